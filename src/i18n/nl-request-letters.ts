import type { RefusalId, RightId } from '../law/rights.ts'
import type { LetterSort, Outcome } from '../privacy/requests/event.ts'

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
  readonly recipients: readonly string[]
  /** What the person gets with it. */
  readonly hasPackage: boolean
  readonly court: { readonly weeks: number }
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
const backups = '[Schrijf hier wanneer het ook uit uw reservekopieën weg is.]'

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

function decided({ decisions, recipients }: RequestLetterWords): readonly string[] {
  return [
    ...decisions.map(({ right, outcome, grounds: why, why: more }) =>
      [
        outcome === 'forwarded' ? forwarded : (done[right][outcome] ?? done[right].granted ?? ''),
        ...why.map((ground) => grounds[ground]),
        ...(more.trim() === '' ? [] : [more.trim()]),
        ...(right === 'erasure' && (outcome === 'granted' || outcome === 'partly') ? [backups] : []),
      ].join(' '),
    ),
    ...(recipients.length === 0
      ? []
      : [`Deze organisaties kregen gegevens van ons: ${list.format(recipients)}.`]),
  ]
}

function isNo({ decisions }: RequestLetterWords): boolean {
  return decisions.some(({ outcome }) => outcome === 'refused' || outcome === 'partly')
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
      `U kreeg van ons gegevens van ${words.about === '' ? (words.name === '' ? 'een betrokkene' : words.name) : words.about}. ${list.format(
        words.decisions.flatMap(({ right }) => told[right] ?? []),
      )} (AVG, artikel 19).`,
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

/** What a recipient must hear was done. */
const told: Partial<Record<RightId, string>> = {
  rectification: 'Wij hebben ze verbeterd',
  erasure: 'Wij hebben ze gewist',
  restriction: 'Wij gebruiken ze niet meer',
}

/** Letters about requests in Dutch: to the person, and to who received the data. */
export const nlRequestLetters = {
  texts,
  grounds,
  file: 'brief-verzoek',
  original: 'verzoek.txt',
  section: 'Over dit verzoek',
}
