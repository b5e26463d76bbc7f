import { utf8 } from '../../base/bytes.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'
import { plainHeader } from './sheet-header.ts'
import { tableParts } from './sheet.ts'

/** The reader holds a workbook some ten times over; larger ones are rare and no office program opens them quickly. */
const maxBytes = 104_857_600

/** Excel's records without a file around them: Excel 2 to 4, and sheets that are shown in other documents. */
export const biff: Format = {
  id: 'xls',
  mediaTypes: [],
  extensions: [],
  isIt: (head) =>
    /^(?:0900040|090[24]060|090408|0908080|0908100)0/.test(asBuffer(head).toString('hex', 0, 8)),
  read: async (item, reading) => {
    const { sizeBytes } = item.bytes
    const sheets = await readSheets(item, reading)
    const boxes = sizeBytes > maxBytes ? [] : boxParts(asBuffer(item.bytes.read(0, sizeBytes)))
    return { ...emptyDocument('xls', item), problems: sheets.problems, parts: [...sheets.parts, ...boxes] }
  },
}

/** A workbook as Excel 2002 and 2003 write it in XML, and many programs of others under the name of .xls. */
export const excelXml: Format = {
  id: 'xls',
  mediaTypes: [],
  extensions: [],
  isIt: (head) => {
    const start = asBuffer(head).toString('latin1')
    return /^\s*<\?xml/.test(start) && start.includes('urn:schemas-microsoft-com:office:spreadsheet')
  },
  read: (item, reading) => readTables('xls', item, reading),
}

/** Tables of dBase and FoxPro: old administrations. */
export const dbase: Format = {
  id: 'dbf',
  mediaTypes: ['application/dbase', 'application/x-dbf'],
  extensions: ['dbf'],
  read: (item, reading) => readTables('dbf', item, reading),
}

async function readTables(format: string, item: Item, reading: Reading): Promise<Document> {
  return { ...emptyDocument(format, item), ...(await readSheets(item, reading)) }
}

/** The sheets of a workbook as tables, by a reader in the sandbox. */
export async function readSheets(
  { bytes }: Item,
  { sandbox, signal }: Reading,
): Promise<Pick<Document, 'problems'> & { readonly parts: readonly Part[] }> {
  const { sizeBytes } = bytes
  if (sizeBytes > maxBytes)
    return { parts: [], problems: [{ code: 'too-large', place: '', lostBytes: sizeBytes }] }
  const { parts, problems } = await sandbox.run('workbook', bytes.read(0, sizeBytes), signal)
  return {
    problems,
    parts: parts.flatMap(({ place, text }): Part[] =>
      place.startsWith('sheet/')
        ? [...tableParts(place, text)]
        : [{ place, layout: 'prose', text: utf8(text) }],
    ),
  }
}

/** More remarks than anybody writes. */
const maxTexts = 200_000

const textObject = 0x01b6
const continued = 0x003c
const chartText = 0x100d
/** Texts above and below a page, and those of charts: where the number of letters stands. */
const shortTexts = new Map([
  [0x0014, { at: 0, bytes: 2 }],
  [0x0015, { at: 0, bytes: 2 }],
  [chartText, { at: 2, bytes: 1 }],
])

/** What stands in text boxes, remarks, charts, headers and footers: the reader of sheets leaves it out (MS-XLS 2.4.329). */
export function boxParts(workbook: Buffer): Part[] {
  const texts: string[] = []
  let wanted = 0
  for (let at = 0; at + 4 <= workbook.length && texts.length < maxTexts;) {
    const type = workbook.readUInt16LE(at)
    const content = workbook.subarray(at + 4, at + 4 + workbook.readUInt16LE(at + 2))
    if (type === continued && wanted > 0) texts.push(characters(content, 0, wanted))
    const short = shortTexts.get(type)
    if (short !== undefined && content.length > 4) {
      const text = characters(content, short.at + short.bytes, content.readUIntLE(short.at, short.bytes))
      texts.push(type === chartText ? text : plainHeader(text))
    }
    wanted = type === textObject && content.length >= 12 ? content.readUInt16LE(10) : 0
    at += 4 + content.length
  }
  const text = texts.filter((one) => one.trim() !== '').join('\n')
  return text === '' ? [] : [{ place: 'textboxes', layout: 'prose', text: utf8(text) }]
}

/** A byte tells whether letters have one byte or two. */
function characters(bytes: Buffer, at: number, count: number): string {
  const start = at + 1
  return ((bytes[at] ?? 0) & 1) === 0
    ? bytes.toString('latin1', start, start + count)
    : bytes.toString('utf16le', start, start + count * 2)
}
