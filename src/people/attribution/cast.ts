import { foldName, parseName } from '../name.ts'
import { NameIndex } from '../name-index.ts'
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
  readonly #names = new NameIndex()
  /** Whose each of those names is. */
  readonly #bearers: number[] = []
  /** Who takes part under a family name; `several` when that is more than one. */
  readonly #byFamily = new Map<string, number>()
  #replyTo = -1
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
    if (this.#replyTo < 0 && mention.role === 'reply-to') this.#replyTo = index
    for (const { kind, value } of mention.values) {
      if (kind === 'PERSON') this.#addName(value, index)
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
    const bearer = this.#bearers[this.#names.find(parseName(name))] ?? -1
    if (bearer >= 0) this.#byName.set(name, bearer)
    return bearer
  }

  /** Who writes or is written to under this family name: "Geachte heer Smit"; -1 when that is nobody, or several. */
  addressee(familyName: string): number {
    const word = foldName(familyName).split(' ').at(-1) ?? ''
    return Math.max(-1, this.#byFamily.get(word) ?? -1)
  }

  #addName(name: string, index: number): void {
    const parts = parseName(name)
    this.#names.add(parts)
    this.#bearers.push(index)
    if (!takesPart.has(this.mentions[index]?.role ?? '')) return
    for (const word of parts.family)
      this.#byFamily.set(word, (this.#byFamily.get(word) ?? index) === index ? index : several)
  }

  /** Whom a form of a website is from, when it was sent by a machine. */
  get replyTo(): number {
    return this.#replyTo
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

const several = -2
const takesPart: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'reply-to'])

/** A password is about nobody: it is kept of nobody either. */
export function isSecret({ kind }: Pick<PersonValue, 'kind'>): boolean {
  return kinds[kind].use === 'secret'
}
