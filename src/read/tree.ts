import type { Document, Item } from './document.ts'
import type { Problem } from '../base/problem.ts'
import type { Reading } from './format.ts'
import { formatOf } from './format-of.ts'
import { emptyDocument } from './formats/document-of.ts'

/** Reads one item by the format it has. A reader that ends unexpectedly is a problem of the document, listed with its bytes. */
export function readItem(item: Item, reading: Reading): Document | Promise<Document> {
  const format = formatOf(item)
  try {
    const document = format.read(item, reading)
    if (!(document instanceof Promise)) return document
    return document.catch((error: unknown) => crashed(item, format.id, { error, signal: reading.signal }))
  } catch (error) {
    return crashed(item, format.id, { error, signal: reading.signal })
  }
}

// One broken file must not end the scan of a million others. The name of the error says nothing of the content.
function crashed(
  item: Item,
  format: string,
  ended: { readonly error: unknown; readonly signal: AbortSignal },
): Document {
  if (ended.signal.aborted) throw ended.error
  const detail = ended.error instanceof Error ? ended.error.name : 'unknown'
  const problem: Problem = { code: 'crashed', place: '', lostBytes: item.bytes.sizeBytes, detail }
  return { ...emptyDocument(format, item), problems: [problem] }
}

/** Who wants to see the documents of a tree. */
export interface Visitor {
  /** Each document once, before what it holds. Walk `parts` here: pieces of memory are given back afterwards. */
  readonly visit: (document: Document, item: Item, depth: number) => void
  /** After everything inside was visited: now all problems of the document are known. */
  readonly leave?: (document: Document, item: Item, problems: readonly Problem[]) => void
  /** True for a nested item that need not be read, because its content is known already. */
  readonly skip?: (item: Item) => boolean
  /** True for a path aside of what is looked for: such an item is passed without being opened. */
  readonly isAside?: (path: string) => boolean
  /** The path of all that is looked for: what does not lead there is passed without being opened. */
  readonly only?: string
  /** After each nested item with all that is in it, for who must wait before the next one is read. */
  readonly between?: (item: Item, depth: number) => void | Promise<void>
}

// A forwarded message in a zip in a message is 4; deeper than this only bombs go.
export const MAX_DEPTH = 24
// A year's archive of a mailing list as one zip of messages fits; a bomb of empty files does not.
export const MAX_NESTED_ITEMS = 200_000
// A store of some gigabytes holds more messages than that; each takes a kilobyte of it at least.
const LEAST_BYTES_PER_ITEM = 1000
// What is unpacked in total from one item: room for real archives, an end to nested bombs.
export const MAX_UNPACKED_BYTES = 4_000_000_000
// Attachments inside a large message are not unpacked from nothing: each level may be as large as the message.
const ALLOWED_LEVELS = 8

interface Walk {
  readonly reading: Reading
  readonly visitor: Visitor
  itemsLeft: number
  bytesLeft: number
}

/** Reads an item and everything nested in it, depth first. Sync unless a format's reader is not: then a promise. */
export function readTree(item: Item, reading: Reading, visitor: Visitor): void | Promise<void> {
  const bytesLeft = MAX_UNPACKED_BYTES + ALLOWED_LEVELS * item.bytes.sizeBytes
  const itemsLeft = MAX_NESTED_ITEMS + Math.floor(item.bytes.sizeBytes / LEAST_BYTES_PER_ITEM)
  return walkItem({ reading, visitor, itemsLeft, bytesLeft }, item, 0)
}

function walkItem(walk: Walk, item: Item, depth: number): void | Promise<void> {
  const document = readItem(item, walk.reading)
  if (document instanceof Promise)
    return document.then((ready) => walkDocument(walk, { document: ready, item, depth }))
  return walkDocument(walk, { document, item, depth })
}

interface Visited {
  readonly document: Document
  readonly item: Item
  readonly depth: number
}

