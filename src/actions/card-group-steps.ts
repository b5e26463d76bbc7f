import { membersOf, uidKey, uidOf } from '../act/cards/card-groups.ts'
import { OpenTargets } from '../act/engine.ts'
import type { Target } from '../act/target.ts'
import { inMemory } from '../base/bytes.ts'
import type { CardPlace, GroupMember, PlanStep } from '../privacy/plans/plan.ts'
import { inOrder } from '../privacy/plans/steps.ts'
import type { ActionContext } from './action.ts'
import { targetOpener } from './plan-setup.ts'

/**
 * The steps of merging with those on groups that name a card that goes: they are to name the card that stays. Only the address books at servers are asked; in a
 * file a group is changed with its cards.
 */
export async function withGroupSteps(
  context: ActionContext,
  steps: readonly PlanStep[],
): Promise<readonly PlanStep[]> {
  const going = steps.filter(
    ({ why, nested, hold }) => why.into !== undefined && nested === '' && hold === null,
  )
  if (going.length === 0) return steps
  await using targets = new OpenTargets(await targetOpener(context))
  const groups: PlanStep[] = []
  for (const own of Map.groupBy(going, ({ sourceId, unit }) => JSON.stringify([sourceId, unit])).values()) {
    const [{ sourceId, unit }] = own as [PlanStep, ...PlanStep[]]
    const target = await targets.get(sourceId)
    for (const group of (await target?.groupsIn?.(unit)) ?? []) {
      const named = new Set(membersOf(group.bytes))
      const members = await membersAmong({ context, target, named }, own)
      if (members.length === 0) continue
      const digest = context.digestItem(inMemory(group.bytes))
      groups.push({
        sourceId,
        unit,
        item: group.item,
        nested: '',
        digest,
        document: digest,
        change: 'merge',
        sizeBytes: 0,
        kind: 'contact',
        name: '',
        atMs: null,
        why: { members },
        hold: null,
        isOutOfReach: false,
      })
    }
  }
  return groups.length === 0 ? steps : inOrder([...steps, ...groups])
}

interface Asking {
  readonly context: ActionContext
  readonly target: Target | undefined
  /** UIDs that a group names. */
  readonly named: ReadonlySet<string>
}

/** Which of the cards that go a group names, each with the one that stays. */
async function membersAmong(asking: Asking, going: readonly PlanStep[]): Promise<readonly GroupMember[]> {
  const members: GroupMember[] = []
  for (const { sourceId, unit, item, nested, digest, why } of going) {
    if (why.into === undefined) continue
    const card = { sourceId, unit, item, nested, digest }
    const [uid, into] = [await uidAt(asking, card), await uidAt(asking, why.into)]
    if (uid !== '' && into !== '' && asking.named.has(uidKey(uid)) && uidKey(uid) !== uidKey(into))
      members.push({ ...card, uid: uidKey(uid), into })
  }
  return members
}

async function uidAt({ context, target }: Asking, place: CardPlace): Promise<string> {
  const look = await target?.look(place, place.digest, context.signal)
  if (look?.state !== 'there') return ''
  using found = look
  return uidOf(found.bytes.read(0, found.bytes.sizeBytes))
}
