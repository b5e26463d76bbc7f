import { nlSupplierFileScreen } from './nl-supplier-file.ts'

const count = new Intl.NumberFormat('nl-NL')

/** Texts of the suppliers' screen in Dutch. */
export const nlSuppliersScreen = {
  title: 'Leveranciers',
  one: 'Leverancier',
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
        ? `1 werkt naar zijn soort in uw opdracht met gegevens. Daar hoort een overeenkomst bij. ${found === 0 ? 'Die vonden wij niet.' : 'Die vonden wij.'}`
        : `${count.format(need)} werken naar hun soort in uw opdracht met gegevens. Daar hoort een overeenkomst bij. Van ${found === 0 ? 'geen van hen' : count.format(found)} vonden wij die.`,
  perhaps: (n: number) =>
    n === 0
      ? ''
      : n === 1
        ? 'Van 1 in de lijst is niet zeker of u die gebruikt: die telt nog niet mee.'
        : `Van ${count.format(n)} in de lijst is niet zeker of u ze gebruikt: die tellen nog niet mee.`,
  law: 'AVG art. 28',
  caption: 'Leveranciers, wat dat laat zien en of er een overeenkomst is',
  shows: 'Blijkt uit',
  last: 'Laatst gezien',
  neverDated: 'zonder datum',
  what: 'Wat het is',
  unknownBranch: 'Niet in onze lijst van diensten.',
  country: 'Land',
  parent: (name: string) => `Het moederbedrijf zit in: ${name}.`,
  role: 'Rol',
  roleInferred: 'Zo is dat meestal bij zo’n dienst. Klopt het bij u?',
  roleDeclared: 'Dat hebt u gezegd.',
  roleUnknown: 'Weten wij niet. Werkt deze in uw opdracht met uw gegevens?',
  agreement: 'Afspraak',
  chooseRole: 'Kies:',
  otherRole: 'Toch anders? Kies:',
  unknown: 'onbekend',
  agreementHelp: {
    found:
      'Wij vonden een stuk dat zo te lezen een overeenkomst is, of zo heet. Kijk of het getekend is en nog geldt.',
    told: 'In de mail staat dat die er is. Het stuk zelf vonden wij niet.',
    missing:
      'Wij vonden geen stuk dat er een is, of zo heet. Misschien hebt u die toch: bij het afsluiten op “akkoord” gedrukt, of op papier.',
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
  file: nlSupplierFileScreen,
  questions: {
    title: 'Twaalf vragen',
    lead: 'Vraag de leverancier hoe het met uw gegevens zit. Kwartje maakt een bestand dat hij zonder account invult. U stuurt het zelf, met uw eigen mail.',
    fewer: 'Deze leverancier beslist zelf over de gegevens: dan zijn het vier vragen.',
    language: 'In welke taal?',
    languages: { nl: 'Nederlands', en: 'Engels' },
    format: 'Hoe vult de leverancier het in?',
    formats: { html: 'In de browser', docx: 'In Word', pdf: 'In een pdf-lezer' },
    again: 'Bestand opnieuw:',
    againAs: { html: 'pagina', docx: 'Word', pdf: 'pdf' },
    due: 'Antwoord graag vóór',
    dueWrong: 'Kies een dag na vandaag.',
    make: 'Maak de vragenlijst',
    made: (file: string) => `${file} is bewaard. Stuur het als bijlage naar de leverancier.`,
    read: 'Lees een antwoord in',
    readHelp: 'Kies het bestand dat de leverancier terugstuurde: een json-, html-, Word- of pdf-bestand.',
    wasRead: 'Antwoord ingelezen.',
    wasReadPartly: (count: number) =>
      count === 1
        ? 'Antwoord ingelezen. Eén plek konden wij niet lezen; bij het antwoord staat welke.'
        : `Antwoord ingelezen. ${count} plekken konden wij niet lezen; bij het antwoord staat welke.`,
    notTaken: (titles: string) => `Niet goed te lezen, vraag het na: ${titles}.`,
    notKnown: 'iets wat niet gevraagd is',
    round: (day: string, due: string) => `Gemaakt op ${day}, antwoord gevraagd vóór ${due}`,
    waiting: 'nog geen antwoord',
    late: 'te laat',
    drop: 'Haal weg',
    dropped: 'Weggehaald.',
    see: 'Bekijk het antwoord',
    verdicts: {
      good: 'goed',
      conditions: 'mits u iets afspreekt',
      stop: 'liever niet',
      open: 'nog niet alles beantwoord',
    },
    verdictHelp: {
      good: 'Wat de leverancier zegt, is in orde. Vraag het over een jaar opnieuw.',
      conditions: 'Spreek af wat nog moet, met een dag erbij.',
      stop: 'Hier ontbreekt te veel. Zoek een ander, of laat het eerst in orde maken.',
      open: 'Er zijn vragen waarop geen antwoord kwam. Vraag daarnaar.',
    },
    sentence: (supplier: string, verdict: string) => `${supplier}: ${verdict}.`,
    sum: (points: string) => `Samen ${points} punten; vanaf 80 is het goed.`,
    noScore: (supplier: string) => `${supplier} vulde nog niets in.`,
    filledBy: (by: string, day: string) =>
      by === '' ? `Ingevuld op ${day}.` : `Ingevuld door ${by} op ${day}.`,
    theirWord: 'Dit is wat de leverancier zelf zegt. Kijk het bewijs na waar het ertoe doet.',
    question: 'Vraag',
    answer: 'Antwoord',
    points: 'Punten',
    pointsOf: {
      0: '0: nee',
      1: '1: ja, of deels',
      2: '2: ja, met bewijs',
      open: 'open',
      'not-applicable': 'niet van toepassing',
    },
    knockOut: 'weegt door',
    knockOutHelp: 'Dit alleen al staat een goed oordeel in de weg.',
    judge: 'Uw oordeel',
    judgeHelp: 'Weet u het beter dan het antwoord? Kies de punten en schrijf op waarom.',
    reason: 'Waarom?',
    reasonMissing: 'Schrijf in een paar woorden op waarom.',
    judgeSave: 'Bewaar uw oordeel',
    judgeBack: 'Terug naar het antwoord zelf',
    judged: 'Oordeel bewaard.',
    unanswered: 'Niet ingevuld.',
    gone: 'Dit antwoord is er niet meer.',
    house: {
      title: 'Uw eigen vragen',
      lead: 'Staat er iets niet bij de twaalf? Vraag het zelf. Uw vragen staan in elke nieuwe vragenlijst. In een vragenlijst die al weg is, verandert niets.',
      add: 'Voeg een eigen vraag toe',
      full: 'Dit zijn er tien. Meer vult niemand in.',
      nl: 'Uw vraag',
      en: 'In het Engels (mag leeg)',
      wrong: 'Schrijf een vraag van 5 tot 300 tekens.',
      isHard: 'Dit is voor ons een voorwaarde',
      hardHelp: 'Bij een ander antwoord dan ja is het oordeel niet “goed”.',
      hard: 'voorwaarde',
      save: 'Bewaar de vraag',
      saved: 'Uw eigen vragen zijn bewaard.',
      change: 'Pas aan',
      remove: 'Haal weg',
      removed: 'Vraag weggehaald.',
      cancel: 'Toch niet',
      noWeight: 'telt niet mee in de punten',
      noWeightHelp:
        'Een eigen vraag. Zij telt niet mee in de punten samen. Een voorwaarde weegt wel in het oordeel.',
    },
    back: 'Naar de leverancier',
    caption: 'De vragen met antwoord en punten',
  },
  empty: {
    sentence: 'Wij zagen nog geen leveranciers.',
    title: 'Hier komen de diensten die u gebruikt',
    text: 'Zoals uw boekhoudprogramma, uw webhost of uw nieuwsbrief. Wij herkennen ze aan de mail die zij u sturen.',
    add: 'Wijs uw mail aan',
    seenText:
      'In uw mail herkenden wij er geen. Wie u als mens mailt, zoals een boekhouder of een arbodienst, herkennen wij niet vanzelf. Noem ze zelf, bij Wie ziet het ook.',
    notNone: 'Nog niets gezien is niet hetzelfde als geen.',
  },
}
