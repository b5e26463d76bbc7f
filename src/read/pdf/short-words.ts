/** Words that came before, each at the place that its letters give: the same few hundred return in every file. */
const words = Array.from({ length: 2048 }, () => '')
const longest = 24

/** The Latin-1 text of a short stretch, without making it anew when it was asked for before. */
export function shortWord(bytes: Buffer, start: number, end: number): string {
  const length = end - start
  if (length > longest) return bytes.toString('latin1', start, end)
  let hash = length
  for (let at = start; at < end; at++) hash = (hash * 31 + (bytes[at] ?? 0)) | 0
  const place = (hash ^ (hash >>> 11)) & 2047
  const known = words[place] ?? ''
  if (known.length === length && isAt(known, bytes, start)) return known
  const word = bytes.toString('latin1', start, end)
  words[place] = word
  return word
}

function isAt(word: string, bytes: Buffer, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== bytes[start + i]) return false
  return true
}
