import { existsSync, lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Whether another program is at work in a mailbox: a lock file beside it, a Thunderbird that runs on the profile it is in,
 * or, where the system tells, a process that has it open.
 */
export function isInUse(path: string): boolean {
  return existsSync(`${path}.lock`) || isInRunningProfile(path) || isOpenElsewhere(path)
}

/** Thunderbird keeps a link named `lock` to "address:+process" in a profile while it runs; on Windows it holds the mailbox open. */
function isInRunningProfile(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'prefs.js')) && isHeld(join(folder, 'lock'))) return true
    if (folder === dirname(folder)) return false
  }
}

function isHeld(lock: string): boolean {
  try {
    if (!lstatSync(lock).isSymbolicLink()) return false
    const process = /:\+?(\d{1,9})$/.exec(readlinkSync(lock))?.[1]
    return process === undefined || isAlive(Number(process))
  } catch {
    return false // no lock
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // somebody else's
  }
}

/** Linux tells of the user's own processes which files they have open. */
function isOpenElsewhere(path: string): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return readdirSync('/proc').some(
      (id) => /^\d+$/.test(id) && Number(id) !== process.pid && hasOpen(id, { dev, ino }),
    )
  } catch {
    return false // without /proc nobody tells
  }
}

function hasOpen(id: string, { dev, ino }: { readonly dev: bigint; readonly ino: bigint }): boolean {
  const folder = `/proc/${id}/fd`
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return false // ended, or somebody else's
  }
  return names.some((name) => {
    try {
      const stats = statSync(join(folder, name), { bigint: true })
      return stats.ino === ino && stats.dev === dev
    } catch {
      return false // closed meanwhile
    }
  })
}
