import type { ProblemCode } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { emptyDocument } from './document-of.ts'
import { readMessageFile } from './msg.ts'

interface Known {
  readonly id: string
  readonly problem: ProblemCode | null
  readonly mediaTypes: readonly string[]
  readonly extensions: readonly string[]
  /** The bytes it begins with, as hex; `@n:` puts them at offset n. */
  readonly magic?: readonly string[]
}

// Formats we know by sight and do not read (yet). Without a problem: there is nothing of anybody in them.
const known: readonly Known[] = [
  {
    id: '7z',
    problem: 'not-supported',
    mediaTypes: ['application/x-7z-compressed'],
    extensions: ['7z'],
    magic: ['377abcaf271c'],
  },
  {
    id: 'gzip',
    problem: 'not-supported',
    mediaTypes: ['application/gzip', 'application/x-gzip'],
    extensions: ['gz', 'tgz'],
    magic: ['1f8b08'],
  },
  {
    id: 'bzip2',
    problem: 'not-supported',
    mediaTypes: ['application/x-bzip2'],
    extensions: ['bz2'],
    magic: ['425a68'],
  },
  {
    id: 'xz',
    problem: 'not-supported',
    mediaTypes: ['application/x-xz'],
    extensions: ['xz'],
    magic: ['fd377a585a00'],
  },
  {
    id: 'zstd',
    problem: 'not-supported',
    mediaTypes: ['application/zstd'],
    extensions: ['zst'],
    magic: ['28b52ffd'],
  },
  {
    id: 'rar',
    problem: 'not-supported',
    mediaTypes: ['application/vnd.rar', 'application/x-rar-compressed'],
    extensions: ['rar'],
    magic: ['526172211a07'],
  },
  {
    id: 'tar',
    problem: 'not-supported',
    mediaTypes: ['application/x-tar'],
    extensions: ['tar'],
    magic: ['@257:7573746172'],
  },
  {
    id: 'cab',
    problem: 'not-supported',
    mediaTypes: ['application/vnd.ms-cab-compressed'],
    extensions: ['cab'],
    magic: ['4d534346'],
  },
  {
    id: 'sqlite',
    problem: 'not-supported',
    mediaTypes: ['application/vnd.sqlite3', 'application/x-sqlite3'],
    extensions: ['sqlite', 'sqlite3', 'db'],
    magic: ['53514c69746520666f726d6174203300'],
  },
  {
    id: 'access',
    problem: 'not-supported',
    mediaTypes: ['application/msaccess'],
    extensions: ['mdb', 'accdb'],
    magic: ['@4:5374616e64617264204a6574', '@4:5374616e64617264204143'],
  },
  { id: 'dbf', problem: 'not-supported', mediaTypes: ['application/dbase'], extensions: ['dbf'] },
  {
    id: 'djvu',
    problem: 'needs-ocr',
    mediaTypes: ['image/vnd.djvu'],
    extensions: ['djvu'],
    magic: ['41542654464f524d'],
  },
  {
    id: 'png',
    problem: 'needs-ocr',
    mediaTypes: ['image/png'],
    extensions: ['png'],
    magic: ['89504e470d0a1a0a'],
  },
  {
    id: 'jpeg',
    problem: 'needs-ocr',
    mediaTypes: ['image/jpeg', 'image/pjpeg', 'image/jpg'],
    extensions: ['jpg', 'jpeg', 'jpe'],
    magic: ['ffd8ff'],
  },
  {
    id: 'gif',
    problem: 'needs-ocr',
    mediaTypes: ['image/gif'],
    extensions: ['gif'],
    magic: ['474946383761', '474946383961'],
  },
  {
    id: 'tiff',
    problem: 'needs-ocr',
    mediaTypes: ['image/tiff'],
    extensions: ['tif', 'tiff'],
    magic: ['49492a00', '4d4d002a'],
  },
  { id: 'bmp', problem: 'needs-ocr', mediaTypes: ['image/bmp', 'image/x-ms-bmp'], extensions: ['bmp'] },
  {
    id: 'webp',
    problem: 'needs-ocr',
    mediaTypes: ['image/webp'],
    extensions: ['webp'],
    magic: ['@8:57454250'],
  },
  {
    id: 'heif',
    problem: 'needs-ocr',
    mediaTypes: ['image/heic', 'image/heif', 'image/avif'],
    extensions: ['heic', 'heif', 'avif'],
    magic: ['@4:6674797068656963', '@4:66747970617669', '@4:667479706d696631'],
  },
  {
    id: 'image',
    problem: 'needs-ocr',
    mediaTypes: ['image/x-icon', 'image/vnd.microsoft.icon', 'image/*'],
    extensions: ['ico', 'wmf', 'emf', 'psd', 'pcx'],
  },
  {
    id: 'audio',
    problem: 'not-supported',
    mediaTypes: ['audio/*'],
    extensions: ['mp3', 'wav', 'm4a', 'ogg', 'flac', 'amr', 'aac', 'wma', 'opus'],
    magic: ['494433', '4f676753', '664c6143', '@8:57415645', '2321414d52'],
  },
  {
    id: 'video',
    problem: 'not-supported',
    mediaTypes: ['video/*'],
    extensions: ['mp4', 'mov', 'avi', 'mkv', 'wmv', 'webm', 'mpg', 'mpeg', '3gp'],
    magic: ['1a45dfa3', '@4:66747970', '000001ba', '@8:41564920'],
  },
  {
    id: 'encrypted-mail',
    problem: 'encrypted',
    mediaTypes: ['application/pkcs7-mime', 'application/x-pkcs7-mime', 'application/pgp-encrypted'],
    extensions: ['p7m', 'pgp', 'gpg', 'rpmsg'],
    magic: ['2d2d2d2d2d424547494e20504750204d455353414745'],
  },
  {
    id: 'signature',
    problem: null,
    mediaTypes: [
      'application/pkcs7-signature',
      'application/x-pkcs7-signature',
      'application/pgp-signature',
      'application/pgp-keys',
    ],
    extensions: ['p7s', 'sig'],
  },
  {
    id: 'font',
    problem: null,
    mediaTypes: ['font/*', 'application/font-woff'],
    extensions: ['ttf', 'otf', 'woff', 'woff2', 'eot'],
    magic: ['774f4646', '774f4632', '4f54544f', '0001000000'],
  },
  {
    id: 'program',
    problem: null,
    mediaTypes: [
      'application/x-msdownload',
      'application/x-executable',
      'application/java-archive',
      'application/vnd.android.package-archive',
    ],
    extensions: ['exe', 'dll', 'so', 'dylib', 'msi', 'class', 'jar', 'apk', 'wasm'],
    magic: ['7f454c46', '4d5a9000', 'cafebabe', '0061736d', 'cffaedfe'],
  },
]

