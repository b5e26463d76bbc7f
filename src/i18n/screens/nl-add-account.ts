/** Texts of adding a mail account at its server, in Dutch. */
export const nlAddAccount = {
  how: {
    title: 'Waar staat deze mail?',
    lead: 'De meeste mail staat bij een aanbieder, ook als u die op uw telefoon leest.',
    account: 'Bij mijn aanbieder',
    accountHelp: 'Zoals KPN, Ziggo, Gmail of uw eigen domein. Kwartje leest de mail daar, met uw wachtwoord.',
    point: 'Op deze computer',
    pointHelp: 'In Thunderbird, Apple Mail of Outlook, of als bestand.',
  },
  title: 'Welke mail is het?',
  lead: 'Kwartje leest de mail bij uw aanbieder. Er wordt niets veranderd: ook ongelezen mail blijft ongelezen.',
  email: 'Mailadres',
  password: 'Wachtwoord',
  passwordHelp: 'Wij bewaren het versleuteld op deze computer. Het gaat alleen naar uw mailserver.',
  appPassword: {
    title: (name: string) => `${name} vraagt om een app-wachtwoord`,
    more: 'Dat is een apart wachtwoord, alleen voor dit programma. U kunt het later intrekken zonder iets anders te veranderen.',
    steps: (page: string) => [
      `Ga in uw browser naar ${page} en log in.`,
      'Zet daar eerst inloggen in twee stappen aan, als dat nog niet zo is.',
      'Maak een app-wachtwoord en noem het Kwartje.',
      'Plak het hieronder.',
    ],
  },
  token: {
    title: (name: string) => `${name} laat een programma niet binnen met een wachtwoord`,
    more: 'Heeft uw bedrijf een beheerder? Die kan een app-registratie maken. Vul het nummer ervan in. Daarna meldt u zich in uw browser aan.',
    otherwise:
      'Anders kan het zo: zet de mail met Outlook of Thunderbird op deze computer, en wijs haar daar aan.',
    clientId: 'Nummer van de app-registratie',
    clientIdHelp: 'Uw beheerder noemt dit de client-ID of toepassings-ID.',
    clientSecret: 'Geheim van de app-registratie',
    clientSecretHelp: 'Alleen als u er een kreeg.',
    begin: 'Meld u aan',
    open: (name: string) => `Open ${name} in uw browser`,
    waiting: 'Meld u daar aan en kom dan hier terug. Druk daarna op de knop hieronder.',
    wrongClientId: 'Vul het nummer van de app-registratie in.',
    notYet: 'Meld u eerst aan met de knop hierboven.',
  },
  server: 'Mailserver',
  serverSummary: 'Server zelf invullen',
  serverHelp:
    'De server voor inkomende mail (IMAP). Uw aanbieder noemt hem in de uitleg over mail instellen.',
  serverUnknown: 'Wij kennen de mailserver van dit adres niet. Vul hem hier in.',
  port: 'Poort',
  security: 'Beveiliging',
  securities: {
    tls: 'Meteen beveiligd (TLS)',
    starttls: 'Beveiligd na de begroeting (STARTTLS)',
  },
  user: 'Aanmeldnaam',
  userHelp: 'Meestal uw mailadres. Laat dit dan leeg.',
  wrongEmail: 'Vul een heel mailadres in, zoals info@uwbedrijf.example.',
  wrongPassword: 'Vul het wachtwoord in.',
  wrongServer: 'Vul de naam van de server in, zoals mail.uwbedrijf.example.',
  testing: 'Kijk of het klopt',
  found: (items: string, folders: string) => `Het klopt. Wij zien ${items} in ${folders}.`,
  nameHelp: 'Laat u het leeg, dan heet de plek naar het mailadres.',
  /** On the page of a place. */
  account: 'Mailserver',
  secret: 'Nieuw wachtwoord',
  secretHelp: 'Alleen nodig als het bij uw aanbieder veranderd is.',
  saveSecret: 'Probeer en bewaar',
  secretSaved: 'Het wachtwoord werkt en is bewaard.',
}

/** What every language must have. */
export type AddAccountMessages = typeof nlAddAccount
