import { applyEdits, type Edit } from '../stretch.ts'
import type { Hit, Matcher } from '../targets.ts'
import { operationsIn, type Operation } from './content.ts'
import { writeString, writeValue, type PdfDict, type PdfValue } from './objects.ts'
import { partsOf, shownText, type FontByName, type ShownText, type ShowState } from './shown-text.ts'

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
  const touched = new Set([...gone.keys()].map((glyph) => shown.glyphs[glyph]?.operation ?? -1))
  const edits: Edit[] = operations.flatMap((operation, i) => {
    if (touched.has(i)) return [editOf(operation, i, { shown, gone })]
    return spokenEdit(operation)
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

interface Gone {
  readonly shown: ShownText
  readonly gone: ReadonlyMap<number, boolean>
}

/** Steps before the text itself, of the two instructions that do more than show. */
function preludeOf({ name, operands }: Operation): string {
  if (name === "'") return 'T* '
  const [word, character] = operands
  if (name !== '"' || word === undefined || character === undefined) return ''
  return `${plainly(word)} Tw ${plainly(character)} Tc T* `
}

const plainly = (value: PdfValue): string => writeValue(value, () => 'null')

function editOf(operation: Operation, index: number, { shown, gone }: Gone): Edit {
  const state = shown.states.get(index) ?? { fontName: '', size: '0' }
  const writer = new ShowWriter(state)
  const glyphs = shown.glyphs.flatMap((glyph, i) => (glyph.operation === index ? [{ ...glyph, i }] : []))
  for (const [part, value] of partsOf(operation.operands).entries()) {
    if (value.kind === 'number') writer.step(value.written)
    if (value.kind !== 'string') continue
    for (const { start, end, i } of glyphs.filter((glyph) => glyph.part === part)) {
      const mark = gone.get(i)
      if (mark === undefined) writer.keep(value.bytes.subarray(start, end))
      else writer.drop(mark)
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

  drop(isMarked: boolean): void {
    this.#isGone = true
    if (!isMarked) return
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
