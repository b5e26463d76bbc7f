import { chmodSync, chownSync, utimesSync } from 'node:fs'
import type { BigIntStats } from 'node:fs'
import { z } from 'zod'
import { codeOf } from './durable.ts'

/** What a file has beside its bytes. */
export const traits = z.object({
  mode: z.number().int(),
  modifiedMs: z.number(),
  owner: z.number().int(),
  group: z.number().int(),
})
export type Traits = z.output<typeof traits>

export function traitsOf(stats: BigIntStats): Traits {
  return {
    mode: Number(stats.mode & 0o7777n),
    modifiedMs: Number(stats.mtimeNs) / 1_000_000,
    owner: Number(stats.uid),
    group: Number(stats.gid),
  }
}

/** Gives a file back what it had. Whom it belongs to only the administrator can say; it stays the user's own then. */
export function giveTraits(path: string, { mode, modifiedMs, owner, group }: Traits): void {
  try {
    chownSync(path, owner, group)
  } catch (error) {
    if (!['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'].includes(codeOf(error))) throw error
  }
  chmodSync(path, mode)
  utimesSync(path, modifiedMs / 1000, modifiedMs / 1000)
}
