import { inMemory } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import { detect, type Detect } from '../detect/detect.ts'
import { languages } from '../i18n/index.ts'
import type { KnownPeople, OtherValue } from '../people/others.ts'
import { othersIn, othersWithin, tellingOf, valuesOfOutsiders, writtenIn } from '../people/others.ts'
import { ownRows } from '../people/own-rows.ts'
import type { AnswerItem } from '../privacy/requests/answer/item.ts'
import { pictureFormats } from '../privacy/requests/answer/propose.ts'
import { createSandbox, readTree, type Document, type Item } from '../read/index.ts'
import { redactItem, stripAttachments, type RedactRefusal } from '../redact/index.ts'
import { observe, type Observation } from '../scan/observe.ts'
import type { ActionContext } from './action.ts'
import { atItsSource } from './preview.ts'
import { ownTable, type SeenTable } from './request-own-table.ts'
import { ownEvents } from './request-events.ts'

/** What copies for one person are made by. */
export interface CopyGround {
  readonly language: 'nl' | 'en'
  readonly persons: readonly number[]
  readonly people: Omit<KnownPeople, 'outsiders'>
  /** Names and work addresses of our own people stay. */
  readonly staffStays: boolean
  /** What the reviewer said of single values, by item; '' is every item. */
  readonly marks: readonly ValueMark[]
  /** Of documents in which the person stands. */
  readonly keys: ReadonlySet<string>
  /** Documents that do not go out. */
  readonly withheld: ReadonlySet<string>
}

/** A value that stays, or goes, whatever was proposed. */
export interface ValueMark {
  readonly item: string
  readonly value: string
  readonly step: 'keep' | 'redact'
}

export interface Copied {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType: string
  /** True when only its text could go out. */
  readonly isText: boolean
  /** What stood in it that is not the person's, with what became of it. */
  readonly others: readonly JudgedValue[]
  /** How many places were blacked out. */
  readonly removed: number
  /** Pictures in it whose letters nobody looked at. */
  readonly unseenPictures: boolean
  /** Files that were taken out of it. */
  readonly strippedFiles: number
  /** Rows with the person's name of which nothing tells whether it is them. */
  readonly doubtfulRows: number
}

export type CopyFailure = RedactRefusal | 'gone' | 'nothing-own'

export type ItemCopy =
  | ({ readonly state: 'copied' } & Copied)
  | {
      readonly state: 'failed'
      readonly reason: CopyFailure
      readonly others: readonly JudgedValue[]
    }

/** A value that is not the person's, and whether it is taken out. */
export interface JudgedValue extends OtherValue {
  readonly goes: boolean
  readonly isDecided: boolean
}

/**
 * A copy of what lies at the source now, as it may go out: with everything of others taken out of it (`redact`), or as it is
 * (`give`). Of tables and calendars only the person's own rows and appointments.
 */
export async function copyOf(
  context: ActionContext,
  { item, how }: { readonly item: AnswerItem; readonly how: 'give' | 'redact' },
  ground: CopyGround,
): Promise<ItemCopy> {
  const raw = await rawOf(context, item)
  if (raw === null) return { state: 'failed', reason: 'gone', others: [] }
  const sandbox = createSandbox()
  try {
    const making: Making = { context, ground, item, reading: { signal: context.signal, sandbox } }
    const seen = await seeThrough(raw, making)
    const own = await ownPart(raw, seen, making)
    if (own === null) return { state: 'failed', reason: 'nothing-own', others: [] }
    return await made(own, { ...making, seen, how })
  } finally {
    await sandbox.close()
  }
}

/** A piece as a reviewer sees it: its text, with what is not the person's in it. */
export interface LookedAt {
  /** False: it does not lie there any more, or cannot be reached. */
  readonly isThere: boolean
  readonly text: string
  /** False: there is more than is shown. */
  readonly isWhole: boolean
  readonly others: readonly JudgedValue[]
  /** Names of files in it. */
  readonly inside: readonly string[]
  readonly doubtfulRows: number
  readonly isPicture: boolean
}

/** As much as one reads through on a screen. */
const mostShown = 20_000

