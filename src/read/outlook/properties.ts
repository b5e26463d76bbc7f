import { asBuffer } from '../text/bytes.ts'
import { decodeText } from '../text/charset.ts'
import { charsetOfCodePage } from '../text/code-page.ts'

/** A value as Outlook keeps it: a type of [MS-OXCDATA] 2.11.1, and its bytes. */
export interface Property {
  /** Of one value, where there are several. */
  readonly type: number
  /** The first value, where there are several. */
  readonly bytes: Uint8Array
  /** All of them, where there may be several. */
  readonly values?: readonly Uint8Array[]
}

/** Set in the type of a property that may have several values. */
export const MULTIPLE = 0x1000

/** Number of a property of the standard, number of a named one (see `named`), or the name that somebody gave it. */
export type PropertyKey = number | string

export const TYPE_INTEGER = 0x03

export const TYPE_OBJECT = 0x0d
export const TYPE_TEXT_OF_CODE_PAGE = 0x1e
export const TYPE_TEXT = 0x1f
export const TYPE_TIME = 0x40
export const TYPE_BINARY = 0x102

/** Bytes of the types of fixed length; the others say their length where they stand. */
export const fixedSizes: ReadonlyMap<number, number> = new Map([
  [0x02, 2],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 2],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
])

/** Key of a property that is named by a number. The sets these numbers belong to do not overlap ([MS-OXPROPS]). */
export function named(number: number): PropertyKey {
  return NAMED + number
}

/** The numbers of the standard end below this. */
export const NAMED = 0x1_0000

/** What Outlook keeps of one thing: a message, a recipient, an attachment, a folder. */
export class Properties {
  readonly #values: ReadonlyMap<PropertyKey, Property>
  readonly #charset: string

  /** `charset` is for texts that are kept by code page, unless the properties say one themselves. */
  constructor(values: ReadonlyMap<PropertyKey, Property>, charset = '') {
    this.#values = values
    this.#charset = charset
  }

  get entries(): Iterable<readonly [PropertyKey, Property]> {
    return this.#values
  }

  /** The charset of texts that are kept by code page. */
  get charset(): string {
    const said = this.charsetOf(PR_MESSAGE_CODEPAGE) || this.#charset || this.charsetOf(PR_INTERNET_CPID)
    return said || 'windows-1252'
  }

  /** The charset whose code page a property holds; '' when it says nothing. */
  charsetOf(key: PropertyKey): string {
    return charsetOfCodePage(this.integer(key) ?? 0)
  }

  has(key: PropertyKey): boolean {
    return this.#values.has(key)
  }

  /** The first of these that holds a text, without the zero that ends it; several values with commas; '' when none does. */
  text(...keys: readonly PropertyKey[]): string {
    for (const key of keys) {
      const property = this.#values.get(key)
      const text = property === undefined ? '' : textsOf(property, this.charset).join(', ')
      if (text !== '') return text
    }
    return ''
  }

  /** Every value of a property that may have several. */
  values(key: PropertyKey): readonly Uint8Array[] {
    const property = this.#values.get(key)
    return property === undefined ? [] : (property.values ?? [property.bytes])
  }

  integer(key: PropertyKey): number | undefined {
    const property = this.#values.get(key)
    if (property === undefined || property.bytes.length < 2) return undefined
    const bytes = asBuffer(property.bytes)
    return bytes.length < 4 ? bytes.readUInt16LE() : bytes.readInt32LE()
  }

  /** Epoch milliseconds. */
  time(key: PropertyKey): number | undefined {
    const property = this.#values.get(key)
    if (property?.type !== TYPE_TIME || property.bytes.length < 8) return undefined
    const ms = Number(asBuffer(property.bytes).readBigUInt64LE() / 10_000n - MS_FROM_1601)
    // Outlook writes the year 4501 where there is no date.
    return ms > EARLIEST_MS && ms < LATEST_MS ? ms : undefined
  }

  bytes(key: PropertyKey): Uint8Array | undefined {
    return this.#values.get(key)?.bytes
  }
}

const PR_INTERNET_CPID = 0x3fde
const PR_MESSAGE_CODEPAGE = 0x3ffd

const MS_FROM_1601 = 11_644_473_600_000n
const EARLIEST_MS = Date.UTC(1800, 0, 1)
const LATEST_MS = Date.UTC(4000, 0, 1)

/** A moment as Outlook keeps it. */
export function timeProperty(ms: number): Property {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE((BigInt(Math.trunc(ms)) + MS_FROM_1601) * 10_000n)
  return { type: TYPE_TIME, bytes }
}

export function textProperty(text: string): Property {
  return { type: TYPE_TEXT, bytes: Buffer.from(text, 'utf16le') }
}

export function isText({ type }: Property): boolean {
  return type === TYPE_TEXT || type === TYPE_TEXT_OF_CODE_PAGE
}

function textsOf(property: Property, charset: string): string[] {
  if (!isText(property)) return []
  return (property.values ?? [property.bytes]).map((value) => {
    const bytes = asBuffer(value)
    const text = property.type === TYPE_TEXT ? bytes.toString('utf16le') : decodeText(bytes, charset)
    const end = text.indexOf('\0')
    return end < 0 ? text : text.slice(0, end)
  })
}
