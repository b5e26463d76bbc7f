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
  const lines = linesFrom(text, at + head[0].length)
  if (lines.sizeBytes === 0) return undefined
  const out = Buffer.allocUnsafe(lines.sizeBytes + 3)
  let length = 0
  for (const line of lines.starts)
    length = decodeLine(text, { from: line + 1, count: countAt(text, line) }, { out, length })
  const line = lines.end
  const tail = /^(?:`?\r?\n)?end\r?(?:\n|$)/.exec(text.toString('latin1', line, line + 10))
  return {
    name: (head[1] ?? '').trim(),
    bytes: out.subarray(0, Math.min(length, lines.sizeBytes)),
    end: line + (tail?.[0].length ?? 0),
  }
}

// The first letter of a line tells how many bytes it holds.
function countAt(text: Buffer, line: number): number {
  return ((text[line] ?? 0) - 32) & 63
}

/** The lines that can be of the file. They are measured before memory is taken: a flood of beginnings must cost nothing. */
function linesFrom(
  text: Buffer,
  from: number,
): { starts: readonly number[]; sizeBytes: number; end: number } {
  const starts: number[] = []
  let sizeBytes = 0
  let at = from
  while (at < text.length) {
    const first = text[at] ?? 0
    if (first < 32 || first > 96) break
    const newline = text.indexOf(10, at)
    const next = newline < 0 ? text.length : newline + 1
    const count = countAt(text, at)
    // Lines lose trailing spaces on the way, but never most of their letters.
    if ((next - at) * 2 < count) break
    starts.push(at)
    sizeBytes += count
    at = next
    if (count === 0) break
  }
  return { starts, sizeBytes, end: at }
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
