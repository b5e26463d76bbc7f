import { z } from 'zod'
import { allKinds } from '../detect/kinds.ts'
import { action } from './action.ts'

const digest = z.string().regex(/^[0-9a-f]{32}$/)
const id = z.number().int().positive()

/** Says of findings that they are wrong (count for nothing) or fine (ask for nothing). Gives the mark's id, to take it back. */
export const markFindings = action({
  name: 'mark-findings',
  shape: 'change',
  inBackground: true,
  input: z.object({
    kind: z.enum(allKinds),
    verdict: z.enum(['wrong', 'fine']),
    scope: z.discriminatedUnion('type', [
      z.object({ type: z.literal('finding'), document: digest, value: digest }),
      z.object({ type: z.literal('value'), value: digest }),
      z.object({ type: z.literal('folder'), sourceId: id, folder: z.string().max(4096) }),
    ]),
  }),
  subject: ({ kind, verdict, scope }) => `${kind} ${verdict} ${scope.type}`,
  run: ({ store, clock }, mark) => store.marks.add(mark, clock.now().epochMilliseconds),
})

/** Takes a mark back: its findings count again as they did before. */
export const unmark = action({
  name: 'unmark',
  shape: 'change',
  inBackground: true,
  input: z.object({ id }),
  subject: (input) => String(input.id),
  async run({ store }, input) {
    return { findings: (await store.marks.remove(input.id)) ?? 0 }
  },
})

/** What the user said of findings, the oldest first. */
export const listMarks = action({
  name: 'list-marks',
  shape: 'query',
  input: z.object({}),
  run: ({ store }) => store.marks.list(),
})
