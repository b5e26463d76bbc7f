import { z } from 'zod'
import type { PictureProgress } from '../scan/picture-pace.ts'
import type { PicturesRead } from '../scan/read-pictures.ts'
import type { PictureCounts } from '../store/pictures.ts'
import type { Store } from '../store/store.ts'
import { action } from './action.ts'
import { arePersonsOwed, owePersons, rebuildPersons, settlePersons } from './persons.ts'
import { placesOfDocument } from './preview.ts'

/** Pictures and scans whose letters are not read with the rest. */
export interface PictureState extends PictureCounts {
  /** How long what waits takes on this machine, about. */
  readonly msLeft: number
  /** True when that rests on what was read here; false when it is what is usual. */
  readonly isMeasured: boolean
  /** True once somebody had pictures read: those that come later are read too while the workbench is open. */
  readonly isByItself: boolean
}

/** How many pictures wait, and how long they will take. */
export const pictures = action({
  name: 'pictures',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<PictureState> {
    const [counts, measured, isByItself] = await Promise.all([
      store.pictures.counts(),
      keptPace(store),
      store.settings.get(byItselfSetting),
    ])
    return {
      ...counts,
      msLeft: counts.waiting * (measured ?? usualMsAPage),
      isMeasured: measured !== undefined,
      isByItself: isByItself === true,
    }
  },
})

/** A page at an office computer that somebody works on meanwhile (docs/measurements.md). */
const usualMsAPage = 3000

const byItselfSetting = 'pictures-by-itself'

/** How long pages took the last time. */
const paceSetting = 'picture-pace'

/** Of fewer pages nothing is kept: the first one loads the reader. */
const fewestMeasured = 5

/**
 * Reads what stands on pictures and on scanned pages. It may be broken off at any moment: each is committed by itself, and
 * what waits still is read the next time.
 */
export const readPictures = action<z.ZodObject, PicturesRead, PictureProgress>({
  name: 'read-pictures',
  shape: 'job',
  input: z.object({}),
  async run(context, _input, report) {
    const { store, pictureReader, signal } = context
    let last: PictureProgress | undefined
    const wereOwed = await arePersonsOwed(store)
    await owePersons(store)
    await store.settings.set(byItselfSetting, true)
    const outcome = await pictureReader.run({
      signal,
      msAPage: await keptPace(store),
      placesOf: (document) => placesOfDocument(store, document),
      report: (progress) => report((last = progress)),
    })
    if (last !== undefined) report({ ...last, phase: 'joining', msLeft: undefined })
    await keepPace(store, outcome)
    if ((await store.overview.counts())?.isStale !== false) await store.marks.apply()
    if (wereOwed || outcome.findings > 0) await rebuildPersons(context)
    else await settlePersons(store)
    return outcome
  },
})

async function keptPace(store: Store): Promise<number | undefined> {
  const kept = await store.settings.get(paceSetting)
  return typeof kept === 'number' ? kept : undefined
}

async function keepPace(store: Store, { read, empty, failed, ms }: PicturesRead): Promise<void> {
  const pages = read + empty + failed
  if (pages >= fewestMeasured) await store.settings.set(paceSetting, Math.round(ms / pages))
}
