import type { Problem } from '../../base/problem.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { cell } from '../sandbox/tables/cells.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'
import { utf8Pieces } from './text.ts'

/**
 * Bank statements as SWIFT writes them (MT940, MT942), which banks give to bookkeeping programs. Each entry is a row, so
 * that an account goes with the name behind it and not with the payer above: `:61:` is the entry, `:86:` what is told of it.
 */
export const bankStatement: Format = {
  id: 'mt940',
  mediaTypes: ['application/x-mt940', 'application/mt940', 'text/mt940'],
  extensions: ['940', 'mt940', 'sta', 'swi'],
  isIt: (head) => beginsStatement.test(asBuffer(head).toString('latin1')),
  read: readStatement,
}

/** A reference, perhaps of what it answers, and the account. */
const beginsStatement = /(?:^|\n|\{4:)\s*:20:[^\n]{0,100}\n(?::21:[^\n]{0,100}\n)?:25:/

function readStatement(item: Item): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument('mt940', item),
    problems,
    parts: { [Symbol.iterator]: () => statementParts(item, problems) },
  }
}

/** As columns are called in the lists that Dutch banks give; the labels are read as any head of a column. */
const heads = ['Datum', 'Bedrag', 'Naam tegenpartij', 'Tegenrekening', 'Omschrijving'] as const

/** What stands above and below the entries as lines, the entries as rows of one table a piece. */
function* statementParts(item: Item, problems: Problem[]): Generator<Part> {
  let number = 0
  const partsOf = function* (text: string): Generator<Part> {
    const { lines, rows } = readFields(text)
    number++
    if (lines.length > 0)
      yield { place: String(number), layout: 'prose', text: Buffer.from(lines.join('\n')) }
    if (rows.length === 0) return
    const table = [heads, ...rows].map((row) => row.map(cell).join('\t')).join('\n')
    yield { place: `table/${String(number)}`, layout: 'table', hasHead: true, text: Buffer.from(table) }
  }
  let waiting = ''
  for (const piece of utf8Pieces(item, problems)) {
    // Only when more comes: the last entry may go on in it.
    const last = waiting.lastIndexOf('\n:61:')
    const end = last < 0 || waiting.length - last > longestEntry ? waiting.length : last + 1
    if (end > 0) yield* partsOf(waiting.slice(0, end))
    waiting = waiting.slice(end) + piece.toString()
  }
  yield* partsOf(waiting)
}

/** An entry has twelve lines of 65 characters at most; what goes on longer is none. */
const longestEntry = 10_000

type Row = readonly [date: string, amount: string, name: string, account: string, told: string]

function readFields(text: string): { readonly lines: string[]; readonly rows: Row[] } {
  const lines: string[] = []
  const rows: Row[] = []
  let entry: Entry | undefined
  const close = (told = ''): void => {
    if (entry !== undefined) rows.push(rowOf(entry, told))
    entry = undefined
  }
  for (const { tag, value } of fieldsIn(text)) {
    if (tag === '86' && entry !== undefined) close(value)
    else if (tag === '61') {
      close()
      entry = entryOf(value)
      if (entry === undefined) lines.push(value)
    } else {
      close()
      if (value.trim() !== '')
        lines.push(tag === '25' ? `Rekening: ${value.replace(accountWithCurrency, '$1 $2')}` : value)
    }
  }
  close()
  return { lines, rows }
}

/** The fields with their tags; lines without one go on the field above them. */
function* fieldsIn(text: string): Generator<{ readonly tag: string; readonly value: string }> {
  let tag = ''
  let value: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const [begin, next] = /^(?:\{4:)?:(\d\d)[A-Z]?:/.exec(line) ?? []
    if (begin === undefined || next === undefined) {
      value.push(line)
      continue
    }
    yield { tag, value: value.join('\n') }
    tag = next
    value = [line.slice(begin.length)]
  }
  yield { tag, value: value.join('\n') }
}

interface Entry {
  readonly date: string
  readonly amount: string
  /** What follows on the line and the next one: kind, references, for some banks the account. */
  readonly rest: string
}

const accountWithCurrency = /^([A-Z]{2}\d{2}[A-Z\d]{10,28}?)\s?([A-Z]{3})\s*$/

