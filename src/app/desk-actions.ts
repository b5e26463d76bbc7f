import { z } from 'zod'
import type { Desk } from './desk.ts'
import { leastPassphrase } from './workspace.ts'

/** What a user can do with the workbench itself, whatever lies on it. */
interface DeskAction<Input extends z.ZodType, Output> {
  readonly name: string
  /** True when it may be asked before signing in. */
  readonly isPublic?: boolean
  readonly input: Input
  readonly run: (desk: Desk, input: z.output<Input>) => Promise<Output>
}

function deskAction<Input extends z.ZodType, Output>(
  definition: DeskAction<Input, Output>,
): DeskAction<Input, Output> {
  return definition
}

const nothing = z.object({})
const job = z.object({ id: z.number().int().positive() })

/** All of them, by name. */
export const deskActions = {
  'desk-status': deskAction({
    name: 'desk-status',
    input: nothing,
    run: (desk) => desk.status(),
  }),
  begin: deskAction({
    name: 'begin',
    input: z.object({ passphrase: z.string().min(leastPassphrase).max(1000).nullable() }),
    run: (desk, { passphrase }) => desk.begin(passphrase ?? undefined),
  }),
  unlock: deskAction({
    name: 'unlock',
    isPublic: true,
    input: z.object({ secret: z.string().min(1).max(1000) }),
    run: async (desk, { secret }) => {
      await desk.unlock(secret)
      return desk.status()
    },
  }),
  lock: deskAction({
    name: 'lock',
    input: nothing,
    run: async (desk) => {
      await desk.lock()
      return desk.status()
    },
  }),
  'open-sample': deskAction({
    name: 'open-sample',
    input: nothing,
    run: async (desk) => {
      await desk.openSample()
      return desk.status()
    },
  }),
  'leave-sample': deskAction({
    name: 'leave-sample',
    input: nothing,
    run: async (desk) => {
      await desk.leaveSample()
      return desk.status()
    },
  }),
  destroy: deskAction({
    name: 'destroy',
    input: z.object({ confirmed: z.literal(true) }),
    run: async (desk) => {
      await desk.destroy()
      return desk.status()
    },
  }),
  'list-jobs': deskAction({
    name: 'list-jobs',
    input: nothing,
    run: async (desk) => desk.jobs().list(),
  }),
  'pause-job': deskAction({
    name: 'pause-job',
    input: job,
    run: async (desk, { id }) => desk.jobs().pause(id),
  }),
  'stop-job': deskAction({ name: 'stop-job', input: job, run: async (desk, { id }) => desk.jobs().stop(id) }),
  'resume-job': deskAction({ name: 'resume-job', input: job, run: (desk, { id }) => desk.jobs().resume(id) }),
} as const

export type DeskActions = typeof deskActions
export type DeskActionName = keyof DeskActions

export function isDeskActionName(name: string): name is DeskActionName {
  return Object.hasOwn(deskActions, name)
}
