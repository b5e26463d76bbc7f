import { dutchForce, type CommandText } from './command-text.ts'

/** Help of the command about requests, and what it says, in Dutch. */
export const nlRequestCommand = {
  summary: 'Verzoeken van mensen over hun gegevens: de maand, wie het is, het besluit en de brief',
  usage: 'kwartje request [list | open | found | accept | aside | NUMMER] [...]',
  options: [
    ['list', 'alle verzoeken, wat het eerst moet bovenaan'],
    [
      'open KANAAL [--right RECHT] [--name NAAM] [--mail ADRES] [--phone NR] [--text TEKST | --file BESTAND] [--at MOMENT]',
      'open een dossier; kanaal zoals mail, letter, counter of phone; recht zoals access of erasure',
    ],
    ['open ... --behalf parent|lawyer|proxy --about NAAM [--age LEEFTIJD]', 'namens een ander'],
    ['found', 'mails die op een verzoek lijken en waar nog niemand naar keek'],
    ['accept STUK', 'open een dossier van zo’n mail; de klok loopt vanaf de dag dat hij binnenkwam'],
    ['aside STUK', 'leg zo’n mail opzij: het is geen verzoek'],
    ['NUMMER', 'één verzoek: wat u nu doet, de klok en wat er gebeurde'],
    ['NUMMER note TEKST', 'schrijf iets op'],
    ['NUMMER sure WIJZE --reason TEKST', 'zeg hoe u weet wie het is, zoals known-address of call-back'],
    ['NUMMER doubt TEKST', 'schrijf op waarom u twijfelt wie het is'],
    ['NUMMER more-time complex|many --reason TEKST', 'neem meer tijd; verstuur daarna de brief extension'],
    [
      'NUMMER decide RECHT UITKOMST [--ground GROND] [--reason TEKST] [--by NAAM]',
      'leg een besluit vast: granted, partly, refused, nothing-held of forwarded',
    ],
    ['NUMMER search', 'zoek overal wat er van deze persoon is'],
    ['NUMMER items', 'wat er gevonden is, en wat ermee gebeurt'],
    [
      'NUMMER item give|redact|withhold|proposal STUK... [--ground GROND] [--reason TEKST]',
      'besluit over stukken: geven, anderen weglakken of niet geven',
    ],
    ['NUMMER sheet BESTAND', 'de toelichting bij de kopie als .pdf, .docx, .txt of .html'],
    [
      'NUMMER pack BESTAND [--as zip|locked-zip|locked-page] [--portable]',
      'maak het pakket; het wachtwoord wordt gevraagd',
    ],
    ['NUMMER done RECHT', 'zeg dat iets met de hand is uitgevoerd'],
    ['NUMMER erase', 'maak een plan dat deze persoon overal wist; daarna: kwartje apply PLAN'],
    ['NUMMER correct name|email|phone|address OUD NIEUW', 'maak een plan dat een gegeven overal verbetert'],
    [
      'NUMMER restrict 18(1)(a)|18(1)(b)|18(1)(c)|18(1)(d) [--reason TEKST]',
      'zet de gegevens stil; de grond staat in artikel 18',
    ],
    ['NUMMER object [--reason TEKST]', 'nooit meer reclame: meteen van alle lijsten'],
    [
      'NUMMER deliver WIJZE --to ADRES [--hours UREN] [--leave FOUT]',
      'schrijf op hoe het pakket ging, zoals encrypted, link of paper',
    ],
    [
      'NUMMER recipients [find | add NAAM [--mail ADRES]]',
      'wie de gegevens kreeg, en wie al een brief heeft',
    ],
    [
      'NUMMER leave impossible|disproportionate|not-received|none WIE... --reason TEKST',
      'waarom iemand geen brief krijgt (artikel 19); none haalt dat weg',
    ],
    ['NUMMER answered WIE TEKST', 'schrijf op wat een ontvanger antwoordde'],
    [
      'NUMMER review [upheld|changed|withdrawn --decision TEKST --weighed TEKST --by NAAM [--activity ID] [--view TEKST] [--result TEKST]]',
      'wat een mens van het besluit van een computer maakte; zonder uitkomst: waar een computer besluit',
    ],
    ['NUMMER letter|send recipient ... --recipient WIE', 'de brief aan wie de gegevens kreeg'],
    dutchForce,
    ['NUMMER letter BRIEF BESTAND', 'een brief als .pdf, .docx, .txt of .html'],
    [
      'NUMMER send BRIEF [KANAAL] [--to ADRES] [--leave FOUT] [--yes]',
      'toon een brief met wat er vaak fout gaat; met --yes gaat hij weg',
    ],
    ['NUMMER strike REGEL', 'neem een regel terug'],
    ['NUMMER close [TEKST] | reopen [TEKST]', 'sluit het dossier, of open het weer'],
    ['NUMMER throw [--yes]', 'gooi een gesloten dossier voorgoed weg; nummer en dagen blijven'],
    ['--json', 'voor programma’s'],
  ],
  examples: [
    'kwartje request found',
    'kwartje request open phone --right access --name "Noor Visser"',
    'kwartje request 1 sure call-back --reason "teruggebeld op het oude nummer"',
    'kwartje request 1 decide access granted --by "Marijke Hofstra"',
    'kwartje request 1 send answer --yes',
  ],
} as CommandText

