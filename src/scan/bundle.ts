import type { Problem } from '../base/problem.ts'
import type { Item } from '../read/index.ts'
import type { BundledItem, BundleJob } from './messages.ts'

/** What a worker gets at once: handing over counts for little then, and not much is fetched again after a crash. */
const bundleBytes = 4_194_304
const bundleItems = 500

type Head = Pick<BundleJob, 'scanId' | 'unit' | 'excludeSenders'>

/** Gathers what was fetched of one unit until it is worth handing over. */
export class Bundle {
  readonly #head: Head
  #items: (Omit<BundledItem, 'start' | 'end'> & { readonly bytes: Uint8Array })[] = []
  #problems: { readonly locator: string; readonly problem: Problem }[] = []
  #bytes = 0
  #at: number
  #to: number
  #isRead = true
  #alike: Uint8Array | undefined

  /** Begins at a place in the unit: after what was read of it before. */
  constructor(head: Head, at: number) {
    this.#head = head
    this.#at = at
    this.#to = at
  }

  get isFull(): boolean {
    return this.#bytes >= bundleBytes || this.#items.length >= bundleItems
  }

  add(
    locator: string,
    { name, mediaType, charset, bytes, references, alike }: Item,
    sizeBytes: number,
  ): void {
    this.#alike = alike
    const whole = bytes.read(0, bytes.sizeBytes)
    this.#items.push({
      locator,
      name,
      mediaType,
      charset,
      sizeBytes,
      bytes: whole,
      ...(references && { references }),
    })
    this.#bytes += whole.length
    this.#to += sizeBytes
  }

  /** A problem of the unit as a whole, which has no locator, means that it was not read to its end. */
  addProblem(locator: string, problem: Problem): void {
    this.#problems.push({ locator, problem })
    this.#to += problem.lostBytes
    if (locator === '') this.#isRead = false
  }

  /** Hands out what was gathered and begins anew. */
  take(): Omit<BundleJob, 'id'> {
    const bytes = new Uint8Array(this.#bytes)
    let end = 0
    const items = this.#items.map(({ bytes: some, ...item }): BundledItem => {
      const start = end
      bytes.set(some, start)
      end += some.length
      return { ...item, start, end }
    })
    const job: Omit<BundleJob, 'id'> = {
      ...this.#head,
      type: 'bundle',
      from: this.#at,
      to: this.#to,
      bytes,
      items,
      ...(this.#alike && { alike: this.#alike }),
      problems: this.#problems,
      isRead: this.#isRead,
    }
    this.#at = this.#to
    this.#items = []
    this.#problems = []
    this.#bytes = 0
    return job
  }
}
