import { fromUtf8 } from '../base/bytes.ts'
import { spellingsOf, type Subject } from '../people/subject.ts'
import {
  createSandbox,
  fileItem,
  listUnits,
  openFile,
  readTree,
  splitMbox,
  splitStore,
  type Document,
  type FileSource,
  type Item,
  type Unit,
} from '../read/index.ts'
import { createMatcher, isTooShort, type Matcher } from '../redact/targets.ts'
import type { ActionContext } from './action.ts'

/**
 * Digests of all documents in files in which something of the person stands, by reading every text once more: an index knows
 * names and addresses, not that "klant 40213" is somebody. Places at a server are looked for in the index alone: reading them
 * through would fetch each whole.
 */
export async function readThrough(
  { store, digestItem, signal }: ActionContext,
  subject: Subject,
  tell: (done: number, total: number) => void,
): Promise<readonly string[]> {
  const matcher = createMatcher(targetsOf(subject))
  const units = await filesOf({ store, signal })
  const total = units.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const found = new Set<string>()
  const sandbox = createSandbox()
  let done = 0
  try {
    for (const unit of units) {
      signal.throwIfAborted()
      tell(done, total)
      const digests = await digestsIn(unit, { matcher, digestItem, reading: { signal, sandbox } })
      for (const digest of digests) found.add(digest)
      done += unit.sizeBytes
    }
  } finally {
    await sandbox.close()
  }
  tell(total, total)
  return [...found]
}

function targetsOf({ names, emails, phones, others }: Subject): { readonly value: string }[] {
  const values = [...names.flatMap(spellingsOf), ...emails, ...phones, ...others]
  return [...new Set(values)].map((value) => ({ value })).filter((target) => !isTooShort(target))
}

async function filesOf({ store, signal }: Pick<ActionContext, 'store' | 'signal'>): Promise<Unit[]> {
  const sources = (await store.sources.list()).filter(({ kind }) => kind === 'path')
  return sources.flatMap(({ location, exclusions }) =>
    [...listUnits(location, exclusions.paths, signal)].flatMap((unit) => ('problem' in unit ? [] : [unit])),
  )
}

interface ReadingThrough {
  readonly matcher: Matcher
  readonly digestItem: ActionContext['digestItem']
  readonly reading: Parameters<typeof readTree>[1]
}

async function digestsIn(unit: Unit, { matcher, digestItem, reading }: ReadingThrough): Promise<string[]> {
  const found: string[] = []
  let opened: FileSource
  try {
    opened = openFile(unit.path)
  } catch {
    return [] // gone or locked meanwhile: the scan before this one lists it among the problems
  }
  using file = opened
  for (const item of itemsOf(unit, file)) {
    await readTree(item, reading, {
      visit: (document, one) => {
        if (document.kind !== 'container' && hasIt(document, one, matcher)) found.push(digestItem(one.bytes))
      },
    })
    reading.signal.throwIfAborted()
  }
  return found
}

function* itemsOf({ container, locator }: Unit, file: FileSource): Generator<Item> {
  if (container === 'mbox') {
    for (const { item } of splitMbox(file, 0, file.sizeBytes)) if (item !== undefined) yield item
  } else if (container === 'outlook-store') {
    for (const { item } of splitStore(file, 0, file.sizeBytes)) yield item
  } else yield fileItem(locator, file)
}

function hasIt({ title, fields, parts }: Document, { name }: Item, matcher: Matcher): boolean {
  if (matcher.has(`${title}\n${name}`)) return true
  for (const { value } of fields) if (matcher.has(value)) return true
  let isThere = false
  // All parts are walked: a lazy reader gives what is nested after them.
  for (const { text } of parts) isThere ||= matcher.has(fromUtf8(text))
  return isThere
}
