import { nlMailingWords } from '../nl-mailing-words.ts'

const count = new Intl.NumberFormat('nl-NL')
const mails = (n: number): string => (n === 1 ? '1 mail' : `${count.format(n)} mails`)
const senders = (n: number): string => (n === 1 ? '1 afzender' : `${count.format(n)} afzenders`)
const letters = (n: number): string => (n === 1 ? '1 nieuwsbrief' : `${count.format(n)} nieuwsbrieven`)

/** What the sentence of the screen is made with. */
interface Totals {
  readonly mailings: number
  readonly messages: number
  readonly neverAnswered: number
}

/** Texts of the screens with newsletters in Dutch. */
export const nlNewslettersScreen = {
  words: nlMailingWords,
  title: 'Nieuwsbrieven',
  sentence: ({ mailings, messages, neverAnswered }: Totals) =>
    `${mails(messages)} van ${senders(mailings)}.${
      neverAnswered === 0
        ? ''
        : neverAnswered === mailings
          ? ' U antwoordde er nooit een.'
          : ` ${count.format(neverAnswered)} antwoordde u nooit.`
    }`,
  lead: 'Houd wat u leest, bundel wat u wilt bijhouden, en meld u af voor de rest. Afmelden gaat één keer en veilig. Daarna kijkt Kwartje of het echt stil blijft.',
  goingOn: (n: number) =>
    n === 1
      ? '1 afzender stuurt door, al vroeg u te stoppen.'
      : `${count.format(n)} afzenders sturen door, al vroeg u te stoppen.`,
  today: 'Lees de bundel',
  caption: 'Nieuwsbrieven, de drukste bovenaan',
  one: 'Afzender',
  filter: 'Welke nieuwsbrieven',
  filters: {
    'going-on': 'Sturen door',
    'never-opened': 'Nooit geopend',
    careful: 'Ook rekeningen of berichten',
    asked: 'Afgemeld',
    'roll-up': 'Gebundeld',
    block: 'Geblokkeerd',
  },
  noneSo: 'Zo zijn er nu geen.',
  mails: 'Mails',
  rhythm: 'Hoe vaak',
  noRhythm: 'te weinig mails om te zien',
  last: 'Laatste',
  neverDated: 'zonder datum',
  opened: 'Geopend',
  openedHelp: 'De nieuwste die uw mailprogramma als gelezen merkte.',
  answered: 'Beantwoord',
  never: 'nooit',
  unknown: 'onbekend',
  unknownHelp: 'Uw mailprogramma bewaart elders of u een mail las. Kwartje ziet dat hier niet.',
  state: 'Stand',
  careful: 'let op',
  carefulHelp: (invoices: number, notices: number) =>
    `Langs deze weg kwamen ook ${[
      ...(invoices === 0 ? [] : [invoices === 1 ? '1 rekening' : `${count.format(invoices)} rekeningen`]),
      ...(notices === 0 ? [] : [notices === 1 ? '1 bericht' : `${count.format(notices)} berichten`]),
    ].join(' en ')}. Die kunnen ophouden als u zich afmeldt.`,
  gone: 'Deze nieuwsbrief is er niet meer.',
  from: 'Afzender',
  signedBy: (domain: string) => `ondertekend door ${domain}`,
  notSigned: 'zonder handtekening die uw mailserver goedkeurde',
  kind: 'Wat het is',
  subscribed: 'Aan welk adres',
  known: 'Kent u hem',
  isKnown: 'ja: hij schrijft u langer, u schreef hem, of hij is een leverancier',
  isUnknown: 'nog niet: minder dan drie mails, verspreid over dertig dagen',
  messages: 'De nieuwste mails',
  decisions: { keep: 'Houden', 'roll-up': 'Bundelen', block: 'Blokkeren' },
  decided: {
    keep: (n: number) => `${letters(n)} gehouden.`,
    'roll-up': (n: number) =>
      `${letters(n)} gebundeld op één pagina per dag. De mails blijven liggen waar ze liggen.`,
    block: (n: number) =>
      `${letters(n)} geblokkeerd. Zet de regels hieronder in uw mailprogramma: dan blijft nieuwe mail weg.`,
    none: (n: number) => `${letters(n)} zonder besluit.`,
  },
  takeBack: 'Besluit terugnemen',
  decidedHelp: {
    keep: 'U houdt deze nieuwsbrief.',
    'roll-up': 'Staat op de pagina van de dag. U kunt de mails ook uit uw postvak halen, naar een eigen map.',
    block: 'U wilt deze afzender niet meer zien.',
  },
  byItself: {
    off: 'Nieuwe mail hiervan blijft in uw postvak komen. Kwartje kan haar naar een eigen map verplaatsen. Is uw postvak één bestand op deze computer, zoals bij Thunderbird, dan kan alleen dat programma dat.',
    on: 'Na elke keer lezen gaat nieuwe mail hiervan naar een eigen map. Dat gebeurt zolang Kwartje open is. Bij Opruimen staat wat er verplaatst is, en zet u het terug.',
    turnOn: 'Verplaats dit voortaan vanzelf',
    turnOff: 'Verplaats dit niet meer',
    isOn: 'Nieuwe mail hiervan gaat voortaan naar een eigen map.',
    isOff: 'Nieuwe mail hiervan blijft in uw postvak.',
  },
  cleanUp: 'Ruim op wat er al ligt',
  leave: 'Afmelden',
  leaveAgain: 'Vraag het nog eens',
  selected: 'Kies wat er met deze nieuwsbrieven gebeurt. Voor u zich afmeldt, ziet u precies wat er weggaat.',
  leaves: 'Wat er weg zou gaan',
  leaveKinds: {
    request: (host: string) =>
      `Eén verzoek naar ${host}, zonder cookies. Er staat niets van u in dan het kenmerk dat de afzender zelf in de mail zette.`,
    mail: 'Eén mail, via uw eigen mailserver.',
    'own-mail': (why: string) => `Deze mail stuurt u zelf, want ${why}.`,
    open: (why: string) => `Dit doet u zelf in de browser, want ${why}.`,
    none: (why: string) => `Kwartje kan hier niets doen: ${why}.`,
  },
  to: 'Aan',
  mailFrom: 'Van',
  subject: 'Onderwerp',
  text: 'Tekst',
  noText: 'geen',
  openPage: 'Open de pagina',
  openPageOf: (name: string) => `Open de pagina van ${name}`,
  openHelp: 'De afzender ziet dan dat u kijkt. Vul nooit een wachtwoord in.',
  did: 'Dat heb ik gedaan',
  didOf: (name: string) => `Dat heb ik gedaan: ${name}`,
  noted: 'Opgeschreven. Kwartje kijkt of het stil blijft.',
  alreadyAsked: 'U vroeg dit al. Wat misschien aankwam, gaat geen tweede keer weg.',
  dialog: {
    title: (n: number) => (n === 1 ? 'Afmelden' : `Afmelden bij ${senders(n)}`),
    lead: 'Dit gaat weg als u verstuurt, en verder niets. Een verstuurd verzoek kan niet terug.',
    send: (n: number) => (n === 1 ? 'Verstuur 1 verzoek' : `Verstuur ${count.format(n)} verzoeken`),
    nothing: 'Hiervan kan Kwartje niets zelf versturen.',
    include: (name: string) => `Ook afmelden bij ${name}`,
    progress: (done: number, all: number) => `${count.format(done)} van ${count.format(all)} gedaan`,
    done: 'Klaar',
    show: 'Toon wat er weggaat',
    byHand: 'Zelf doen',
  },
  standing: 'Hoe het staat',
  standingHelp: {
    'not-sent': 'Er ging niets weg. U kunt het opnieuw proberen.',
    refused: 'De afzender zei nee. U kunt het nog eens vragen, of zelf zijn pagina openen.',
    asked: 'Het ging weg, maar of het aankwam is niet bekend. Kwartje stuurt het niet nog eens.',
    accepted: 'De afzender nam het aan. Nu is het afwachten.',
    objected: 'U maakte bezwaar. Nu mag hij niet meer sturen.',
    'still-sending': 'Meer dan twee dagen na uw verzoek kwam er toch nieuws.',
    quiet: 'Er kwam niets meer waar anders wel iets zou zijn gekomen.',
    stopped: 'Het bleef twee keer zo lang stil. Dit is gestopt.',
  },
  quietAt: (day: string) =>
    `Blijft het stil tot ${day}, dan telt dat. Laat Kwartje uw mail daarvoor opnieuw lezen.`,
  proof: 'Het bewijs: wat toch kwam',
  journal: 'Wat u vroeg',
  journalLine: (day: string, way: string) => `${day}, ${way}`,
  undo: 'Maak ongedaan',
  sent: 'Wat wegging',
  letter: {
    title: 'Maak bezwaar',
    lead: 'U hebt het recht om reclame te weigeren. Na bezwaar moet de afzender stoppen, zonder dat u een reden geeft.',
    pdf: 'Bewaar als PDF',
    docx: 'Bewaar als Word',
    saved: (file: string) => `Bewaard als ${file}. Zet er uw naam onder en stuur hem.`,
    went: 'Ik heb hem verstuurd',
    noted: 'Opgeschreven dat u bezwaar maakte.',
  },
  rules: {
    title: 'Regels voor uw mailprogramma',
    lead: 'Wat u bundelt of blokkeert, kan uw eigen mailserver vanzelf in een map leggen. Er wordt niets weggegooid.',
    sieve: 'Neemt uw mailserver Sieve aan (vraag uw aanbieder)? Plak dan dit erin:',
    other:
      'Zo niet: maak in uw mailprogramma een regel (in Gmail: een filter) die mail van deze afzenders naar een map brengt.',
    copy: 'Kopieer',
    copied: 'Gekopieerd.',
  },
  empty: {
    sentence: 'Kwartje zag nog geen nieuwsbrieven.',
    notNone: 'Dat zegt alleen iets over wat gelezen is.',
    title: 'Hier komt waar u op geabonneerd bent',
    text: 'Van elke afzender ziet u hoe vaak hij schrijft, of u hem ooit opende, en hoe u er veilig van afkomt. De groothandel die elke dag zadels aanbiedt, bijvoorbeeld.',
    add: 'Voeg uw mail toe',
  },
  page: {
    title: 'De bundel',
    sentence: (day: string, n: number) => (n === 0 ? `Niets op ${day}.` : `${letters(n)} op ${day}.`),
    lead: 'Alleen de kop en de eerste regels. Er wordt niets geladen: geen plaatjes, geen links.',
    previous: (day: string) => `Naar ${day}`,
    next: (day: string) => `Naar ${day}`,
    back: 'Alle nieuwsbrieven',
    isGone: 'Deze mail ligt er niet meer.',
    more: (n: number) => `En nog ${letters(n)} die dag.`,
    noTitle: '(zonder onderwerp)',
    mail: 'Mail deze bundel aan mijzelf',
    empty: 'U bundelt nog niets',
    emptyText:
      'Kies in de lijst een nieuwsbrief die u wel wilt bijhouden maar niet elke keer wilt zien. Die staat dan hier, op één pagina per dag.',
    choose: 'Kies nieuwsbrieven',
  },
}
