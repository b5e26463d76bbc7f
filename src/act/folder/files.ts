import { existsSync, linkSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ByteSource } from '../../base/bytes.ts'
import { openFile } from '../../read/index.ts'
import type { Change, Look, Note, Obstacle, Order, OrderHead, Prepared, Receipt, Settled } from '../target.ts'
import { codeOf, isTaken, obstacleOf, piecesOf, syncFolderOf, writeNew } from './durable.ts'
import { digestOfFile, tellChanged, type Ground } from './ground.ts'
import { diskOf, isBelow, locate, pathOfUnit, unitOf } from './locate.ts'
import { giveTraits, traits, traitsOf, type Traits } from './traits.ts'

/** A whole file, or a message that is one, if it still is what the digest says. */
export function lookAtFile(ground: Ground, unit: string, digest: string): Look {
  const found = locate(ground.root, unit)
  if ('code' in found) return { state: 'not-there', obstacle: found }
  try {
    const file = openFile(found.path)
    if (ground.digestItem(file) === digest && file.problems.length === 0)
      return { state: 'there', bytes: file, copy: file, [Symbol.dispose]: () => file[Symbol.dispose]() }
    file[Symbol.dispose]()
    return { state: 'not-there', obstacle: { code: 'changed-since' } }
  } catch (error) {
    return { state: 'not-there', obstacle: obstacleOf(error) }
  }
}

/** What the journal keeps of an order on a file. */
const fileNote = z.object({
  way: z.enum(['remove', 'replace', 'fill']),
  /** Where the file is in truth: a mail program may have renamed it since the index was made. */
  unit: z.string(),
  disk: z.string(),
  before: z.string(),
  after: z.string(),
  traits,
})
type FileNote = z.output<typeof fileNote>

/** What of it stays in the receipt. */
const fileDetails = z.object({ unit: z.string(), traits })

/** An order, made ready: what it comes to, where, and the names of what lies beside it while it is carried out. */
interface Ready extends FileNote {
  readonly key: string
  readonly path: string
  /** The bytes to come, and the file in which they are written down first. */
  readonly bytes: ByteSource | undefined
  readonly draft: string
  /** The file that goes, taken out of everybody's hands before it is looked at once more. */
  readonly aside: string
}

export function prepareFile(ground: Ground, order: Order): Prepared {
  try {
    const ready = readyOf(ground, order)
    if ('code' in ready) return refusing(order, ready)
    const { way, unit, disk, before, after, traits: kept } = ready
    return {
      refused: [],
      note: { way, unit, disk, before, after, traits: kept } satisfies FileNote,
      commit: async (signal) => [commitFile(ground, ready, signal)],
      discard: async () => undefined,
    }
  } catch (error) {
    return refusing(order, obstacleOf(error))
  }
}

function refusing({ key }: OrderHead, obstacle: Obstacle): Prepared {
  return {
    refused: [{ key, obstacle }],
    note: {},
    commit: async () => [{ key, state: 'not-done', obstacle }],
    discard: async () => undefined,
  }
}

function readyOf(ground: Ground, { key, place, digest, change }: Order): Ready | Obstacle {
  if (change.type === 'move') return { code: 'not-supported' }
  const former = change.type === 'put-back' ? fileDetails.parse(change.receipt.details) : undefined
  if (digest === '') {
    if (former === undefined) return { code: 'not-supported' }
    if (!existsSync(ground.root)) return { code: 'unreachable' }
    const path = pathOfUnit(ground.root, former.unit)
    if (isTaken(path)) return { code: 'occupied' }
    return readyAt(ground, path, {
      key,
      way: 'fill',
      before: '',
      bytes: bytesOf(change),
      traits: former.traits,
    })
  }
  const found = locate(ground.root, place.unit)
  if ('code' in found) return found
  if (digestOfFile(ground, found.path) !== digest) return { code: 'changed-since' }
  if (hasJournal(found.path)) return { code: 'in-use' }
  const way = change.type === 'remove' ? 'remove' : 'replace'
  const kept = former?.traits ?? traitsOf(found.stats)
  return readyAt(ground, found.path, { key, way, before: digest, bytes: bytesOf(change), traits: kept })
}

/** What a database in a file was told last still lies beside it: its program is at work, or broke off. */
function hasJournal(path: string): boolean {
  return ['-wal', '-journal'].some((ending) => {
    const beside = lstatSync(`${path}${ending}`, { throwIfNoEntry: false })
    return beside !== undefined && beside.size > 0
  })
}

function bytesOf(change: Change): ByteSource | undefined {
  return change.type === 'replace' || change.type === 'put-back' ? change.bytes : undefined
}

function readyAt(
  { root, digestItem }: Ground,
  path: string,
  rest: Pick<Ready, 'key' | 'way' | 'before' | 'bytes' | 'traits'>,
): Ready {
  const after = rest.bytes === undefined ? '' : digestItem(rest.bytes)
  return {
    ...rest,
    path,
    unit: unitOf(root, path),
    disk: diskOf(root, path),
    after,
    ...beside(path, rest.key),
  }
}

/** Names that the scan passes over. */
function beside(path: string, key: string): Pick<Ready, 'draft' | 'aside'> {
  return {
    draft: join(dirname(path), `.kwartje-${key}.new`),
    aside: join(dirname(path), `.kwartje-${key}.old`),
  }
}