/** Reads a piece at its source, for who decides what becomes of it. */
export async function lookAt(
  context: ActionContext,
  item: AnswerItem,
  ground: CopyGround,
): Promise<LookedAt> {
  const nothing = { text: '', isWhole: true, others: [], inside: [], doubtfulRows: 0, isPicture: false }
  const raw = await rawOf(context, item)
  if (raw === null) return { ...nothing, isThere: false }
  const sandbox = createSandbox()
  try {
    const making: Making = { context, ground, item, reading: { signal: context.signal, sandbox } }
    const seen = await seeThrough(raw, making)
    const own = await ownPart(raw, seen, making)
    const isPicture = pictureFormats.has(seen[0]?.format ?? '')
    if (own === null) return { ...nothing, isThere: true, isPicture }
    const text = own.isCut
      ? Buffer.from(own.item.bytes.read(0, own.item.bytes.sizeBytes)).toString()
      : (seen[0]?.shown ?? '')
    return {
      isThere: true,
      text: text.slice(0, mostShown),
      isWhole: text.length <= mostShown,
      others: await othersOf(own.item, { ...making, seen, how: 'redact' }),
      inside: own.isCut ? [] : seen.slice(1).map(({ name }) => name),
      doubtfulRows: own.doubtfulRows,
      isPicture,
    }
  } finally {
    await sandbox.close()
  }
}

async function rawOf({ store, shower, signal }: ActionContext, { key }: AnswerItem): Promise<Item | null> {
  try {
    return await atItsSource(store, key, (place) => shower.item(place, signal))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

interface Making {
  readonly context: ActionContext
  readonly ground: CopyGround
  readonly item: AnswerItem
  readonly reading: Parameters<typeof readTree>[1]
}

/** A document in the item, with what stands in it. */
interface SeenDocument {
  readonly path: string
  readonly key: string
  readonly name: string
  readonly format: string
  /** What a reader sees of it. */
  readonly shown: string
  readonly observation: Observation
  readonly tables: readonly SeenTable[]
}

async function seeThrough(raw: Item, { context, ground, reading }: Making): Promise<SeenDocument[]> {
  const read: { readonly key: string; readonly item: Item; readonly document: Document }[] = []
  await readTree(raw, reading, {
    visit: (document, item) => {
      // Pieces of memory are given back afterwards: what is kept is copied.
      const parts = [...document.parts].map((part) => ({ ...part, text: part.text.slice() }))
      read.push({ key: context.digestItem(item.bytes), item, document: { ...document, parts } })
    },
  })
  const taken = await context.store.nameCandidates.takenIn(read.map(({ key }) => key))
  return read.map(({ key, item, document }) => {
    // Names that only the whole index knows are somebody's here too.
    const more = taken.get(key) ?? []
    const find: Detect = (text, how) =>
      detect(text, { ...how, knownNames: [...(how.knownNames ?? []), ...more] })
    const observation = observe(document, item.name, find)
    return {
      path: item.path,
      key,
      name: item.name,
      format: document.format,
      shown: shownOf(document),
      observation,
      tables: tablesOf(document, observation, ground),
    }
  })
}

/** Header lines that say what a message is; the rest says nothing to a reader. */
const shownFields: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'date', 'subject'])

function shownOf({ fields, parts }: Document): string {
  const head = fields
    .filter(({ name }) => shownFields.has(name))
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n')
  const texts = [...parts]
    .filter(({ place }) => !place.startsWith('header/'))
    .map(({ text }) => Buffer.from(text).toString())
  return [head, ...texts].filter((text) => text !== '').join('\n\n')
}

function tablesOf({ parts }: Document, { texts }: Observation, { people }: CopyGround): SeenTable[] {
  return [...parts].flatMap(({ place, layout, hasHead }) => {
    const observed = texts.find((one) => one.place === place && one.layout === 'table')
    if (layout !== 'table' || observed === undefined) return []
    const rows = ownRows(observed, people.subject)
    return [{ place, hasHead: hasHead === true, observed, ...rows }]
  })
}

interface OwnPart {
  readonly item: Item
  readonly doubtfulRows: number
  /** Rows and appointments of others are out already. */
  readonly isCut: boolean
}

