import { fromUtf8, utf8 } from '../../base/bytes.ts'
import type { Finding } from '../../detect/finding.ts'
import type { Anchor } from './anchors.ts'
import { paragraphStart } from './prose-lines.ts'
import { spokenIn, we, type Spoken } from './spoken-of.ts'

/** What is known around a sentence. */
export interface Told {
  readonly text: Uint8Array
  readonly anchors: readonly Anchor[]
  /** Who says "I" there; -1 when nobody knows. */
  readonly speaks: number
  /** Who is called "you" there; -1 when nobody knows. */
  readonly greeted: number
  /** Whom the whole paper is about, as it says; -1 for nobody. */
  readonly subject: number
}

/**
 * Whom a sentence that tells of a special category is about: the subject of the clause in which it is told. "I" is who writes, "you" who
 * is greeted, "she" the only one of whom the paragraph speaks before; of a relative, a client or one of several nobody is told.
 * Undefined when the sentence speaks of nobody.
 */
export function toldOf(finding: Finding, told: Told): number | undefined {
  const { text, anchors, subject } = told
  const { start, end } = finding
  const { words, spoken } = spokenIn({ text, anchors, start, end })
  if (spoken.length === 0) return undefined
  const telling = tellingIn(finding, words)
  const singly = spoken.filter(({ key }) => key !== we)
  const one = subjectOf(words, singly, { telling, isCrime: finding.kind === 'CRIMINAL' })
  if (one === undefined) return -1
  if (one.as === 'self') return spoken.some(({ at }) => saidBy.test(words.slice(0, at))) ? -1 : told.speaks
  if (one.as === 'addressee') return told.greeted
  if (one.as === 'another') return one.index < 0 && ofPaper.test(one.key) ? subject : one.index
  return referredTo(one, spoken, { ...told, start })
}

/** In the report on a client or an employee they are called so. */
const ofPaper =
  /^(?:cli[eë]nte?|pati[eë]nte?|bewoner|bewoonster|werknemer|werkneemster|medewerk(?:er|ster)|leerling|client|patient|resident|employee|pupil|betrokkene)$/

