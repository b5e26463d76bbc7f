import { fromUtf8, utf8 } from '../base/bytes.ts'
import { detect, type Detect, type DetectContext } from '../detect/detect.ts'
import type { UndecidedName } from '../detect/person/undecided.ts'
import type { Finding, Reason } from '../detect/finding.ts'
import type { Kind } from '../detect/kinds.ts'
import { addressKind } from '../people/address.ts'
import { attribute, type AttributedText, type Attribution } from '../people/attribution/attribute.ts'
import type { Mention, PersonValue } from '../people/attribution/cast.ts'
import { looksLikePerson, withoutFirm } from '../people/name.ts'
import { maxOpening, topicOf, type Topic } from '../people/topic.ts'
import type { AgreementSign } from '../privacy/suppliers/agreement/recognise.ts'
import { isBulk } from '../privacy/suppliers/mail-clues.ts'
import type { Contact, Document, Part, Participant } from '../read/document.ts'
import { AgreementReader } from './agreement-reader.ts'
import { listAddressesIn, takesLetters } from './mailing-list.ts'
import { OwnWordsReader, type OwnWords } from './supplier-clues.ts'

/** A text of the document with its findings. `place` as the reader calls it; 'head' for what headers and cards give. */
export interface ObservedText extends AttributedText {
  readonly place: string
  /** Words that may be names, which the text alone does not decide. */
  readonly undecided?: readonly UndecidedName[]
}

/** All that is kept of a document: findings, who is in it, whom each finding is about, the topic. */
export interface Observation {
  readonly texts: readonly ObservedText[]
  readonly attribution: Attribution
  readonly topic: Topic | null
  readonly words: OwnWords
  /** What it is when it is a processing agreement by its text. */
  readonly agreement: AgreementSign | undefined
}

/** Reads a document through: finds personal data in each text and tells whose they are. */
export function observe(document: Document, name: string, find: Detect = detect): Observation {
  const lists = listAddressesIn(document)
  const given = givenBy(document, lists)
  const knownNames = namesIn(given)
  const isToMany = isBulkMessage(document)
  const texts: ObservedText[] = [headText(document, name, { knownNames, isToMany, find })]
  const own = new OwnWordsReader()
  const agreement = new AgreementReader()
  let opening = ''
  const tables: string[] = []
  for (const part of document.parts) {
    if (opening === '' && part.layout !== 'table') opening = fromUtf8(part.text.subarray(0, maxOpening))
    if (part.layout === 'table' && tables.length < mostTables) tables.push(nameOfTable(part))
    own.see(part)
    agreement.see(part)
    texts.push(observePart(part, { knownNames, isToMany }, find))
  }
  const attribution = attribute(given, texts)
  return {
    texts: [givenText(given, placesTaken(document)), ...texts],
    attribution: withLists(withGiven(attribution, given), document, lists),
    topic: topicFrom(document, { name, opening, tables: tables.join('\n') }),
    words: own.words,
    agreement: isToMany ? undefined : agreement.sign,
  }
}

/** What goes to many is no agreement with one. */
function isBulkMessage({ kind, fields }: Document): boolean {
  return kind === 'message' && isBulk(fields)
}

/** Names that headers and cards of the document give: they are known wherever they stand in it. */
export function knownNamesOf(document: Given): readonly string[] {
  return namesIn(givenBy(document, listAddressesIn(document)))
}

type Given = Pick<Document, 'kind' | 'fields' | 'participants' | 'contacts'>

function givenBy({ participants, contacts }: Given, lists: ReadonlySet<string>): Mention[] {
  return [...participants.flatMap((one) => mentionOf(one, lists)), ...contacts.map(cardOf)]
}

function namesIn(given: readonly Mention[]): string[] {
  return given.flatMap(({ values }) =>
    values.filter(({ kind }) => kind === 'PERSON').map(({ value }) => value),
  )
}

function observePart(
  part: Part,
  { knownNames, isToMany }: Required<Pick<DetectContext, 'knownNames' | 'isToMany'>>,
  find: Detect,
): ObservedText {
  const { place, layout, hasHead, alike, references, text } = part
  const undecided: UndecidedName[] = []
  const context = {
    layout,
    knownNames,
    undecided,
    isToMany,
    ...(hasHead !== undefined && { hasHead }),
    ...(alike && { alike }),
  }
  const findings = find(text, context)
  if (references === undefined) return { place, layout, text, findings, undecided }
  const table = { layout, knownNames, ...(hasHead !== undefined && { hasHead }) }
  return {
    place,
    layout,
    text,
    findings,
    references: references.map((other) => ({ text: other, findings: find(other, table) })),
  }
}

/** Subject and file name are text too: "CV Noor Jansen.pdf". */
export function headText(
  document: Document,
  name: string,
  {
    knownNames,
    isToMany,
    find,
  }: { readonly knownNames: readonly string[]; readonly isToMany: boolean; readonly find: Detect },
): ObservedText {
  const text = headWords(document, name)
  return {
    place: 'head',
    layout: 'prose',
    text,
    findings: text.length < 3 ? [] : find(text, { layout: 'prose', knownNames, isToMany }),
  }
}

/** What `headText` looks at: where the index says `head`, it stands in here. */
export function headWords({ title }: Pick<Document, 'title'>, name: string): Uint8Array {
  const words = name.replace(/[_.]+/g, ' ')
  // A small text in a buffer of many: encoding it on its own costs five times as much.
  return Buffer.from(title === name ? words : `${title}\n${words}`)
}

