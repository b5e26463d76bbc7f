import { StretchWriter, type Stretch } from './stretch.ts'

/** Cards and calendars: a line that begins with a space goes on where the one before it ended, also in the middle of a word (RFC 5545, 6350). */
export function foldedLinesStretch(source: string): Stretch {
  const writer = new StretchWriter()
  const folds = /\r?\n[ \t]/g
  let at = 0
  for (let fold = folds.exec(source); fold !== null; fold = folds.exec(source)) {
    writer.plain(source.slice(at, fold.index), at)
    at = fold.index + fold[0].length
  }
  writer.plain(source.slice(at), at)
  return writer.done()
}
