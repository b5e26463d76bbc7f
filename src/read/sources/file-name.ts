import { readdirSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'

/** A path as the system takes it: in bytes where a name in it is not UTF-8, as old disks and foreign archives have. */
export type FilePath = string | Uint8Array

/** What a file is called: for people and in locators, and on the disk. */
export interface FileName {
  readonly spelled: string
  readonly name: FilePath
}

/** Windows keeps names in UTF-16, and its separator is a backslash. */
const mayBeBytes = sep === '/'

/** How a byte is spelled that is no UTF-8, `\xE9`; and a backslash that stands in a name before what looks like that. */
const escape = /\\x(5C|[89A-F][0-9A-F])/g

/** The names in a folder in the order of their spelling. */
export function namesIn(folder: FilePath): FileName[] {
  const names = readdirSync(forSystem(folder))
  // A name that is not UTF-8 comes with U+FFFD in it, and so may one that is.
  const isOdd = mayBeBytes && names.some((name) => name.includes('\u{FFFD}') || name.includes('\\x'))
  if (!isOdd) return names.sort().map((name) => ({ spelled: name, name }))
  return readdirSync(forSystem(folder), 'buffer')
    .map((bytes) => fileName(bytes))
    .sort((a, b) => (a.spelled < b.spelled ? -1 : 1))
}

function fileName(bytes: Buffer): FileName {
  const text = bytes.toString('utf8')
  if (Buffer.from(text).equals(bytes)) return { spelled: spelled(text), name: text }
  const parts: string[] = []
  for (let at = 0; at < bytes.length;) {
    const end = wholeUntil(bytes, at)
    parts.push(spelled(bytes.toString('utf8', at, end)))
    if (end < bytes.length) parts.push(`\\x${(bytes[end] ?? 0).toString(16).toUpperCase()}`)
    at = end + 1
  }
  return { spelled: parts.join(''), name: bytes }
}

/** Where the UTF-8 ends that begins here. */
function wholeUntil(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    const sign = bytes.subarray(at, at + length)
    if (!Buffer.from(sign.toString('utf8')).equals(sign)) return at
    at += length
  }
  return at
}

function spelled(text: string): string {
  return text.replaceAll(escape, String.raw`\x5Cx$1`)
}

/** The path of what a locator names below a root; a root that is a file is its own only unit. */
export function pathOfLocator(root: string, locator: string): FilePath {
  if (basename(root) === locator && !isFolder(root)) return root
  if (!mayBeBytes || locator.search(escape) < 0) return join(root, locator)
  const bytes = Buffer.concat(
    locator.split(escape).map((part, i) => (i % 2 === 0 ? Buffer.from(part) : Buffer.from(part, 'hex'))),
  )
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) ? join(root, text) : joined(root, bytes)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** The path of a name in a folder. Put together by hand: among a million files it is felt that a path is made sense of each time. */
export function joined(folder: FilePath, name: FilePath): FilePath {
  if (typeof folder === 'string' && typeof name === 'string')
    return folder.endsWith(sep) ? folder + name : folder + sep + name
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), Buffer.from(name)])
}

/** How the names in a path are spelled in a locator. */
export function locatorOf(path: string): string {
  return mayBeBytes ? spelled(path) : path
}

/** As the system's calls are declared; a path that came from another thread is bytes without a name. */
export function forSystem(path: FilePath): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path.buffer, path.byteOffset, path.byteLength)
}
