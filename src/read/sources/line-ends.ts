const cr = 13
const lf = 10

/**
 * A message as a mailbox file holds it: servers send CRLF for what they keep with LF, so that the same message in a file
 * is the same document. A CR that ends no line stays.
 */
export function withLineFeeds(message: Uint8Array): Uint8Array {
  const source = Buffer.from(message.buffer, message.byteOffset, message.length)
  const first = source.indexOf('\r\n')
  if (first < 0) return message
  const target = new Uint8Array(message.length)
  target.set(source.subarray(0, first))
  let length = first
  for (let at = first; at < source.length; at++) {
    const byte = source[at] ?? 0
    if (byte !== cr || source[at + 1] !== lf) target[length++] = byte
  }
  return target.subarray(0, length)
}
