import { inMemory } from '../src/base/bytes.ts'
import type { Item } from '../src/read/document.ts'
import { createSandbox, type Reading } from '../src/read/index.ts'
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

/** Redacts and closes what it needed. */
export async function redact(item: Item, order: RedactOrder): Promise<Redacted> {
  const sandbox = createSandbox()
  const reading: Reading = { signal: new AbortController().signal, sandbox }
  try {
    return await redactItem(item, order, reading)
  } finally {
    await sandbox.close()
  }
}

/** Bytes of what must have been redacted. */
export function bytesOf(redacted: Redacted): Buffer {
  if (redacted.state === 'refused')
    throw new Error(`Refused: ${redacted.reason} ${redacted.places.join(', ')}`)
  return Buffer.from(redacted.bytes)
}
