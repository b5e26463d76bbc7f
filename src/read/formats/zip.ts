import type { ByteSource } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { maxArchiveBytes, readArchive } from './archive.ts'
import { emptyDocument } from './document-of.ts'
import { isOlm, readOlm } from './olm-archive.ts'
import { readOdf } from './odf.ts'
import { readOoxml } from './ooxml.ts'
import { maxUnpackedBytes } from './unpack-limits.ts'
import { readSheets } from './xls.ts'
import { openEntry, readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-archive.ts'

/** Archives, and what is one inside: Word, Excel, PowerPoint (ECMA-376), OpenDocument (ISO/IEC 26300). */
export const zip: Format = {
  id: 'zip',
  mediaTypes: [
    'application/zip',
    'application/x-zip-compressed',
    'application/vnd.openxmlformats-officedocument.*',
    'application/vnd.ms-visio.*',
    'application/vnd.oasis.opendocument.*',
  ],
  extensions: [
    'zip',
    'docx',
    'docm',
    'dotx',
    'xlsx',
    'xlsm',
    'xlsb',
    'xltx',
    'pptx',
    'pptm',
    'ppsx',
    'vsdx',
    'vsdm',
    'vstx',
    'odt',
    'ott',
    'ods',
    'ots',
    'odp',
    'odg',
  ],
  isIt: (head) =>
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    (head[2] === 3 || head[2] === 5) &&
    (head[3] === 4 || head[3] === 6),
  read: readZip,
}

/** An open package: its entries by name. */
export interface Package {
  readonly names: readonly string[]
  /** The bytes of an entry; undefined when it is absent or cannot be read, which is then among the problems. */
  readonly open: (name: string) => ByteSource | undefined
  readonly problems: Problem[]
}

function readZip(item: Item, reading: Reading): Document | Promise<Document> {
  const directory = readZipDirectory(item.bytes)
  const archive = openPackage(item.bytes, directory)
  const { names } = archive
  if (names.includes('xl/workbook.bin')) return readXlsb(item, archive, reading)
  if (names.includes('[Content_Types].xml')) return readOoxml(item, archive)
  if (
    names.includes('content.xml') &&
    (names.includes('mimetype') || names.includes('META-INF/manifest.xml'))
  )
    return readOdf(item, archive)
  if (isOlm(names)) return readOlm(item, archive)
  const isOfAnotherKind = directory.entries.some(
    ({ method, isEncrypted }) => !isEncrypted && ofSevenZip.has(method),
  )
  return isOfAnotherKind && item.bytes.sizeBytes <= maxArchiveBytes
    ? readArchive(item, { id: 'zip' }, reading)
    : readEntries(item, directory)
}

/** Rare ways of packing that 7-Zip knows: Deflate64, bzip2, LZMA, Zstandard, XZ, PPMd. */
const ofSevenZip = new Set([9, 12, 14, 93, 95, 98])

/** Excel's binary form: a package with records of its own for its sheets. */
async function readXlsb(item: Item, archive: Package, reading: Reading): Promise<Document> {
  const { parts, problems } = await readSheets(item, reading)
  return { ...readOoxml(item, archive), format: 'xlsb', parts, problems: [...archive.problems, ...problems] }
}

/** A package whose entries come to no more than so many bytes: what lies beyond is not even opened. */
export function openPackage(
  bytes: ByteSource,
  { entries, problems }: ZipDirectory,
  mostBytes = maxUnpackedBytes,
): Package {
  const found = [...problems]
  let bytesLeft = mostBytes
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry]))
  return {
    names: [...byName.keys()],
    problems: found,
    open: (name) => {
      const entry = byName.get(name)
      if (entry === undefined) return undefined
      const opened = bytesLeft < 0 ? tooLarge(entry) : openEntry(bytes, entry)
      if ('read' in opened) {
        bytesLeft -= opened.sizeBytes
        return opened
      }
      found.push(opened)
      return undefined
    },
  }
}

function readEntries(item: Item, { entries, problems }: ZipDirectory): Document {
  const lock = lockOf(entries)
  const found = lock === undefined ? [...problems] : [...problems, lock]
  if (lock !== undefined) return { ...emptyDocument('zip', item), kind: 'container', problems: found }
  return {
    ...emptyDocument('zip', item),
    kind: 'container',
    problems: found,
    nested: { [Symbol.iterator]: () => entriesOf(item.bytes, entries, found) },
  }
}

/** Everything locked is one lock, told with how many files lie behind it. */
function lockOf(entries: readonly ZipEntry[]): Problem | undefined {
  const files = entries.filter(({ name }) => !name.endsWith('/'))
  if (files.length === 0 || files.some(({ isEncrypted }) => !isEncrypted)) return undefined
  const lostBytes = files.reduce((sum, { packedBytes }) => sum + packedBytes, 0)
  const detail = `${files.length} ${files.length === 1 ? 'entry' : 'entries'}`
  return { code: 'encrypted', place: '', lostBytes, detail }
}

function tooLarge({ name, packedBytes }: ZipEntry): Problem {
  return { code: 'packed-too-large', place: name, lostBytes: packedBytes }
}

/** One at a time: each is unpacked when it is its turn. */
function* entriesOf(bytes: ByteSource, entries: readonly ZipEntry[], problems: Problem[]): Generator<Item> {
  let number = 0
  let unpacked = 0
  for (const entry of entries) {
    number++
    if (entry.name.endsWith('/')) continue
    if (unpacked > maxUnpackedBytes) {
      problems.push(tooLarge(entry))
      continue
    }
    const opened = openEntry(bytes, entry)
    if ('read' in opened) unpacked += opened.sizeBytes
    if ('read' in opened)
      yield { path: String(number), name: entry.name, mediaType: '', charset: '', bytes: opened }
    else problems.push(opened)
    if ('isBroken' in opened && opened.isBroken())
      problems.push({ code: 'damaged', place: entry.name, lostBytes: 0 })
  }
}