interface Magic {
  readonly offset: number
  readonly bytes: Buffer
}

function magicOf(written: string): Magic {
  const colon = written.indexOf(':')
  const offset = colon < 0 ? 0 : Number(written.slice(1, colon))
  return { offset, bytes: Buffer.from(written.slice(colon + 1), 'hex') }
}

function beginsWith(head: Uint8Array, { offset, bytes }: Magic): boolean {
  if (head.length < offset + bytes.length) return false
  for (let i = 0; i < bytes.length; i++) if (head[offset + i] !== bytes[i]) return false
  return true
}

/** Formats that are recognised and listed, with nothing read from them. */
export const unread: readonly Format[] = known.map((entry) => {
  const magics = (entry.magic ?? []).map(magicOf)
  return {
    id: entry.id,
    mediaTypes: entry.mediaTypes,
    extensions: entry.extensions,
    ...(magics.length === 0 ? {} : { isIt: (head) => magics.some((magic) => beginsWith(head, magic)) }),
    read: (item) => unreadDocument(entry, item),
  }
})

function unreadDocument({ id, problem }: Known, item: Item): Document {
  const document = emptyDocument(id, item)
  if (problem === null) return document
  return {
    ...document,
    problems: [{ code: problem, place: '', lostBytes: item.bytes.sizeBytes, detail: id }],
  }
}

// One container format for .doc, .xls, .ppt and .msg: told apart by the name of a stream inside.
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const streams: readonly (readonly [id: string, stream: string])[] = [
  ['msg', '__substg1.0_'],
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['ppt', 'PowerPoint Document'],
  ['encrypted-office', 'EncryptedPackage'],
]
// The directory of streams may lie anywhere; names are looked for in the first and last of it.
const LOOK_BYTES = 1_000_000

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
  isIt: (head) => beginsWith(head, { offset: 0, bytes: OLE }),
  read: readCompound,
}

function readCompound(item: Item, reading: Reading): Document {
  const { bytes } = item
  const head = Buffer.from(bytes.read(0, Math.min(bytes.sizeBytes, LOOK_BYTES)))
  const tail = Buffer.from(bytes.read(Math.max(0, bytes.sizeBytes - LOOK_BYTES), bytes.sizeBytes))
  const found = streams.find(([, stream]) => {
    const name = Buffer.from(stream, 'utf16le')
    return head.includes(name) || tail.includes(name)
  })
  const id = found?.[0] ?? 'compound'
  if (id === 'msg') return readMessageFile(item, reading)
  const problem = id === 'encrypted-office' ? 'encrypted' : 'not-supported'
  return unreadDocument({ id, problem, mediaTypes: [], extensions: [] }, item)
}

/** Binary content of no known format. */
export const unknown: Format = {
  id: 'unknown',
  mediaTypes: [],
  extensions: [],
  read: (item) => ({
    ...emptyDocument('unknown', item),
    problems: [{ code: 'unknown-format', place: '', lostBytes: item.bytes.sizeBytes }],
  }),
}
