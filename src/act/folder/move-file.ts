import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Note, Obstacle, Order, OrderHead, Prepared, Settled } from '../target.ts'
import { codeOf, isTaken, obstacleOf, syncFolderOf } from './durable.ts'
import { digestOfFile, tellChanged, type Ground } from './ground.ts'
import { diskOf, isBelow, locate, pathOfUnit, unitOf } from './locate.ts'

/** What the journal keeps of a move: from where to where, and what it is that moves. */
const moveNote = z.object({
  way: z.literal('move'),
  from: z.string(),
  to: z.string(),
  disk: z.string(),
  digest: z.string(),
})
type MoveNote = z.output<typeof moveNote>

/** Where it lay before, in the receipt. */
const moveDetails = z.object({ movedFrom: z.string() })

/** True when what was done was a move, by what is kept of it. */
export function isMove({ change }: Order): boolean {
  return (
    change.type === 'move' ||
    (change.type === 'put-back' && moveDetails.safeParse(change.receipt.details).success)
  )
}

/** True when a note is that of a move. */
export function isMoveNote(note: Note): boolean {
  return note['way'] === 'move'
}

/** True for a message of a Maildir: a file that has a folder to go to. */
export function isInMaildir(unit: string): boolean {
  return ['cur', 'new'].includes(basename(dirname(unit)))
}

/** A message of a Maildir goes to another folder of it, under its own name; or back to where it was. */
export function prepareMove(ground: Ground, order: Order): Prepared {
  const { key, place, digest } = order
  const refusing = (obstacle: Obstacle): Prepared => ({
    refused: [{ key, obstacle }],
    note: {},
    commit: async () => [{ key, state: 'not-done', obstacle }],
    discard: async () => undefined,
  })
  try {
    const found = locate(ground.root, place.unit)
    if ('code' in found) return refusing(found)
    if (digestOfFile(ground, found.path) !== digest) return refusing({ code: 'changed-since' })
    const to = targetOf(ground, order, found.path)
    if (to === undefined) return refusing({ code: 'cannot-move' })
    if (isTaken(to)) return refusing({ code: 'occupied' })
    const note: MoveNote = {
      way: 'move',
      from: unitOf(ground.root, found.path),
      to: unitOf(ground.root, to),
      disk: diskOf(ground.root, found.path),
      digest,
    }
    return {
      refused: [],
      note,
      commit: async () => [commitMove(ground, key, note)],
      discard: async () => undefined,
    }
  } catch (error) {
    return refusing(obstacleOf(error))
  }
}

function targetOf({ root }: Ground, { change }: Order, path: string): string | undefined {
  if (change.type === 'put-back') return pathOfUnit(root, moveDetails.parse(change.receipt.details).movedFrom)
  return change.type === 'move' ? inFolder(root, path, change.folder) : undefined
}

/** A name of one folder, and nothing that leads elsewhere or means something to a Maildir. */
const plainName = /^[^\s./\\\0][^./\\\0]{0,99}$/

/** Where a message lies once it is in a folder: beside the others as this mail program keeps them. */
function inFolder(root: string, path: string, folder: string): string | undefined {
  const [name, part] = [basename(path), basename(dirname(path))]
  if (!isInMaildir(path) || !plainName.test(folder)) return undefined
  const box = dirname(dirname(path))
  // Maildir++ keeps its folders in the first one, with a dot; some programs keep them side by side.
  const first = basename(box).startsWith('.') && isMaildir(dirname(box)) ? dirname(box) : box
  const hasDots = foldersIn(first).some((one) => one.startsWith('.') && isMaildir(join(first, one)))
  const isBeside =
    !hasDots &&
    box !== root &&
    foldersIn(dirname(box)).some((one) => one !== basename(box) && isMaildir(join(dirname(box), one)))
  return join(isBeside ? join(dirname(box), folder) : join(first, `.${folder}`), part, name)
}

