/** True when one of the words was typed; capitals and spaces around it do not matter, an empty word never counts. */
export function isConfirmed(typed: string, words: readonly string[]): boolean {
  const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return plain(typed) !== '' && words.some((word) => plain(word) === plain(typed))
}
