const count = new Intl.NumberFormat('nl-NL')

/** Texts of the screens of the register in Dutch. */
export const nlRegisterScreen = {
  title: 'Register',
  gdpr: 'AVG',
  sentence: (activities: number) =>
    activities === 0
      ? 'Uw register is nog leeg.'
      : activities === 1
        ? 'U doet 1 ding met gegevens van mensen.'
        : `U doet ${count.format(activities)} dingen met gegevens van mensen.`,
  lead: 'Dit is uw verwerkingsregister. Wij schreven op wat wij zagen; u zegt of het klopt.',
  duty: {
    required: (reasons: string) => `U moet het bijhouden, want ${reasons}.`,
    unknown:
      'Of u het moet bijhouden, weten wij nog niet. Een bedrijf met klanten, personeel of een mailbox moet het bijna altijd.',
    reasons: {
      customers: 'u hebt klanten',
      payroll: 'u betaalt loon',
      mail: 'u mailt elke dag',
      special: 'er staan bijzondere gegevens in uw stukken',
    },
    and: 'en',
  },
  toLookAt: (n: number) =>
    n === 0
      ? ''
      : n === 1
        ? 'Naar 1 hebt u nog niet gekeken.'
        : `Naar ${count.format(n)} hebt u nog niet gekeken.`,
  toFill: (n: number) =>
    n === 0 ? '' : n === 1 ? 'Bij 1 staat nog iets open.' : `Bij ${count.format(n)} staat nog iets open.`,
  sign: 'Stel het register vast',
  signTitle: 'Het register vaststellen',
  signMore:
    'Wat er nu staat, wordt een versie die niet meer verandert. Zo kunt u later laten zien wat u wist en deed. Het register zelf gaat gewoon verder.',
  signOpen: (n: number) =>
    n === 1
      ? 'Bij 1 onderdeel staat nog iets open. Dat staat dan als open in de versie.'
      : `Bij ${count.format(n)} onderdelen staat nog iets open. Dat staat dan als open in de versie.`,
  signedBy: 'Wie stelt het vast?',
  signedByMissing: 'Vul een naam in.',
  note: 'Opmerking',
  noteHelp: 'Bijvoorbeeld: besproken met de boekhouder.',
  signed: (number: number) => `Versie ${count.format(number)} is vastgesteld.`,
  notYet: 'Nog niet',
  takeAway: 'Neem het register mee',
  takeAwayVersion: (number: number) => `Neem versie ${count.format(number)} mee`,
  formats: {
    pdf: 'Als PDF',
    docx: 'Voor Word (DOCX)',
    xlsx: 'Voor Excel (XLSX)',
    ods: 'Voor LibreOffice (ODS)',
    html: 'Als openbare webpagina',
    json: 'Alles, om later weer in te lezen (JSON)',
    jsonld: 'Voor andere systemen (JSON-LD, DPV)',
  },
  saved: (name: string) => `Opgeslagen als ${name}.`,
  caption: 'Wat u met gegevens van mensen doet',
  activity: 'Verwerking',
  whose: 'Van wie',
  data: 'Soorten gegevens',
  shared: 'Ziet het ook',
  state: 'Nagekeken',
  states: {
    proposed: 'nog niet bekeken',
    moved: 'er is iets veranderd',
    open: (n: number) => (n === 1 ? 'nog 1 open' : `nog ${count.format(n)} open`),
    whole: 'nagekeken',
    ended: 'doet u niet meer',
  },
  endedTitle: (n: number) =>
    n === 1 ? '1 ding doet u niet of niet meer' : `${count.format(n)} dingen doet u niet of niet meer`,
  moved: (n: number) =>
    n === 1
      ? 'Bij 1 onderdeel is er iets veranderd sinds u keek.'
      : `Bij ${count.format(n)} onderdelen is er iets veranderd sinds u keek.`,
  movedMore: 'Wat u bevestigde, staat er nog. Erbij staat wat wij nu anders zien.',
  nothingCounted: 'Hier komt te staan wat u met gegevens van mensen doet.',
  nothingCountedMore:
    'Bijvoorbeeld: klanten en facturen, loon, sollicitaties. Laat ons eerst uw mail of een map lezen; dan schrijven wij het voor.',
  addPlace: 'Voeg een vindplaats toe',
  unplaced: 'Nog nergens ingedeeld',
  unplacedMore: 'Van deze leveranciers weten wij niet waarvoor u ze gebruikt.',
  unplacedRest: (n: number) => `Daarna nog ${count.format(n)}.`,
  placeWhere: (name: string) => `Waarvoor gebruikt u ${name}?`,
  seeSupplier: 'Bekijk deze leverancier',
  placed: 'Staat erbij.',
  add: 'Doet u nog iets anders?',
  addMore: 'Wat op papier staat of in een camera, zien wij niet. Het hoort er wel in.',
  addOwn: 'Voeg iets eigens toe',
  ownName: 'Hoe noemt u dit?',
  ownNameHelp: 'Bijvoorbeeld: verhuur van gereedschap.',
  ownNameMissing: 'Geef het een naam.',
  role: 'Uw rol',
  roleChoices: {
    controller: 'U beslist zelf waarvoor en hoe',
    joint: 'U beslist samen met een ander',
    processor: 'U doet het in opdracht van een ander (verwerker)',
  },
  import: 'Had u al een register?',
  importMore: 'Staat het in een spreadsheet, dan nemen wij het over. U ziet eerst wat elke kolom wordt.',
  importChoose: 'Kies een spreadsheet',
  importHelp: 'Excel, LibreOffice of CSV. Het bestand blijft op uw computer.',
  importSeen: (rows: number) => (rows === 1 ? '1 regel gevonden.' : `${count.format(rows)} regels gevonden.`),
  importLeaveOut: 'Laat weg',
  importColumn: (number: number) => `Kolom ${count.format(number)}`,
  importNoName: 'Kies welke kolom de naam is.',
  importTake: 'Neem over',
  imported: (n: number) =>
    n === 1 ? '1 onderdeel overgenomen.' : `${count.format(n)} onderdelen overgenomen.`,
  added: 'Toegevoegd aan uw register.',
  organisation: 'Wie houdt dit register bij?',
  organisationMore: 'Dit staat bovenaan het register en in uw privacyverklaring.',
  organisationSaved: 'Bewaard.',
  seldom: 'De meeste kleine bedrijven hebben die niet.',
  statement: 'Uw privacyverklaring',
  statementMore:
    'Wie gegevens geeft, mag weten wat u ermee doet. Deze tekst komt uit uw register. Wat nog niemand weet, staat er niet in.',
  audiences: { everyone: 'Voor klanten en anderen', staff: 'Voor medewerkers' },
  takeStatement: (audience: string) => `Neem de verklaring mee: ${audience}`,
  statementFormats: {
    html: 'Als webpagina voor uw site',
    docx: 'Voor Word (DOCX)',
    pdf: 'Als PDF',
    txt: 'Als gewone tekst',
  },
  savePdf: 'Bewaar als PDF',
  publish: 'Deze tekst staat nu op onze site',
  publishedNow: 'Genoteerd. Verandert er iets, dan zeggen wij het hier.',
  neverPublished:
    'Nog niet gepubliceerd, voor zover wij weten. Zeg het hier als hij op uw site staat: dan waarschuwen wij als er iets verandert.',
  publishedOn: (day: string) => `Gepubliceerd op ${day}. Sindsdien is er niets veranderd.`,
  statementMoved: (n: number, day: string) =>
    n === 1
      ? `Sinds ${day} is er 1 ding veranderd.`
      : `Sinds ${day} zijn er ${count.format(n)} dingen veranderd.`,
  statementMovedMore: 'De verklaring op uw site klopt daarmee niet meer. Neem de nieuwe mee en zet die erop.',
  statementOpen: (n: number) => (n === 1 ? '1 punt is nog open' : `${count.format(n)} punten zijn nog open`),
  versions: 'Vastgestelde versies',
  noVersion: 'Er is nog geen versie vastgesteld.',
  version: (number: number, day: string, by: string) => `Versie ${count.format(number)}, ${day}, door ${by}`,
  activities: (n: number) => (n === 1 ? '1 onderdeel.' : `${count.format(n)} onderdelen.`),
  broken: (numbers: string) =>
    `Versie ${numbers} is niet meer wat er is vastgesteld. Bewaar een kopie van uw overzicht en zoek uit wie erin schreef.`,
  gone: 'Dit onderdeel staat niet in uw register.',
  back: 'Naar het hele register',
  keep: 'Dit doen wij wel',
  kept: 'Staat weer in uw register.',
  end: 'Dit doen wij niet, of niet meer',
  wasEnded: 'Uit uw register. Wat erin stond is bewaard.',
  confirmAll: (n: number) =>
    n === 0 ? 'Dit doen wij' : n === 1 ? 'Dit klopt' : `Dit klopt allemaal (${count.format(n)} regels)`,
  confirmed: (n: number) =>
    n === 0 ? 'Nagekeken.' : n === 1 ? '1 regel bevestigd.' : `${count.format(n)} regels bevestigd.`,
  rename: 'Geef een andere naam',
  renamed: 'De naam is veranderd.',
  becomes: {
    controller: 'Wij beslissen hier zelf over',
    joint: 'Wij beslissen hier samen met een ander over',
    processor: 'Wij doen dit in opdracht van een ander',
  },
  roleChanged: 'Uw rol is veranderd.',
  sections: {
    why: 'Waarvoor, en waarom dat mag',
    whose: 'Van wie, en welke gegevens',
    shared: 'Wie ziet het ook',
    keeping: 'Waar het ligt, en hoe lang',
    safety: 'Hoe u het beschermt',
    running: 'Wie erop let',
  },
  assessment: (signs: number) =>
    `Hier staat ${count.format(signs)} keer ja. Dan is meestal een DPIA nodig, voordat u ermee begint of doorgaat.`,
  onList: 'Dit staat op de lijst van de AP. Dan is een DPIA verplicht, voordat u ermee begint of doorgaat.',
  onListDenied: 'Er staat ook “geen van deze”. Een van de twee klopt niet.',
  missing: 'nog open',
  others: 'Ook mogelijk:',
  fillIn: 'Vul in',
  addOne: 'Voeg toe',
  refused: (n: number) =>
    n === 1 ? '1 hoort hier niet, zei u' : `${count.format(n)} horen hier niet, zei u`,
  putBack: 'Toch wel',
  isBack: 'Teruggezet.',
  drift: {
    'not-declared': 'nieuw gezien',
    'not-observed': 'zien wij niet meer',
    differs: 'wij zien nu iets anders',
  },
  why: 'Waaruit blijkt dat?',
  nothingSeen: 'Wij zien hier nu niets van.',
  decidedOn: (day: string) => `Dit lag er toen u het zei, op ${day}:`,
  right: 'Klopt',
  confirmOne: (text: string) => `Klopt: ${text}`,
  confirmThese: (n: number) => `Deze ${count.format(n)} kloppen`,
  moreOf: (text: string) => `Meer keuzes voor ${text}`,
  change: 'Verander',
  refuse: 'Hoort hier niet',
  reset: 'Neem mijn antwoord terug',
  saidRight: 'Bevestigd.',
  saidRefused: 'Uit uw register.',
  saidReset: 'Uw antwoord is teruggenomen.',
  saidOwn: 'Opgeschreven.',
  choose: 'Kies',
  explanation: 'Toelichting',
  day: 'Dag',
  country: 'Land',
  unknown: 'Weet ik niet',
  terms: { duration: 'Hoe lang', transfer: 'Waarom mag dat', yesNo: 'Is dat zo' },
  textMissing: { item: 'Kies wat het is.', text: 'Schrijf op wat het is.', country: 'Kies het land.' },
  save: 'Bewaar',
  cancel: 'Laat maar',
}
