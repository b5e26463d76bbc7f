import type { FindingRow } from '../store/store.ts'
import type { Texts } from './texts.ts'

/** "mail van Noor Smit, 12 mei 2025 09:20": which one of a mailbox it is. */
export function letterName(
  { sender, atMs }: NonNullable<FindingRow['letter']>,
  { words, format, screens }: Texts,
): string {
  return words.letter(sender ?? '', atMs === null ? screens.person.noDate : format.dateTime(atMs))
}
