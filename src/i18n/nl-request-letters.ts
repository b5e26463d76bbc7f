import type { RefusalId, RightId } from '../law/rights.ts'
import type { CorrectedField } from '../privacy/plans/subject.ts'
import type { LetterSort, Outcome, ReviewOutcome } from '../privacy/requests/event.ts'

/** What a letter about a request is made from; all texts may be as typed. */
export interface RequestLetterWords {
  readonly organisation: string
  /** Where the person can reach us; '' when nobody set it. */
  readonly contact: string
  readonly number: string
  readonly name: string
  /** Whose data it is about, when somebody else asks. */
  readonly about: string
  readonly rights: readonly RightId[]
  /** Days as written in a letter. */
  readonly receivedOn: string
  readonly dueOn: string
  readonly isLate: boolean
  readonly extension: { readonly reason: 'complex' | 'many'; readonly why: string } | null
  readonly decisions: readonly {
    readonly right: RightId
    readonly outcome: Outcome
    readonly grounds: readonly RefusalId[]
    readonly why: string
  }[]
  /** Who received data, as named to the person. */
  readonly recipients: readonly string[]
  /** To whom a letter to a recipient goes; null when nobody was chosen. */
  readonly recipient: RecipientWords | null
  readonly reviews: readonly ReviewWords[]
  /** By when it is gone from every backup, as written in a letter; '' when that is not known. */
  readonly backupsUntil: string
  /** What the person gets with it. */
  readonly hasPackage: boolean
  readonly court: { readonly weeks: number }
}

/** What a recipient must know to find the same data, and no more than that. */
export interface RecipientWords {
  /** Kinds of data that went there, in words. */
  readonly kinds: readonly string[]
  /** Days between which it went; '' when nothing was seen to go. */
  readonly from: string
  readonly until: string
  /** What is right now, of what they received. */
  readonly corrected: readonly { readonly field: CorrectedField; readonly to: string }[]
}

/** What somebody made of the decision of a machine. */
export interface ReviewWords {
  readonly decision: string
  readonly on: string
  readonly weighed: string
  readonly hasView: boolean
  readonly outcome: ReviewOutcome
  readonly result: string
}

