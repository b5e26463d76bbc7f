import type { ByteSource } from '../base/bytes.ts'
import type { Clock } from '../base/clock.ts'
import { Refusal } from '../base/refusal.ts'
import type { StepChange } from '../privacy/plans/plan.ts'
import type { RedactNote } from '../redact/index.ts'
import type { StepRow } from '../store/plans.ts'
import type { Store } from '../store/store.ts'
import type { Obstacle, Target } from './target.ts'

/** What carrying out plans rests on. */
export interface EngineSetup {
  readonly store: Pick<Store, 'plans' | 'vault' | 'erasures'>
  readonly clock: Clock
  /** The place of a source, opened to act on; undefined when this kind of source is only read. */
  readonly openTarget: (sourceId: number) => Promise<Target | undefined>
  readonly rework: Rework
  /** Random and short: names what lies beside a file while it is changed. */
  readonly newKey: () => string
  /** Called between any two steps: a test ends the process there. */
  readonly checkpoint?: ((name: string) => void) | undefined
}

/** Makes the bytes of an item anew for the steps on it. */
export type Rework = (order: ReworkOrder, signal: AbortSignal) => Promise<Uint8Array | Obstacle>

export interface ReworkOrder {
  readonly planId: number
  readonly bytes: ByteSource
  /** All on one item. */
  readonly steps: readonly [ReworkStep, ...ReworkStep[]]
  /** What of the item other steps took out before. */
  readonly taken: readonly string[]
  readonly change: Exclude<StepChange, 'remove' | 'move'>
  /** Cards that lie elsewhere and are merged into this one. */
  readonly others: readonly ByteSource[]
  /** Told what the user must know of the result, as codes: a signature that no longer fits. */
  readonly noting: (code: ReworkNote) => void
}

/** `part-taken-out`: something inside that could not be redacted went as a whole. */
export type ReworkNote = RedactNote | 'part-taken-out'

export type ReworkStep = Pick<
  StepRow,
  'sourceId' | 'unit' | 'item' | 'nested' | 'name' | 'kind' | 'sizeBytes' | 'document' | 'why'
>

/** How far it is. */
export interface ActProgress {
  readonly phase: 'settling' | 'acting' | 'looking-again' | 'undoing'
  readonly done: number
  readonly total: number
}

/** Targets that are open, each opened once and closed together. */
export class OpenTargets implements AsyncDisposable {
  readonly #open: EngineSetup['openTarget']
  readonly #targets = new Map<number, Target | undefined>()

  constructor(open: EngineSetup['openTarget']) {
    this.#open = open
  }

  async get(sourceId: number): Promise<Target | undefined> {
    if (!this.#targets.has(sourceId)) this.#targets.set(sourceId, await this.#opened(sourceId))
    return this.#targets.get(sourceId)
  }

  /** One place that does not let in must not keep the others waiting. */
  async #opened(sourceId: number): Promise<Target | undefined> {
    try {
      return await this.#open(sourceId)
    } catch (error) {
      if (error instanceof Refusal) return shutTarget(error.code)
      throw error
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const target of this.#targets.values()) await target?.[Symbol.asyncDispose]()
    this.#targets.clear()
  }
}

/** A place that did not let in: nothing is done there, and nothing known. */
function shutTarget(detail: string): Target {
  const obstacle: Obstacle = { code: 'unreachable', detail }
  return {
    ways: { wholeUnits: false, unitsApart: true },
    refuses: () => obstacle,
    look: async () => ({ state: 'not-there', obstacle }),
    prepare: async (orders) => ({
      refused: orders.map(({ key }) => ({ key, obstacle })),
      note: {},
      commit: async () => [],
      discard: async () => undefined,
    }),
    settle: async (orders) => orders.map(({ key }) => ({ key, state: 'out-of-reach' })),
    [Symbol.asyncDispose]: async () => undefined,
  }
}

/** The steps on one item: they are carried out, and undone, together. */
export interface ItemSteps {
  readonly sourceId: number
  readonly unit: string
  readonly item: string
  readonly digest: string
  readonly steps: readonly [StepRow, ...StepRow[]]
}

/** Steps by the item that they are on, in the order of the first of each. */
export function byItem(steps: readonly StepRow[]): ItemSteps[] {
  const groups = Map.groupBy(steps, ({ sourceId, unit, item, digest }) =>
    JSON.stringify([sourceId, unit, item, digest]),
  )
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return []
    const { sourceId, unit, item, digest } = first
    return [{ sourceId, unit, item, digest, steps: [first, ...rest] as const }]
  })
}

/** What the steps on an item come to at its place. */
export function changeOf({ steps }: Pick<ItemSteps, 'steps'>): 'remove' | 'move' | 'replace' {
  const has = (change: StepChange): boolean => steps.some((step) => step.change === change)
  return has('remove') ? 'remove' : has('move') ? 'move' : 'replace'
}

/** Items by the unit that they are in, in order. */
export function byUnit(items: readonly ItemSteps[]): ItemSteps[][] {
  return [...Map.groupBy(items, ({ sourceId, unit }) => JSON.stringify([sourceId, unit])).values()]
}

/** Steps that are journaled together: the journal waits for the disk, and a killed process asks again after these. */
export const stepsPerRound = 100

/** What is taken together, in order: as much as a round holds, and at least one. */
export function roundsOf<One>(all: readonly One[], stepsOf: (one: One) => number): One[][] {
  const rounds: One[][] = []
  let held = Infinity
  for (const one of all) {
    const steps = stepsOf(one)
    if (held + steps > stepsPerRound) {
      rounds.push([])
      held = 0
    }
    rounds.at(-1)?.push(one)
    held += steps
  }
  return rounds
}

/** The key of the order on the so-manyth item of a batch. */
export function keyOf(batch: string, index: number): string {
  return `${batch}-${String(index)}`
}

/** Whose copies in the vault belong to a plan. */
export function ownerOf(planId: number): string {
  return `plan ${String(planId)}`
}
