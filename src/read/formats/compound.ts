import { inMemory, utf8 } from '../../base/bytes.ts'
import { openCompoundStreams, type CompoundStreams } from '../compound-streams.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Field, Item, Part } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { readDoc, type OfficeText } from './doc.ts'
import { emptyDocument } from './document-of.ts'
import { embeddedFiles, holdsFile } from './embedded.ts'
import { unlockPackage } from '../lock/unlock-package.ts'
import { unlockWorkbook } from '../lock/unlock-workbook.ts'
import { readMessageFile } from './msg.ts'
import { officePictures } from './office-pictures.ts'
import { peopleOf } from './ooxml.ts'
import { readPpt } from './ppt.ts'
import { publisherText, readPub } from './pub.ts'
import { documentSummaryFields, summaryFields } from './property-set.ts'
import { maxEntryBytes } from './unpack-limits.ts'
import { boxParts, readSheets } from './xls.ts'

/** Microsoft's old compound files: Word, Excel, PowerPoint and Outlook messages before 2007, and protected files after it. */
export const compound: Format = {
  id: 'compound',
  mediaTypes: [
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    'application/vnd.ms-outlook',
  ],
  extensions: ['doc', 'dot', 'xls', 'xlt', 'ppt', 'pps', 'msg', 'pub', 'vsd', 'mpp'],
  isIt: (head) => asBuffer(head).toString('hex', 0, 8) === 'd0cf11e0a1b11ae1',
  read: readCompound,
}

function readCompound(item: Item, reading: Reading): Document | Promise<Document> {
  const file = openCompoundStreams(item.bytes)
  const { sizeBytes } = item.bytes
  if (file === undefined)
    return {
      ...emptyDocument('compound', item),
      problems: [{ code: 'damaged', place: '', lostBytes: sizeBytes }],
    }
  const { find } = file
  if (find('WordDocument') !== undefined)
    return officeDocument(item, file, { format: 'doc', ...readDoc(file) })
  if (find('PowerPoint Document') !== undefined)
    return officeDocument(item, file, { format: 'ppt', ...readPpt(file) })
  if (find(publisherText) !== undefined)
    return officeDocument(item, file, { format: 'pub', ...readPub(file) })
  if (find('Workbook') !== undefined || find('Book') !== undefined) return readXls(item, file, reading)
  const format = otherFormat(file)
  if (format === 'msg') return readMessageFile(item, reading)
  const document = describedDocument(item, file, { format, fields: [] })
  if (format === 'object') return { ...document, kind: 'container', nested: embeddedFiles(file).items }
  if (format === 'macros') return document
  if (format !== 'encrypted-office')
    return {
      ...document,
      problems: [{ code: 'not-supported', place: '', lostBytes: sizeBytes, detail: format }],
    }
  const opened = openedPackage(file)
  if (opened === undefined)
    return { ...document, problems: [{ code: 'encrypted', place: '', lostBytes: sizeBytes, detail: format }] }
  const inside = { path: '1', name: item.name, mediaType: '', charset: '', bytes: inMemory(opened) }
  return { ...document, kind: 'container', nested: [inside] }
}

const lockedPackage = 'EncryptedPackage'

/** A workbook that is locked, but opens without asking. */
function openedPackage({ find }: CompoundStreams): Buffer | undefined {
  const [description, locked] = [find('EncryptionInfo'), find(lockedPackage)]
  if (description === undefined || locked === undefined || locked.sizeBytes > maxEntryBytes) return undefined
  return unlockPackage(description.read(maxDescriptionBytes), locked.read(locked.sizeBytes))
}

/** How a file is locked is told in a page. */
const maxDescriptionBytes = 65_536

function otherFormat(file: CompoundStreams): string {
  if (file.find(lockedPackage) !== undefined) return 'encrypted-office'
  if (file.streams.some(({ path }) => path.startsWith('__substg1.0_'))) return 'msg'
  if (file.streams.some(({ path }) => /(?:^|\/)vba\/dir$/i.test(path))) return 'macros'
  return holdsFile(file) ? 'object' : 'compound'
}

type Read = OfficeText & { readonly format: string }

function officeDocument(item: Item, file: CompoundStreams, read: Read): Document {
  const { sizeBytes } = item.bytes
  const lostBytes = read.parts.length === 0 ? sizeBytes : 0
  const problems = read.problems.map((code): Problem => ({ code, place: '', lostBytes }))
  const inside = embeddedFiles(file)
  return {
    ...describedDocument(item, file, read),
    parts: [...read.parts, ...inside.parts].map(({ place, text }): Part => ({
      place,
      layout: 'prose',
      text: utf8(text),
    })),
    nested: {
      *[Symbol.iterator]() {
        yield* inside.items
        if (!read.problems.includes('encrypted')) yield* officePictures(file, problems)
        for (const [i, open] of read.nested.entries()) {
          const bytes = open()
          const path = `slide.${i + 1}`
          if (bytes === undefined) problems.push({ code: 'damaged', place: path, lostBytes: 0 })
          else yield { path, name: '', mediaType: '', charset: '', bytes: inMemory(bytes) }
        }
      },
    },
    problems,
  }
}

async function readXls(item: Item, file: CompoundStreams, reading: Reading): Promise<Document> {
  const stream = file.find('Workbook') ?? file.find('Book')
  let records = stream?.read(stream.sizeBytes) ?? Buffer.alloc(0)
  let { parts, problems } = await readSheets(item, reading)
  const isLocked = problems.some(({ code }) => code === 'encrypted')
  const opened = isLocked ? unlockWorkbook(records) : undefined
  if (opened !== undefined) {
    records = opened
    ;({ parts, problems } = await readSheets({ ...item, bytes: inMemory(opened) }, reading))
  }
  const boxes = isLocked && opened === undefined ? [] : boxParts(records)
  return {
    ...describedDocument(item, file, { format: 'xls', fields: [] }),
    parts: [...parts, ...boxes],
    nested: { [Symbol.iterator]: () => embeddedFiles(file).items[Symbol.iterator]() },
    problems,
  }
}

const summaryStreams = [
  ['\u0005summaryinformation', summaryFields],
  ['\u0005documentsummaryinformation', documentSummaryFields],
] as const

/** Of the file itself, and of the documents that are shown in it. */
const maxSummaries = 100

/** Properties are some lines; a preview picture among them may be large. */
const maxSummaryBytes = 1_048_576

/** A document with what the file says of itself: title, authors, firm. */
function describedDocument(
  item: Item,
  { streams }: CompoundStreams,
  { format, fields: more }: { readonly format: string; readonly fields: readonly Field[] },
): Document {
  const told = summaryStreams.flatMap(([name, fieldsIn]) =>
    streams
      .filter(({ path }) => path.toLowerCase().endsWith(name))
      .slice(0, maxSummaries)
      .flatMap((stream) => fieldsIn(stream.read(maxSummaryBytes))),
  )
  const fields = [...told, ...more]
  const people = peopleOf(fields, ['creator', 'lastmodifiedby', 'manager', 'commentauthor', 'changedby'])
  return {
    ...emptyDocument(format, item),
    title: people.title === '' ? item.name : people.title,
    fields,
    participants: people.participants,
  }
}
