import { append } from '../base/lists.ts'
import { basename } from 'node:path/posix'
import type { ReworkOrder } from '../act/engine.ts'
import type { Obstacle } from '../act/target.ts'
import { inMemory, utf8, type ByteSource } from '../base/bytes.ts'
import { cardProperties } from '../act/cards/edit-card.ts'
import { correctedCard } from '../act/cards/correct-card.ts'
import { comparable, correctedCells, partsOfAddress } from '../privacy/plans/persons/correct-cells.ts'
import type { Correction, PlanSubject } from '../privacy/plans/subject.ts'
import { readTree, type Document, type Item } from '../read/index.ts'
import { rowBytes, rowMediaType, rowOf, type Cell, type Row } from '../read/formats/row.ts'
import { headWords } from '../scan/observe.ts'
import type { FoundIn } from '../store/person-items.ts'
import type { Store } from '../store/store.ts'
import { correctedTable } from './correct-table.ts'
import { withoutValues, withValue, type Redacting } from './redact-values.ts'

/** What is made anew for persons. */
export interface PersonWork extends Redacting {
  readonly setup: Redacting['setup'] & { readonly store: Pick<Store, 'personItems' | 'planSubjects'> }
  readonly subject: PlanSubject
  readonly order: ReworkOrder
}

/** An item without anything of the persons: their values wherever they stand, and what was found to be theirs where it stands. */
export async function redactPerson(work: PersonWork): Promise<Uint8Array | Obstacle> {
  const { subject, order } = work
  const found = await theirsIn(work)
  if (found === undefined) return { code: 'inside-file', detail: 'scanned' }
  // Somebody said of these that it is they: then the name goes too, whoever else bears it.
  const said = order.steps.some(({ why }) => why.perhaps === true) ? subject.spellings : []
  const values = [...new Set([...subject.values, ...found, ...said])].filter(
    (value) => lettersIn(value) >= leastLetters,
  )
  if (values.length === 0) return { code: 'inside-file', detail: 'not-found' }
  const row = rowIn(order)
  if (row !== undefined) return rowWithout(row, values, work)
  return withoutValues(itemOf(order), values, work)
}

/** What one or two letters stand for, nobody can say. */
const leastLetters = 3

function lettersIn(value: string): number {
  return value.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** An item with what is right now in the place of what was wrong. */
export async function correctPerson(work: PersonWork): Promise<Uint8Array | Obstacle> {
  const { subject, order } = work
  const row = rowIn(order)
  if (row !== undefined) {
    const values = correctedCells(row.values, subject.corrections)
    return values === undefined ? unchanged : rowBytes({ ...row, values })
  }
  const bytes = Buffer.from(order.bytes.read(0, order.bytes.sizeBytes))
  if (isBook(bytes)) return correctedBook(bytes, subject)
  const [{ unit, item }] = order.steps
  if (item === '' && /\.(?:csv|tsv)$/i.test(unit)) {
    const table = correctedTable(bytes, subject)
    if (table !== undefined) return table.equals(bytes) ? unchanged : table
  }
  if (await mayTouchOthers(work)) return { code: 'inside-file', detail: 'of-others' }
  return correctedText(bytes, work)
}

/** A name, a postcode or the line of an address may be somebody else's too, where others stand: a person must look. */
async function mayTouchOthers({ setup, subject, order }: PersonWork): Promise<boolean> {
  if (subject.corrections.every(({ field }) => field === 'email' || field === 'phone')) return false
  const [place] = order.steps
  const company = await setup.store.personItems.company([place], subject.identities)
  return company.some(({ others }) => others > 0)
}

async function correctedText(bytes: Buffer, work: PersonWork): Promise<Uint8Array | Obstacle> {
  const { subject, order } = work
  let current: Uint8Array = bytes
  for (const pair of subject.corrections.flatMap(writtenPairs)) {
    // By way of a word that nobody writes: what is right may hold what was wrong.
    const gone = await withValue(
      { ...itemOf(order), bytes: inMemory(current) },
      { from: pair.from, to: between },
      work,
    )
    if ('code' in gone) {
      if (gone.detail === 'unchanged') continue
      return gone
    }
    const there = await withValue(
      { ...itemOf(order), bytes: inMemory(gone) },
      { from: between, to: pair.to },
      work,
    )
    if ('code' in there) return there
    current = there
  }
  return current === bytes ? unchanged : current
}

const unchanged: Obstacle = { code: 'inside-file', detail: 'unchanged' }
const between = 'Qxkwartjevervangtq'

/** A value as it stands in one piece; an address also without its city. */
function writtenPairs({ field, from, to }: Correction): { readonly from: string; readonly to: string }[] {
  const [was, is] = field === 'address' ? [partsOfAddress(from), partsOfAddress(to)] : []
  if (was === undefined || is === undefined) return [{ from, to }]
  return [
    { from, to },
    { from: was.line, to: is.line },
    { from: was.postcode, to: is.postcode },
  ].filter((pair) => pair.from !== pair.to)
}

function isBook(bytes: Buffer): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*begin[ \t]*:[ \t]*vcard/i.test(bytes.subarray(0, 200).toString('latin1'))
}