function isMaildir(path: string): boolean {
  return existsSync(join(path, 'cur')) && existsSync(join(path, 'new'))
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function commitMove(ground: Ground, key: string, note: MoveNote): Settled {
  const [path, to] = [pathOfUnit(ground.root, note.from), pathOfUnit(ground.root, note.to)]
  const notDone = (obstacle: Obstacle): Settled => ({ key, state: 'not-done', obstacle })
  try {
    makeMaildir(ground, to)
    if (!isBelow(ground.root, path) || !isBelow(ground.root, to))
      return notDone({ code: 'changed-since', detail: 'link' })
    if (!giveSecondName(path, to)) {
      // A file system without links: its name goes from here to there in one step.
      if (isTaken(to)) return notDone({ code: 'occupied' })
      renameSync(path, to)
    }
    ground.checkpoint('file has both names')
    const there = locate(ground.root, note.to)
    if ('code' in there) return settleMove(ground, { key }, note)
    if (digestOfFile(ground, there.path) !== note.digest) {
      if (isTaken(path)) rmSync(there.path)
      else renameSync(there.path, path)
      return notDone({ code: 'changed-since' })
    }
    dropFirstName(ground, note)
    ground.checkpoint('file moved')
    for (const one of [to, path]) tellChanged(ground, one)
    return done(key, note)
  } catch (error) {
    return notDone(obstacleOf(error))
  }
}

/** Makes the folder with the three parts that a Maildir has. */
function makeMaildir({ root }: Ground, to: string): void {
  const box = dirname(dirname(to))
  // Before anything is made: a link on the way would lead out of the place.
  if (!existsSync(box) && !isBelow(root, box)) return
  if (existsSync(box) && !isBelow(root, join(box, 'cur'))) return
  for (const part of ['tmp', 'new', 'cur']) mkdirSync(join(box, part), { recursive: true, mode: 0o700 })
}

/** False where the file system knows no second names. Throws EEXIST when something lies there. */
function giveSecondName(path: string, to: string): boolean {
  try {
    linkSync(path, to)
    return true
  } catch (error) {
    if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) return false
    throw error
  }
}

/** A mail program may give the first name other flags at any moment: it is looked for until it is the same file no more. */
function dropFirstName(ground: Ground, { from, to }: MoveNote): void {
  for (let tries = 0; tries < mostRenames; tries++) {
    const [now, there] = [locate(ground.root, from), locate(ground.root, to)]
    if ('code' in now || 'code' in there || !isSameFile(now.path, there.path)) return
    try {
      rmSync(now.path)
      // Not by looking for other names: that reads a folder of a hundred thousand for each message.
      if (lstatSync(there.path).nlink === 1) return
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }
}

/** More often than this nobody changes the flags of one message in a moment. */
const mostRenames = 20

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one, { bigint: true }), lstatSync(other, { bigint: true })]
  return one !== other && a.ino === b.ino && a.dev === b.dev
}

function done(key: string, { from, to, digest }: MoveNote): Settled {
  return {
    key,
    state: 'done',
    receipt: { place: { unit: to, item: '' }, digest, details: { movedFrom: from } },
  }
}

/** What became of a move, by what lies at both ends now; what has both names loses the first. */
export function settleMove(ground: Ground, { key }: Pick<OrderHead, 'key'>, kept: Note): Settled {
  const note = moveNote.parse(kept)
  const { from, to, digest, disk } = note
  if (!existsSync(ground.root) || diskOf(ground.root, pathOfUnit(ground.root, from)) !== disk)
    return { key, state: 'out-of-reach' }
  const [here, there] = [locate(ground.root, from), locate(ground.root, to)]
  const isThere = !('code' in there) && digestOfFile(ground, there.path) === digest
  const isHere = !('code' in here) && digestOfFile(ground, here.path) === digest
  if (!isThere) return isHere ? { key, state: 'not-done' } : { key, state: 'unclear' }
  if ('code' in here) return done(key, note)
  if ('code' in there || !isSameFile(here.path, there.path)) return { key, state: 'unclear' }
  rmSync(here.path)
  syncFolderOf(here.path)
  return done(key, note)
}

/** Told without trying. */
export function moveObstacle(unit: string, item: string): Obstacle | undefined {
  return item === '' && isInMaildir(unit) ? undefined : { code: 'cannot-move' }
}
