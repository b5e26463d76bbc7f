/** Remembers what was used lately, in bounded memory: what was not asked for while `limit` others came is forgotten. */
export class Recent<Group, Value> {
  readonly #limit: number
  #young = new Map<Group, Map<string, Value>>()
  #old = new Map<Group, Map<string, Value>>()
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The value of this key of this group; undefined when it is not known any more. */
  find(group: Group, key: string): Value | undefined {
    const young = this.#young.get(group)?.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(group)?.get(key)
    if (old !== undefined) this.keep(group, key, old)
    return old
  }

  keep(group: Group, key: string, value: Value): void {
    if (this.#size >= this.#limit) {
      this.#old = this.#young
      this.#young = new Map()
      this.#size = 0
    }
    const known = this.#young.get(group)
    if (known === undefined) this.#young.set(group, new Map([[key, value]]))
    else known.set(key, value)
    this.#size++
  }
}
