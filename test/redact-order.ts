import { after } from 'node:test'
import { inMemory } from '../src/base/bytes.ts'
import type { Item } from '../src/read/document.ts'
import { createSandbox, readTree, type Reading } from '../src/read/index.ts'
import { redactItem, type Redacted, type RedactOrder } from '../src/redact/index.ts'

/** A file to redact. */
export function fileNamed(name: string, bytes: Uint8Array | string): Item {
  return {
    path: '',
    name,
    mediaType: '',
    charset: '',
    bytes: inMemory(typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
  }
}

/** An order as the workbench gives it. */
export function orderFor(values: readonly string[], mayBecomeText = false): RedactOrder {
  return {
    targets: values.map((value) => ({ value })),
    mark: '█████',
    plainMark: '#####',
    noteFor: ({ name, sha256 }) => `Weggelaten: ${name} (${sha256})`,
    mayBecomeText,
  }
}

const sandbox = createSandbox()
after(() => sandbox.close())

/** What a redaction may use; one for all tests, because a sandbox takes half a second to start. */
export const reading: Reading = { signal: new AbortController().signal, sandbox }

/** Redacts a file. */
export function redact(item: Item, order: RedactOrder): Promise<Redacted> {
  return redactItem(item, order, reading)
}

/** Bytes of what must have been redacted. */
export function bytesOf(redacted: Redacted): Buffer {
  if (redacted.state === 'refused')
    throw new Error(`Refused: ${redacted.reason} ${redacted.places.join(', ')}`)
  return Buffer.from(redacted.bytes)
}

/** All texts that our readers see in a file and in what is inside. */
export async function textOf(item: Item): Promise<string> {
  const texts: string[] = []
  await readTree(item, reading, {
    visit: ({ parts, title, participants }) => {
      texts.push(title, ...participants.map(({ name, email }) => `${name} ${email}`))
      for (const { text } of parts) texts.push(Buffer.from(text).toString())
    },
  })
  return texts.join('\n')
}
