import type { ContentKind, Likeness, NearMissRule } from '../privacy/near-misses/mail.ts'
import type { NearMissVerdict } from '../privacy/near-misses/verdict.ts'

/** What went wrong, for whom it matters, and the one thing to do. */
export interface NearMissText {
  readonly name: string
  readonly what: string
  readonly todo: string
  /** What the mail itself does not tell. */
  readonly unknown: string
}

const count = new Intl.NumberFormat('nl-NL')
const mails = (n: number): string => (n === 1 ? '1 mail' : `${count.format(n)} mails`)
const some = (n: number, one: string, many: string): string => (n === 1 ? one : `${count.format(n)} ${many}`)

const rules: Record<NearMissRule, NearMissText> = {
  'told-wrong': {
    name: 'Bij de verkeerde aangekomen',
    what: 'Iemand schreef dat deze mail niet voor die ontvanger was.',
    todo: 'Bel de ontvanger. Vraag de mail te wissen, en vraag een berichtje dat het gedaan is.',
    unknown: 'Of de ontvanger de mail las of doorstuurde, ziet Kwartje niet.',
  },
  'open-list': {
    name: 'Adressen open in beeld',
    what: 'Iedereen die deze mail kreeg, ziet ook de adressen van de anderen.',
    todo: 'Is het net gebeurd? Vraag de ontvangers de mail te wissen. Zet de adressen voortaan bij Bcc: dan ziet niemand de ander.',
    unknown: 'Of deze mensen elkaar buiten de mail al kennen, weet u zelf het best.',
  },
  'look-alike': {
    name: 'Adres dat er erg op lijkt',
    what: 'Deze mail ging naar een adres dat bijna gelijk is aan een adres dat u vaker gebruikt.',
    todo: 'Bel wie de mail moest krijgen. Kwam die niet aan, stuur hem dan opnieuw en haal het foute adres uit uw adresboek.',
    unknown: 'Of er iemand achter het andere adres zit, ziet Kwartje niet.',
  },
  namesake: {
    name: 'Een ander met dezelfde voornaam',
    what: 'Uw mailprogramma vult namen aan. Hier lijkt het de verkeerde te hebben gekozen.',
    todo: 'Bel de ontvanger en vraag de mail te wissen. Stuur hem daarna naar de goede.',
    unknown: 'Deed deze persoon toch mee? Zeg dan dat het zo bedoeld was.',
  },
  unprotected: {
    name: 'Onbeveiligd verstuurd',
    what: 'Wie deze mail of bijlage in handen krijgt, kan alles lezen: er zit geen wachtwoord op.',
    todo: 'Ga na of de ontvanger dit moest krijgen. Stuur zoiets voortaan in een bestand met een wachtwoord, en geef dat wachtwoord per telefoon.',
    unknown:
      'Misschien was de verbinding onderweg versleuteld; dat ziet Kwartje niet. In de mailbox van de ontvanger ligt het in elk geval open.',
  },
  'private-copy': {
    name: 'Naar een privéadres',
    what: 'Gegevens van anderen gingen naar een privémailbox. Daar geldt uw beveiliging niet.',
    todo: 'Wis de mail en de bijlagen in de privémailbox. Werkt u thuis? Zorg dan dat u daar bij uw zakelijke mail kunt.',
    unknown: 'Of de mail daar al gewist is, ziet Kwartje niet.',
  },
}

const content: Record<ContentKind, (n: number) => string> = {
  NL_BSN: (n) => some(n, 'een BSN', 'BSN’s'),
  NATIONAL_ID: (n) => some(n, 'een buitenlands persoonsnummer', 'buitenlandse persoonsnummers'),
  NL_PASSPORT_ID: (n) => some(n, 'het nummer van een identiteitsbewijs', 'nummers van identiteitsbewijzen'),
  NL_DRIVING_LICENCE: (n) => some(n, 'het nummer van een rijbewijs', 'nummers van rijbewijzen'),
  NL_V_NUMBER: (n) => some(n, 'een V-nummer', 'V-nummers'),
  HEALTH: () => 'iets over iemands gezondheid',
  RELIGION: () => 'iets over iemands geloof',
  UNION: () => 'iets over iemands vakbond',
  POLITICS: () => 'iets over iemands politieke voorkeur',
  SEXUAL: () => 'iets over iemands seksuele leven',
  ETHNICITY: () => 'iets over iemands afkomst',
  BIOMETRIC: () => 'iemands vingerafdruk of gezichtsscan',
  GENETIC: () => 'iets over iemands erfelijke aanleg',
  CRIMINAL: () => 'iets over iemands strafblad of verdenking',
  'identity-copy': (n) => some(n, 'een kopie van een identiteitsbewijs', 'kopieën van identiteitsbewijzen'),
  payslip: (n) => some(n, 'een loonstrook of jaaropgave', 'loonstroken of jaaropgaven'),
  'account-list': (n) => `een lijst met ${count.format(n)} rekeningnummers`,
  'people-list': (n) => `een bestand met gegevens van ${count.format(n)} mensen`,
}

