import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '../base/refusal.ts'
import type { CommandCall } from './usage.ts'

/** The option of every command that writes a file. */
export const forceOption = { force: { type: 'boolean' } } as const

/** Writes a file that only its owner reads. What is there already is not written over, unless --force says so. */
export async function putFile(
  path: string,
  bytes: Uint8Array,
  { flags }: Pick<CommandCall, 'flags'>,
): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: flags.has('force') ? 'w' : 'wx', mode: 0o600 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Refusal('file-exists', path, { cause: error })
    throw new Refusal('not-writable', dirname(path), { cause: error })
  }
}
