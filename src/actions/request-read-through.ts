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
 * All documents in files in which something of the person stands, by reading every text once more: an index knows
 * names and addresses, not that "klant 40213" is somebody. Places at a server are looked for in the index alone: reading them
 * through would fetch each whole.
 */
export async function readThrough(
  { store, digestItem, signal }: ActionContext,
  subject: Subject,
  tell: (done: number, total: number) => void,
): Promise<ReadThrough> {
  const { names, emails, phones, others } = subject
  const matchers: Matchers = {
    known: matcherOf([...emails, ...phones, ...others]),
    named: matcherOf(names.flatMap(spellingsOf)),
  }
  const units = await filesOf({ store, signal })
  const total = units.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const found: Found = { known: new Set(), named: new Set() }
  const sandbox = createSandbox()
  let done = 0
  try {
    for (const unit of units) {
      signal.throwIfAborted()
      tell(done, total)
      await lookThrough(unit, { matchers, found, digestItem, reading: { signal, sandbox } })
      done += unit.sizeBytes
    }
  } finally {
    await sandbox.close()
  }
  tell(total, total)
  return { known: [...found.known], named: [...found.named].filter((digest) => !found.known.has(digest)) }
}

/** Digests of documents in which an address or number stands, and of those with nothing but the name. */
export interface ReadThrough {
  readonly known: readonly string[]
  readonly named: readonly string[]
}

type Matchers = Readonly<Record<keyof ReadThrough, Matcher>>
type Found = Readonly<Record<keyof ReadThrough, Set<string>>>

function matcherOf(values: readonly string[]): Matcher {
  return createMatcher([...new Set(values)].map((value) => ({ value })).filter((one) => !isTooShort(one)))
}

async function filesOf({ store, signal }: Pick<ActionContext, 'store' | 'signal'>): Promise<Unit[]> {
  const sources = (await store.sources.list()).filter(({ kind }) => kind === 'path')
  return sources.flatMap(({ location, exclusions }) =>
    [...listUnits(location, exclusions.paths, signal)].flatMap((unit) => ('problem' in unit ? [] : [unit])),
  )
}

interface Looking {
  readonly matchers: Matchers
  readonly found: Found
  readonly digestItem: ActionContext['digestItem']
  readonly reading: Parameters<typeof readTree>[1]
}

async function lookThrough(unit: Unit, { matchers, found, digestItem, reading }: Looking): Promise<void> {
  let opened: FileSource
  try {
    opened = openFile(unit.path)
  } catch {
    return // gone or locked meanwhile: the scan before this one lists it among the problems
  }
  using file = opened
  for (const item of itemsOf(unit, file)) {
    await readTree(item, reading, {
      visit: (document, one) => {
        const texts = textsOf(document, one)
        const has = (how: keyof ReadThrough): boolean => texts.some((text) => matchers[how].has(text))
        if (document.kind === 'container') return
        const how = has('known') ? 'known' : has('named') ? 'named' : undefined
        if (how !== undefined) found[how].add(digestItem(one.bytes))
      },
    })
    reading.signal.throwIfAborted()
  }
}

function* itemsOf({ container, locator }: Unit, file: FileSource): Generator<Item> {
  if (container === 'mbox') {
    for (const { item } of splitMbox(file, 0, file.sizeBytes)) if (item !== undefined) yield item
  } else if (container === 'outlook-store') {
    for (const { item } of splitStore(file, 0, file.sizeBytes)) yield item
  } else yield fileItem(locator, file)
}

/** All parts are walked, also where the first says enough: a lazy reader gives what is nested after them. */
function textsOf({ title, fields, parts }: Document, { name }: Item): string[] {
  const texts = [`${title}\n${name}`, ...fields.map(({ value }) => value)]
  for (const { text } of parts) texts.push(fromUtf8(text))
  return texts
}
