import { inMemory, type ByteSource } from '../../base/bytes.ts'
import type { Item } from '../../read/document.ts'
import { isSigned } from './signature.ts'
import { maxMessageBytes, rewriteMessage, sha256Of } from './rewrite.ts'

/** A file that was taken out of a message. */
export interface StrippedAttachment {
  /** As in the index: '2', or '2/1.2' in a message inside. */
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** Which files go, and what stands in their place: a few lines for people. */
export interface StripOrder {
  readonly paths: ReadonlySet<string>
  readonly noteFor: (attachment: StrippedAttachment) => string
}

/** A message without the files that were named; all other bytes are as they were. Undefined when it is too large. */
export async function stripAttachments(
  message: ByteSource,
  order: StripOrder,
): Promise<
  | {
      readonly bytes: Uint8Array
      readonly stripped: readonly StrippedAttachment[]
      readonly hadSignature: boolean
    }
  | undefined
> {
  if (message.sizeBytes > maxMessageBytes) return undefined
  const stripped: StrippedAttachment[] = []
  const stripping = { order, stripped, hasSignature: false }
  const bytes = await stripIn(message, '', stripping)
  return { bytes, stripped, hadSignature: stripping.hasSignature }
}

interface Stripping {
  readonly order: StripOrder
  readonly stripped: StrippedAttachment[]
  hasSignature: boolean
}

function stripIn(message: ByteSource, prefix: string, stripping: Stripping): Promise<Uint8Array> {
  const { order, stripped } = stripping
  return rewriteMessage(message, {
    headers: (block) => {
      stripping.hasSignature ||= isSigned(block)
      return block
    },
    text: async (_, bytes) => bytes,
    nested: async (_, item) => {
      const path = `${prefix}${item.path}`
      if (order.paths.has(path)) {
        const { name, bytes } = item
        const attachment = { path, name, sizeBytes: bytes.sizeBytes, sha256: sha256Of(bytes) }
        stripped.push(attachment)
        return { note: order.noteFor(attachment) }
      }
      return wholeOf(item, path, stripping)
    },
  })
}

function wholeOf(item: Item, path: string, stripping: Stripping): Promise<Uint8Array> | Uint8Array {
  const isWithin = [...stripping.order.paths].some((one) => one.startsWith(`${path}/`))
  const bytes = item.bytes.read(0, item.bytes.sizeBytes)
  return isWithin ? stripIn(inMemory(bytes), `${path}/`, stripping) : bytes
}
