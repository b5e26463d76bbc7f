import type { Problem } from '../../base/problem.ts'
import type {
  Contact,
  Document,
  DocumentKind,
  Field,
  Item,
  Part,
  Participant,
  ParticipantRole,
} from '../document.ts'
import type { Format } from '../format.ts'
import { htmlToText } from '../text/html.ts'
import { sameText } from '../text/same.ts'
import { emptyDocument } from './document-of.ts'
import { stretchesOf } from './stretches.ts'
import { walkXml } from './xml.ts'

/**
 * The lists in an export of Outlook for Mac (.olm), which is an archive of them and of the attachments: messages, contacts,
 * appointments, tasks, notes. There is no description of it by its maker.
 */
export const olm: Format = {
  id: 'olm',
  mediaTypes: [],
  extensions: [],
  isIt: (head) => LIST.test(Buffer.from(head.subarray(0, 400)).toString('latin1')),
  read: readList,
}

const LIST =
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:emails|contacts|appointments|tasks|notes|categories)\s[^>]{0,200}elementCount=/

/** One thing of a list: what its elements say, and who stands in them. */
interface Entry {
  readonly kind: string
  readonly values: Map<string, string>
  readonly people: { readonly list: string; readonly name: string; readonly email: string }[]
  readonly files: string[]
}

// A calendar of many years stands in one file; what comes after is a flood.
const MAX_ENTRIES = 100_000
const MAX_VALUE_LENGTH = 20_000_000

function readList(item: Item): Document {
  const problems: Problem[] = []
  const entries = entriesOf(item, problems)
  const [first] = entries
  const kind = kindOf(first?.kind ?? '')
  const atMs = entries.map(momentOf).find((ms) => ms !== undefined)
  return {
    ...emptyDocument('olm', item),
    kind,
    title: (first?.values.get('Subject') ?? first?.values.get('DisplayName') ?? item.name).slice(0, 1000),
    ...(atMs === undefined ? {} : { atMs }),
    fields: entries.flatMap(fieldsOf),
    participants: kind === 'contact' ? [] : entries.flatMap((entry) => participantsOf(entry, kind)),
    contacts: kind === 'contact' ? entries.map(contactOf) : [],
    parts: { [Symbol.iterator]: () => partsOf(entries) },
    problems,
  }
}

function kindOf(element: string): DocumentKind {
  if (element === 'contact') return 'contact'
  if (element === 'appointment' || element === 'task') return 'calendar'
  return element === 'email' ? 'message' : 'file'
}

/** `OPFMessageCopySentTime` and `OPFContactCopyDisplayName` say what follows the verb. */
const PREFIX = /^OPF(?:Message|Contact|CalendarEvent|Event|Task|Note|Category|Recurrence)?(?:Copy|Get|Is)*/

function entriesOf(item: Item, problems: Problem[]): Entry[] {
  const entries: Entry[] = []
  const path: string[] = []
  let text = ''
  let lost = 0
  const isWhole = walkXml(item.bytes, {
    open: (name, attribute) => {
      path.push(name)
      text = ''
      if (path.length === 2 && entries.length < MAX_ENTRIES)
        entries.push({ kind: name, values: new Map(), people: [], files: [] })
      else if (path.length === 2) lost++
      const last = entries.at(-1)
      const email = attribute('OPFContactEmailAddressAddress')
      const called = attribute('OPFContactEmailAddressName') || attribute('OPFCalendarAttendeeName')
      const address = email || attribute('OPFCalendarAttendeeAddress')
      const list = (path[2] ?? '').replace(PREFIX, '')
      if (address !== '' || called !== '') last?.people.push({ list, name: called, email: address })
      const file = attribute('OPFAttachmentName')
      if (file !== '') last?.files.push(file)
    },
    text: (piece) => {
      if (text.length + piece.length <= MAX_VALUE_LENGTH) text += piece
    },
    close: (name) => {
      if (path.length === 3 && text.trim() !== '') entries.at(-1)?.values.set(name.replace(PREFIX, ''), text)
      text = ''
      path.pop()
    },
  })
  if (!isWhole) problems.push({ code: 'damaged', place: '', lostBytes: 0 })
  if (lost > 0) problems.push({ code: 'too-many', place: '', lostBytes: 0, detail: `${lost} entries` })
  return entries
}

