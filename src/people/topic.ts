import { lookAt, lookedFor } from '../base/patterns/look.ts'

/** What a document is about, as far as that tells who somebody is. */
export const topics = [
  'invoice',
  'quote',
  'order',
  'order-confirmation',
  'application',
  'payroll',
  'sick-note',
  'newsletter',
  'notice',
  'complaint',
  'data-request',
  'agreement',
  'customers',
  'suppliers',
] as const
export type Topic = (typeof topics)[number]

/** What the topic is told from. */
export interface TopicClues {
  /** Subject, title and file names: what a person reads first. */
  readonly title: string
  /** What its tables are called, with their heads; '' for what has none. */
  readonly tables: string
  /** The beginning of the text. */
  readonly opening: string
  /** List or bulk headers (RFC 2369, RFC 8058, Precedence). */
  readonly isBulk: boolean
  /** A sender that nobody can answer. */
  readonly isFromMachine: boolean
}

/** Longer openings say nothing more of the topic and cost time. */
export const maxOpening = 1500

/** In the order of what they say of a person: a sick note in a newsletter thread is a sick note. */
const inTitle: readonly (readonly [Topic, RegExp])[] = [
  [
    'data-request',
    /\b(?:inzage(?:verzoek)?|avg[- ]verzoek|data subject|access request|verwijder(?:ing)?(?:verzoek)? (?:van )?(?:mijn )?gegevens|mijn gegevens)\b/i,
  ],
  [
    'sick-note',
    /\b(?:ziek(?:melding|gemeld)?|ziekmelden|hersteld|beter gemeld|betermelding|sick (?:note|leave)|call(?:ing|ed) in sick)\b/i,
  ],
  [
    'payroll',
    /\b(?:loon(?:strook|stroken|specificatie|administratie|heffing|mutatie)|salaris\w*|payslips?|payroll|jaaropgave|verzuim(?:overzicht)?|personeels(?:dossier|lijst))\b/i,
  ],
  [
    'application',
    /\b(?:sollicitatie\w*|sollicit(?:eer|ant)\w*|open sollicitatie|vacature|motivatie(?:brief)?|curriculum|(?<!klant[ -])cv(?![- ]?(?:ketel|installa|onderhoud|monteur|storing|leiding|water|druk|pomp|systeem|kast|vulset|beurt|klant))|resume|job application)\b/i,
  ],
  ['complaint', /\b(?:klacht\w*|ontevreden|teleurgesteld|complaint|reclamatie)\b/i],
  [
    'agreement',
    /\b(?:verwerkersovereenkomst|data processing agreement|dpa|algemene voorwaarden|contract|overeenkomst)\b/i,
  ],
  ['quote', /\b(?:offerte\w*|prijsopgave|quotation|quote|aanbieding op maat|estimate)\b/i],
  [
    'order-confirmation',
    /\b(?:(?:bestel|order|opdracht|verzend|lever)bevestiging|bevestiging van (?:uw|je) (?:bestelling|order|opdracht)|(?:order|shipping) confirmation)\b/i,
  ],
  ['order', /\b(?:bestelling|order(?:nummer)?|reservering|opdracht)\b/i],
  [
    'invoice',
    /\b(?:factu(?:ur|ren)\w*|invoices?|nota|rekening|betalingsherinnering|herinnering betaling|aanmaning|payment reminder)\b/i,
  ],
]

/** Topics whose words in running text are not said in passing. */
const opensWith: ReadonlySet<Topic> = new Set<Topic>([
  'sick-note',
  'payroll',
  'application',
  'complaint',
  'data-request',
])

const inOpening = inTitle.filter(([topic]) => opensWith.has(topic))

/** All patterns as one: nearly every text has none of them, and one look tells. */
const anyInTitle = anyOf(inTitle)
const anyInOpening = anyOf(inOpening)
lookedFor([anyInOpening])

function anyOf(patterns: typeof inTitle): RegExp {
  return new RegExp(patterns.map(([, { source }]) => source).join('|'), 'i')
}

/** What shops send to many, and each is for one. */
const boughtBy: ReadonlySet<Topic> = new Set<Topic>(['invoice', 'order', 'order-confirmation'])

/** What a list of people is called: its file, its sheet, its table, or the column that numbers them. */
const lists: readonly (readonly [Topic, RegExp])[] = [
  [
    'customers',
    /(?<!\p{L})(?:klant(?:en)?|customers?|clients?|cli[eë]nt(?:en)?|pati[eë]nt(?:en)?|patients?|debiteur(?:en)?|leden|lid(?= ?(?:nr|nummer))|members?|huurders?|tenants?|bewoners|leerlingen|pupils?|cursisten|deelnemers|donateurs?|abonnees?)(?: ?(?:lijst|bestand|overzicht|export|gegevens|administratie|nr|nummer|id|number|no|code|list)(?!\p{L})|(?!\p{L}))/iu,
  ],
  [
    'suppliers',
    /(?<!\p{L})(?:leveranciers?|crediteur(?:en)?|suppliers?|vendors?)(?: ?(?:lijst|bestand|overzicht|export|nr|nummer|id|number|list)(?!\p{L})|(?!\p{L}))/iu,
  ],
  ['application', /(?<!\p{L})(?:sollicitant(?:en)?|applicants?)(?:lijst)?(?!\p{L})/iu],
  [
    'payroll',
    /(?<!\p{L})(?:personeel|medewerkers|werknemers|employees|staff)(?:s?(?:lijst|bestand|overzicht|nr|nummer))?(?!\p{L})/iu,
  ],
]

/** The topic that title, headers and opening agree on, or null. */
export function topicOf(clues: TopicClues): Topic | null {
  return topicOfText(clues) ?? (clues.tables === '' ? null : topicOfList(`${clues.title}\n${clues.tables}`))
}

/** Of whom a table is a list. */
function topicOfList(names: string): Topic | null {
  return firstIn(lists, names.replace(/[_-]+/g, ' ')) ?? null
}

function topicOfText({ title, opening, isBulk, isFromMachine }: TopicClues): Topic | null {
  const named = anyInTitle.test(title) ? firstIn(inTitle, title) : undefined
  if (named !== undefined && !(isBulk && !boughtBy.has(named))) return named
  if (isBulk) return 'newsletter'
  const start = opening.slice(0, maxOpening)
  const opened =
    lookAt(opening).mayMatch(anyInOpening) && anyInOpening.test(start) ? firstIn(inOpening, start) : undefined
  if (opened !== undefined) return opened
  return isFromMachine ? 'notice' : null
}

function firstIn(patterns: readonly (readonly [Topic, RegExp])[], text: string): Topic | undefined {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0]
}
