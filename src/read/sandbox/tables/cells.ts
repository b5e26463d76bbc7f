import { isUtf8 } from 'node:buffer'

/** A text on one line and in one column. */
export function cell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ')
}

/** Some programs keep texts as bytes. */
export function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.some((byte) => byte < 9)
}

/** Address books of programs keep whole cards in a cell (Thunderbird), calendars whole appointments: they are read as such. */
export function isCard(text: string): boolean {
  return /^\s*BEGIN:(?:VCARD|VCALENDAR)\b/i.test(text)
}

/** First bytes of what is worth reading: JPEG, PNG, GIF, PDF, ZIP with office files, compound files, HEIC, TIFF, gzip. */
const marks = /^(?:ffd8ff|89504e47|47494638|25504446|504b0304|d0cf11e0|.{8}66747970|49492a00|4d4d002a|1f8b08)/

/** True for bytes in a cell that are a file: a picture, a contract. */
export function isFile(bytes: Buffer): boolean {
  return marks.test(bytes.toString('hex', 0, 8))
}
