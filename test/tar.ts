/** One entry of a tape archive: header with its checksum, content, zeroes up to a whole block. */
export function tarEntry(
  name: string,
  content: string | Uint8Array,
  { type = '0', prefix = '' } = {},
): Buffer {
  const bytes = Buffer.from(content)
  const header = Buffer.alloc(512)
  header.write(name)
  header.write('0000644\0', 100)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write(' '.repeat(8), 148)
  header.write(type, 156, 'latin1')
  header.write('ustar\x0000', 257)
  header.write(prefix, 345)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

const tarEnd = Buffer.alloc(1024)
/** A whole archive. */
export const tarOf = (...entries: readonly Buffer[]): Buffer => Buffer.concat([...entries, tarEnd])
