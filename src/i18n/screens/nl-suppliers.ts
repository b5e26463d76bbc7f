const count = new Intl.NumberFormat('nl-NL')

/** Texts of the suppliers' screen in Dutch. */
export const nlSuppliersScreen = {
  title: 'Leveranciers',
  sentence: (used: number) =>
    used === 0
      ? 'Welke diensten u gebruikt, weten wij nog niet zeker.'
      : used === 1
        ? 'U gebruikt 1 dienst van een ander.'
        : `U gebruikt ${count.format(used)} diensten van anderen.`,
  lead: 'Dat zien wij aan hun eigen mail aan u: over een account, een rekening, een nieuwe voorwaarde. Wie alleen genoemd wordt, telt niet mee.',
  agreements: (need: number, found: number) =>
    need === 0
      ? ''
      : need === 1
        ? `Van 1 weten wij dat die in uw opdracht met gegevens werkt. Daar hoort een overeenkomst bij. ${found === 0 ? 'Die vonden wij niet.' : 'Die vonden wij.'}`
        : `Van ${count.format(need)} weten wij dat ze in uw opdracht met gegevens werken. Daar hoort een overeenkomst bij. Van ${found === 0 ? 'geen van hen' : count.format(found)} vonden wij die.`,
  law: 'AVG art. 28',
  caption: 'Leveranciers, wat dat laat zien en of er een overeenkomst is',
  shows: 'Blijkt uit',
  last: 'Laatst gezien',
  neverDated: 'zonder datum',
  what: 'Wat het is',
  unknownBranch: 'Niet in onze lijst van diensten.',
  country: 'Land',
  parent: (name: string) => `De moeder zit in: ${name}.`,
  role: 'Rol',
  roleInferred: 'Zo is dat meestal bij zo’n dienst. Klopt het bij u?',
  roleDeclared: 'Dat hebt u gezegd.',
  roleUnknown: 'Weten wij niet. Werkt deze in uw opdracht met uw gegevens?',
  agreement: 'Afspraak',
  chooseRole: 'Kies:',
  otherRole: 'Toch anders? Kies:',
  unknown: 'onbekend',
  agreementHelp: {
    found: 'Wij vonden een bestand dat zo heet. Kijk of het getekend is en nog geldt.',
    told: 'In de mail staat dat die er is. Het stuk zelf vonden wij niet.',
    missing:
      'Wij vonden geen bestand dat zo heet. Misschien hebt u die toch: bij het afsluiten op “akkoord” gedrukt, of op papier.',
    'not-needed': 'Deze beslist zelf over de gegevens. Een verwerkersovereenkomst past daar niet.',
  },
  pageAgreement: 'Hun pagina over de overeenkomst',
  pageSubprocessors: 'Hun lijst van subverwerkers',
  readOn: (day: string) => `door ons gelezen op ${day}`,
  domains: 'Schrijft vanaf',
  seen: 'Gezien',
  from: (first: string, last: string) => (first === last ? first : `van ${first} tot ${last}`),
  mailHost: 'Dit bewijst het',
  documents: 'De berichten die het laten zien',
  noDocuments: 'Er zijn geen berichten die dit laten zien.',
  via: (domain: string) => `verstuurd door ${domain}`,
  yes: 'Ja, dit gebruiken wij',
  no: 'Nee, niet van ons',
  said: {
    used: 'Genoteerd: in gebruik.',
    notUsed: 'Genoteerd: niet van u. Telt niet meer mee.',
    role: 'Rol genoteerd.',
  },
  devices: 'Waar u op schrijft',
  devicesLead: 'Dat staat in de kop van de mail die u verstuurde. Op elk van die apparaten staat dus post.',
  gone: 'Deze leverancier is er niet meer.',
  empty: {
    sentence: 'Wij zagen nog geen leveranciers.',
    title: 'Hier komen de diensten die u gebruikt',
    text: 'Zoals uw boekhoudprogramma, uw webhost of uw nieuwsbrief. Wij herkennen ze aan de mail die zij u sturen.',
    add: 'Wijs uw mail aan',
    notNone: 'Nog niets gezien is niet hetzelfde als geen.',
  },
}
