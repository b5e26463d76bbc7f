/** What the text of a picture is called within its document: 'ocr' and 'ocr/zone', or 'page/3/ocr' for a page of a PDF. */
export function partOfPicture(page: number, place: string): string {
  return [page === 0 ? '' : `page/${String(page)}`, 'ocr', place].filter((step) => step !== '').join('/')
}

/** The page whose picture a part was read from, 0 for a picture itself; undefined for other parts. */
export function pageOfPart(part: string): number | undefined {
  const match = /^(?:page\/(\d{1,7})\/)?ocr(?:\/|$)/.exec(part)
  return match === null ? undefined : Number(match[1] ?? 0)
}

/** The reader of the sandbox that reads it. */
export function readerOfPage(page: number): string {
  return page === 0 ? 'picture' : `pdf-page/${String(page)}`
}

/** Formats whose documents have such parts: others may call a part as they like. */
const formatsWithPictures: ReadonlySet<string> = new Set([
  'jpeg',
  'png',
  'tiff',
  'webp',
  'gif',
  'bmp',
  'heif',
  'pdf',
])

export function mayHavePictures(format: string): boolean {
  return formatsWithPictures.has(format)
}