async function ownPart(raw: Item, seen: readonly SeenDocument[], making: Making): Promise<OwnPart | null> {
  const { kind } = making.item
  if (kind === 'row')
    return ownTable(
      raw,
      seen.flatMap((one) => one.tables),
    )
  if (kind === 'calendar') return ownCalendar(raw, making)
  return { item: await withoutWithheld(raw, seen, making), doubtfulRows: 0, isCut: false }
}

function ownCalendar(raw: Item, { ground }: Making): OwnPart | null {
  const text = Buffer.from(raw.bytes.read(0, raw.bytes.sizeBytes)).toString()
  const own = ownEvents(text, ground.people.subject)
  return own === null
    ? null
    : { item: { ...raw, bytes: inMemory(Buffer.from(own)) }, doubtfulRows: 0, isCut: true }
}

/** Without attachments that do not go out, pictures with others on them, and files that came to others and say nothing of the person. */
async function withoutWithheld(raw: Item, seen: readonly SeenDocument[], making: Making): Promise<Item> {
  const [top, ...nested] = seen
  if (top?.format !== 'message' || nested.length === 0) return raw
  const { ground, item, context } = making
  const isParty = item.roles.some((role) => ['from', 'to', 'cc', 'bcc'].includes(role))
  const pictures = nested.filter(({ format }) => pictureFormats.has(format))
  const crowded = new Set<string>()
  for (const { key } of pictures)
    if ((await context.store.requestItems.outsiders(ground.persons, [key])).length > 0) crowded.add(key)
  const paths = nested
    .filter(({ key }) => ground.withheld.has(key) || crowded.has(key) || (!isParty && !ground.keys.has(key)))
    .map(({ path }) => path)
    .filter((path) => path !== '' && !isText(path, seen))
  if (paths.length === 0) return raw
  const texts = languages[ground.language].requestAnswer
  const result = await stripAttachments(raw.bytes, {
    paths: new Set(paths),
    noteFor: ({ sizeBytes }) => texts.strippedNote(sizeBytes),
  })
  return result === undefined ? raw : { ...raw, bytes: inMemory(result.bytes) }
}

/** A message in a message holds what is to be kept of it. */
function isText(path: string, seen: readonly SeenDocument[]): boolean {
  return seen.some((one) => one.path.startsWith(`${path}/`))
}

interface Made extends Making {
  readonly seen: readonly SeenDocument[]
  readonly how: 'give' | 'redact'
}

async function made({ item, doubtfulRows, isCut }: OwnPart, making: Made): Promise<ItemCopy> {
  const others = await othersOf(item, making)
  const isCrowdedPicture = pictureFormats.has(making.seen[0]?.format ?? '') && others.length > 0
  if (making.how === 'give') return given(item, { others, doubtfulRows })
  if (isCrowdedPicture) return { state: 'failed', reason: 'scanned', others }
  const going = others.filter(({ goes }) => goes)
  const { messages, order } = orderOf(
    going,
    isCut ? await textsIn(item, making) : textOf(making.seen),
    making,
  )
  const result = await redactItem(item, order, making.reading)
  if (result.state === 'refused') return { state: 'failed', reason: result.reason, others }
  const { bytes, name, removed, notes, stripped, isText: isOnlyText } = result
  return {
    state: 'copied',
    bytes,
    name: name === '' ? messages.requestAnswer.itemNames[making.item.kind] : name,
    mediaType: isOnlyText ? 'text/plain' : item.mediaType,
    isText: isOnlyText,
    others,
    removed: removed.reduce((sum, { count }) => sum + count, 0),
    unseenPictures: notes.some(({ code }) => code === 'picture-not-read'),
    strippedFiles: stripped.length,
    doubtfulRows,
  }
}

function given(item: Item, rest: Pick<Copied, 'others' | 'doubtfulRows'>): ItemCopy {
  return {
    state: 'copied',
    bytes: item.bytes.read(0, item.bytes.sizeBytes),
    name: item.name,
    mediaType: item.mediaType,
    isText: false,
    removed: 0,
    unseenPictures: false,
    strippedFiles: 0,
    ...rest,
    others: rest.others.map((one) => ({ ...one, goes: false })),
  }
}

