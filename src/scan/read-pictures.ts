import { least } from '../base/lists.ts'
import type { ByteSource } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import { createSandbox, patientLimits } from '../read/index.ts'
import type { PictureReading, WaitingPicture } from '../store/pictures.ts'
import type { Store } from '../store/store.ts'
import { createSealer } from '../store/sealer.ts'
import { BatchBuilder } from './batch.ts'
import type { Connect } from './connect.ts'
import { keepConnections } from './keep-connections.ts'
import { knownNamesOf } from './observe.ts'
import { observePicture, type PictureText } from './observe-picture.ts'
import { unpackBatch } from './packed-batch.ts'
import { PicturePace, type PictureProgress } from './picture-pace.ts'
import { partOfPicture, readerOfPage } from './picture-part.ts'
import { reread, type DocumentPlace } from './reread.ts'

export interface PictureOptions {
  readonly signal: AbortSignal
  readonly report: (progress: PictureProgress) => void
  /** Every place where a document may lie. */
  readonly placesOf: (document: string) => Promise<readonly DocumentPlace[]>
  /** Milliseconds that a page took on this machine before; undefined when none was read yet. */
  readonly msAPage: number | undefined
}

/** What came of reading pictures. */
export interface PicturesRead {
  /** Pages and pictures on which something stood. */
  readonly read: number
  readonly empty: number
  readonly failed: number
  /** Those whose place could not be reached now, or that were changed since: they wait for the next time. */
  readonly away: number
  readonly findings: number
  readonly ms: number
  readonly cancelled: boolean
}

/** Reads pictures that wait, in the order of what they may hold. */
export interface PictureReader {
  readonly run: (options: PictureOptions) => Promise<PicturesRead>
}

interface Setup {
  readonly store: Store
  readonly connect: Connect
  readonly keys: { readonly digest: Uint8Array; readonly preview: Uint8Array }
}

/** Makes the reader of pictures: one at a time, each committed by itself, so that a crash costs one page. */
export function createPictureReader(setup: Setup): PictureReader {
  return { run: (options) => readPictures(setup, options) }
}

/** As many are asked for at once; pages of one document among them share its bytes. */
const atOnce = 40

async function readPictures({ store, connect, keys }: Setup, options: PictureOptions): Promise<PicturesRead> {
  const { signal } = options
  const sandbox = createSandbox(patientLimits)
  const sealer = createSealer(keys.digest, keys.preview)
  const { waiting } = await store.pictures.counts()
  const pace = new PicturePace(waiting, options)
  const connections = keepConnections(connect)
  const run: Run = {
    store,
    connect: connections.connect,
    sandbox,
    sealer,
    options,
    pace,
    builder: new BatchBuilder(sealer),
  }
  let last: WaitingPicture | undefined
  try {
    for (;;) {
      const pages: readonly WaitingPicture[] = await store.pictures.waiting(atOnce, last)
      last = pages.at(-1)
      if (last === undefined) break
      for (const some of Map.groupBy(pages, ({ document }) => document).values()) await readPages(run, some)
    }
  } catch (error) {
    // Broken off in the middle of a page: it waits still.
    if (!signal.aborted) throw error
  } finally {
    await sandbox.close()
    await connections.close()
  }
  return { ...pace.totals(), cancelled: signal.aborted }
}

interface Run {
  readonly store: Store
  readonly connect: Connect
  readonly sandbox: ReturnType<typeof createSandbox>
  readonly sealer: ReturnType<typeof createSealer>
  readonly options: PictureOptions
  readonly pace: PicturePace
  readonly builder: BatchBuilder
}

/** Pages of one document. */
async function readPages(run: Run, pages: readonly WaitingPicture[]): Promise<void> {
  const [first] = pages
  if (first === undefined) return
  const held = await atItsPlace(run, first.document)
  for (const { document, page } of pages) {
    run.options.signal.throwIfAborted()
    if (held === undefined) run.pace.away()
    else {
      const reading = await readPage(run, { ...held, document, page })
      await run.store.pictures.write(reading)
      run.pace.read(reading)
    }
  }
}

/** A document as it lies there now. */
interface HeldDocument {
  readonly bytes: Uint8Array
  readonly title: string
  readonly knownNames: readonly string[]
}

/** Places of one document that are tried. */
const mostTried = 20

async function atItsPlace(
  { sealer, connect, options }: Run,
  document: string,
): Promise<HeldDocument | undefined> {
  const digestItem = (bytes: ByteSource): string => sealer.digestItem(bytes)
  const places = await options.placesOf(document)
  for (const place of places.slice(0, mostTried)) {
    const held = await unlessAway(
      reread(place, {
        digestItem,
        connect,
        signal: options.signal,
        use: ({ title, ...rest }, { name, bytes }, around): HeldDocument => ({
          bytes: bytes.read(0, bytes.sizeBytes).slice(),
          title: `${title} ${name}`,
          knownNames: [rest, ...around].flatMap(knownNamesOf),
        }),
      }),
    )
    if (held !== null) return held
  }
  return undefined
}

/** A server that does not let in now is no failure of the picture. */
async function unlessAway<Result>(reading: Promise<Result | null>): Promise<Result | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

interface PageOrder extends HeldDocument {
  readonly document: string
  readonly page: number
}

async function readPage(run: Run, order: PageOrder): Promise<PictureReading> {
  const { document, page, bytes, title, knownNames } = order
  const answer = await run.sandbox.run(readerOfPage(page), bytes, run.options.signal)
  const [problem] = answer.problems
  const nothing = { document, page, topic: null, values: [], identities: [], findings: [], sightings: [] }
  if (answer.parts.length === 0)
    return { ...nothing, outcome: problem === undefined ? 'empty' : { failed: problem.code } }
  const percents = answer.fields.filter(({ name }) => name === 'certainty').map(({ value }) => Number(value))
  return {
    document,
    page,
    outcome: 'read',
    ...(await findingsOf(run, document, {
      parts: answer.parts.map(({ place, text }) => ({ place: partOfPicture(page, place), text })),
      certainty: Math.min(1, least(percents) / 100),
      title,
      knownNames,
    })),
  }
}

type Found = Pick<PictureReading, 'topic' | 'values' | 'identities' | 'findings' | 'sightings'>

/** Packed as a scan packs what it finds: the same values get the same digests, and the same marks hold. */
async function findingsOf(
  { store, sealer, builder }: Run,
  document: string,
  picture: PictureText,
): Promise<Found> {
  const { topic, ...observed } = await observePicture(picture, (values) =>
    store.pictures.namesBeside(values.map(({ kind, value }) => sealer.digest(`${kind}:${value}`))),
  )
  builder.addFindings(document, observed)
  const batch = builder.take({
    scanId: 0,
    unit: { locator: '', stamp: '', sizeBytes: 0 },
    covered: [0, 0],
    done: false,
  })
  const { values, identities, findings, sightings } = unpackBatch(batch)
  return { topic, values, identities, findings, sightings }
}
