import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { consentPurposes } from '../privacy/consent/purpose.ts'
import type { SignUpPage } from '../privacy/public-desk/page.ts'
import { packPages, type SealedPage } from './pages-file.ts'

/**
 * The folder between the workbench and the public desk. `published` is written by the workbench and read by the process; `inbox` the other
 * way round. Nothing else passes: the two may even stand on two machines, with the folders copied between them.
 */
export interface PublicFolder {
  readonly published: string
  readonly inbox: string
}

export function publicFolder(root: string): PublicFolder {
  return { published: join(root, 'published'), inbox: join(root, 'inbox') }
}

/** What everybody may see, and the key for what is left here. */
export interface PublicDesk {
  readonly version: 1
  /** Where the public desk is reached from outside: "https://loket.example.nl"; null: only on this machine, to try it. */
  readonly address: string | null
  readonly port: number
  /** Of the workbench: entries are sealed for it. */
  readonly inboxKey: string
  readonly organisation: { readonly name: string; readonly email: string }
  readonly takesRequests: boolean
  readonly forms: readonly SignUpPage[]
}

const inBoth = z.object({ nl: z.string(), en: z.string() })
const publicDesk = z.object({
  version: z.literal(1),
  address: z.url().nullable(),
  port: z.number().int().min(1).max(65_535),
  inboxKey: z.string().length(43),
  organisation: z.object({ name: z.string(), email: z.string() }),
  takesRequests: z.boolean(),
  forms: z.array(
    z.object({
      kind: z.literal('sign-up'),
      form: z.string(),
      version: z.number().int(),
      title: inBoth,
      notice: inBoth,
      purposes: z.array(z.object({ id: z.enum(consentPurposes), text: inBoth })),
    }),
  ),
})

const deskFile = 'desk.json'
const pagesFile = 'pages.bin'

/** Puts out what the process shows from now on. Each file is replaced in one step. */
export function publish(
  { published, inbox }: PublicFolder,
  desk: PublicDesk,
  pages: readonly SealedPage[],
): void {
  for (const path of [published, inbox]) mkdirSync(path, { recursive: true, mode: 0o700 })
  // Pages first: a desk that names none of them is harmless.
  replace(published, pagesFile, packPages(pages))
  replace(published, deskFile, Buffer.from(JSON.stringify(desk)))
}

/** Closes it: the process that still runs shows that there is nothing here. */
export function withdrawPublished({ published }: PublicFolder): void {
  for (const name of [deskFile, pagesFile]) rmSync(join(published, name), { force: true })
}

/** What is published; null when nothing is, or something else lies there. */
export function readDesk({ published }: PublicFolder): PublicDesk | null {
  try {
    const read = publicDesk.safeParse(JSON.parse(readFileSync(join(published, deskFile), 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function pagesPath({ published }: PublicFolder): string {
  return join(published, pagesFile)
}

/** Writes a file beside, and puts it in place when it lies on the disk. */
function replace(folder: string, name: string, bytes: Uint8Array): void {
  const beside = join(folder, `.${name}.part`)
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, join(folder, name))
  syncFolder(folder)
}

/** A name in a folder is safe only when the folder is; Windows cannot do that, and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const directory = openSync(folder, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
