import { dayAt, homeZone } from '../base/clock.ts'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { inMemory } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { lockedPage, mostPageBytes } from '../letters/request-answer/locked-page.ts'
import { lockedZip } from '../letters/request-answer/locked-zip.ts'
import { mostZipBytes, mostZipFiles, zipOf } from '../letters/request-answer/zip-stream.ts'
import { deliveryWays } from '../privacy/requests/event.ts'
import { leastPassword, mostLinkDays, packageWays } from '../privacy/requests/answer/hand-over.ts'
import type { EventOf, Kept, RequestFile } from '../privacy/requests/file.ts'
import { deliveryFaults, lintCodes } from '../privacy/requests/lint.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { shortText } from './breach-input.ts'
import type { Download } from './export.ts'
import { organisationOf } from './register-ground.ts'
import { foundItems, weigh } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'
import { mayTakeAlong } from './request-sheet.ts'
import { packageFiles, type PackProgress, type Packing } from './request-pieces.ts'
import { requestId } from './request-input.ts'
import { byWhom } from './request-search.ts'

/** So long a package is kept here, sealed: six weeks, as long as the person may go to court about the answer (UAVG art. 35). */
const keptDays = 42

/** Pieces of the package in the vault: so much is in memory at a time. */
const pieceBytes = 33_554_432

export interface PackReport {
  readonly line: number
  readonly name: string
  readonly sizeBytes: number
  readonly items: number
  /** Pieces that could not go along, although they should. */
  readonly failed: number
  readonly digest: string
}

/** Makes the package: copies of all that is given, with the explanation, a list and a manifest; kept sealed until it is handed over. */
export const packRequest = action<typeof packInput, PackReport, PackProgress>({
  name: 'pack-request',
  shape: 'job',
  get input() {
    return packInput
  },
  subject: ({ id, portable }) => `${String(id)}${portable ? ' portable' : ''}`,
  async run(context, { id, portable }, report) {
    const { store, clock } = context
    const file = await requestFile({ store }, id)
    const items = weigh(await foundItems(store, file), file)
    const today = dayAt(clock.now())
    if (items.length > mostZipFiles) throw new Refusal('request-package-too-large', String(id))
    if (portable && !(await mayTakeAlong(context, file))) throw new Refusal('request-not-portable')
    const packing: Packing = { context, file, items, isPortable: portable, madeOn: today.toString(), report }
    const pack = packageFiles(packing)
    const kept = await keepPieces(context, file, { pieces: zipOf(pack.files, packing.madeOn), today })
    const { fileName, portableName } = languages[file.language].requestAnswer.files
    const organisation = slug((await organisationOf(store)).name)
    const name = (portable ? portableName : fileName)(organisation, packing.madeOn)
    const event = {
      type: 'packed',
      papers: [],
      vault: kept.ids,
      name,
      items: pack.tally.given,
      sizeBytes: kept.sizeBytes,
      digest: kept.digest,
      manifest: pack.tally.manifest,
      expiresOn: today.add({ days: keptDays }).toString(),
    } as const
    const line = await appended(context, id, event)
    await dropFormer(store, file)
    return {
      line: line.id,
      name,
      sizeBytes: kept.sizeBytes,
      items: pack.tally.given,
      failed: pack.tally.failed,
      digest: kept.digest,
    }
  },
})

/** Thrown away while it was packed: then nothing of the package stays either. */
async function appended(
  { store, clock }: ActionContext,
  id: number,
  event: EventOf<'packed'>,
): Promise<{ readonly id: number }> {
  try {
    return await store.requests.append(id, event, clock.now().epochMilliseconds)
  } catch (error) {
    await store.vault.destroy(event.vault)
    throw error
  }
}

const packInput = z.object({
  id: requestId,
  /** With files to take along beside the copy (GDPR art. 20), and without what the organisation made. */
  portable: z.boolean().default(false),
})

function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
  return plain.replaceAll(/^-|-$/g, '').toLowerCase().slice(0, 60) || 'kwartje'
}

interface Keeping {
  readonly pieces: AsyncIterable<Uint8Array>
  readonly today: Temporal.PlainDate
}

async function keepPieces(
  { store, clock, signal }: ActionContext,
  { id }: RequestFile,
  { pieces, today }: Keeping,
): Promise<{ readonly ids: readonly string[]; readonly sizeBytes: number; readonly digest: string }> {
  const hash = createHash('sha256')
  const ids: string[] = []
  let [sizeBytes, waiting] = [0, [] as Uint8Array[]]
  const expiresAtMs = today.add({ days: keptDays + 1 }).toZonedDateTime(homeZone).epochMilliseconds
  const keep = async (): Promise<void> => {
    const bytes = Buffer.concat(waiting)
    waiting = []
    if (bytes.length === 0) return
    const item = {
      owner: ownerOf(id),
      purpose: 'package',
      atMs: clock.now().epochMilliseconds,
      expiresAtMs,
    } as const
    ids.push(await store.vault.put(item, inMemory(bytes)))
  }
  try {
    for await (const piece of pieces) {
      signal.throwIfAborted()
      hash.update(piece)
      sizeBytes += piece.length
      if (sizeBytes > mostZipBytes) throw new Refusal('request-package-too-large', String(id))
      waiting.push(piece)
      if (waiting.reduce((sum, one) => sum + one.length, 0) >= pieceBytes) await keep()
    }
    await keep()
  } catch (error) {
    await store.vault.destroy(ids)
    throw error
  }
  return { ids, sizeBytes, digest: hash.digest('hex') }
}

