/** Marks in what Excel puts above and below a page: left, middle, right; letters, their size and colour; the number of the page. */
const marks = /&(?:"[^"]*"|K(?:[0-9A-F]{6}|[0-9A-F]{2}[+-]\d{3})|\d{1,3}|[A-Z]|&)/gi

/** The words above or below a page (ECMA-376 18.3.1.46), each place on its line. */
export function plainHeader(written: string): string {
  return written
    .replaceAll(marks, (mark) =>
      mark === '&&' ? '&' : /[LCR]$/i.test(mark) && mark.length === 2 ? '\n' : '',
    )
    .trim()
}
