import { tokensOf, type Token } from '../markup.ts'
import type { Edit } from '../stretch.ts'
import type { Matcher } from '../targets.ts'
import { localName } from '../xml.ts'

/** What to change in a sheet beside its texts: numbers and days are no texts, and formulas may name what must go. */
export interface CellEdits {
  readonly edits: readonly Edit[]
  /** The targets of numbers that went. */
  readonly targets: readonly number[]
  readonly removedFormulas: number
}

interface Tools {
  readonly matcher: Matcher
  readonly mark: string
}

type Tag = Extract<Token, { readonly name: string }>

const isTag = (token: Token, name: string): token is Tag => 'name' in token && localName(token.name) === name

function attributeOf(source: string, tag: Tag, name: string): string {
  const found = tag.attributes.find((one) => localName(one.name) === name)
  return found === undefined ? '' : source.slice(found.from, found.to)
}

interface Cell {
  readonly tag: Tag
  value?: { start: number; end: number }
  formula?: { start: number; end: number }
  element: string
}

/** Cells of Excel: a number that must go becomes a text; a formula that names a target goes, and its outcome stays. */
export function excelCellEdits(source: string, dateStyles: ReadonlySet<number>, tools: Tools): CellEdits {
  const edits: Edit[] = []
  const targets: number[] = []
  let removedFormulas = 0
  let cell: Cell | undefined
  for (const token of tokensOf(source, 'xml')) {
    if (isTag(token, 'c')) {
      if (token.kind === 'open') cell = { tag: token, element: '' }
      if (token.kind !== 'close' || cell === undefined) continue
      const target = targetOfCell(source, cell, { dateStyles, matcher: tools.matcher })
      const { formula } = cell
      if (target >= 0) {
        targets.push(target)
        edits.push({ start: cell.tag.start, end: token.end, text: textCell(source, cell.tag, tools.mark) })
        if (formula !== undefined) removedFormulas++
      } else if (formula !== undefined && tools.matcher.has(source.slice(formula.start, formula.end))) {
        edits.push({ ...formula, text: '' })
        removedFormulas++
      }
      cell = undefined
    } else if (cell !== undefined) noteInCell(cell, token)
  }
  return { edits, targets, removedFormulas }
}

function noteInCell(cell: Cell, token: Token): void {
  if ('name' in token) {
    const name = localName(token.name)
    if (name === 'f' && token.kind === 'open') cell.formula = { start: token.start, end: token.end }
    if (name === 'f' && token.kind === 'close' && cell.formula !== undefined) cell.formula.end = token.end
    cell.element = token.kind === 'open' ? name : ''
  } else if (cell.element === 'v') cell.value = { start: token.start, end: token.end }
}

function targetOfCell(
  source: string,
  { tag, value }: Cell,
  { dateStyles, matcher }: { readonly dateStyles: ReadonlySet<number>; readonly matcher: Matcher },
): number {
  const type = attributeOf(source, tag, 't')
  if (value === undefined || (type !== '' && type !== 'n' && type !== 'd')) return -1
  const written = source.slice(value.start, value.end)
  const number = Number(written)
  const hit = matcher.find(written)[0] ?? matcher.find(String(number))[0]
  if (hit !== undefined) return hit.target
  return dateStyles.has(Number(attributeOf(source, tag, 's') || -1)) ? matcher.targetOfNumber(number) : -1
}

function textCell(source: string, tag: Tag, mark: string): string {
  const place = attributeOf(source, tag, 'r')
  const style = attributeOf(source, tag, 's')
  const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1)
  const attributes = `${place === '' ? '' : ` r="${place}"`}${style === '' ? '' : ` s="${style}"`}`
  const [c, is, t] = ['c', 'is', 't'].map((name) => `${prefix}${name}`)
  return `<${c}${attributes} t="inlineStr"><${is}><${t}>${mark}</${t}></${is}></${c}>`
}

const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/** Which styles of cells show a number as a day (ECMA-376 18.8.30). */
export function dateStylesIn(styles: string): ReadonlySet<number> {
  const custom = new Set<number>()
  const dates = new Set<number>()
  let isCell = false
  let style = 0
  for (const token of tokensOf(styles, 'xml')) {
    if (isTag(token, 'cellXfs')) isCell = token.kind === 'open'
    if (!('name' in token) || token.kind === 'close') continue
    const number = Number(attributeOf(styles, token, 'numFmtId'))
    if (isTag(token, 'numFmt') && showsDay(attributeOf(styles, token, 'formatCode'))) custom.add(number)
    if (!isCell || !isTag(token, 'xf')) continue
    if (builtInDates.has(number) || custom.has(number)) dates.add(style)
    style++
  }
  return dates
}

const showsDay = (code: string): boolean =>
  /[yd]/i.test(code.replaceAll(/&quot;.*?&quot;|\\.|\[[^\]]*\]/g, ''))

/** Names of sheets that must go get a number, because no two may be the same; names of ranges and what is kept for pivot tables go too. */
export function excelNameEdits(source: string, { matcher, mark }: Tools): Edit[] {
  const edits: Edit[] = []
  let sheets = 0
  let name: Tag | undefined
  for (const token of tokensOf(source, 'xml')) {
    if (!('name' in token)) continue
    const element = localName(token.name)
    if (element === 'definedName') {
      if (token.kind === 'open') name = token
      else if (name !== undefined && matcher.has(source.slice(name.start, token.end)))
        edits.push({ start: name.start, end: token.end, text: '' })
    }
    const wanted = element === 'sheet' ? 'name' : 'v'
    const attribute = token.attributes.find((one) => localName(one.name) === wanted)
    if (attribute === undefined || !matcher.has(source.slice(attribute.from, attribute.to))) continue
    if (element === 'sheet')
      edits.push({ start: attribute.from, end: attribute.to, text: `${mark}${++sheets}` })
    // A number or day in what is kept for a pivot table becomes a text.
    else if (/^[nd]$/.test(token.name))
      edits.push({ start: token.start + 1, end: token.start + 2, text: 's' })
  }
  return edits
}

/** Cells of OpenDocument: the value stands beside the text, and may be written otherwise: both go. */
export function odfCellEdits(source: string, { matcher, mark }: Tools): CellEdits {
  const edits: Edit[] = []
  const targets: number[] = []
  let removedFormulas = 0
  let open: Tag | undefined
  for (const token of tokensOf(source, 'xml')) {
    if (!isTag(token, 'table-cell')) continue
    if (token.kind === 'open') open = token
    if (token.kind === 'open') continue
    const tag = token.kind === 'empty' ? token : open
    open = undefined
    if (tag === undefined) continue
    const values = tag.attributes.filter(({ name }) => valueAttributes.test(name))
    const found = values.flatMap(({ from, to }) => matcher.find(source.slice(from, to)))
    const inText = matcher.has(source.slice(tag.end, token.start).replaceAll(/<[^>]*>/g, ''))
    if (found.length === 0 && !(inText && values.length > 0)) continue
    if (values.some(({ name }) => name.endsWith(':formula'))) removedFormulas++
    edits.push(...values.map(({ name, start, end }) => ({ start, end, text: asText(name) })))
    if (found[0] !== undefined) targets.push(found[0].target)
    if (found.length > 0 && token.kind === 'close')
      edits.push({ start: tag.end, end: token.start, text: `<text:p>${mark}</text:p>` })
  }
  return { edits, targets, removedFormulas }
}

const valueAttributes =
  /^(?:office:(?:value|value-type|date-value|string-value|time-value)|calcext:value-type|table:formula)$/

const asText = (name: string): string => (name.endsWith(':value-type') ? `${name}="string"` : '')
