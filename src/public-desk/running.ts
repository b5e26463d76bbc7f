import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PublicFolder } from './folder.ts'

const running = z.object({ port: z.number().int(), pid: z.number().int(), atMs: z.number() })
/** Left by the process while it runs. */
export type Running = z.output<typeof running>

const fileName = 'running.json'

export function noteRunning({ inbox }: PublicFolder, note: Running): void {
  try {
    const beside = join(inbox, `.${fileName}`)
    writeFileSync(beside, JSON.stringify(note), { mode: 0o600 })
    renameSync(beside, join(inbox, fileName))
  } catch {
    // A full disk or a folder that is gone: the workbench sees that the note grows old.
  }
}

/** Three notes missed: it stopped, or the folder is not copied any more. */
const longestMs = 70_000

/** The process as it left word; null when it does not run. */
export function runningNow({ inbox }: PublicFolder, nowMs: number): Running | null {
  const note = noteIn(inbox)
  return note !== null && Math.abs(nowMs - note.atMs) < longestMs ? note : null
}

/** Takes the word of a process back; that of another one, which began meanwhile, stays. */
export function stopRunning({ inbox }: PublicFolder, pid: number): void {
  if (noteIn(inbox)?.pid === pid) rmSync(join(inbox, fileName), { force: true })
}

function noteIn(inbox: string): Running | null {
  try {
    return running.safeParse(JSON.parse(readFileSync(join(inbox, fileName), 'utf8'))).data ?? null
  } catch {
    return null
  }
}