const byHeader: readonly Reason[] = [{ code: 'header' }]
const nothing = new Uint8Array(0)

/** What headers, cards and photos say outright is found without looking: one text without bytes holds these findings. */
function givenText(given: readonly Mention[], taken: readonly string[]): ObservedText {
  const outright = { start: 0, end: 0, certainty: 1 } as const
  const findings: Finding[] = [
    ...given.flatMap(({ values }) =>
      values.map(({ kind, value }) => ({ ...outright, kind, value, reasons: byHeader })),
    ),
    // Last, for these are about nobody: who holds the camera is not told.
    ...taken.map((value) => ({ ...outright, kind: 'LOCATION', value, reasons: byPhoto }) as const),
  ]
  return { place: 'header', layout: 'prose', text: nothing, findings }
}

const byPhoto: readonly Reason[] = [{ code: 'photo' }]

/** Where a photo was taken, by its own word: latitude and longitude. */
function placesTaken({ kind, fields }: Document): readonly string[] {
  // Headers of mail may be called anything.
  if (kind === 'message') return []
  const of = (name: string): string | undefined => fields.find((field) => field.name === name)?.value
  const [exif, latitude, longitude] = [of('gps'), of('gps latitude'), of('gps longitude')]
  if (exif !== undefined) return [exif]
  return latitude === undefined || longitude === undefined ? [] : [`${latitude}, ${longitude}`]
}

function withGiven({ mentions, about }: Attribution, given: readonly Mention[]): Attribution {
  return { mentions, about: [given.flatMap(({ values }, index) => values.map(() => index)), ...about] }
}

/** Who takes part, and besides which of the addresses are a mailing list's. */
function withLists(
  { mentions, about }: Attribution,
  { participants }: Document,
  lists: ReadonlySet<string>,
): Attribution {
  if (lists.size === 0) return { mentions, about }
  const written = participants.filter(({ role }) => role !== 'from').map(({ email }) => email.toLowerCase())
  return { mentions: [...mentions, ...[...lists.intersection(new Set(written))].map(listMention)], about }
}

const listMention = (address: string): Mention => ({
  role: 'list',
  values: [{ kind: 'EMAIL', value: address }],
})

function mentionOf({ role, name: written, email }: Participant, lists: ReadonlySet<string>): Mention[] {
  const values: PersonValue[] = []
  const name = withoutFirm(written)
  const address = email.toLowerCase()
  if (lists.has(address)) return mentionOfList(role, name, address)
  if (isPersonal(name, address)) values.push({ kind: 'PERSON', value: name.replace(/\s+/g, ' ').trim() })
  if (address.includes('@')) values.push({ kind: 'EMAIL', value: address })
  return values.length === 0 ? [] : [{ role, values }]
}

/** A list has nobody's name; but one that sends on in its own name says who wrote: "Jan Bakker via Klaverjas". */
function mentionOfList(role: string, name: string, address: string): Mention[] {
  if (role !== 'from') return [{ role, values: [{ kind: 'EMAIL', value: address }] }]
  const writer = name
    .replace(/ via .*$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  const sent: Mention = { role, values: [{ kind: 'PERSON', value: writer }] }
  return [...(writer !== name.trim() && isPersonal(writer, '') ? [sent] : []), listMention(address)]
}

function isPersonal(name: string, address: string): boolean {
  return name !== '' && looksLikePerson(name) && addressKind(address) !== 'machine'
}

function cardOf(contact: Contact): Mention {
  const values: PersonValue[] = [
    ...contact.names.filter(looksLikePerson).map((value): PersonValue => ({ kind: 'PERSON', value })),
    ...contact.emails.map((value): PersonValue => ({ kind: 'EMAIL', value: value.toLowerCase() })),
    ...contact.phones.flatMap((value) => normalised('PHONE', `Tel: ${value}`)),
    ...contact.addresses.map((value): PersonValue => ({ kind: 'ADDRESS', value })),
    ...(contact.birthDate === '' ? [] : [{ kind: 'DATE_OF_BIRTH', value: contact.birthDate } as const]),
  ]
  return { role: 'card', values }
}

/** The value as the detector writes it, so that a number on a card equals the number in a mail. */
function normalised(kind: Kind, text: string): PersonValue[] {
  return detect(utf8(text), { layout: 'prose' })
    .filter((finding) => finding.kind === kind)
    .map(({ value }) => ({ kind, value }))
}

/** A file of more tables is about all kinds of things. */
const mostTables = 20
const longestHead = 1000

/** "sheet/Klanten", with its head: what it is a list of. */
function nameOfTable({ place, text, hasHead }: Part): string {
  const name = place.replace(/^(?:sheet|table)\//, '')
  return hasHead === false
    ? name
    : `${name}\n${fromUtf8(text.subarray(0, longestHead)).split('\n', 1)[0] ?? ''}`
}

interface Read {
  readonly name: string
  readonly opening: string
  readonly tables: string
}

function topicFrom(
  { kind, title, fields, participants }: Document,
  { name, opening, tables }: Read,
): Topic | null {
  const from = participants.find(({ role }) => role === 'from')?.email ?? ''
  return topicOf({
    title: `${title} ${name}`.replace(/[_-]+/g, ' '),
    opening,
    tables: kind === 'file' ? tables : '',
    isBulk: kind === 'message' && isBulk(fields) && !takesLetters(fields),
    isFromMachine: kind === 'message' && addressKind(from) === 'machine',
  })
}
