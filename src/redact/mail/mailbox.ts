import { inMemory } from '../../base/bytes.ts'
import type { Item } from '../../read/document.ts'
import { splitMbox } from '../../read/mime/mbox.ts'
import { redactTextPart } from '../text.ts'
import { inside, type Outcome, type Work } from '../work.ts'
import { redactHeaders } from './header.ts'
import { redactMessage } from './message.ts'
import { maxMessageBytes } from './rewrite.ts'

/** Redacts a mailbox file, message by message. */
export async function redactMailbox(item: Item, work: Work): Promise<Outcome> {
  const { bytes } = item
  if (bytes.sizeBytes > maxMessageBytes) return { refused: 'too-large' }
  const all = Buffer.from(bytes.read(0, bytes.sizeBytes))
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { offset, length, item: message } of splitMbox(inMemory(all), 0, all.length)) {
    const stretch = all.subarray(offset, offset + length)
    const redacted =
      message === undefined
        ? redactStray(stretch, work)
        : await redactOne(stretch, inside(work, String(offset)))
    if ('refused' in redacted) return redacted
    pieces.push(all.subarray(at, offset), ...redacted.pieces)
    at = offset + length
  }
  return { bytes: Buffer.concat([...pieces, all.subarray(at)]) }
}

type Pieces = { readonly pieces: readonly Uint8Array[] } | Extract<Outcome, { readonly refused: unknown }>

function redactStray(bytes: Buffer, work: Work): Pieces {
  const outcome = redactTextPart({ bytes, charset: '' }, 'plain', work)
  return 'refused' in outcome ? outcome : { pieces: [outcome.bytes] }
}

/** The line that parts the messages names who sent it. */
async function redactOne(stretch: Buffer, work: Work): Promise<Pieces> {
  const lineEnd = stretch.indexOf(10) + 1
  const line = redactHeaders(stretch.toString('latin1', 0, lineEnd), work)
  const rest = {
    path: '',
    name: '',
    mediaType: 'message/rfc822',
    charset: '',
    bytes: inMemory(stretch.subarray(lineEnd)),
  }
  const outcome = await redactMessage(rest, work)
  return 'refused' in outcome ? outcome : { pieces: [Buffer.from(line, 'latin1'), outcome.bytes] }
}

/** A message as Apple Mail keeps it: how many bytes it has, the message, and what the program noted of it. */
export async function redactCounted(item: Item, work: Work): Promise<Outcome> {
  const { bytes } = item
  if (bytes.sizeBytes > maxMessageBytes) return { refused: 'too-large' }
  const all = Buffer.from(bytes.read(0, bytes.sizeBytes))
  const [line = '', count = '0'] = /^(\d{1,10})[ \t]*\r?\n/.exec(all.toString('latin1', 0, 100)) ?? []
  const end = line.length + Number(count)
  const message = { ...item, mediaType: 'message/rfc822', bytes: inMemory(all.subarray(line.length, end)) }
  const outcome = await redactMessage(message, work)
  if ('refused' in outcome) return outcome
  const noted = redactTextPart({ bytes: all.subarray(end), charset: '' }, 'xml', work)
  if ('refused' in noted) return noted
  const counted = Buffer.from(`${outcome.bytes.length}${line.slice(count.length)}`)
  return { bytes: Buffer.concat([counted, outcome.bytes, noted.bytes]) }
}
