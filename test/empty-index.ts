import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkspace, type Workspace } from '../src/app/workspace.ts'

/** An index of which nothing was told or read, in a folder of its own, for as long as it is used. */
export async function withIndex(run: (on: Workspace, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    await run(workspace, folder)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