const likeness: Record<Likeness, (other: string) => string> = {
  typo: (other) => `Het scheelt een paar letters met ${other}.`,
  letters: (other) => `Op het oog is het hetzelfde als ${other}.`,
  ending: (other) => `Alleen het einde is anders dan bij ${other}.`,
  provider: (other) =>
    other === ''
      ? 'De naam van de mailaanbieder is verkeerd gespeld.'
      : `De naam van de mailaanbieder is verkeerd gespeld: u schrijft meestal naar ${other}.`,
}

/** Texts that every face has of what was sent and may not have been meant so, in Dutch. */
export const nlNearMisses = {
  rules,
  content,
  where: { own: 'In de mail staat', quoted: 'In de tekst die meeging staat', file: 'In een bijlage zit' },
  strangers: (n: number) =>
    `${count.format(n)} mensen zien elkaars adres. Zij horen niet bij één bedrijf of gezin, en wij zagen niet dat zij elkaar al kenden.`,
  privateAddresses: (n: number) =>
    n === 1 ? 'Daar is 1 privéadres bij.' : `Daar zijn ${count.format(n)} privéadressen bij.`,
  likeness,
  often: (n: number) => `Met dat adres wisselde u ${mails(n)}.`,
  neverAnswered: 'Van dit adres kwam nooit een antwoord.',
  sentAgain: 'Kort daarna ging er een mail naar het gewone adres.',
  firstName: (name: string, other: string) =>
    `${name} heeft dezelfde voornaam als ${other}, die hier ontbreekt.`,
  othersOf: (house: string, n: number) =>
    n === 1
      ? `De ander in dit gesprek is van ${house}.`
      : `De andere ${count.format(n)} in dit gesprek zijn allemaal van ${house}.`,
  toThird: 'Dat gaat over iemand anders dan de ontvanger.',
  toSelf:
    'Dat gaat over de ontvanger zelf. Ook dan leest een ander mee als de mail in verkeerde handen komt.',
  aboutUnknown: 'Over wie het gaat, kon Kwartje niet zien.',
  ownPrivate: 'Het adres is van de afzender zelf.',
  onlyReceives: 'Naar dit adres wordt vaker doorgestuurd, en er komt nooit iets terug.',
  notForMe: (by: string, isLinked: boolean) =>
    isLinked
      ? `${by} antwoordde dat de mail niet voor hem of haar was.`
      : `${by} schreef kort daarna dat een mail niet voor hem of haar was.`,
  notForYou: (isLinked: boolean): string =>
    isLinked
      ? 'De afzender nam de mail terug.'
      : 'Kort daarna schreef de afzender dat de mail niet voor de ontvanger was.',
  verdicts: { meant: 'was zo bedoeld', solved: 'opgelost' } satisfies Record<NearMissVerdict, string>,
  open: 'te bekijken',
  heads: { what: 'wat', when: 'wanneer', to: 'aan', state: 'stand', key: 'kenmerk' },
  toMany: (first: string, others: number) => `${first} en ${count.format(others)} anderen`,
  noDate: 'zonder datum',
  none: 'Wij zagen niets bijzonders in wat u verstuurde.',
  noneOpen: 'Er is niets meer te bekijken. Met --all ziet u wat u eerder bekeek.',
  noneSent: 'Er is nog geen verstuurde mail gelezen. Dan weten wij nog niets.',
  ownUnknown: 'Wij weten nog niet welke mailadressen van u zijn. Zeg dat eerst: kwartje help firm',
  noSuch: (key: string) => `Er is niet één mail met kenmerk ${key}.`,
  totals: (sent: number, open: number) => `${mails(sent)} verstuurd, ${count.format(open)} te bekijken.`,
  colleagues: (n: number, people: number) =>
    `In de mail van ${count.format(people)} collega’s samen: ${mails(n)}. Van wie, laat Kwartje niet zien.`,
  leavesOut:
    'Mail die collega’s van hun eigen adres verstuurden staat hier niet bij. Die is van hen. Wat van een gedeeld adres ging, zoals info@, staat er wel bij.',
}
export type NearMissTexts = typeof nlNearMisses
