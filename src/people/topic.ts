import { lookAt, lookedFor } from '../base/patterns/look.ts'

/** What a document is about, as far as that tells who somebody is. */
export const topics = [
  'invoice',
  'quote',
  'order',
  'application',
  'payroll',
  'sick-note',
  'newsletter',
  'notice',
  'complaint',
  'data-request',
  'agreement',
] as const
export type Topic = (typeof topics)[number]

/** What the topic is told from. */
export interface TopicClues {
  /** Subject, title and file names: what a person reads first. */
  readonly title: string
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
    'order',
    /\b(?:bestelling|bestelbevestiging|order(?:bevestiging|nummer)?|opdrachtbevestiging|reservering|order confirmation|opdracht)\b/i,
  ],
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

/** The topic that title, headers and opening agree on, or null. */
export function topicOf({ title, opening, isBulk, isFromMachine }: TopicClues): Topic | null {
  const named = anyInTitle.test(title) ? firstIn(inTitle, title) : undefined
  if (named !== undefined && !(isBulk && named !== 'invoice' && named !== 'order')) return named
  if (isBulk) return 'newsletter'
  const start = opening.slice(0, maxOpening)
  const opened =
    lookAt(opening).mayMatch(anyInOpening) && anyInOpening.test(start) ? firstIn(inOpening, start) : undefined
  if (opened !== undefined) return opened
  return isFromMachine ? 'notice' : null
}

function firstIn(patterns: typeof inTitle, text: string): Topic | undefined {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0]
}