function momentOf({ values }: Entry): number | undefined {
  const written = ['SentTime', 'ReceivedTime', 'StartTime', 'DueDate', 'ModDate'].map((name) =>
    values.get(name),
  )
  const text = written.find((one) => one !== undefined)
  if (text === undefined || !/^\d{4}-\d\d-\d\d/.test(text)) return undefined
  const ms = Date.parse(/[zZ]$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.trim()}Z`)
  return Number.isNaN(ms) ? undefined : ms
}

/** What says how and not what; bodies are texts, and lists of people are participants. */
const unsaid =
  /Body$|HTML|^(?:Read|Has|Priority|FlagStatus|ModDate|ThreadIndex|Override|Send|WasSent|Mentioned|Inference|Calendar|Outgoing|CanDelete|CanEdit|ContactImage|Japanese|Type)/

function fieldsOf({ values, people, files }: Entry): Field[] {
  const said = [...values].filter(([name]) => !unsaid.test(name))
  const byList = Map.groupBy(people, ({ list }) => list)
  return [
    ...said.map(([name, value]) => ({ name: nameOf(name), value: value.slice(0, 65_536) })),
    ...[...byList].map(([list, some]) => ({ name: nameOf(list), value: some.map(written).join(', ') })),
    ...files.map((value) => ({ name: 'attachment-name', value })),
  ]
}

const fieldNames: ReadonlyMap<string, string> = new Map([
  ['Subject', 'subject'],
  ['SentTime', 'date'],
  ['MessageID', 'message-id'],
  ['FromAddresses', 'from'],
  ['SenderAddress', 'sender'],
  ['ToAddresses', 'to'],
  ['CCAddresses', 'cc'],
  ['BCCAddresses', 'bcc'],
  ['DisplayName', 'fn'],
])

function nameOf(element: string): string {
  return fieldNames.get(element) ?? element.toLowerCase()
}

function written({ name, email }: { readonly name: string; readonly email: string }): string {
  return email === '' ? name : name === '' ? email : `${name} <${email}>`
}

const roles: ReadonlyMap<string, ParticipantRole> = new Map([
  ['FromAddresses', 'from'],
  ['SenderAddress', 'sender'],
  ['ReplyToAddresses', 'reply-to'],
  ['ToAddresses', 'to'],
  ['CCAddresses', 'cc'],
  ['BCCAddresses', 'bcc'],
])

function participantsOf({ values, people }: Entry, kind: DocumentKind): Participant[] {
  const organizer = values.get('Organizer') ?? ''
  const found = people.map(({ list, name, email }): Participant => ({
    role: kind === 'calendar' ? 'attendee' : (roles.get(list) ?? 'to'),
    name: name.toLowerCase() === email.toLowerCase() ? '' : name,
    email: email.replace(/@.*$/, (domain) => domain.toLowerCase()),
  }))
  const from = found.find(({ role }) => role === 'from')
  const others = found.filter(({ role, email }) => role !== 'sender' || email !== from?.email)
  if (organizer === '') return others
  const isAddress = organizer.includes('@')
  const who = { name: isAddress ? '' : organizer, email: isAddress ? organizer : '' }
  return [{ role: 'organizer', ...who }, ...others]
}

function contactOf({ values, people }: Entry): Contact {
  const valueOf = (...names: string[]): string =>
    names.map((name) => values.get(name) ?? '').find(Boolean) ?? ''
  const joined = (names: readonly string[], divider: string): string =>
    names
      .map((name) => valueOf(name).trim())
      .filter((value) => value !== '')
      .join(divider)
  const full = joined(['FirstName', 'MiddleName', 'LastName'], ' ')
  return {
    names: [...new Set([valueOf('DisplayName'), full, valueOf('NickName')])].filter((name) => name !== ''),
    emails: [...new Set(people.map(({ email }) => email))].filter((email) => email !== ''),
    phones: [...values].filter(([name]) => /Phone|Fax|Pager/.test(name)).map(([, value]) => value.trim()),
    addresses: ['Business', 'Home', 'Other']
      .map((where) => [
        joined([`${where}StreetAddress`], ''),
        joined([`${where}Zip`, `${where}City`], ' '),
        joined([`${where}State`, `${where}Country`], ', '),
      ])
      .map((lines) => lines.filter((line) => line !== '').join(', '))
      .filter((address) => address !== ''),
    organisation: valueOf('BusinessCompany', 'Company'),
    title: valueOf('BusinessTitle', 'Title'),
    birthDate: /^\d{4}-\d\d-\d\d/.exec(valueOf('Birthday', 'BirthDate'))?.[0] ?? '',
    note: valueOf('NotesPlain', 'Notes'),
  }
}

function* partsOf(entries: readonly Entry[]): Generator<Part> {
  for (const [i, { values }] of entries.entries()) {
    const at = i === 0 ? '' : `${i + 1}/`
    const plain = textOf(values.get('Body') ?? values.get('NotesPlain') ?? values.get('Notes') ?? '')
    const page = htmlToText(Buffer.from(values.get('HTMLBody') ?? ''))
    if (plain.length > 0) yield* stretchesOf({ place: `${at}body`, text: plain })
    if (page.length > 0 && !sameText(plain, page)) yield* stretchesOf({ place: `${at}html`, text: page })
  }
}

/** What is called the body is mostly the web page once more. */
function textOf(body: string): Buffer {
  const bytes = Buffer.from(body)
  return /^\s*<(?:!doctype|html|head|body|div|p)\b/i.test(body) ? htmlToText(bytes) : bytes
}
