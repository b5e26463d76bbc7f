import type { Folder } from '../read/index.ts'

/** Locators of the units that are as they were: all in some folders, and single ones. */
export class UnchangedUnits {
  /** Folders that opened: one that did not before stands among the units with its problem, and is there as such no more. */
  readonly #opened = new Set<string>()
  readonly #same = new Set<string>()
  readonly #single = new Set<string>()
  #inSame = 0

  get size(): number {
    return this.#inSame + this.#single.size
  }

  has(locator: string): boolean {
    return this.#single.has(locator) || (this.#same.has(folderOf(locator)) && !this.#opened.has(locator))
  }

  add(locator: string): void {
    this.#single.add(locator)
  }

  /** A folder that opened; when it is the same, so is all that lies right in it. */
  see({ locator, units }: Pick<Folder, 'locator' | 'units'>, is: 'same' | 'other'): void {
    this.#opened.add(locator)
    if (is === 'other' || this.#same.has(locator)) return
    this.#same.add(locator)
    this.#inSame += units.length
  }
}

function folderOf(locator: string): string {
  return locator.slice(0, Math.max(0, locator.lastIndexOf('/')))
}
