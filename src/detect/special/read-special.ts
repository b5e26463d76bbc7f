import { append } from '../../base/lists.ts'
import type { Reason } from '../finding.ts'
import { bytesOf, endOfLetters, isSpace, isUpper } from '../characters.ts'
import { wordsOf } from '../endings.ts'
import { hashWord } from '../lexicon.ts'
import { decode, type Claim, type Scene } from '../scene.ts'
import type { EndOfName } from './features.ts'
import { tell, type Told } from './told.ts'
import { isGivenName, whomIn } from './whom.ts'

/** A sentence is not longer than this to either side of the word. */
const reach = 240

/** Log-odds by which a sentence must tell it; more where nobody stands in it, and more in what goes to many. */
const enough = { ofSomebody: 0.7, ofNobody: 1.7, toMany: 1.2 }

/** Looks once at each sentence with one of the words; `names` are the names found so far, by start. */
export function readSpecial(scene: Scene, places: readonly number[], names: readonly Named[]): Claim[] {
  const claims: Claim[] = []
  let firstName = 0
  for (let i = 0; i < places.length;) {
    const at = places[i] ?? 0
    if (isOther(scene, at)) {
      i++
      continue
    }
    const [start, end] = sentenceAround(scene, at)
    while (++i < places.length && (places[i] ?? 0) < end);
    while (firstName < names.length && (names[firstName]?.end ?? 0) <= start) firstName++
    const named = names.slice(firstName, namesUntil(names, firstName, end))
    const told = judge(scene, [start, end], named)
    // A remark in a row of figures is a sentence of its own, about whom the row names.
    const isRow = told.length === 0 && scene.context.layout === 'table'
    append(claims, isRow ? judge(scene, cellAround(scene, at), named) : told)
  }
  return claims
}

/** The cell of a table that holds this position. */
function cellAround({ bytes }: Scene, at: number): readonly [number, number] {
  const isEdge = (i: number): boolean =>
    bytes[i] === tab || bytes[i] === newline || i < 0 || i >= bytes.length
  let [start, end] = [at, at]
  while (at - start < reach && !isEdge(start - 1)) start--
  while (end - at < reach && !isEdge(end)) end++
  while (isInside(bytes[start])) start++
  while (isInside(bytes[end])) end++
  return [start, end]
}

/** A byte of a letter but its first. */
const isInside = (byte = 0): boolean => (byte & 0xc0) === 0x80

/** Where a name stands. */
export type Named = Pick<Claim, 'start' | 'end'>

function namesUntil(names: readonly Named[], first: number, end: number): number {
  let last = first
  while (last < names.length && (names[last]?.start ?? 0) < end) last++
  return last
}

/** What the sentence in this place tells, with those whom it names. */
function judge(scene: Scene, place: readonly [number, number], names: readonly Named[]): Claim[] {
  const more = scene.context.isToMany === true ? enough.toMany : 0
  const least = enough.ofSomebody + more
  const told = tell(scene.bytes, place, { endOfName: endOfNames(scene, names), least })
  if (told.length === 0) return []
  const [start, end] = place
  const near = nearBy(scene, place, names.length > 0)
  return told
    .filter(({ odds }) => near !== undefined || odds > enough.ofNobody + more)
    .map((one) => {
      const words = wordsOfTold(scene, one)
      const reasons: Reason[] = [{ code: 'told', word: words }, ...(near === undefined ? [] : [near])]
      return { kind: one.kind, start, end, value: words, odds: Math.min(one.odds, surest), reasons }
    })
}

/** No sentence is surer than this: what is learned is never all that may be written. */
const surest = 4

/** The words by which it is told. */
function wordsOfTold(scene: Scene, { start, end }: Told): string {
  return decode(scene, start, end).toLowerCase().replace(/\s+/g, ' ')
}

