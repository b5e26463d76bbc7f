/** A file of numbered objects, with its table. */
export function pdfOf(objects: readonly string[], trailer = '/Root 1 0 R', before = ''): Buffer {
  let text = before === '' ? '%PDF-1.7\n' : before
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<</Size ${objects.length + 1} ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** An object with bytes behind it. */
export const stream = (content: string, entries = ''): string =>
  `<<${entries} /Length ${content.length}>>\nstream\n${content}\nendstream`

/** The objects of a file of one page, whose font is the fifth. */
export function onePage(
  content: string,
  {
    font = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica',
    more = '',
    others = [] as readonly string[],
  } = {},
): string[] {
  return [
    `<</Type /Catalog /Pages 2 0 R ${more}>>`,
    '<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] /Resources <</Font <</F1 5 0 R>>>>>>',
    '<</Type /Page /Parent 2 0 R /Contents 4 0 R>>',
    stream(content),
    `<<${font}>>`,
    ...others,
  ]
}
