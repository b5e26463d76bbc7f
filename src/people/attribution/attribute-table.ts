import { greatest } from '../../base/lists.ts'
import { fromUtf8 } from '../../base/bytes.ts'
import type { Finding } from '../../detect/finding.ts'
import type { AttributedText } from './attribute.ts'
import { addressFitsName } from '../address.ts'
import { isSecret, type Cast, type PersonValue } from './cast.ts'
import { findingsByRow } from './findings-by-row.ts'
import { compareNames, isFullName, looksLikePerson, parseName } from '../name.ts'
import { ours } from './phrases.ts'
import {
  areBesides,
  areExecutors,
  areOfOthers,
  areOfStandIns,
  areRemarks,
  ownerWords,
} from './value-words.ts'
import { kinds, type Kind } from '../../detect/kinds.ts'

const newline = 10
const tab = 9

/** In a table whoever stands in a row is whom the rest of the row is about. */
export function inTable(table: AttributedText, cast: Cast): number[] {
  const { text, findings, references = [] } = table
  if (references.length > 0) return inReferringTable(table, references, cast)
  const rows = [...findingsByRow(text, findings).values()]
  const columns = columnsOf(text, findings)
  const keyOf = (finding: Finding): string =>
    `${String(columns.get(finding) ?? 0)}:${finding.kind}:${finding.value}`
  const everybodys = valuesOfEverybody(rows, keyOf)
  const heads = headsOf(text)
  const ownColumns = repeatedIn(heads)
  const wordsOf = (finding: Finding): Words => heads[columns.get(finding) ?? 0] ?? none
  return rows.flatMap((row) => {
    const isNobodys = (finding: Finding): boolean =>
      everybodys.has(keyOf(finding)) ||
      wordsOf(finding) === ofKeeper ||
      isInRemark(finding, { row, columns, text, words: wordsOf(finding) })
    const own = row.filter((finding) => !isNobodys(finding))
    const people = peopleIn(own)
    const isOfColumns = people.length > 1 || (people.length > 0 && standsBeside(own, wordsOf))
    const whose = isOfColumns ? ofColumns(own, { people, wordsOf, ownColumns, cast }) : undefined
    const only = whose === undefined ? personOfRow(own, { cast, wordsOf }) : -1
    return row.map((finding) => {
      if (isNobodys(finding)) return besideAll(finding, cast)
      if (isSecret(finding) || (whose === undefined && isOfVisited(finding, own, wordsOf))) return -1
      return whose?.get(finding) ?? only
    })
  })
}

/** "Customer is pregnant", in the row of the fitter who came there. */
function isOfVisited(
  finding: Finding,
  row: readonly Finding[],
  wordsOf: (finding: Finding) => Words,
): boolean {
  const people = row.filter(({ kind }) => kind === 'PERSON')
  return (
    kinds[finding.kind].use === 'category' &&
    people.length > 0 &&
    people.every((one) => areExecutors(wordsOf(one)))
  )
}

interface InRow {
  readonly row: readonly Finding[]
  readonly columns: ReadonlyMap<Finding, number>
  readonly text: Uint8Array
  readonly words: Words
}

/** What is told in words may be of another, who is not named: "call 06-..". */
function isInRemark(finding: Finding, { row, columns, text, words }: InRow): boolean {
  if (!said.has(finding.kind) || !areRemarks(words)) return false
  const column = columns.get(finding)
  if (row.some((one) => one.kind === 'PERSON' && columns.get(one) === column)) return false
  return !ours.test(cellBefore(text, finding.start))
}

/** Who stands beside everybody is somebody too, and whom no row is about. */
function besideAll({ kind, value }: Finding, cast: Cast): number {
  if (kind === 'EMAIL') {
    const known = cast.withEmail(value)
    return known >= 0 ? known : cast.add({ role: 'row', values: [{ kind, value }] })
  }
  if (kind !== 'PERSON' || !looksLikePerson(value)) return -1
  const known = cast.named(value)
  return known >= 0 ? known : cast.add({ role: 'row', values: [{ kind, value }] })
}

/** What one alone has; in one village all have the same postcode, and in one home the same address. */
const ofOne: ReadonlySet<Kind> = new Set<Kind>([
  'PERSON',
  'EMAIL',
  'PHONE',
  'IBAN',
  'NL_KVK',
  'NL_BTW',
  'NL_RSIN',
  'NL_BSN',
])

