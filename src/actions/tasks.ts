import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { historiesOf, type TaskEvent } from '../privacy/tasks/history.ts'
import { endsByHand, listTasks, notes, ownTaskId, type Task } from '../privacy/tasks/list.ts'
import { action, type ActionContext } from './action.ts'
import { keepRelapses } from './relapse.ts'
import { taskGround } from './task-ground.ts'

/** What there is to do, and how much of it now. */
export interface TaskOverview {
  readonly tasks: readonly Task[]
  readonly totals: TaskTotals
}

export interface TaskTotals {
  readonly open: number
  readonly late: number
  readonly thisWeek: number
}

/** Everything there is to do: what follows from what is so, and what the user wrote. The soonest first. */
export const tasks = action({
  name: 'tasks',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  run: (context): Promise<TaskOverview> => taskOverview(context),
})

export async function taskOverview(context: ActionContext): Promise<TaskOverview> {
  const histories = historiesOf(await context.store.tasks.events())
  const listed = listTasks(await taskGround(context), histories)
  return {
    tasks: listed,
    totals: {
      open: listed.filter(({ state }) => state === 'open').length,
      late: listed.filter(({ isLate }) => isLate).length,
      thisWeek: listed.filter(({ isThisWeek }) => isThisWeek).length,
    },
  }
}

/** Keeps on which day tasks came and went. Gives how many did. */
export const noteTasks = action({
  name: 'note-tasks',
  shape: 'change',
  isRoutine: true,
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<{ readonly noted: number }> {
    const { store, clock } = context
    await keepRelapses(context)
    const histories = historiesOf(await store.tasks.events())
    const noted = notes(await taskGround(context), histories)
    for (const { task, event } of noted) await store.tasks.append(task, event, clock.now().epochMilliseconds)
    return { noted: noted.length }
  },
})

/** A task's name: a rule with what it is about, or a name that we gave. */
const id = z.string().min(1).max(400)
const day = z.iso.date()
const reason = z.string().trim().min(3).max(500)
const title = z.string().trim().min(1).max(200)

const decision = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snoozed'), until: day, reason }),
  z.object({ type: z.literal('woken') }),
  z.object({ type: z.literal('owned'), owner: z.string().trim().max(100) }),
  z.object({ type: z.literal('settled'), reason }),
  z.object({ type: z.literal('reopened') }),
  z.object({ type: z.literal('written'), title, dueOn: day }),
  z.object({ type: z.literal('removed') }),
])

/** The line that was added; with its number it can be taken back. */
interface Added {
  readonly task: string
  readonly event: number
}

/** Puts a task off, gives it to somebody, or says that it is done: a line is added, and nothing is overwritten. */
export const decideTask = action({
  name: 'decide-task',
  shape: 'change',
  input: z.object({ id, decision }),
  subject: ({ decision: { type } }) => type,
  async run(context, { id: task, decision: decided }): Promise<Added> {
    const { store, clock } = context
    const history = historiesOf(await store.tasks.events()).get(task)
    if (history === undefined || history.written === null) await mustAllow(context, task, decided.type)
    return { task, event: await store.tasks.append(task, decided, clock.now().epochMilliseconds) }
  },
})

/** What follows from the facts is done when the facts are; only where they cannot tell, a person does. */
async function mustAllow(context: ActionContext, task: string, type: TaskEvent['type']): Promise<void> {
  const { tasks: listed } = await taskOverview(context)
  if (!listed.some((one) => one.id === task)) throw new Refusal('task-not-found')
  const isOfOwn = type === 'written' || type === 'removed'
  if (isOfOwn || (type === 'settled' && !endsByHand(task))) throw new Refusal('task-ends-itself')
}

/** Writes down a task of one's own. */
export const addTask = action({
  name: 'add-task',
  shape: 'change',
  input: z.object({ title, dueOn: day, owner: z.string().trim().max(100).default('') }),
  async run({ store, clock }, { owner, ...written }): Promise<Added> {
    const task = ownTaskId(randomUUID())
    const atMs = clock.now().epochMilliseconds
    const event = await store.tasks.append(task, { type: 'written', ...written }, atMs)
    if (owner !== '') await store.tasks.append(task, { type: 'owned', owner }, atMs)
    return { task, event }
  },
})

/** Takes a decision back, or puts it back: another line says so. */
export const undoTask = action({
  name: 'undo-task',
  shape: 'change',
  input: z.object({ event: z.number().int().positive() }),
  subject: ({ event }) => String(event),
  async run({ store, clock }, { event }): Promise<Added> {
    const line = (await store.tasks.events()).find((one) => one.id === event)
    if (line === undefined || line.event.type === 'seen' || line.event.type === 'gone')
      throw new Refusal('task-not-found')
    return {
      task: line.task,
      event: await store.tasks.append(line.task, { type: 'undone', event }, clock.now().epochMilliseconds),
    }
  },
})