export const nlRequestView = {
  none: 'Er staat nog geen verzoek.',
  nothingFound: 'Geen mail lijkt op een verzoek waar u nog niet naar keek.',
  opened: (id: string) => `Dossier ${id} is geopend. Wat u nu doet: kwartje request ${id}`,
  keptNext: (id: string) => `Bewaard. Wat u nu doet: kwartje request ${id}`,
  thus: (command: string) => `Zo: ${command}`,
  marked: (marks: readonly string[]) => `let op: ${marks.join(', ')}`,
  planWaits: (plan: string) =>
    `Plan ${plan} ligt nog klaar en is niet uitgevoerd. Is het echt al gedaan? Zo niet: kwartje apply ${plan}`,
  restricted:
    'De gegevens staan nu stil: geen plan raakt ze, en zij gaan in geen lijst mee. Vertel het aan wie erom vroeg.',
  objected: 'Van alle lijsten, meteen. Er is niets verstuurd.',
  notLookedUp: (id: string) =>
    `Nog niet opgezocht. Doe dit voordat u iets wist: kwartje request ${id} recipients find`,
  typed: {
    how: 'WIJZE',
    reason: '"HOE U HET WEET"',
    by: '"UW NAAM"',
    outcome: 'UITKOMST',
    oldAndNew: 'GEGEVEN OUD NIEUW',
  },
  kept: 'Bewaard.',
  saved: (path: string) => `Het staat in ${path}.`,
  waiting: (n: number) =>
    n === 1
      ? '1 mail lijkt op een verzoek: kwartje request found'
      : `${String(n)} mails lijken op een verzoek: kwartje request found`,
  broken: (numbers: string) => `Buiten Kwartje veranderd, en dus geen bewijs meer: dossier ${numbers}.`,
  to: (address: string) => `Aan: ${address === '' ? '(geen adres)' : address}`,
  notSent: 'Er is niets verstuurd. Met --yes gaat de brief weg.',
  notTaken: 'De mailserver nam de brief niet aan. Hij is niet verstuurd.',
  complaint: 'klacht over privacy',
  searched: (items: number, doubtful: number, id: string) =>
    items + doubtful === 0
      ? 'Er is niets gevonden.'
      : `${items + doubtful === 1 ? '1 stuk' : `${String(items + doubtful)} stukken`} gevonden${doubtful === 0 ? '' : `, waarvan ${String(doubtful)} misschien van een ander`}: kwartje request ${id} items`,
  unsure: 'eerst kijken: is dit van deze persoon?',
  lookYourself: (place: string) => `Kijk hier zelf: ${place}`,
  noItems: 'Er is niets gevonden.',
  password: 'Wachtwoord van het pakket (minstens twaalf tekens):',
  notAll: (n: string) => `${n} stukken konden niet mee; in de leesmij staat waarom.`,
  oldAndNew: 'hoe het er nu staat, en hoe het moet zijn',
  noRecipients: 'Niemand kreeg deze gegevens, voor zover wij zien.',
  told: (day: string) => `ingelicht op ${day}`,
  noAutomated: 'Bij al uw verwerkingen staat dat een mens besluit.',
  says: { yes: 'computer besluit', unknown: 'weet u nog niet', untold: 'nog niets gezegd' },
  heads: {
    about: 'waarover',
    key: 'kenmerk',
    because: 'waaruit',
    number: 'nr',
    who: 'wie',
    asks: 'vraagt',
    received: 'ontvangen',
    due: 'uiterlijk',
    clock: 'klok',
    step: 'nu doen',
    words: 'woorden',
    what: 'wat',
    place: 'plaats',
  },
  file: 'een bestand',
  text: 'een tekst',
}