/** Where in the sentence the words stand by which it is told. */
function tellingIn({ value }: Finding, words: string): Range {
  const pattern = value.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`)
  const match = new RegExp(pattern, 'iu').exec(words)
  return match === null
    ? { start: 0, end: words.length }
    : { start: match.index, end: match.index + match[0].length }
}

interface Range {
  readonly start: number
  readonly end: number
}

interface Telling {
  readonly telling: Range
  readonly isCrime: boolean
}

/** Whom the clause with the telling words is about; undefined when that may be several, or who only speaks of another. */
function subjectOf(
  words: string,
  spoken: readonly Spoken[],
  { telling, isCrime }: Telling,
): Spoken | undefined {
  if (isCrime && reporting.test(words)) return undefined
  const owner = spoken.findLast(
    ({ isPossessive, end }) =>
      isPossessive && end < telling.start && nearly.test(words.slice(end, telling.start)),
  )
  if (owner !== undefined) return owner
  const clauses = clausesOf(words, spoken)
  const at = tellingClause(clauses, telling)
  for (let i = at; i >= 0; i--) {
    const clause = clauses[i]
    if (clause?.isRelative === true) return spoken.findLast(({ end }) => end <= clause.start)
    if (clause === undefined || clause.spoken.length === 0) continue
    return ofClause(clause, words, i === at)
  }
  const later = clauses.slice(at + 1).flatMap((clause) => clause.spoken)
  return onlyOf(later)?.as === 'another' ? later[0] : undefined
}

/** "I am ill, said Joost." */
const saidBy = /(?<!\p{L})(?:zei|zegt|vertelde|aldus|said|says)\s(?:(?:de|het|mijn|een|the|my)\s)?$/iu

/** The clause that has most of the telling words, and speaks of somebody if one of them does. */
function tellingClause(clauses: readonly Clause[], { start, end }: Range): number {
  const shared = clauses.map((one) => {
    const length = Math.min(one.end, end) - Math.max(one.start, start)
    return length > 0 && one.spoken.length > 0 ? length + end : length
  })
  return shared.indexOf(Math.max(...shared))
}

/** Between "my" and what is mine. */
const nearly = /^\s*(?:\p{L}+\s+){0,2}$/u

/** Who reports a crime did not do it. */
const reporting =
  /\b(?:aangifte|aangegeven|gemeld bij de politie|melding gemaakt|slachtoffer|getuige|beroofd|bestolen|opgelicht|reported|pressed charges|victim|witness)\b/i

interface Clause extends Range {
  readonly spoken: readonly Spoken[]
  /** "Who has the flu": of the last one before it. */
  readonly isRelative: boolean
}

const between =
  /[,;:()–—]|(?<!\p{L})(?:dat|omdat|want|maar|terwijl|doordat|zodat|nadat|voordat|toen|als|en|die|that|because|but|while|when|and|since|who|if)(?!\p{L})/giu

/** A sentence by its commas and conjunctions; two who are named together stay together. */
function clausesOf(words: string, spoken: readonly Spoken[]): readonly Clause[] {
  const starts = [0]
  for (const { 0: word, index } of words.matchAll(between)) {
    if (spoken.some(({ at, end }) => at <= index && index < end)) continue
    const isPair =
      /^(?:en|and|,)$/i.test(word) &&
      spoken.some(({ end }) => words.slice(end, index).trim() === '' && end <= index) &&
      spoken.some(
        ({ at, isPossessive }) =>
          !isPossessive && at > index && words.slice(index + word.length, at).trim() === '',
      )
    if (!isPair) starts.push(index)
  }
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? words.length
    const own = spoken.filter(({ at }) => at >= start && at < end)
    return { start, end, spoken: own, isRelative: own.length === 0 && relative.test(words.slice(start, end)) }
  })
}

const relative = /^(?:die|who)(?!\p{L})/iu

function ofClause({ spoken, start, end }: Clause, words: string, isTelling: boolean): Spoken | undefined {
  const text = words.slice(start, end)
  const at = foundWith.test(text) ? spoken.find(({ link }) => link === 'bij') : undefined
  if (at !== undefined) return at
  const free = spoken.filter(({ link, isPossessive }) => link === '' && !isPossessive)
  const tied = spoken.filter(({ link }) => link === 'van' || link === 'of' || link === 'bij')
  const main = free.length > 0 ? free : tied.length > 0 ? tied : spoken
  const [first] = main
  const self = main.find(({ as }) => as === 'self')
  if (self !== undefined && acting.test(text)) return onlyOf(spoken.filter(({ as }) => as === 'another'))
  if (!isTelling && free.length > 0) return first
  // "Mijn man en ik": of both, and who writes is one of them.
  if (self !== undefined && /(?<!\p{L})(?:en ik|and i)(?!\p{L})/iu.test(text)) return self
  return onlyOf(main)
}

const foundWith = /\b(?:vastgesteld|geconstateerd|gediagnosticeerd|ontdekt|gevonden)\b/i

/** What one does about another's illness or union: "I plan a talk with the doctor". */
const acting =
  /\b(?:ik (?:plan|regel|stuur|verwijs|noteer|verwerk|registreer|behandel|begeleid|bespreek|onderzoek|adviseer|beoordeel|meld(?! me| mij))|(?:plan|regel|stuur|verwijs|noteer|verwerk|registreer|bespreek|meld) ik(?! me| mij)|i (?:plan|arrange|send|refer|report|register|treat))\b/i

/** The one, when all are the same. */
function onlyOf(spoken: readonly Spoken[]): Spoken | undefined {
  const [first] = spoken
  return spoken.every(({ key }) => key === first?.key) ? first : undefined
}

/** Whom "she" is: the only one of the sentence before it, else of the paragraph. */
function referredTo(
  { at }: Spoken,
  spoken: readonly Spoken[],
  { text, anchors, subject, start }: Told & { readonly start: number },
): number {
  const before = spoken.filter((one) => one.as === 'another' && one.end <= at)
  const others = before.length > 0 ? before : spokenBefore(text, anchors, start)
  if (others.length === 0) return subject
  return onlyOf(others)?.index ?? -1
}

function spokenBefore(text: Uint8Array, anchors: readonly Anchor[], end: number): readonly Spoken[] {
  const from = paragraphStart(text, end)
  const words = fromUtf8(text.subarray(from, end))
  const item = listItem.exec(words)?.index ?? 0
  const start = from + utf8(words.slice(0, item)).length
  return spokenIn({ text, anchors, start, end }).spoken.filter(({ as }) => as === 'another')
}

/** The last item of a list that begins there. */
const listItem = /\n[ \t]*(?:\d{1,2}[.)]|[-*•])[ \t](?![^]*\n[ \t]*(?:\d{1,2}[.)]|[-*•])[ \t])/