/** Beside fewer people a value may be a family's or a firm's. */
const leastBeside = 3

/**
 * What stands beside several people in half of all rows is nobody's there: the own account in a bank statement, the
 * telephone of the office, the colleague who looks after all customers. In another column, of the one row that is about
 * that colleague, it is somebody's.
 */
function valuesOfEverybody(
  rows: readonly (readonly Finding[])[],
  keyOf: (finding: Finding) => string,
): ReadonlySet<string> {
  if (rows.length < leastBeside) return new Set()
  const counts = new Map<string, number>()
  for (const row of rows) {
    const keys = new Set(row.filter(({ kind }) => ofOne.has(kind)).map(keyOf))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const often = new Set(
    [...counts].flatMap(([key, count]) => (count >= leastBeside && count * 2 >= rows.length ? [key] : [])),
  )
  if (often.size === 0) return often
  const beside = new Map([...often].map((key) => [key, new Set<string>()]))
  for (const row of rows) {
    const person = row.find((one) => one.kind === 'PERSON' && !often.has(keyOf(one)))?.value
    if (person === undefined) continue
    for (const finding of row) {
      const people = beside.get(keyOf(finding))
      if (people !== undefined && people.size < leastBeside && isAnother(person, people)) people.add(person)
    }
  }
  return new Set([...beside].flatMap(([key, people]) => (people.size >= leastBeside ? [key] : [])))
}

/** True for a name that none of these can stand for. */
function isAnother(name: string, others: ReadonlySet<string>): boolean {
  const parts = parseName(name)
  return [...others].every((other) => compareNames(parts, parseName(other)) === 'different')
}

/** Who is named in a row, each by the first of the spellings that fit each other. */
function peopleIn(row: readonly Finding[]): readonly string[] {
  const people = new Set<string>()
  for (const { kind, value } of row)
    if (kind === 'PERSON' && looksLikePerson(value) && isAnother(value, people)) people.add(value)
  return [...people]
}

type Words = ReadonlySet<string>
const none: Words = new Set()

/** In which column each finding begins. */
function columnsOf(text: Uint8Array, findings: readonly Finding[]): ReadonlyMap<Finding, number> {
  const columns = new Map<Finding, number>()
  let [at, column] = [0, 0]
  for (const finding of findings) {
    for (; at < finding.start; at++) {
      if (text[at] === newline) column = 0
      else if (text[at] === tab) column++
    }
    columns.set(finding, column)
  }
  return columns
}

const said: ReadonlySet<Kind> = new Set(['PHONE', 'IBAN', 'NL_BSN', 'ADDRESS'])

const longestSaid = 90

function cellBefore(text: Uint8Array, start: number): string {
  const from = Math.max(0, start - longestSaid)
  const cell = Math.max(text.lastIndexOf(tab, start - 1), text.lastIndexOf(newline, start - 1)) + 1
  return fromUtf8(text.subarray(Math.max(from, cell), start))
}

/** True when who is named in a row only looks after whom it is about, or comes up in a remark. */
function standsBeside(row: readonly Finding[], wordsOf: (finding: Finding) => Words): boolean {
  const isBeside = (words: Words): boolean => areBesides(words) || areRemarks(words)
  return row.every((one) => (one.kind !== 'PERSON' && one.kind !== 'EMAIL') || isBeside(wordsOf(one)))
}

interface ColumnsOf {
  readonly people: readonly string[]
  readonly wordsOf: (finding: Finding) => Words
  /** Words that several heads share: who is called so has columns of their own. */
  readonly ownColumns: Words
  readonly cast: Cast
}

interface Named {
  readonly name: string
  readonly own: readonly Finding[]
  readonly words: readonly Words[]
}

/**
 * In a row of a pupil and two parents, or of who orders and who gets it, the columns say whose a value is: "Telefoon
 * ouder 1" goes with "Naam ouder 1". What no column says is of the only one whom the row is about, or nobody's.
 */
function ofColumns(
  row: readonly Finding[],
  { people, wordsOf, ownColumns, cast }: ColumnsOf,
): Map<Finding, number> {
  const named = people.map((name): Named => {
    const parts = parseName(name)
    const own = row.filter(
      ({ kind, value }) => kind === 'PERSON' && compareNames(parseName(value), parts) !== 'different',
    )
    return { name, own, words: own.map(wordsOf) }
  })
  const main = { ofAll: mainOf(named, none), ofPlain: mainOf(named, ownColumns) }
  const owner = new Map<Finding, number>()
  for (const finding of row) {
    const words = wordsOf(finding)
    const fits = named.map((one) => sharedWith(finding, words, one))
    const [best = 0, next = 0] = fits.toSorted((a, b) => b - a)
    const index = finding.kind === 'PERSON' ? named.findIndex(({ own }) => own.includes(finding)) : -1
    const isAmongSeveral =
      said.has(finding.kind) &&
      areRemarks(words) &&
      named.filter((one) => one.words.includes(words)).length > 1
    if (finding.kind === 'PERSON' || isAmongSeveral) owner.set(finding, index)
    else if (best > next) owner.set(finding, fits.indexOf(best))
    else owner.set(finding, ofFitting(finding, named) ?? ofMain(finding, words, { named, main }))
  }
  const mentions = named.map((_, i) => {
    const values = row.filter((finding) => owner.get(finding) === i && makesKnown(finding.kind))
    const isSomebody = values.some(({ kind, value }) => kind === 'EMAIL' || isFullName(parseName(value)))
    return isSomebody ? cast.add({ role: roleBy(named[i]?.words ?? []), values: uniqueValues(values) }) : -1
  })
  return new Map([...owner].map(([finding, i]) => [finding, mentions[i] ?? -1]))
}

/** How many words two heads share; of who has no part in it the words that say so count. */
function sharedBy(words: Words, ofName: Words): number {
  const shared = words.intersection(ofName)
  return areBesides(ofName) && !areBesides(shared) ? 0 : shared.size
}

/** A name in a remark owns what is said there, and not what the remark is beside. */
function sharedWith({ kind }: Finding, words: Words, { words: own }: Named): number {
  const telling = kinds[kind].use === 'category' ? [] : own.filter((one) => !areRemarks(one))
  return greatest((telling.length > 0 ? telling : own).map((others) => sharedBy(words, others)))
}

/** Words that stand in several heads. */
function repeatedIn(heads: readonly Words[]): Words {
  const [seen, repeated] = [new Set<string>(), new Set<string>()]
  for (const words of heads) for (const word of words) (seen.has(word) ? repeated : seen).add(word)
  return repeated
}

/** The only one who does not stand there for another; -1 when there are several. Who has columns of their own needs no others. */
function mainOf(named: readonly Named[], ownColumns: Words): number {
  const others = named.filter(({ words }) => !words.every(areOfOthers) && !words.every(areExecutors))
  const plain = others.filter(({ words }) => words.every((one) => one.isDisjointFrom(ownColumns)))
  const mains = plain.length === 1 ? plain : others
  const [only] = mains
  return only !== undefined && mains.length === 1 ? named.indexOf(only) : -1
}

/** Who alone has the name that an address is made of. */
function ofFitting({ kind, value }: Finding, named: readonly Named[]): number | undefined {
  if (kind !== 'EMAIL') return undefined
  const fitting = named.filter(({ name }) => addressFitsName(value, name))
  const [only] = fitting
  return only !== undefined && fitting.length === 1 ? named.indexOf(only) : undefined
}

/** A head that says of nobody whose it is speaks of whom the row is about, unless another may be reached or pay for them. */
function ofMain(
  { kind }: Finding,
  words: Words,
  {
    named,
    main,
  }: {
    readonly named: readonly Named[]
    readonly main: { readonly ofAll: number; readonly ofPlain: number }
  },
): number {
  if (kinds[kind].use === 'category') return areBesides(words) || areOfStandIns(words) ? -1 : main.ofAll
  const isEithers = ofEither.has(kind) && named.some((one) => one.words.some(areOfStandIns))
  return words.size > 0 || isEithers ? -1 : main.ofPlain
}

const ofEither: ReadonlySet<Kind> = new Set(['PHONE', 'EMAIL', 'IBAN'])

/** Per column the words of its head that say whose it is, and not what it is. */
function headsOf(text: Uint8Array): readonly Words[] {
  const end = text.indexOf(newline)
  if (end < 0 || end > longestHead) return []
  const heads = fromUtf8(text.subarray(0, end)).split('\t')
  const isStatement = heads.some((head) => /tegenrekening|tegenpartij|counterparty/i.test(head))
  return heads.map((head) => (isStatement && ownAccount.test(head) ? ofKeeper : ownerWords(head)))
}

/** In a statement of a bank: whose statement it is. */
const ownAccount = /^\W*(?:eigen )?(?:rekening(?:nummer)?|iban(?:\/bban)?|account)\W*$/i
const ofKeeper: Words = new Set(['statement'])

const longestHead = 20_000

interface InTable {
  readonly cast: Cast
  readonly wordsOf: (finding: Finding) => Words
}

function personOfRow(row: readonly Finding[], { cast, wordsOf }: InTable): number {
  const isNamed = row.some(({ kind, value }) => kind === 'PERSON' && looksLikePerson(value))
  const emails = new Set(row.filter(({ kind }) => kind === 'EMAIL').map(({ value }) => value))
  if (emails.size > 2 || (!isNamed && emails.size === 0)) return -1
  const words = row.filter(({ kind }) => kind === 'PERSON').map(wordsOf)
  return cast.add({ role: roleBy(words), values: uniqueValues(knownBy(row)) })
}

/** Whom a row is about, or who only did what it tells of. */
function roleBy(words: readonly Words[]): string {
  return words.length > 0 && words.every((one) => areExecutors(one) || areBesides(one)) ? 'beside' : 'row'
}

/** "Mevr. Jansen" beside "Piet Jansen" may be another: where a whole name stands a half one makes nobody known. */
function knownBy(row: readonly Finding[]): readonly Finding[] {
  const isFull = ({ value }: Finding): boolean => isFullName(parseName(value))
  const hasFull = row.some((one) => one.kind === 'PERSON' && isFull(one))
  return row.filter((one) => makesKnown(one.kind) && (one.kind !== 'PERSON' || !hasFull || isFull(one)))
}

const makesKnown = (kind: Kind): boolean =>
  kind === 'PERSON' || kind === 'EMAIL' || kind === 'PHONE' || identifies(kind)

/** Whom a row is about stands in it, or in the rows that it belongs to: the first of these that names somebody. */
function inReferringTable(
  { text, findings }: AttributedText,
  references: readonly Pick<AttributedText, 'text' | 'findings'>[],
  cast: Cast,
): number[] {
  const whose = new Map<Finding, number>()
  const own = findingsByRow(text, findings)
  const heads = headsOf(text)
  const columns = columnsOf(text, findings)
  const wordsOf = (finding: Finding): Words => heads[columns.get(finding) ?? 0] ?? none
  const others = references.map((other) => findingsByRow(other.text, other.findings))
  const rows = new Set([own, ...others].flatMap((some) => [...some.keys()]))
  for (const row of [...rows].sort((a, b) => a - b)) {
    const here = own.get(row) ?? []
    const named = personOfRow(here, { cast, wordsOf })
    const owners = others.map((some) => personOfRow(some.get(row) ?? [], { cast, wordsOf: () => none }))
    const owner = owners.find((one) => one >= 0) ?? -1
    const index = named >= 0 ? named : owner
    for (const finding of here) {
      const other = isOfVisited(finding, here, wordsOf) ? owner : index
      whose.set(finding, isSecret(finding) ? -1 : other)
    }
  }
  return findings.map((finding) => whose.get(finding) ?? -1)
}

/** Kinds that say more of who somebody is when they stand in their row or on their card. */
function identifies(kind: Kind): boolean {
  return [
    'ADDRESS',
    'NL_POSTCODE',
    'DATE_OF_BIRTH',
    'NL_BSN',
    'IBAN',
    'NL_PASSPORT_ID',
    'NL_DRIVING_LICENCE',
    'NATIONAL_ID',
  ].includes(kind)
}

function uniqueValues(values: readonly PersonValue[]): PersonValue[] {
  return [...new Map(values.map(({ kind, value }) => [`${kind}:${value}`, { kind, value }])).values()]
}