export interface RequestLetterText {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** What somebody asked, in a letter to that person. */
const asked: Record<RightId, string> = {
  access: 'welke gegevens wij van u hebben',
  rectification: 'uw gegevens te verbeteren of aan te vullen',
  erasure: 'uw gegevens te wissen',
  restriction: 'uw gegevens een tijd niet te gebruiken',
  portability: 'uw gegevens mee te krijgen in een bestand',
  objection: 'te stoppen met het gebruik van uw gegevens',
  'marketing-objection': 'u geen reclame meer te sturen',
  'human-decision': 'een mens naar ons besluit te laten kijken',
  withdrawal: 'te stoppen met wat u eerder goed vond',
  recipients: 'wie uw gegevens van ons kregen',
}

const done: Record<RightId, Partial<Record<Outcome, string>>> = {
  access: {
    granted:
      'U krijgt een kopie van alle gegevens die wij van u hebben, met een overzicht van waar wij ze voor gebruiken.',
    partly: 'U krijgt een kopie van de gegevens die wij van u hebben. Een deel geven wij niet.',
    refused: 'Wij geven u geen kopie van de gegevens.',
    'nothing-held': 'Wij hebben gezocht en hebben geen gegevens van u.',
  },
  rectification: {
    granted: 'Wij hebben uw gegevens verbeterd.',
    partly: 'Wij hebben een deel van uw gegevens verbeterd.',
    refused: 'Wij veranderen de gegevens niet. Wij schrijven erbij dat u het anders ziet.',
    'nothing-held': 'Wij hebben geen gegevens van u, dus er was niets te verbeteren.',
  },
  erasure: {
    granted: 'Wij hebben uw gegevens gewist.',
    partly: 'Wij hebben uw gegevens gewist, behalve wat wij moeten houden.',
    refused: 'Wij wissen uw gegevens niet.',
    'nothing-held': 'Wij hebben geen gegevens van u, dus er was niets te wissen.',
  },
  restriction: {
    granted: 'Wij gebruiken uw gegevens niet meer. Wij laten het u weten voordat wij dat weer doen.',
    partly:
      'Een deel van uw gegevens gebruiken wij niet meer. Wij laten het u weten voordat wij dat weer doen.',
    refused: 'Wij blijven uw gegevens gebruiken.',
    'nothing-held': 'Wij hebben geen gegevens van u.',
  },
  portability: {
    granted: 'U krijgt uw gegevens in bestanden die ook andere programma’s kunnen lezen.',
    partly: 'U krijgt een deel van uw gegevens in bestanden die ook andere programma’s kunnen lezen.',
    refused: 'Wij geven u geen bestand om mee te nemen. U mag de gegevens wel inzien.',
    'nothing-held': 'Wij hebben geen gegevens van u die u kunt meenemen.',
  },
  objection: {
    granted: 'Wij zijn gestopt.',
    partly: 'Wij zijn voor een deel gestopt.',
    refused: 'Wij stoppen niet, omdat onze reden zwaarder weegt.',
    'nothing-held': 'Wij gebruiken geen gegevens van u.',
  },
  'marketing-objection': { granted: 'Wij sturen u geen reclame meer en maken geen profiel van u.' },
  'human-decision': {
    granted: 'Een medewerker heeft opnieuw naar het besluit gekeken.',
    partly: 'Een medewerker heeft opnieuw naar een deel van het besluit gekeken.',
    refused: 'Er was geen besluit dat alleen door een computer is genomen.',
    'nothing-held': 'Er was geen besluit over u.',
  },
  withdrawal: { granted: 'Wij zijn gestopt met alles waarvoor u toestemming gaf.' },
  recipients: {
    granted: 'Hieronder staat wie uw gegevens van ons kregen.',
    'nothing-held': 'Wij gaven uw gegevens aan niemand.',
  },
}

const forwarded =
  'Wij werken hier in opdracht van een ander. Wij stuurden uw verzoek door; die organisatie antwoordt u.'

const grounds: Record<RefusalId, string> = {
  others:
    'Er staan gegevens van andere mensen in. Die hebben wij onleesbaar gemaakt (AVG, artikel 15 lid 4).',
  unfounded: 'Het verzoek is kennelijk ongegrond of buitensporig (AVG, artikel 12 lid 5).',
  'uavg-41': 'De Nederlandse wet maakt hier een uitzondering (UAVG, artikel 41).',
  unidentified: 'Wij kunnen niet vaststellen welke gegevens van u zijn (AVG, artikel 11 lid 2).',
  accurate: 'De gegevens kloppen (AVG, artikel 16).',
  expression: 'Dit valt onder de vrijheid van meningsuiting en informatie (AVG, artikel 17 lid 3 onder a).',
  'legal-duty': 'De wet verplicht ons dit te bewaren (AVG, artikel 17 lid 3 onder b).',
  'public-health': 'Dit is nodig voor de volksgezondheid (AVG, artikel 17 lid 3 onder c).',
  archive: 'Dit is nodig voor archief, onderzoek of statistiek (AVG, artikel 17 lid 3 onder d).',
  claims: 'Wij hebben dit nodig voor een vordering (AVG, artikel 17 lid 3 onder e).',
  'no-ground': 'Geen van de redenen in de wet gaat hier op (AVG, artikel 17 lid 1 en 18 lid 1).',
  'not-portable':
    'Dit recht geldt alleen voor gegevens die u zelf gaf, digitaal, met toestemming of voor een contract (AVG, artikel 20 lid 1).',
  'public-task': 'Wij doen dit voor een taak van algemeen belang (AVG, artikel 20 lid 3).',
  'portable-others': 'Er staan gegevens van andere mensen in (AVG, artikel 20 lid 4).',
  compelling: 'Wij hebben een dwingende reden die zwaarder weegt (AVG, artikel 21 lid 1).',
  'objection-claims': 'Wij hebben dit nodig voor een vordering (AVG, artikel 21 lid 1).',
  'other-basis': 'Wij gebruiken de gegevens niet op grond van een eigen belang (AVG, artikel 21 lid 1).',
  'no-decision': 'Er was geen besluit door alleen een computer (AVG, artikel 22 lid 1).',
  'allowed-decision': 'Het besluit was toegestaan (AVG, artikel 22 lid 2).',
}

/** What only the organisation knows: it is asked for, never made up. */
const backups = ({ backupsUntil }: RequestLetterWords): string =>
  backupsUntil === ''
    ? '[Schrijf hier wanneer het ook uit uw reservekopieën weg is.]'
    : `Uiterlijk op ${backupsUntil} is het ook weg uit onze reservekopieën.`

const list = new Intl.ListFormat('nl-NL')

const opening = ({ name }: RequestLetterWords): string =>
  name === '' ? 'Geachte mevrouw, heer,' : `Beste ${name},`

const asks = ({ rights, receivedOn, about }: RequestLetterWords): string =>
  `Op ${receivedOn} kregen wij uw verzoek${about === '' ? '' : ` voor ${about}`}. U vraagt ${
    rights.length === 0 ? 'iets over persoonsgegevens' : list.format(rights.map((right) => asked[right]))
  }.`

const ending = ({ organisation, contact, number }: RequestLetterWords): readonly string[] => [
  `Hebt u een vraag? ${contact === '' ? 'Neem dan contact met ons op' : `Stuur een bericht naar ${contact}`} en noem nummer ${number}.`,
  `Met vriendelijke groet,\n${organisation}`,
]

const remedies = ({ court, isLate }: RequestLetterWords): readonly string[] => [
  'Bent u het niet met ons eens? Vertel het ons. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl), of die vragen te bemiddelen.',
  `Ook kunt u de rechtbank vragen om een beslissing (UAVG, artikel 35). ${
    isLate
      ? 'Omdat wij te laat antwoorden, geldt daarvoor geen termijn.'
      : `Doe dat binnen ${String(court.weeks)} weken nadat u deze brief kreeg.`
  } Een advocaat is daarvoor niet nodig.`,
]

const reviewed: Record<ReviewOutcome, string> = {
  upheld: 'Het besluit blijft zoals het was.',
  changed: 'Het besluit is veranderd.',
  withdrawn: 'Het besluit is van tafel.',
}

function review({ decision, on, weighed, hasView, outcome, result }: ReviewWords): string {
  return [
    `Op ${on} keek een medewerker die het besluit mag veranderen, opnieuw naar dit besluit: ${ended(decision)}`,
    `Meegewogen is: ${ended(weighed)}`,
    ...(hasView ? ['Ook wat u er zelf van vindt, is meegewogen.'] : []),
    reviewed[outcome],
    ...(result === '' ? [] : [ended(result)]),
  ].join(' ')
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function decided(words: RequestLetterWords): readonly string[] {
  const { decisions, recipients, reviews } = words
  return [
    ...decisions.map(({ right, outcome, grounds: why, why: more }) =>
      [
        outcome === 'forwarded' ? forwarded : (done[right][outcome] ?? done[right].granted ?? ''),
        ...why.map((ground) => grounds[ground]),
        ...(more.trim() === '' ? [] : [more.trim()]),
        ...(right === 'erasure' && (outcome === 'granted' || outcome === 'partly') ? [backups(words)] : []),
      ].join(' '),
    ),
    ...reviews.map(review),
    ...(recipients.length === 0
      ? []
      : [`Deze organisaties kregen gegevens van ons: ${list.format(recipients)}.`]),
  ]
}

function isNo({ decisions, reviews }: RequestLetterWords): boolean {
  return (
    decisions.some(({ outcome }) => outcome === 'refused' || outcome === 'partly') ||
    reviews.some(({ outcome }) => outcome === 'upheld')
  )
}

const texts: Record<LetterSort, (words: RequestLetterWords) => RequestLetterText> = {
  received: (words) => ({
    title: `Wij hebben uw verzoek ontvangen (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      `U krijgt zo snel als het kan antwoord, en uiterlijk op ${words.dueOn}. Dit kost u niets.`,
      ...ending(words),
    ],
  }),
  identity: (words) => ({
    title: `Nog één vraag over uw verzoek (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      'Wij willen zeker weten dat uw gegevens bij u terechtkomen, en bij niemand anders. Beantwoordt u daarom één vraag: wat is uw klantnummer, of wat bestelde u het laatst bij ons en wanneer?',
      'Stuur ons geen kopie van een identiteitsbewijs. Die hebben wij niet nodig.',
      ...ending(words),
    ],
  }),
  mandate: (words) => ({
    title: `Mag u dit voor een ander vragen? (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      'Stuurt u ons een bericht waaruit blijkt dat u dit namens deze persoon mag vragen? Een ondertekende volmacht is genoeg. Een kopie van een identiteitsbewijs hebben wij niet nodig.',
      ...ending(words),
    ],
  }),
  clarification: (words) => ({
    title: `Wat zoekt u precies? (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      'Wij hebben veel gegevens. Zoekt u iets bepaalds, zoals een periode, een bestelling of een soort bericht? Dan vinden wij dat sneller. Wilt u alles? Dat mag ook; dan krijgt u alles.',
      ...ending(words),
    ],
  }),
  extension: (words) => ({
    title: `Uw verzoek kost ons meer tijd (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      `Wij hebben meer tijd nodig, omdat ${
        words.extension?.reason === 'many' ? 'u meer verzoeken deed' : 'uw verzoek ingewikkeld is'
      }${words.extension === null || words.extension.why === '' ? '.' : `: ${words.extension.why}.`} U krijgt uiterlijk op ${words.dueOn} antwoord.`,
      ...remedies(words),
      ...ending(words),
    ],
  }),
  answer: (words) => ({
    title: `Antwoord op uw verzoek (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      ...(words.isLate ? ['Ons antwoord komt te laat. Dat spijt ons.'] : []),
      ...decided(words),
      ...(words.hasPackage ? ['De gegevens krijgt u apart, zodat alleen u ze kunt openen.'] : []),
      ...(isNo(words) || words.isLate ? remedies(words) : []),
      ...ending(words),
    ],
  }),
  refusal: (words) => ({
    title: `Antwoord op uw verzoek (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      ...(words.isLate ? ['Ons antwoord komt te laat. Dat spijt ons.'] : []),
      ...decided(words),
      ...remedies(words),
      ...ending(words),
    ],
  }),
  recipient: (words) => ({
    title: `Verzoek van een betrokkene (${words.number})`,
    paragraphs: [
      'Geachte heer, mevrouw,',
      received(words),
      ...words.decisions.flatMap(({ right, outcome }) => {
        const done = outcome === 'granted' || outcome === 'partly' ? told[right]?.[outcome] : undefined
        return done === undefined ? [] : [`${done} (AVG, artikel 19).`]
      }),
      ...(words.recipient?.corrected ?? []).map(({ field, to }) => `${fields[field]} is nu: ${to}`),
      'Doet u bij u hetzelfde, en laat u ons weten wanneer dat gedaan is? Kan dat niet, schrijf ons dan waarom.',
      `Met vriendelijke groet,\n${words.organisation}`,
    ],
  }),
  done: (words) => ({
    title: `Uw verzoek is klaar (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      'Alles wat wij u beloofden, is gedaan.',
      ...decided(words),
      ...(isNo(words) ? remedies(words) : []),
      ...ending(words),
    ],
  }),
}

/** Which data it was: kinds and days, never the data themselves. */
function received({ about, name, recipient }: RequestLetterWords): string {
  const who = about === '' ? (name === '' ? 'een betrokkene' : name) : about
  if (recipient === null) return `U kreeg van ons gegevens van ${who}.`
  const { kinds, from, until } = recipient
  const when = from === '' ? '' : from === until ? ` op ${from}` : ` tussen ${from} en ${until}`
  return `U kreeg van ons${when} gegevens van ${who}${kinds.length === 0 ? '' : `: ${list.format(kinds)}`}.`
}

/** What a recipient must hear was done. */
const told: Partial<Record<RightId, Record<'granted' | 'partly', string>>> = {
  rectification: {
    granted: 'Wij hebben deze gegevens verbeterd',
    partly: 'Wij hebben een deel van deze gegevens verbeterd',
  },
  erasure: {
    granted: 'Wij hebben deze gegevens gewist',
    partly: 'Wij hebben deze gegevens gewist, behalve wat wij moeten houden',
  },
  restriction: {
    granted: 'Wij bewaren deze gegevens alleen nog en gebruiken ze niet',
    partly: 'Een deel van deze gegevens bewaren wij alleen nog en gebruiken wij niet',
  },
}

const fields: Record<CorrectedField, string> = {
  name: 'De naam',
  email: 'Het mailadres',
  phone: 'Het telefoonnummer',
  address: 'Het adres',
}

/** Letters about requests in Dutch: to the person, and to who received the data. */
export const nlRequestLetters = {
  texts,
  grounds,
  file: 'brief-verzoek',
  original: 'verzoek.txt',
  section: 'Over dit verzoek',
  toldOn: (name: string, day: string) => `${name} (ingelicht op ${day})`,
  privatePeople: (n: number) => (n === 1 ? 'een particulier' : `${String(n)} particulieren`),
}
