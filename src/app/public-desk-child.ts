import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { publicFolder } from '../public-desk/folder.ts'

interface StartOptions {
  /** Of the public desk. */
  readonly root: string
  /** Undefined: the port that was published. */
  readonly port?: number | undefined
  /** True: what it says goes to this terminal, and it outlives nothing. */
  readonly isForeground: boolean
}

/**
 * Starts the process that faces the internet, with leave for as little as Node can hold it to: it reads our code and the folder, writes into
 * the inbox, listens; it has no other file, no other process, no thread and no addon.
 */
export function startPublicDesk({ root, port, isForeground }: StartOptions): ChildProcess {
  mkdirSync(root, { recursive: true, mode: 0o700 })
  // Leave is by true paths.
  const { published, inbox } = publicFolder(realpathSync(root))
  for (const path of [published, inbox]) mkdirSync(path, { recursive: true, mode: 0o700 })
  const source = dirname(import.meta.dirname)
  const readable = [source, ...packageFolders(source), join(dirname(source), 'package.json')]
  return spawn(
    process.execPath,
    [
      '--permission',
      '--allow-net',
      '--no-warnings',
      '--preserve-symlinks',
      // A desk that answers a few visitors at a time needs no more; a flood ends it instead of the machine.
      '--max-old-space-size=128',
      ...[...readable, published, inbox].map((path) => `--allow-fs-read=${path}`),
      `--allow-fs-write=${inbox}`,
      join(import.meta.dirname, 'public-desk-process.ts'),
      dirname(inbox),
      ...(port === undefined ? [] : [String(port)]),
    ],
    {
      env: {},
      stdio: isForeground ? ['ignore', 'inherit', 'inherit', 'ipc'] : ['ignore', 'ignore', 'ignore', 'ipc'],
      windowsHide: true,
    },
  )
}

/** Where Node looks for packages: the folders above, as far as there are any. */
function packageFolders(from: string): string[] {
  const above = dirname(from)
  const here = join(from, 'node_modules')
  const found = existsSync(here) ? [here, realpathSync(here)] : []
  return above === from ? found : [...found, ...packageFolders(above)]
}
