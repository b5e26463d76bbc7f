import type { ByteSource } from '../base/bytes.ts'
import {
  createSandbox,
  fileItem,
  openFile,
  readTree,
  splitMbox,
  type Document,
  type Item,
} from '../read/index.ts'

/** Where a document lies, and what it was. */
export interface DocumentPlace {
  /** Path of the unit: a file. */
  readonly path: string
  /** Within the unit: offset of a message, then child numbers: "123456/2.1". */
  readonly locator: string
  /** Digest that the document had when it was read. */
  readonly digest: string
}

interface Rereading<Result> {
  readonly digestItem: (bytes: ByteSource) => string
  readonly signal: AbortSignal
  /** Called while the document's bytes are at hand; `around` is what it lies in, the outermost first. */
  readonly use: (document: Document, item: Item, around: readonly Document[]) => Result
}

/** Reads a document again at its source; null when what lies there now is not what was read. */
export async function reread<Result>(
  { path, locator, digest }: DocumentPlace,
  { digestItem, signal, use }: Rereading<Result>,
): Promise<Result | null> {
  let file: ReturnType<typeof openFile>
  try {
    file = openFile(path)
  } catch {
    return null
  }
  using opened = file
  const [first = '', ...steps] = locator.split('/')
  // A whole file has nothing before the first slash.
  const item = first === '' ? fileItem(path, opened) : messageAt(opened, Number(first))
  if (item === undefined) return null
  const within = steps.join('/')
  const sandbox = createSandbox()
  let found: { readonly result: Result } | null = null
  const around: Document[] = []
  try {
    await readTree(
      item,
      { signal, sandbox },
      {
        visit: (document, one) => {
          if (one.path === '' || within.startsWith(`${one.path}/`)) around.push(document)
          if (one.path !== within || found !== null || digestItem(one.bytes) !== digest) return
          found = { result: use(document, one, around) }
        },
        isAside: (place) => within !== place && !within.startsWith(`${place}/`),
      },
    )
  } finally {
    await sandbox.close()
  }
  return resultOf(found)
}

/** As a function, because the compiler does not see what a callback assigned. */
function resultOf<Result>(found: { readonly result: Result } | null): Result | null {
  return found === null ? null : found.result
}

function messageAt(file: ByteSource, offset: number): Item | undefined {
  for (const stretch of splitMbox(file, offset, offset + 1)) {
    if (stretch.offset === offset && stretch.item !== undefined) return stretch.item
  }
  return undefined
}
