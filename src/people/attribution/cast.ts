import { compareNames, foldName, parseName, type NameParts } from '../name.ts'
import { kinds, type Kind } from '../../detect/kinds.ts'

/** A value as far as people are concerned. */
export interface PersonValue {
  readonly kind: Kind
  readonly value: string
}

/** One who takes part in the document or stands in it, with what is said of them there. */
export interface Mention {
  readonly role: string
  readonly values: readonly PersonValue[]
}

/** Everybody in the document so far. */
export class Cast {
  readonly mentions: Mention[]
  readonly #names: { readonly parts: NameParts; readonly index: number }[] = []
  readonly #byEmail = new Map<string, number>()
  readonly #byName = new Map<string, number>()
  readonly #extra = new Set<string>()
  #from = -1
  #senders = 0

  constructor(given: readonly Mention[]) {
    this.mentions = []
    for (const mention of given) this.add(mention)
  }

  add(mention: Mention): number {
    const index = this.mentions.push(mention) - 1
    if (this.#from < 0 && (mention.role === 'from' || mention.role === 'card')) this.#from = index
    if (mention.role === 'from') this.#senders++
    for (const { kind, value } of mention.values) {
      if (kind === 'PERSON') this.#names.push({ parts: parseName(value), index })
      if (kind === 'EMAIL' && !this.#byEmail.has(value)) this.#byEmail.set(value, index)
    }
    return index
  }

  /** Adds it without making it somebody whom other names can stand for. */
  addOnce(mention: Mention): void {
    const key = mention.values.map(({ value }) => value).join('\n')
    if (this.#extra.has(key)) return
    this.#extra.add(key)
    this.mentions.push(mention)
  }

  /** Who bears this name here; -1 when nobody does. Remembered per spelling: a name is repeated more than a name is new. */
  named(name: string): number {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const parts = parseName(name)
    for (const one of this.#names) {
      if (compareNames(one.parts, parts) === 'different') continue
      this.#byName.set(name, one.index)
      return one.index
    }
    return -1
  }

  /** Who writes or is written to under this family name: "Geachte heer Smit"; -1 when that is nobody, or several. */
  addressee(familyName: string): number {
    const word = foldName(familyName).split(' ').at(-1) ?? ''
    const found = this.#names.filter(
      ({ parts, index }) => parts.family.includes(word) && takesPart.has(this.mentions[index]?.role ?? ''),
    )
    const [only] = found
    return only !== undefined && found.every(({ index }) => index === only.index) ? only.index : -1
  }

  /** Whom a form of a website is from, when it was sent by a machine. */
  get replyTo(): number {
    return this.mentions.findIndex(({ role }) => role === 'reply-to')
  }

  withEmail(email: string): number {
    return this.#byEmail.get(email) ?? -1
  }

  /** Several write: none of them says all of it. */
  get isConversation(): boolean {
    return this.#senders > 1
  }

  /** The sender, or the only one there is. */
  get speaker(): number {
    if (this.isConversation) return -1
    return this.#from >= 0 ? this.#from : this.mentions.length === 1 ? 0 : -1
  }
}

const takesPart: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'reply-to'])

/** A password is about nobody: it is kept of nobody either. */
export function isSecret({ kind }: Pick<PersonValue, 'kind'>): boolean {
  return kinds[kind].use === 'secret'
}
