import type { Contact, Field } from '../document.ts'
import { onOneLine } from '../text/one-line.ts'
import { named, type Properties, type PropertyKey } from '../outlook/properties.ts'

/** The card that a contact of Outlook is ([MS-OXOCNTC]). */
export function contactOf(properties: Properties, note: string): Contact {
  return {
    names: unique([
      properties.text(0x3001),
      [0x3a06, 0x3a44, 0x3a11]
        .map((key) => properties.text(key))
        .filter((part) => part !== '')
        .join(' '),
      properties.text(named(0x8005)),
      properties.text(0x3a4f),
    ]),
    emails: emailsOf(properties),
    phones: unique(phoneKeys.map((key) => properties.text(key))),
    addresses: unique(addressKeys.map((keys) => addressOf(properties, keys))),
    organisation: properties.text(0x3a16),
    title: properties.text(0x3a17),
    birthDate: birthDateOf(properties),
    note,
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()))].filter((value) => value !== '')
}

const phoneKeys: readonly PropertyKey[] = [
  0x3a1c, 0x3a08, 0x3a09, 0x3a1b, 0x3a2f, 0x3a1a, 0x3a1f, 0x3a57, 0x3a1e, 0x3a1d, 0x3a21, 0x3a02, 0x3a2e,
  0x3a24, 0x3a25, 0x3a23, 0x3a2d, 0x3a2c, 0x3a4b,
]

/** Where each of the three addresses is kept, and the name as which it is shown: somebody's, often with the address. */
const emailNumbers: readonly (readonly [address: number, original: number, shown: number])[] = [
  [0x8083, 0x8084, 0x8080],
  [0x8093, 0x8094, 0x8090],
  [0x80a3, 0x80a4, 0x80a0],
]

function emailsOf(properties: Properties): string[] {
  return unique(
    emailNumbers.map((numbers) => {
      const written = numbers.map((number) => properties.text(named(number)))
      return (
        written.map((text) => /[^\s<>()"'/]{1,100}@[^\s<>()"'/]{1,255}/.exec(text)?.[0]).find(Boolean) ?? ''
      )
    }),
  )
}

interface AddressKeys {
  readonly street: PropertyKey
  readonly postcode: PropertyKey
  readonly city: PropertyKey
  readonly region: PropertyKey
  readonly country: PropertyKey
  /** All of it as it is shown. */
  readonly whole?: PropertyKey
}

const addressKeys: readonly AddressKeys[] = [
  {
    street: named(0x8045),
    postcode: named(0x8048),
    city: named(0x8046),
    region: named(0x8047),
    country: named(0x8049),
    whole: named(0x801b),
  },
  { street: 0x3a5d, postcode: 0x3a5b, city: 0x3a59, region: 0x3a5c, country: 0x3a5a, whole: named(0x801a) },
  { street: 0x3a63, postcode: 0x3a61, city: 0x3a5f, region: 0x3a62, country: 0x3a60, whole: named(0x801c) },
  { street: 0x3a29, postcode: 0x3a2a, city: 0x3a27, region: 0x3a28, country: 0x3a26 },
]

function addressOf(properties: Properties, keys: AddressKeys): string {
  const joined = (parts: readonly PropertyKey[], divider: string): string =>
    parts
      .map((key) => properties.text(key).trim())
      .filter((part) => part !== '')
      .join(divider)
  const lines = [properties.text(keys.street).trim(), joined([keys.postcode, keys.city], ' ')]
  const address = [...lines, joined([keys.region, keys.country], ', ')]
    .filter((line) => line !== '')
    .join(', ')
  const whole = keys.whole === undefined ? '' : properties.text(keys.whole)
  return onOneLine(address || whole)
}

const HALF_DAY_MS = 43_200_000

/** Kept as the midnight of where it was typed in: in the Netherlands an hour or two before that of the day itself. */
function birthDateOf(properties: Properties): string {
  const ms = properties.time(0x3a42)
  return ms === undefined ? '' : new Date(ms + HALF_DAY_MS).toISOString().slice(0, 10)
}

const shownFields: readonly (readonly [name: string, key: PropertyKey])[] = [
  ['fn', 0x3001],
  ['file-as', named(0x8005)],
  ['nickname', 0x3a4f],
  ['title', 0x3a17],
  ['org', 0x3a16],
  ['department', 0x3a18],
  ['profession', 0x3a46],
  ['office', 0x3a19],
  ['manager', 0x3a4e],
  ['assistant', 0x3a30],
  ['spouse', 0x3a48],
  ['hobbies', 0x3a43],
  ['government-id', 0x3a07],
  ['customer-id', 0x3a4a],
  ['account', 0x3a00],
  ['url', 0x3a51],
  ['personal-url', 0x3a50],
  ['instant-messaging', named(0x8062)],
]

/** What else a contact says, by the names that address books have for it. */
export function contactFields(properties: Properties): Field[] {
  return shownFields
    .map(([name, key]) => ({ name, value: properties.text(key) }))
    .filter(({ value }) => value !== '')
}

const MEMBERS = named(0x8055)
const MEMBERS_WRITTEN_OUT = named(0x8054)
// The mark of an address that is written out, among those that refer to an address book ([MS-OXCDATA] 2.2.5.1).
const WRITTEN_OUT = Buffer.from('812b1fa4bea310199d6e00dd010f5402', 'hex')
const HAS_WIDE_LETTERS = 0x8000

/** Who is in a group of contacts ([MS-OXOCNTC] 2.2.2): those whose name and address are written out in it. */
export function membersOf(properties: Properties): Contact[] {
  const written = [...properties.values(MEMBERS_WRITTEN_OUT), ...properties.values(MEMBERS)].map(memberOf)
  const byAddress = new Map(written.map(({ name, email }) => [`${email}\n${name}`, { name, email }]))
  return [...byAddress.values()]
    .filter(({ name, email }) => name !== '' || email !== '')
    .map(({ name, email }) => ({
      names: name === '' || name === email ? [] : [name],
      emails: email === '' ? [] : [email],
      phones: [],
      addresses: [],
      organisation: '',
      title: '',
      birthDate: '',
      note: '',
    }))
}

/** After the mark and what kind of letters follow: name, kind of address, address, each with a zero behind it. */
function memberOf(entry: Uint8Array): { readonly name: string; readonly email: string } {
  const bytes = Buffer.from(entry)
  const at = bytes.indexOf(WRITTEN_OUT)
  if (at < 0 || at + 20 > bytes.length) return { name: '', email: '' }
  const isWide = (bytes.readUInt16LE(at + 18) & HAS_WIDE_LETTERS) !== 0
  const [name = '', , email = ''] = bytes.toString(isWide ? 'utf16le' : 'latin1', at + 20).split('\0', 3)
  const called = name.slice(0, 500).replace(` (${email})`, '')
  return { name: called, email: email.includes('@') ? email.slice(0, 500) : '' }
}
