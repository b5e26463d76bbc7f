import type { ByteSource } from '../base/bytes.ts'
import { isLiveKind } from '../privacy/source-kinds.ts'
import {
  createSandbox,
  fileItem,
  openFile,
  pathOfLocator,
  readTree,
  splitMbox,
  type Document,
  type Item,
} from '../read/index.ts'
import type { SourceRow } from '../store/store.ts'
import type { Connect } from './connect.ts'

/** Where a document lies, and what it was. */
export interface DocumentPlace {
  readonly source: SourceRow
  /** Locator of the unit in it. */
  readonly unit: string
  /** Within the unit: offset of a message, then child numbers: "123456/2.1". */
  readonly locator: string
  /** Digest that the document had when it was read. */
  readonly digest: string
}

interface Rereading<Result> {
  readonly connect: Connect
  readonly digestItem: (bytes: ByteSource) => string
  readonly signal: AbortSignal
  /** Called while the document's bytes are at hand; `around` is what it lies in, the outermost first. */
  readonly use: (document: Document, item: Item, around: readonly Document[]) => Result
}

/** Reads a document again at its source; null when what lies there now is not what was read. */
export async function reread<Result>(
  place: DocumentPlace,
  { connect, ...rereading }: Rereading<Result>,
): Promise<Result | null> {
  const { source, unit } = place
  const [first = ''] = place.locator.split('/')
  if (isLiveKind(source.kind)) {
    await using connection = await connect(source, rereading.signal)
    const item = await connection.fetch(unit, first)
    return item === undefined ? null : readAgain(item, place, rereading)
  }
  let file: ReturnType<typeof openFile>
  try {
    file = openFile(pathOfLocator(source.location, unit))
  } catch {
    return null
  }
  using opened = file
  // A whole file has nothing before the first slash.
  const item = first === '' ? fileItem(unit, opened) : messageAt(opened, Number(first))
  return item === undefined ? null : await readAgain(item, place, rereading)
}

async function readAgain<Result>(
  item: Item,
  { locator, digest }: DocumentPlace,
  { digestItem, signal, use }: Omit<Rereading<Result>, 'connect'>,
): Promise<Result | null> {
  const within = locator.split('/').slice(1).join('/')
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
        only: within,
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
