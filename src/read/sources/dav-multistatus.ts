import { inMemory } from '../../base/bytes.ts'
import { walkXml } from '../formats/xml.ts'

/** What a server says of several resources at once (RFC 4918 §13). Names are without their namespace. */
export interface Multistatus {
  readonly responses: readonly DavResponse[]
  /** Of a whole collection, when changes were asked for (RFC 6578). */
  readonly syncToken: string
}

export interface DavResponse {
  readonly href: string
  /** Of the resource as a whole; 0 when only its properties have one. */
  readonly status: number
  /** Those that the server has. */
  readonly properties: ReadonlyMap<string, DavProperty>
}

export interface DavProperty {
  readonly text: string
  /** Addresses in it, as in `current-user-principal`. */
  readonly hrefs: readonly string[]
  /** Names of the elements in it, and what they are called by an attribute `name`, in lower case. */
  readonly holds: ReadonlySet<string>
}

/** The answer in XML; damaged, it is what could be read of it. */
export function readMultistatus(bytes: Uint8Array): Multistatus {
  const reader = new MultistatusReader()
  walkXml(inMemory(bytes), reader)
  return { responses: reader.responses, syncToken: reader.syncToken }
}

interface OpenProperty {
  readonly name: string
  text: string
  readonly hrefs: string[]
  readonly holds: Set<string>
}

class MultistatusReader {
  readonly responses: DavResponse[] = []
  syncToken = ''
  #path: string[] = []
  #text = ''
  #href = ''
  #status = 0
  #propertyStatus = 0
  #block: OpenProperty[] = []
  #property: OpenProperty | undefined
  #properties = new Map<string, DavProperty>()

  open = (name: string, attribute: (name: string) => string): void => {
    const inside = this.#path.at(-1)
    this.#path.push(name)
    this.#text = ''
    if (this.#property !== undefined) {
      this.#property.holds.add(name)
      const called = attribute('name')
      if (called !== '') this.#property.holds.add(called.toLowerCase())
    } else if (inside === 'prop') this.#property = { name, text: '', hrefs: [], holds: new Set() }
  }

  text = (text: string): void => {
    this.#text += text
  }

  close = (name: string): void => {
    this.#path.pop()
    const inside = this.#path.at(-1) ?? ''
    if (this.#property !== undefined) this.#closeInProperty(name, inside)
    else if (inside === 'response') this.#closeInResponse(name)
    else if (name === 'status') this.#propertyStatus = statusOf(this.#text)
    else if (name === 'response') this.#closeResponse()
    else if (name === 'sync-token') this.syncToken = this.#text.trim()
    this.#text = ''
  }

  #closeInProperty(name: string, inside: string): void {
    const property = this.#property
    if (property === undefined) return
    if (name === 'href' && inside !== 'prop') property.hrefs.push(this.#text.trim())
    if (inside !== 'prop') return
    property.text = this.#text
    this.#block.push(property)
    this.#property = undefined
  }

  #closeInResponse(name: string): void {
    if (name === 'href') this.#href ||= this.#text.trim()
    else if (name === 'status') this.#status = statusOf(this.#text)
    else if (name === 'propstat') {
      const isGiven =
        this.#propertyStatus === 0 || (this.#propertyStatus >= 200 && this.#propertyStatus < 300)
      if (isGiven) for (const one of this.#block) this.#properties.set(one.name, one)
      this.#block = []
      this.#propertyStatus = 0
    }
  }

  #closeResponse(): void {
    this.responses.push({ href: this.#href, status: this.#status, properties: this.#properties })
    this.#href = ''
    this.#status = 0
    this.#properties = new Map()
  }
}

function statusOf(line: string): number {
  return Number(/\s(\d{3})\b/.exec(line)?.[1] ?? 0)
}