const entryLine = /^(\d\d)(\d\d)(\d\d)(?:\d{4})?(R?[CD])[A-Z]?0{0,14}(\d{1,15},\d{0,2})([^]*)$/

function entryOf(value: string): Entry | undefined {
  const [, year = '', month = '', day = '', sign = '', amount = '', rest = ''] = entryLine.exec(value) ?? []
  if (amount === '') return undefined
  // RC takes back what came in.
  const isPaid = sign === 'D' || sign === 'RC'
  return { date: `20${year}-${month}-${day}`, amount: `${isPaid ? '-' : ''}${amount}`, rest }
}

function rowOf({ date, amount, rest }: Entry, told: string): Row {
  const codes = codesIn(told)
  const [, beside = ''] = rest.split('\n')
  const besideAccount = /^\s*([A-Z]{2}\d{2}[A-Z\d]{8,30}|P?\d{7,10})\s*$/.exec(beside)?.[1]
  const account = codes.account ?? besideAccount ?? ''
  const kept = besideAccount === undefined ? rest.replace('\n', ' ') : rest.slice(0, rest.indexOf('\n'))
  return [date, amount, codes.name ?? '', account, `${codes.told} ${kept}`.trim()]
}

interface Told {
  readonly name?: string
  readonly account?: string
  /** The rest, each under its code where it has one. */
  readonly told: string
}

const slashCode =
  /\/(TRTP|IBAN|BIC|NAME|ADDR|REMI|EREF|IREF|KREF|PREF|MARF|CSID|ORDP|BENM|CNTP|ISDT|PURP|ULTB|ULTD|UDTR|UCRD|RTRN|SVCL|TRCD|ID)\//g
const queryCode = /\?(\d\d)/g

/** What is told behind codes: `/NAME/J. Smit/IBAN/...` in the Netherlands, `?32J. Smit?31...` elsewhere; else it is words. */
function codesIn(told: string): Told {
  if (/(?:^|\n)\/[A-Z]{2,4}\//.test(told)) return slashesIn(told.replaceAll('\n', ''))
  if (/\?\d\d/.test(told)) return queriesIn(told.replaceAll('\n', ''))
  return { told: told.replaceAll('\n', ' ') }
}

function slashesIn(told: string): Told {
  let [name, account]: (string | undefined)[] = []
  const rest: string[] = []
  for (const { code, value } of valuesOf(told, slashCode)) {
    if (value.replaceAll('/', '') === '') continue
    // ING writes account, bank, name and place behind one code.
    const [iban, bic = '', party = '', ...place] = code === 'CNTP' ? value.split('/') : []
    if (code === 'CNTP' && iban !== undefined) {
      account ??= iban
      name ??= party
      rest.push([bic, ...place].filter((one) => one !== '').join(' '))
    } else if (code === 'NAME' && name === undefined) name = value
    else if (code === 'IBAN' && account === undefined) account = value
    else rest.push(code === 'REMI' || code === '' ? value : `${code}: ${value}`)
  }
  return withBoth({ name, account, rest })
}

function queriesIn(told: string): Told {
  const values = [...valuesOf(told, queryCode)]
  const of = (...codes: readonly string[]): string =>
    values.flatMap(({ code, value }) => (codes.includes(code) ? [value] : [])).join('')
  const rest = values.flatMap(({ code, value }) => (['31', '32', '33'].includes(code) ? [] : [value]))
  return withBoth({ name: of('32', '33'), account: of('31'), rest })
}

function* valuesOf(
  told: string,
  pattern: RegExp,
): Generator<{ readonly code: string; readonly value: string }> {
  let [code, from] = ['', 0]
  for (const match of told.matchAll(pattern)) {
    yield { code, value: told.slice(from, match.index) }
    code = match[1] ?? ''
    from = match.index + match[0].length
  }
  yield { code, value: told.slice(from) }
}

function withBoth(one: {
  readonly name: string | undefined
  readonly account: string | undefined
  readonly rest: readonly string[]
}): Told {
  const plain = (text: string | undefined): string | undefined => text?.replace(/\/+$/, '').trim()
  const [name, account] = [plain(one.name), plain(one.account)]
  return {
    ...(name !== undefined && { name }),
    ...(account !== undefined && { account }),
    told: one.rest.filter((text) => text.trim() !== '').join(' · '),
  }
}
