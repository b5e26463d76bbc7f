import type { WireAnswer } from '../answer.ts'
import { heldAs } from './held.ts'
import { isHeif, unpackHeif } from './heif.ts'
import { recognise } from './recognise.ts'
import { isTiff, tiffPages } from './tiff-pages.ts'

/** A fax of more pages is rare, and would take its time from all others. */
const mostPages = 40

/** What stands on a picture: in Tesseract's own formats (PNG, JPEG, TIFF, GIF, BMP, WebP, PNM), or in that of telephones. */
export async function readPicture(bytes: Uint8Array): Promise<WireAnswer> {
  if (isHeif(bytes)) return readHeif(bytes)
  if (!isTiff(bytes)) return recognise(bytes, heldAs(bytes))
  const answer: WireAnswer = { title: '', fields: [], parts: [], nested: [], problems: [] }
  let number = 0
  for (const page of tiffPages(bytes)) {
    if (++number > mostPages) {
      answer.problems.push({ code: 'too-many', place: String(number), lostBytes: 0, detail: 'pages' })
      break
    }
    const one = await recognise(page)
    answer.fields.push(...one.fields)
    answer.problems.push(...one.problems)
    answer.parts.push(...one.parts.map(({ place, text }) => ({ text, place: placeOn(number, place) })))
  }
  return answer
}

/** It is turned by its own boxes when it is unpacked: what Exif says of that is the same again. */
async function readHeif(bytes: Uint8Array): Promise<WireAnswer> {
  const grey = await unpackHeif(bytes)
  if (grey !== undefined) return recognise(grey)
  const problem = { code: 'damaged', place: '', lostBytes: bytes.length } as const
  return { title: '', fields: [], parts: [], nested: [], problems: [problem] }
}

/** On the first page as on a picture of one. */
function placeOn(number: number, place: string): string {
  return [number === 1 ? '' : String(number), place].filter((step) => step !== '').join('/')
}
