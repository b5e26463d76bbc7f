import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A hidden field that says when a form was opened: what fills it in at once, or sends it again, is a machine or a double press. */
export interface Stamps {
  readonly make: (page: string) => string
  /** `again`: opened long ago, in a former life of this process, or sent too fast: a person just presses once more. */
  readonly take: (page: string, stamp: string) => 'fine' | 'again' | 'taken'
}

/** Nobody reads and fills in a form faster. */
const fastestMs = 2500
/** Who goes to lunch with a form half filled in comes back to it. */
const longestMs = 12 * 60 * 60 * 1000
/** As many are remembered as taken; the oldest fall out. */
const maxTaken = 20_000

export function createStamps(now: () => number): Stamps {
  const key = randomBytes(32)
  const taken = new Set<string>()
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest().subarray(0, 16)
  return {
    make: (page) => {
      const body = `${now().toString(36)}.${randomBytes(6).toString('hex')}`
      return `${body}.${sign(`${page} ${body}`).toString('hex')}`
    },
    take: (page, stamp) => {
      const [time = '', id = '', mark = ''] = stamp.slice(0, 100).split('.')
      const expected = sign(`${page} ${time}.${id}`)
      const given = Buffer.from(mark, 'hex')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'again'
      if (taken.has(id)) return 'taken'
      const age = now() - Number.parseInt(time, 36)
      if (age < fastestMs || age > longestMs) return 'again'
      taken.add(id)
      const [oldest] = taken
      if (taken.size > maxTaken && oldest !== undefined) taken.delete(oldest)
      return 'fine'
    },
  }
}
