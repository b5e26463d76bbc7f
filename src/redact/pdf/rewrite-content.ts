import { applyEdits, type Edit } from '../stretch.ts'
import type { Hit, Matcher } from '../targets.ts'
import { operationsIn, type Operation } from '../../read/pdf/content.ts'
import { writeString, writeValue, type PdfDict, type PdfValue } from '../../read/pdf/objects.ts'
import {
  partsOf,
  shownText,
  type FontByName,
  type Glyph,
  type ShownText,
  type ShowState,
} from './shown-text.ts'

/** The name under which a page knows the font that the mark is written in. */
export const markFont = 'KwartjeMark'

/** Four black squares in ZapfDingbats: as wide whatever was there, so that their width tells nothing. */
const markText = '(nnnn)'

export interface Rewritten {
  readonly content: Buffer
  readonly hits: readonly Hit[]
  /** Something is shown of which nobody can tell what it says. */
  readonly isUncertain: boolean
  /** A target lies invisibly over a picture, on which it can still be seen. */
  readonly isScanned: boolean
  readonly hasPicture: boolean
}

export interface ContentTools {
  readonly matcher: Matcher
  readonly fonts: FontByName
  readonly hasOwnFonts: (state: string) => boolean
}

/** Takes the signs that show targets out of the instructions of a page; all others stay as they are written. */
export function rewriteContent(content: Buffer, { matcher, fonts, hasOwnFonts }: ContentTools): Rewritten {
  const operations = [...operationsIn(content)]
  const shown = shownText(operations, fonts, hasOwnFonts)
  const hits = matcher.find(shown.text)
  const gone = glyphsOf(hits, shown)
  const touched = glyphsByOperation(shown, gone)
  const edits: Edit[] = operations.flatMap((operation, i) => {
    const glyphs = touched.get(i)
    if (glyphs === undefined) return spokenEdit(operation)
    return [editOf(operation, glyphs, shown.states.get(i) ?? { fontName: '', size: '0' })]
  })
  return {
    content:
      edits.length === 0 ? content : Buffer.from(applyEdits(content.toString('latin1'), edits), 'latin1'),
    hits,
    isUncertain: shown.isUncertain,
    isScanned: [...gone.keys()].some((glyph) => shown.glyphs[glyph]?.isHidden === true),
    hasPicture: operations.some(({ name }) => name === 'BI'),
  }
}

/** Which glyphs go; true for those in whose place the mark comes. */
function glyphsOf(hits: readonly Hit[], { glyphOf }: ShownText): ReadonlyMap<number, boolean> {
  const gone = new Map<number, boolean>()
  for (const { start, end } of hits) {
    let isFirst = true
    for (let i = start; i < end; i++) {
      const glyph = glyphOf[i] ?? -1
      if (glyph < 0 || gone.has(glyph)) continue
      gone.set(glyph, isFirst)
      isFirst = false
    }
  }
  return gone
}

/** A glyph of an instruction that changes: it stays, goes, or makes way for the mark. */
interface Fate extends Glyph {
  readonly fate: 'stays' | 'goes' | 'marked'
}

/** All glyphs of the instructions in which at least one goes. */
function glyphsByOperation(
  { glyphs }: ShownText,
  gone: ReadonlyMap<number, boolean>,
): ReadonlyMap<number, readonly Fate[]> {
  const touched = new Map<number, Fate[]>()
  for (const glyph of gone.keys()) touched.set(glyphs[glyph]?.operation ?? -1, [])
  for (const [i, glyph] of glyphs.entries()) {
    const isMarked = gone.get(i)
    const fate = isMarked === undefined ? 'stays' : isMarked ? 'marked' : 'goes'
    touched.get(glyph.operation)?.push({ ...glyph, fate })
  }
  return touched
}

/** Steps before the text itself, of the two instructions that do more than show. */
function preludeOf({ name, operands }: Operation): string {
  if (name === "'") return 'T* '
  const [word, character] = operands
  if (name !== '"' || word === undefined || character === undefined) return ''
  return `${plainly(word)} Tw ${plainly(character)} Tc T* `
}

const plainly = (value: PdfValue): string => writeValue(value, () => 'null')

function editOf(operation: Operation, glyphs: readonly Fate[], state: ShowState): Edit {
  const writer = new ShowWriter(state)
  let next = 0
  for (const [part, value] of partsOf(operation.operands).entries()) {
    if (value.kind === 'number') writer.step(value.written)
    if (value.kind !== 'string') continue
    for (let glyph = glyphs[next]; glyph?.part === part; glyph = glyphs[++next]) {
      if (glyph.fate === 'stays') writer.keep(value.bytes.subarray(glyph.start, glyph.end))
      else writer.drop(glyph.fate)
    }
  }
  return { start: operation.start, end: operation.end, text: `${preludeOf(operation)}${writer.done()}` }
}

/** Writes shown text anew, with marks in between. */
class ShowWriter {
  readonly #state: ShowState
  readonly #out: string[] = []
  #items: string[] = []
  #bytes: Buffer[] = []
  #isGone = false

  constructor(state: ShowState) {
    this.#state = state
  }

  keep(bytes: Buffer): void {
    this.#isGone = false
    this.#bytes.push(bytes)
  }

  /** Steps between signs that are gone would tell how wide they were. */
  step(written: string): void {
    if (this.#isGone) return
    this.#endString()
    this.#items.push(written)
  }

  drop(fate: 'goes' | 'marked'): void {
    this.#isGone = true
    if (fate === 'goes') return
    this.#endArray()
    const { fontName, size } = this.#state
    const back = writeValue({ kind: 'name', name: fontName }, () => '')
    this.#out.push(`/${markFont} ${size} Tf ${markText} Tj ${back} ${size} Tf`)
  }

  done(): string {
    this.#endArray()
    return this.#out.join(' ')
  }

  #endString(): void {
    if (this.#bytes.length > 0) this.#items.push(writeString(Buffer.concat(this.#bytes)))
    this.#bytes = []
  }

  #endArray(): void {
    this.#endString()
    if (this.#items.length > 0) this.#out.push(`[${this.#items.join(' ')}] TJ`)
    this.#items = []
  }
}

/** What is to be read aloud in place of what is shown says the same in other words: it goes. */
function spokenEdit({ name, operands, start, end }: Operation): Edit[] {
  const [tag, properties] = operands
  if ((name !== 'BDC' && name !== 'DP') || properties?.kind !== 'dict' || tag === undefined) return []
  const kept = withoutSpoken(properties)
  if (kept.entries.size === properties.entries.size) return []
  return [{ start, end, text: `${plainly(tag)} ${plainly(kept)} ${name}` }]
}

const spoken = new Set(['ActualText', 'E', 'Alt'])

function withoutSpoken({ entries }: PdfDict): PdfDict {
  return { kind: 'dict', entries: new Map([...entries].filter(([key]) => !spoken.has(key))) }
}