function walkDocument(walk: Walk, visited: Visited): void | Promise<void> {
  const { item, depth } = visited
  const limits: Problem[] = []
  const document = {
    ...visited.document,
    parts: { [Symbol.iterator]: () => guarded(visited.document.parts, limits) },
  }
  walk.visitor.visit(document, item, depth)
  const leave = (): void => walk.visitor.leave?.(document, item, [...document.problems, ...limits])
  const waiting = walkNested(walk, visited, {
    items: guarded(nestedOf(walk, visited), limits),
    limits,
  })
  if (waiting instanceof Promise) return waiting.then(leave)
  return leave()
}

function nestedOf({ visitor: { only } }: Walk, { document, item }: Visited): Iterable<Item> {
  const from = item.path === '' ? 0 : item.path.length + 1
  const [step = ''] = only?.slice(from).split('/', 1) ?? []
  const found = step === '' ? undefined : document.nestedAt?.(step)
  return found === undefined ? document.nested : [found]
}

function isPassed({ isAside, only }: Visitor, path: string): boolean {
  if (isAside?.(path) === true) return true
  return only !== undefined && !`${only}/`.startsWith(`${path}/`)
}

// Texts and nested items come while they are asked for: a reader that fails then is a problem too, after what it gave.
function* guarded<One>(lazy: Iterable<One>, problems: Problem[]): Generator<One> {
  try {
    yield* lazy
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error
    problems.push({
      code: 'crashed',
      place: '',
      lostBytes: 0,
      detail: error instanceof Error ? error.name : 'unknown',
    })
  }
}

interface Nested {
  readonly items: Iterator<Item>
  readonly limits: Problem[]
}

// Runs without awaiting as long as it can: one promise per message would cost more than reading it.
function walkNested(walk: Walk, parent: Visited, nested: Nested): void | Promise<void> {
  for (;;) {
    const next = nested.items.next()
    if (next.done === true) return undefined
    const waiting = walkNext(walk, { parent, child: next.value }, nested.limits)
    if (waiting instanceof Promise) return goOn(walk, parent, { nested, waiting })
  }
}

async function goOn(
  walk: Walk,
  parent: Visited,
  { nested, waiting }: { nested: Nested; waiting: Promise<void> },
): Promise<void> {
  await waiting
  for (;;) {
    const next = nested.items.next()
    if (next.done === true) return
    await walkNext(walk, { parent, child: next.value }, nested.limits)
  }
}

function walkNext(
  walk: Walk,
  relation: { parent: Visited; child: Item },
  limits: Problem[],
): void | Promise<void> {
  const { between } = walk.visitor
  const waiting = walkOne(walk, relation, limits)
  if (between === undefined) return waiting
  const pause = (): void | Promise<void> => between(relation.child, relation.parent.depth + 1)
  return waiting instanceof Promise ? waiting.then(pause) : pause()
}

function walkOne(
  walk: Walk,
  { parent, child }: { parent: Visited; child: Item },
  limits: Problem[],
): void | Promise<void> {
  walk.reading.signal.throwIfAborted()
  const path = parent.item.path === '' ? child.path : `${parent.item.path}/${child.path}`
  if (isPassed(walk.visitor, path)) return undefined
  const item = { ...child, path }
  const limit = limitOf(walk, child, parent.depth + 1)
  if (limit !== undefined) {
    limits.push(limit)
    return undefined
  }
  walk.itemsLeft--
  walk.bytesLeft -= child.bytes.sizeBytes
  if (walk.visitor.skip?.(item) === true) return undefined
  return walkItem(walk, item, parent.depth + 1)
}

function limitOf(walk: Walk, child: Item, depth: number): Problem | undefined {
  const place = { place: child.path, lostBytes: child.bytes.sizeBytes }
  if (depth > MAX_DEPTH) return { code: 'too-deep', ...place }
  if (walk.itemsLeft <= 0) return { code: 'too-many', ...place }
  if (child.bytes.sizeBytes > walk.bytesLeft) return { code: 'packed-too-large', ...place }
  return undefined
}
