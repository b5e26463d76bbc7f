import { createHash, randomBytes } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyPlan } from '../src/act/apply.ts'
import type { EngineSetup } from '../src/act/engine.ts'
import { openFolder } from '../src/act/folder/open-folder.ts'
import { undoPlan } from '../src/act/undo.ts'
import { Refusal } from '../src/base/refusal.ts'
import { fromUtf8, inMemory, utf8, type ByteSource } from '../src/base/bytes.ts'
import type { PlanStep } from '../src/privacy/plans/plan.ts'
import { splitMbox } from '../src/read/index.ts'
import { openStore, createStore, type OpenedStore } from '../src/store/open.ts'
import { createSealer } from '../src/store/sealer.ts'

/** A folder with files, a Maildir and mailboxes, a store beside it, and a plan over all of them. */
export interface PlanWorld {
  readonly folder: string
  readonly planId: number
}

const sourceId = 1
export const planDays = 30

const mail = (subject: string, body: string): string =>
  `From a@b.example Thu Jan  1 10:00:00 2026\nFrom: Ad <a@b.example>\nSubject: ${subject}\n\n${body}\n\n`

/** Writes the folder and the store, and makes the plan: of every two things one goes, of every seventh the text changes, some mail moves. */
export async function makePlanWorld(folder: string, size: number): Promise<PlanWorld> {
  const root = join(folder, 'root')
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  for (let n = 0; n < size; n++) {
    write(`map/${String(n % 3)}/stuk ${String(n)}.txt`, `Stuk ${String(n)}: ${'tekst '.repeat(n)}`)
    write(
      `maildir/cur/17${String(n)}.M${String(n)}.pc:2,S`,
      `Subject: bericht ${String(n)}\n\nhoi ${String(n)}\n`,
    )
  }
  mkdirSync(join(root, 'maildir/new'), { recursive: true })
  for (const box of ['Inbox', 'Sent'])
    // Every fourth message is the same one.
    write(
      `post/${box}`,
      Array.from({ length: size }, (_, n) => mail(n % 4 === 0 ? 'zelfde' : `nr ${String(n)}`, 'hoi')).join(
        '',
      ),
    )
  const { opened } = await createStore({ folder: join(folder, 'store'), databaseUrl: undefined }, undefined)
  const steps = stepsIn(root, digestIn(opened)).filter((_, index) => index % 2 === 0)
  const planned = steps.map((step, index): PlanStep => {
    if (index % 7 === 3) return { ...step, change: 'redact' }
    const isMoved = step.unit.startsWith('maildir/') && index % 2 === 1
    return isMoved ? { ...step, change: 'move', why: { to: 'Nieuws' } } : step
  })
  const planId = await opened.store.plans.make(
    { rule: 'past-retention', about: 'correspondence', isMore: false },
    planned,
    1,
  )
  await opened.store.close()
  return { folder, planId }
}

function digestIn({ keys }: OpenedStore): (bytes: ByteSource) => string {
  return createSealer(keys.digest, keys.preview).digestItem
}

function stepsIn(root: string, digestItem: (bytes: ByteSource) => string): PlanStep[] {
  const step = (unit: string, item: string, bytes: ByteSource): PlanStep => ({
    sourceId,
    unit,
    item,
    nested: '',
    digest: digestItem(bytes),
    document: digestItem(bytes),
    change: 'remove',
    sizeBytes: bytes.sizeBytes,
    kind: 'file',
    name: unit,
    atMs: null,
    why: {},
    hold: null,
    isOutOfReach: false,
  })
  return filesIn(root).flatMap((unit) => {
    const bytes = inMemory(readFileSync(join(root, unit)))
    if (!unit.startsWith('post/')) return [step(unit, '', bytes)]
    return [...splitMbox(bytes, 0, bytes.sizeBytes)].flatMap(({ offset, item }) =>
      item === undefined ? [] : [step(unit, String(offset), item.bytes)],
    )
  })
}

function filesIn(root: string): string[] {
  return globSync('**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .toSorted()
}

/** Every file with a digest of its bytes, hidden ones too: what must be the same after an undo. */
export function stateOf({ folder }: Pick<PlanWorld, 'folder'>): Readonly<Record<string, string>> {
  const root = join(folder, 'root')
  return Object.fromEntries(
    globSync(['**/*', '**/.*', '**/.*/**/*'], { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [
        path.slice(root.length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  )
}

/** Opens the store of a world, and what carries plans out in it. */
export async function openWorld(
  { folder }: Pick<PlanWorld, 'folder'>,
  checkpoint: (name: string) => void = () => undefined,
): Promise<{ readonly opened: OpenedStore; readonly setup: EngineSetup }> {
  const opened = await openStore(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    async () => undefined,
  )
  const digestItem = digestIn(opened)
  const setup: EngineSetup = {
    store: opened.store,
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(1_800_000_000_000) },
    openTarget: async () => openFolder(join(folder, 'root'), { digestItem, checkpoint }),
    rework: async ({ bytes }) =>
      utf8(fromUtf8(bytes.read(0, bytes.sizeBytes)).replaceAll('hoi', 'h█i').replaceAll('tekst', 't█kst')),
    newKey: () => randomBytes(6).toString('hex'),
    checkpoint,
  }
  return { opened, setup }
}

/** Carries out a plan, or undoes it; what is over already is over. */
export async function carryOut(setup: EngineSetup, planId: number, what: 'apply' | 'undo'): Promise<void> {
  const { signal } = new AbortController()
  const options = { planId, days: planDays, signal, report: () => undefined }
  try {
    await (what === 'undo' ? undoPlan(setup, options) : applyPlan(setup, options))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'plan-over') throw error
  }
}
