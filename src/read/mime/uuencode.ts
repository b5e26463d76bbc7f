/** A file that lies in a text as uuencode. */
export interface UuFile {
  readonly name: string
  readonly bytes: Buffer
}

const BEGIN = Buffer.from('begin ')

/** The files uuencoded in a text, and the text without them. */
export function uudecode(text: Buffer): { readonly files: readonly UuFile[]; readonly rest: Buffer } {
  const files: UuFile[] = []
  const rest: Buffer[] = []
  let kept = 0
  let at = text.indexOf(BEGIN)
  while (at >= 0) {
    const file = at === 0 || text[at - 1] === 10 ? fileAt(text, at) : undefined
    if (file !== undefined) {
      rest.push(text.subarray(kept, at))
      kept = file.end
      files.push(file)
    }
    at = text.indexOf(BEGIN, file?.end ?? at + BEGIN.length)
  }
  if (files.length === 0) return { files, rest: text }
  rest.push(text.subarray(kept))
  return { files, rest: Buffer.concat(rest) }
}

function fileAt(text: Buffer, at: number): (UuFile & { end: number }) | undefined {
  const head = /^begin [0-7]{3,4} +([^\r\n]{1,300})\r?\n/.exec(text.toString('latin1', at, at + 400))
  if (head === null) return undefined
  const out = Buffer.allocUnsafe(Math.ceil((text.length - at) * 0.75) + 64)
  let length = 0
  let line = at + head[0].length
  while (line < text.length) {
    const count = ((text[line] ?? 0) - 32) & 63
    const newline = text.indexOf(10, line)
    const next = newline < 0 ? text.length : newline + 1
    if ((text[line] ?? 0) < 32 || (text[line] ?? 0) > 96 || text.toString('latin1', line, line + 3) === 'end')
      break
    length = decodeLine(text, { from: line + 1, count }, { out, length })
    line = next
    if (count === 0) break
  }
  if (length === 0) return undefined
  const tail = /^(?:`?\r?\n)?end\r?(?:\n|$)/.exec(text.toString('latin1', line, line + 10))
  return { name: (head[1] ?? '').trim(), bytes: out.subarray(0, length), end: line + (tail?.[0].length ?? 0) }
}

function decodeLine(
  text: Buffer,
  line: { from: number; count: number },
  to: { out: Buffer; length: number },
): number {
  let { length } = to
  let at = line.from
  for (let left = line.count; left > 0; left -= 3) {
    const a = six(text, at)
    const b = six(text, at + 1)
    const c = six(text, at + 2)
    const d = six(text, at + 3)
    at += 4
    to.out[length++] = (a << 2) | (b >> 4)
    if (left > 1) to.out[length++] = (b << 4) | (c >> 2)
    if (left > 2) to.out[length++] = (c << 6) | d
  }
  return Math.min(length, to.out.length)
}

// Trailing spaces, which are zeros, are often lost on the way.
function six(text: Buffer, at: number): number {
  const byte = text[at] ?? 32
  return byte < 32 ? 0 : (byte - 32) & 63
}
