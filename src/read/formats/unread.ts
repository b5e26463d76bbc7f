import type { ProblemCode } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { emptyDocument } from './document-of.ts'

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
    id: 'sqlite-shm',
    problem: null,
    mediaTypes: [],
    extensions: ['sqlite-shm', 'sqlite3-shm', 'db-shm'],
  },
  {
    // Pages of OneNote: a store of revisions that nobody else writes.
    id: 'onenote',
    problem: 'not-supported',
    mediaTypes: ['application/onenote', 'application/msonenote'],
    extensions: ['one', 'onetoc2'],
    magic: ['e4525c7b8cd8a74daeb15378d02996d3', 'a12fff43d9ef764c9ee210ea5722765f'],
  },
  {
    id: 'djvu',
    problem: 'not-supported',
    mediaTypes: ['image/vnd.djvu'],
    extensions: ['djvu'],
    magic: ['41542654464f524d'],
  },
  {
    id: 'image',
    problem: 'not-supported',
    mediaTypes: ['image/x-icon', 'image/vnd.microsoft.icon', 'image/*'],
    extensions: ['ico', 'psd', 'pcx'],
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
    // What a Mac notes of a file beside it: "._name".
    id: 'apple-double',
    problem: null,
    mediaTypes: ['application/applefile'],
    extensions: [],
    magic: ['00051607'],
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
