/** Where to cut a long text so that no piece is larger than `most` bytes: after a line end where there is one, never inside a letter. */
export function* cutText(text: Buffer, most: number): Generator<Buffer> {
  let at = 0
  while (text.length - at > most) {
    const newline = text.lastIndexOf(10, at + most - 1)
    let end = newline > at + most / 2 ? newline + 1 : at + most
    while (end > at + 1 && ((text[end] ?? 0) & 0xc0) === 0x80) end--
    yield text.subarray(at, end)
    at = end
  }
  if (at < text.length) yield text.subarray(at)
}
