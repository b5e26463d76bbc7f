/** An address of several lines as one. Line by line: a pattern would begin anew at each of a million spaces. */
export function onOneLine(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ')
}