/** Of whom it is told, as far as the sentence says. */
function nearBy(scene: Scene, [start, end]: readonly [number, number], isNamed: boolean): Reason | undefined {
  if (isNamed) return { code: 'person-near' }
  const whom = whomIn(scene, start, end)
  if (whom === undefined) return undefined
  return whom.word === '' ? { code: 'person-near' } : { code: 'about-person', word: whom.word }
}

/** Finds names among the words of a sentence: those that were found before, and given names by themselves. */
export function endOfNames(scene: Scene, names: readonly Named[]): EndOfName {
  let next = 0
  return (at, { end, hash }) => {
    while ((names[next]?.end ?? Infinity) <= at) next++
    const name = names[next]
    if (name !== undefined && name.start <= at) return name.end
    return isUpper(scene.bytes, at) && isGivenName(scene, { start: at, end, hash }) ? end : at
  }
}

/** "Ms. Jansen", "add", "ADD_DATE": only as capitals, and alone, is it the short name. */
function isOther({ bytes }: Scene, at: number): boolean {
  const end = endOfLetters(bytes, at, bytes.length)
  return (
    abbreviations.has(hashWord(bytes, at, end)) && (!isUpper(bytes, end - 1) || bytes[end] === underscore)
  )
}

const abbreviations = wordsOf('add ms sp als aa ic')
const underscore = 95

const [tab, newline, carriageReturn] = [9, 10, 13]
const mayEnd = bytesOf('.!?\n\r')
/** What a full stop stands behind inside a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:[A-Z]|dhr|mevr|mw|[Pp]t|[Pp]at|dr|mr|drs|ing|ir|prof|bijv|ca|nr|o\.a|evt|i\.v\.m|d\.d|m\.b\.t|t\.a\.v|t\.b\.v|n\.a\.v|o\.b\.v|t\.g\.v|m\.i\.v|i\.p\.v|i\.o|v\.d)$/

/** The sentence (or line, or row of a table) that holds this position, without white space and final full stop. */
export function sentenceAround({ bytes, text, context }: Scene, at: number): [number, number] {
  const isEnd = (i: number): boolean => {
    const c = bytes[i] ?? 0
    if (mayEnd[c] === 0) return false
    if (context.layout === 'table') return c === newline || c === carriageReturn
    if (c === newline || c === carriageReturn) return !isWrapped(bytes, i)
    return (
      (i + 1 >= text.length || isSpace(bytes, i + 1)) && !abbreviation.test(text.slice(Math.max(0, i - 7), i))
    )
  }
  let start = at
  while (start > 0 && at - start < reach && !isEnd(start - 1)) start--
  let end = at
  while (end < text.length && end - at < reach && !isEnd(end)) end++
  while (start < at && /[\s>*\-\x95"]/.test(text[start] ?? '')) start++
  while (end > at + 1 && /[\s"]/.test(text[end - 1] ?? '')) end--
  // A cut inside a letter of more bytes would show as damage.
  while (start > 0 && isInside(bytes[start]) && at - start < reach + 4) start--
  while (isInside(bytes[end])) end++
  return [start, end]
}

/** Programs of mail break lines that are longer than this. */
const wrappedWidth = 50
const [comma, space, quoteSign] = [44, 32, 62]

/** Whether the sentence goes on behind the break here: a long line, and the next, quoted or not, begins with a small letter. */
function isWrapped(bytes: Uint8Array, at: number): boolean {
  let last = at - 1
  while (bytes[last] === carriageReturn || bytes[last] === space) last--
  if (!isSmall(bytes[last]) && bytes[last] !== comma) return false
  for (let i = last; i > last - wrappedWidth; i--) if (i < 0 || bytes[i] === newline) return false
  let next = at
  if (bytes[next] === carriageReturn) next++
  if (bytes[next] === newline) next++
  while (bytes[next] === quoteSign || bytes[next] === space) next++
  return isSmall(bytes[next])
}

const isSmall = (byte = 0): boolean => (byte - 97) >>> 0 < 26