function ownerOf(id: number): string {
  return `request ${String(id)}`
}

/** A package that was not handed over gives way to the new one. */
async function dropFormer(store: Store, { packed, delivered }: RequestFile): Promise<void> {
  const gone = packed.filter(({ line }) => !delivered.some((one) => one.packed === line))
  await store.vault.destroy(gone.flatMap(({ vault }) => vault))
}

/** Destroys packages whose day has come. Gives how many pieces. */
export async function destroyExpiredPackages({
  store,
  clock,
}: Pick<ActionContext, 'store' | 'clock'>): Promise<number> {
  const nowMs = clock.now().epochMilliseconds
  const due = (await store.vault.list()).filter(
    ({ purpose, expiresAtMs }) => purpose === 'package' && expiresAtMs <= nowMs,
  )
  await store.vault.destroy(due.map(({ id }) => id))
  return due.length
}

/** The newest package as a file: a ZIP, the same within a ZIP under a password, or a page that opens in any browser with it. */
export const requestPackage = action({
  name: 'request-package',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z
    .object({
      id: requestId,
      as: z.enum(packageWays),
      password: z.string().max(200).default(''),
    })
    .refine(({ as, password }) => as === 'zip' || [...password].length >= leastPassword, {
      path: ['password'],
    }),
  subject: ({ id, as }) => `${String(id)} ${as}`,
  async run({ store, clock }, { id, as, password }): Promise<Download> {
    const file = await requestFile({ store }, id)
    const packed = newest(file)
    const zipped = await bytesOf(store, packed)
    if (as === 'zip') return { fileName: packed.name, mediaType: 'application/zip', bytes: zipped }
    const base = packed.name.replace(/\.zip$/, '')
    const madeOn = dayAt(clock.now()).toString()
    if (as === 'locked-zip') {
      const pieces = lockedZip({
        name: packed.name,
        sizeBytes: zipped.length,
        pieces: oneByOne([zipped]),
        password,
        madeOn,
      })
      return { fileName: `${base}-slot.zip`, mediaType: 'application/zip', bytes: await gathered(pieces) }
    }
    if (zipped.length > mostPageBytes) throw new Refusal('request-package-too-large', packed.name)
    const { name: organisation } = await organisationOf(store)
    return {
      fileName: `${base}.html`,
      mediaType: 'text/html; charset=utf-8',
      bytes: lockedPage({
        language: file.language,
        organisation,
        fileName: packed.name,
        bytes: zipped,
        password,
      }),
    }
  },
})

async function* oneByOne(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

function newest({ id, packed }: RequestFile): Kept<EventOf<'packed'>> {
  const last = packed.at(-1)
  if (last === undefined) throw new Refusal('request-not-packed', String(id))
  return last
}

async function bytesOf(store: Store, { vault, name }: EventOf<'packed'>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const held = new Set((await store.vault.list()).map(({ id }) => id))
  if (vault.some((id) => !held.has(id))) throw new Refusal('request-not-packed', name)
  for (const id of vault) {
    using piece = await store.vault.open(id)
    pieces.push(piece.read(0, piece.sizeBytes).slice())
  }
  return Buffer.concat(pieces)
}

/** Says that the package was handed over: to whom, when, how, and which bytes. A way with a fault only when a person says so. */
export const deliverRequest = action({
  name: 'deliver-request',
  shape: 'change',
  input: z.object({
    id: requestId,
    how: z.enum(deliveryWays),
    hours: z
      .number()
      .int()
      .positive()
      .max(24 * mostLinkDays)
      .nullable()
      .default(null),
    isDownload: z.boolean().default(false),
    to: shortText.min(1),
    /** When, if not now. */
    at: z.iso.datetime({ offset: true }).optional(),
    note: z.string().trim().max(2000).default(''),
    /** Faults that a person looked at and left. */
    ignored: z.array(z.enum(lintCodes)).max(lintCodes.length).default([]),
    by: byWhom,
  }),
  subject: ({ id, how }) => `${String(id)} ${how}`,
  async run({ store, clock }, { id, at, ...given }): Promise<{ readonly line: number }> {
    const delivered = { ...given, at: at ?? clock.now().toString() }
    const left = deliveryFaults(delivered).filter((fault) => !delivered.ignored.includes(fault))
    if (left.length > 0) throw new Refusal('request-delivery-faults', left.join(' '))
    const { line: packed, digest } = newest(await requestFile({ store }, id))
    const event = { type: 'delivered', ...delivered, packed, digest } as const
    return { line: (await store.requests.append(id, event, clock.now().epochMilliseconds)).id }
  },
})
