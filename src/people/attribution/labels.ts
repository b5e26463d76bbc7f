import type { Finding } from '../../detect/finding.ts'
import { kinds } from '../../detect/kinds.ts'
import type { Anchor } from './anchors.ts'
import { isOtherParagraph, labelBefore, lineBefore } from './prose-lines.ts'
import { areBesides, areOfOthers, namesValue, ownerWords } from './value-words.ts'

interface Labelled {
  readonly text: Uint8Array
  readonly anchors: readonly Anchor[]
  /** How many anchors end before it. */
  readonly after: number
}

/** How many names around it are asked. */
const asked = 12

/**
 * "Telefoon huisarts: ..": of who is called so on the form, else nobody's when the words mean another than whom the
 * form is about. Undefined when the label does not say whose.
 */
export function ofLabel(
  { kind, start, end }: Finding,
  { text, anchors, after }: Labelled,
): number | undefined {
  const isSentence = kinds[kind].use === 'category'
  // A sentence about health begins with what its line is called.
  const label = labelBefore(text, isSentence ? end : start)
  const words = ownerWords(label)
  // "Apotheek: De Linde, 040-..": nobody of the lines above it.
  if (label !== '' && areBesides(words) && anchors[after - 1]?.label !== label) {
    const last = anchors[after - 1]
    if (!isSentence && (last === undefined || lineBefore(text, start).length < start - last.at))
      return called(words, { anchors, after }, label) ?? -1
  }
  const isAnothers = (kind === 'PHONE' && isName(label)) || !words.isDisjointFrom(minors)
  if (isAnothers && isOnOtherLine(anchors[after - 1], text, start))
    return called(words, { anchors, after }, label) ?? -1
  if (label === '' || !namesValue(label)) return undefined
  if (words.size === 0) return undefined
  const named = called(words, { anchors, after }, label)
  if (named !== undefined) return named
  return areOfOthers(words) && anchors[after - 1]?.label !== label ? -1 : undefined
}

/** A form that a parent fills in is about these. */
const minors: ReadonlySet<string> = new Set(['kind', 'leerling', 'pupil', 'child'])

/** "Lars Bloem   06-..": a row of who was not known for somebody. */
function isName(label: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+(?: \p{Ll}{2,4}){0,2} \p{Lu}\p{Ll}+$/u.test(label) &&
    !namesValue(label) &&
    !areOfOthers(ownerWords(label))
  )
}

/** True when a line ends between a name and a place behind it, or there is no name. */
export function isOnOtherLine(anchor: Anchor | undefined, text: Uint8Array, start: number): boolean {
  return anchor === undefined || text.lastIndexOf(newline, start - 1) >= anchor.at
}

const newline = 10

/** Who is called by one of these words on another line. */
function called(
  words: ReadonlySet<string>,
  { anchors, after }: Pick<Labelled, 'anchors' | 'after'>,
  label: string,
): number | undefined {
  const isCalled = (anchor: Anchor): boolean => anchor.label !== label && !anchor.words.isDisjointFrom(words)
  const around = anchors.slice(Math.max(0, after - asked), after)
  return (around.findLast(isCalled) ?? anchors.slice(after, after + asked).find(isCalled))?.index
}

/** A line of a form that stands above the name of whom its part is about. */
export function ofBlock({ start }: Finding, { text, anchors, after }: Labelled): number | undefined {
  const [before, next] = [anchors[after - 1], anchors[after]]
  if (next === undefined || next.index < 0 || !/(?:naam|name|namen)\b/i.test(next.label)) return undefined
  if (before === undefined || !isOtherParagraph(text, before.at, start)) return undefined
  const label = labelBefore(text, start)
  if (label === '' || label === next.label || isOtherParagraph(text, start, next.start)) return undefined
  return ownerWords(label).isDisjointFrom(next.words) && next.words.size > 0 ? undefined : next.index
}

const ofSubject =
  /^(?:naam )?(?:cli[eë]nte?|pati[eë]nte?|bewoner|bewoonster|werknemer|werkneemster|medewerk(?:er|ster)|leerling|client|patient|resident|employee|pupil)(?: naam| name)?$/i

/** The only one whom a paper says it is about. */
export function subjectOf(anchors: readonly Anchor[]): Anchor | undefined {
  const subjects = anchors.filter(({ label }) => ofSubject.test(label))
  const [only] = subjects
  return subjects.every(({ index }) => index === only?.index) ? only : undefined
}

/** A number that stands at the beginning of a line, below a sentence on somebody. */
export function isOfSubject({ kind, start }: Finding, before: Anchor | undefined, text: Uint8Array): boolean {
  if (!ofOne.has(kind) || before === undefined || before.label !== '') return false
  return (
    isOnOtherLine(before, text, start) &&
    /^\W*(?:\p{L}[\p{L}.-]*\W{0,3}){0,2}$/u.test(lineBefore(text, start))
  )
}

const ofOne: ReadonlySet<string> = new Set([
  'NL_BSN',
  'DATE_OF_BIRTH',
  'IBAN',
  'NL_PASSPORT_ID',
  'NL_DRIVING_LICENCE',
  'NATIONAL_ID',
])

/** True for a number that is a desk's by the words before it. */
export function isDesk(text: Uint8Array, start: number): boolean {
  return desk.test(lineBefore(text, start))
}

const desk =
  /\b(?:klantenservice|klantendienst|klantenbalie|receptie|helpdesk|servicedesk|balie|meldkamer|telefooncentrale|algemeen nummer|customer (?:service|support)|front ?desk|reception)\b\W{0,4}(?:\w{1,12}\W{1,3}){0,2}$/i