function commitFile(ground: Ground, ready: Ready, signal: AbortSignal): Settled {
  const { path, aside } = ready
  try {
    writeDraft(ground, ready, signal)
    if (ready.way !== 'fill') {
      if (!isBelow(ground.root, path)) return takeBack(ready, awayByLink)
      renameSync(path, aside)
      ground.checkpoint('file put aside')
      if (!lstatSync(aside).isFile() || digestOfFile(ground, aside) !== ready.before)
        return takeBack(ready, { code: 'changed-since' })
    }
    if (ready.way !== 'remove') place(ready)
    ground.checkpoint('file in place')
    rmSync(aside, { force: true })
    tellChanged(ground, path)
    ground.checkpoint('file done')
    return done(ready)
  } catch (error) {
    return takeBack(ready, obstacleOf(error))
  }
}

/** Since it was looked at, a folder on the way became a link out of the place. */
const awayByLink: Obstacle = { code: 'changed-since', detail: 'link' }

/** Writes the bytes to come beside the file. */
function writeDraft(ground: Ground, { bytes, path, draft, traits: kept }: Ready, signal: AbortSignal): void {
  if (bytes === undefined) return
  // Before a folder is made, and again behind it: a link on the way leads out of the place.
  const isInside = (): boolean => isBelow(ground.root, nearestThatIs(path))
  if (isInside()) mkdirSync(dirname(path), { recursive: true })
  if (!isInside()) throw Object.assign(new Error('A link leads away'), { code: 'ENOTDIR' })
  writeNew(draft, piecesOf(bytes, signal), 0o600)
  giveTraits(draft, kept)
  ground.checkpoint('file draft written')
}

/** The path, or the one above it whose folder is there. */
function nearestThatIs(path: string): string {
  const folder = dirname(path)
  return existsSync(folder) || folder === path ? path : nearestThatIs(folder)
}

/** Puts the draft in its place; throws EEXIST when somebody else put something there. */
function place({ draft, path }: Ready): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    // A file system without links: what is there is looked at, and a moment is left.
    if (isTaken(path)) throw Object.assign(new Error('Something lies there'), { code: 'EEXIST' })
    renameSync(draft, path)
  }
  rmSync(draft, { force: true })
}

/** Puts the file back that was put aside. Where somebody put another one meanwhile nobody can say what is wanted: its copy is kept. */
function takeBack({ key, path, aside, draft }: Ready, obstacle?: Obstacle): Settled {
  const isReplaced = isTaken(aside) && isTaken(path)
  if (isReplaced) rmSync(aside)
  else if (isTaken(aside)) renameSync(aside, path)
  rmSync(draft, { force: true })
  if (isReplaced) return { key, state: 'unclear' }
  return { key, state: 'not-done', ...(obstacle === undefined ? {} : { obstacle }) }
}

function done({ key, way, unit, after, traits: kept }: Ready): Settled {
  const receipt: Receipt = {
    place: way === 'remove' ? null : { unit, item: '' },
    digest: after,
    details: { unit, traits: kept satisfies Traits },
  }
  return { key, state: 'done', receipt }
}

/** What became of an order, by what lies there now. Finishes a removal that was begun; takes a replacement back. */
export function settleFile(ground: Ground, { key }: OrderHead, note: Note): Settled {
  const kept = fileNote.parse(note)
  const path = pathOfUnit(ground.root, kept.unit)
  if (!existsSync(ground.root) || diskOf(ground.root, path) !== kept.disk)
    return { key, state: 'out-of-reach' }
  const ready = { ...kept, key, path, bytes: undefined, ...beside(path, key) }
  try {
    return kept.way === 'remove' ? settleRemoval(ground, ready) : settleBytes(ground, ready)
  } catch (error) {
    return { key, state: 'not-done', obstacle: obstacleOf(error) }
  }
}

function settleRemoval(ground: Ground, ready: Ready): Settled {
  const { key, path, aside, before } = ready
  if (existsSync(aside)) {
    if (digestOfFile(ground, aside) === before) {
      rmSync(aside)
      syncFolderOf(path)
      return done(ready)
    }
    return takeBack(ready, { code: 'changed-since' })
  }
  const now = locate(ground.root, ready.unit)
  if ('code' in now) return now.code === 'gone' ? done(ready) : { key, state: 'unclear' }
  return digestOfFile(ground, now.path) === before ? { key, state: 'not-done' } : { key, state: 'unclear' }
}

function settleBytes(ground: Ground, ready: Ready): Settled {
  const { key, path, draft, aside, before, after } = ready
  const now = locate(ground.root, ready.unit)
  const digest = 'code' in now ? undefined : digestOfFile(ground, now.path)
  if (digest === after) {
    for (const leftover of [draft, aside]) rmSync(leftover, { force: true })
    syncFolderOf(path)
    return done(ready)
  }
  if (digest === undefined || digest === before) return takeBack(ready)
  // Somebody else wrote there meanwhile; what was put aside is in the vault too.
  for (const leftover of [draft, aside]) rmSync(leftover, { force: true })
  return { key, state: 'unclear' }
}