/** An address book in which only the cards of the person change. */
function correctedBook(bytes: Buffer, { values, corrections }: PlanSubject): Uint8Array | Obstacle {
  const cards = bytes.toString('latin1').split(/(?<=^[ \t]*end[ \t]*:[ \t]*vcard[ \t]*(?:\r?\n|$))/im)
  const known = new Set(values.map((value) => value.toLowerCase()))
  const isTheirs = (card: Uint8Array): boolean =>
    cardProperties(card).some(
      ({ name, value }) =>
        (name === 'email' && known.has(value.trim().toLowerCase())) ||
        (name === 'fn' && known.has(value.trim().toLowerCase())) ||
        (name === 'tel' && values.some((one) => comparable('phone', one) === comparable('phone', value))),
    )
  const changed = cards.map((text) => {
    const card = Buffer.from(text, 'latin1')
    return isTheirs(card) ? Buffer.from(correctedCard(card, corrections)) : card
  })
  const whole = Buffer.concat(changed)
  return whole.equals(bytes) ? unchanged : whole
}

/** The item as its readers know it. */
function itemOf({ bytes, steps: [{ unit, item, kind }] }: ReworkOrder): Item {
  const bare = { path: '', charset: '', bytes }
  if (kind === 'message') return { ...bare, name: '', mediaType: 'message/rfc822' }
  if (item === '') return { ...bare, name: basename(unit), mediaType: '' }
  const mediaType = kind === 'contact' ? 'text/vcard' : kind === 'calendar' ? 'text/calendar' : rowMediaType
  return { ...bare, name: '', mediaType }
}

/**
 * What stands where something of the persons was found; undefined when some of it stands where no reader of texts comes, as on a
 * picture. What is somebody else's too is left, and so is a first name that is part of somebody else's name.
 */
async function theirsIn(work: PersonWork): Promise<string[] | undefined> {
  const { setup, subject, order, signal } = work
  const [place] = order.steps
  const isTaken = (path: string): boolean =>
    order.taken.some((one) => path === one || path.startsWith(`${one}/`))
  const found = (await setup.store.personItems.foundIn(place, subject.identities)).filter(
    ({ path, part, isShared }) => part !== 'header' && !isShared && !isTaken(path),
  )
  const values = new Map<FoundIn, string>()
  const told: Told = { own: [], others: [] }
  await readTree(
    itemOf(order),
    { signal, sandbox: setup.sandbox },
    {
      visit: (document, { path, name }) => {
        noteTold(document, subject, told)
        const here = found.filter((one) => one.path === path)
        if (here.length === 0) return
        for (const { place: part, text } of [
          ...document.parts,
          { place: 'head', text: headWords(document, path === '' && place.item !== '' ? '' : name) },
        ])
          for (const one of here)
            if (one.part === part && one.startByte + one.lengthBytes <= text.length)
              values.set(
                one,
                Buffer.from(text.subarray(one.startByte, one.startByte + one.lengthBytes)).toString(),
              )
      },
    },
  )
  if (values.size < found.length) return undefined
  const isLent = (value: string): boolean =>
    !value.includes(' ') && told.others.some((name) => name.split(/[\s,]+/).includes(value))
  return [...new Set([...values.values(), ...told.own])].filter((value) => !isLent(value))
}

/** What headers and cards say outright: there the index knows no place in the text. */
interface Told {
  readonly own: string[]
  readonly others: string[]
}

function noteTold(
  { participants, contacts }: Pick<Document, 'participants' | 'contacts'>,
  { values, spellings }: PlanSubject,
  told: Told,
): void {
  const isOwn = (email: string): boolean => values.includes(email.toLowerCase())
  // Who made a file is told by the name alone.
  const isCalledSo = (name: string): boolean => values.includes(name) || spellings.includes(name)
  for (const { name, email } of participants) {
    if (!isOwn(email) && !(email === '' && isCalledSo(name))) told.others.push(name)
    else if (name.includes(' ')) told.own.push(name)
  }
  for (const { names, emails, phones, addresses } of contacts) {
    if (emails.some(isOwn) || phones.some((phone) => values.includes(phone)))
      append(told.own, [...names.filter((name) => name.includes(' ')), ...emails, ...phones, ...addresses])
    else append(told.others, names)
  }
}

/** The row that an order is about; undefined when it is about something else. */
function rowIn({ bytes, steps: [{ item, kind }] }: Pick<ReworkOrder, 'bytes' | 'steps'>): Row | undefined {
  return item === '' || kind !== 'file' ? undefined : rowOf(bytes.read(0, bytes.sizeBytes))
}

/** A row without the values: a cell that holds nothing else becomes empty. */
async function rowWithout(
  row: Row,
  values: readonly string[],
  work: PersonWork,
): Promise<Uint8Array | Obstacle> {
  const cells: Cell[] = []
  for (const value of row.values) {
    if (typeof value !== 'string' || value === '') {
      cells.push(value)
      continue
    }
    const cell = await withoutValues(textItem(inMemory(utf8(value))), values, work)
    if (!('code' in cell)) cells.push(onlyMarks(Buffer.from(cell).toString(), work))
    else if (cell.detail === 'unchanged') cells.push(value)
    else return cell
  }
  const bytes = rowBytes({ ...row, values: cells })
  return Buffer.from(rowBytes(row)).equals(bytes) ? { code: 'inside-file', detail: 'unchanged' } : bytes
}

function onlyMarks(text: string, { setup: { messages } }: PersonWork): string {
  const rest = text.replaceAll(messages.redact.mark, '').replaceAll(messages.redact.plainMark, '')
  return /[\p{L}\p{N}]/u.test(rest) ? text : ''
}

function textItem(bytes: ByteSource): Item {
  return { path: '', name: 'cell.txt', mediaType: 'text/plain', charset: 'utf-8', bytes }
}
