import { inMemory, type ByteSource } from '../base/bytes.ts'
import type { CardPlace, ItemPlace, StepState } from '../privacy/plans/plan.ts'
import type { StepRow } from '../store/plans.ts'
import { membersOf, uidKey, uidOf } from './cards/card-groups.ts'
import { addsNothing } from './cards/edit-card.ts'
import type { EngineSetup, ItemSteps, OpenTargets } from './engine.ts'
import { parseReceipt } from './receipt.ts'
import type { Obstacle, Receipt, Target } from './target.ts'

/** What merging asks of cards that are items of their own: those in one file are merged where that is made anew. */
export interface Merging {
  /** The steps on an item; of cards that stay as they are, nothing is merged. */
  readonly stepsOf: (item: ItemSteps) => Promise<readonly StepRow[]>
  /** The cards that are to be merged into an item, as they lie there now. */
  readonly othersOf: (
    steps: readonly StepRow[],
    signal: AbortSignal,
  ) => Promise<readonly ByteSource[] | Obstacle>
  /** Why a card may not go yet: the one that it was merged into does not say all that it says. */
  readonly obstacleTo: (
    item: ItemSteps,
    card: ByteSource,
    signal: AbortSignal,
  ) => Promise<Obstacle | undefined>
}

export function createMerging(
  { store }: Pick<EngineSetup, 'store'>,
  targets: OpenTargets,
  planId: number,
): Merging {
  let merged: ReadonlyMap<string, Receipt> | undefined
  let staying: ReadonlySet<string> | undefined
  /** By unit: whom groups name, once all merging was done. */
  const named = new Map<string, ReadonlySet<string>>()
  const isNamed = async ({ sourceId, unit }: ItemPlace, card: Uint8Array): Promise<boolean> => {
    const uid = uidOf(card)
    if (uid === '') return false
    const key = JSON.stringify([sourceId, unit])
    const members = named.get(key) ?? (await namedIn(await targets.get(sourceId), unit))
    named.set(key, members)
    return members.has(uidKey(uid))
  }
  return {
    stepsOf: async ({ steps }) => {
      if (steps.every(({ why }) => why.from === undefined && why.members === undefined)) return steps
      staying ??= new Set((await stepsIn(store, planId, 'excluded')).map(cardKeyOf))
      const stay = staying
      return steps.map((step) => {
        const { from, members } = step.why
        const goes = (card: CardPlace): boolean => !stay.has(cardKeyOf(card))
        return {
          ...step,
          why: {
            ...step.why,
            ...(from && { from: from.filter(goes) }),
            ...(members && { members: members.filter(goes) }),
          },
        }
      })
    },
    othersOf: async (steps, signal) => {
      const from = steps.flatMap(({ why }) => why.from ?? []).filter(({ nested }) => nested === '')
      const others: ByteSource[] = []
      for (const place of from) {
        const look = await (await targets.get(place.sourceId))?.look(place, place.digest, signal)
        if (look?.state !== 'there') return look?.obstacle ?? { code: 'not-supported' }
        using found = look
        others.push(inMemory(found.bytes.read(0, found.bytes.sizeBytes)))
      }
      return others
    },
    obstacleTo: async ({ steps: [step] }, card, signal) => {
      const { into } = step.why
      if (into === undefined) return undefined
      // All merging was done before the first card goes.
      merged ??= await mergedCards(store, planId)
      const receipt = merged.get(keyOf(into))
      const place = receipt?.place
      if (receipt === undefined || place === undefined || place === null) return { code: 'not-merged' }
      const look = await (await targets.get(into.sourceId))?.look(place, receipt.digest, signal)
      if (look?.state !== 'there') return { code: 'not-merged' }
      using stays = look
      if (!addsNothing(wholeOf(stays.bytes), wholeOf(card))) return { code: 'not-merged' }
      return (await isNamed(step, wholeOf(card))) ? { code: 'depends', detail: 'group' } : undefined
    },
  }
}

async function namedIn(target: Target | undefined, unit: string): Promise<ReadonlySet<string>> {
  const groups = (await target?.groupsIn?.(unit)) ?? []
  return new Set(groups.flatMap(({ bytes }) => membersOf(bytes)))
}

async function mergedCards(
  store: Pick<EngineSetup['store'], 'plans'>,
  planId: number,
): Promise<ReadonlyMap<string, Receipt>> {
  const done = await stepsIn(store, planId, 'done')
  return new Map(
    done.filter(({ change }) => change === 'merge').map((row) => [keyOf(row), parseReceipt(row.receipt)]),
  )
}

async function stepsIn(
  { plans }: Pick<EngineSetup['store'], 'plans'>,
  planId: number,
  state: StepState,
): Promise<readonly StepRow[]> {
  const found: StepRow[] = []
  for (let after: string | undefined; ;) {
    const { rows, next } = await plans.steps({ planId, states: [state], limit: 1000, after })
    found.push(...rows)
    if (next === null) return found
    after = next
  }
}

function keyOf({ sourceId, unit, item }: ItemPlace): string {
  return JSON.stringify([sourceId, unit, item])
}

function cardKeyOf(card: Pick<CardPlace, 'sourceId' | 'unit' | 'item' | 'nested'>): string {
  return `${keyOf(card)} ${card.nested}`
}

function wholeOf(bytes: ByteSource): Uint8Array {
  return bytes.read(0, bytes.sizeBytes)
}