/** Values of others in what goes out, with what the reviewer said of each laid over it. */
async function othersOf(item: Item, making: Made): Promise<readonly JudgedValue[]> {
  const { context, ground } = making
  const found = await context.store.requestItems.outsiders(
    ground.persons,
    making.seen.map(({ key }) => key),
  )
  const people: KnownPeople = {
    ...ground.people,
    outsiders: found.filter(({ role }) => !['employee', 'machine', 'newsletter-sender'].includes(role)),
  }
  if (making.item.kind === 'row') {
    const values = making.seen.flatMap((one) => othersInRows(one, people))
    return judged(values, { text: Buffer.from(item.bytes.read(0, item.bytes.sizeBytes)).toString(), making })
  }
  const isCut = making.item.kind === 'calendar'
  const seen = isCut ? await seeThrough(item, making) : making.seen
  const values = [
    ...seen.flatMap(({ observation }) => othersIn(observation, people)),
    // Who stands in another appointment is not looked for in this one.
    ...(isCut ? [] : valuesOfOutsiders(people)),
  ]
  return judged(values, { text: textOf(seen), making })
}

/** Who stands in another row of the table is not looked for in this one. */
function othersInRows({ observation, tables }: SeenDocument, people: KnownPeople): readonly OtherValue[] {
  return tables.flatMap(({ observed, sure }) => {
    const stretches = stretchesOf(observed.text, new Set(sure))
    const isWithin = (at: number): boolean => stretches.some(([start, end]) => at >= start && at < end)
    return othersWithin(observation, { text: observed, isWithin }, people)
  })
}

const newline = 10

/** Where rows begin and end. */
function stretchesOf(text: Uint8Array, rows: ReadonlySet<number>): (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = []
  for (let row = 0, start = 0; start < text.length; row++) {
    const next = text.indexOf(newline, start)
    const end = next < 0 ? text.length : next
    if (rows.has(row)) found.push([start, end])
    start = end + 1
  }
  return found
}

function judged(
  values: readonly OtherValue[],
  { text, making: { ground, item } }: { readonly text: string; readonly making: Made },
): JudgedValue[] {
  const marks = ground.marks.filter((mark) => mark.item === '' || mark.item === item.key)
  const last = new Map(marks.map(({ value, step }) => [value, step]))
  const unique = new Map(values.map((one) => [`${one.kind}:${one.value}`, one]))
  const known = new Set(values.map(({ value }) => value))
  const added = [...last].filter(
    ([value, step]) =>
      step === 'redact' && !known.has(value) && text.toLowerCase().includes(value.toLowerCase()),
  )
  return [
    ...[...unique.values()].map((one) => {
      const said = last.get(one.value)
      const isProposed = one.whose !== 'staff' || !ground.staffStays
      return {
        ...one,
        goes: said === undefined ? isProposed : said === 'redact',
        isDecided: said !== undefined,
      }
    }),
    ...added.map(([value]) => ({
      kind: 'PERSON' as const,
      value,
      written: [],
      whose: 'other' as const,
      goes: true,
      isDecided: true,
    })),
  ]
}

function textOf(seen: readonly SeenDocument[]): string {
  return seen
    .flatMap(({ observation }) => observation.texts.map(({ text }) => Buffer.from(text).toString()))
    .join('\n')
}

async function textsIn(item: Item, making: Making): Promise<string> {
  return textOf(await seeThrough(item, making))
}

function orderOf(going: readonly JudgedValue[], text: string, { ground }: Making) {
  const messages = languages[ground.language]
  const people: KnownPeople = { ...ground.people, outsiders: [] }
  return {
    messages,
    order: {
      targets: going
        .filter(({ value }) => (value.match(/[\p{L}\p{N}]/gu) ?? []).length >= leastLetters)
        .map((one) => writtenIn(one, text, people)),
      telling: tellingOf(people),
      mark: messages.redact.mark,
      plainMark: messages.redact.plainMark,
      noteFor: ({ sizeBytes }: { readonly sizeBytes: number }) =>
        messages.requestAnswer.strippedNote(sizeBytes),
      mayBecomeText: true,
    },
  }
}

/** Less stands in every text. */
const leastLetters = 2
