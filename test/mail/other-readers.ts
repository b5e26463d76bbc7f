import { spawnSync } from 'node:child_process'
import { simpleParser } from 'mailparser'
import type { AddressObject, EmailAddress } from 'mailparser'
import PostalMime from 'postal-mime'
import type { Address } from 'postal-mime'
import { pythonReader } from './python-reader.ts'

/** What another reader gives of a message and all that is in it. */
export interface OtherReading {
  readonly subject: string
  readonly emails: readonly string[]
  readonly names: readonly string[]
  /** Epoch milliseconds; not a number when it gives none. */
  readonly atMs: number
  readonly texts: readonly string[]
  readonly pages: readonly string[]
  readonly files: readonly OtherFile[]
}

export interface OtherFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** How another reader reads many messages, in their order; undefined for one that it fails on. */
export type OtherReader = (mails: readonly Uint8Array[]) => Promise<readonly (OtherReading | undefined)[]>

const roles = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc']

export const mailparser: OtherReader = (mails) =>
  eachOf(mails, async (mail) => {
    const read = await simpleParser(Buffer.from(mail), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
    })
    const people = roles.flatMap((role) => {
      const value = read.headers.get(role)
      return isAddresses(value) ? value.value.flatMap(membersOf) : []
    })
    return {
      subject: read.subject ?? '',
      emails: people.map(({ address = '' }) => address),
      names: people.map(({ name }) => name),
      atMs: dateOf(read.headers.get('date')),
      texts: [read.text ?? ''],
      pages: [typeof read.html === 'string' ? read.html : ''],
      files: read.attachments.map(({ filename = '', contentType, content }) => ({
        name: filename,
        mediaType: contentType,
        bytes: content,
      })),
    }
  })

// It says "now" of a date that it cannot read.
function dateOf(value: unknown): number {
  const atMs = value instanceof Date ? value.getTime() : Number.NaN
  return Date.now() - atMs < 3_600_000 ? Number.NaN : atMs
}

function isAddresses(value: unknown): value is AddressObject {
  return typeof value === 'object' && value !== null && 'value' in value && Array.isArray(value.value)
}

function membersOf(one: EmailAddress): EmailAddress[] {
  return one.group === undefined ? [one] : one.group.flatMap(membersOf)
}

export const postalMime: OtherReader = (mails) =>
  eachOf(mails, async (mail) => {
    const read = await PostalMime.parse(mail, { forceRfc822Attachments: true })
    const people = [read.from, read.sender, read.replyTo, read.to, read.cc, read.bcc]
      .flat()
      .flatMap(mailboxesOf)
    return {
      subject: read.subject ?? '',
      emails: people.map(({ address = '' }) => address),
      names: people.map(({ name }) => name),
      atMs: Date.parse(read.date ?? ''),
      texts: [read.text ?? ''],
      pages: [read.html ?? ''],
      files: read.attachments.map(({ filename, mimeType, content }) => ({
        name: filename ?? '',
        mediaType: mimeType,
        bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      })),
    }
  })

function mailboxesOf(one: Address | undefined): { name: string; address?: string }[] {
  if (one === undefined) return []
  return one.group === undefined ? [one] : one.group
}

async function eachOf(
  mails: readonly Uint8Array[],
  read: (mail: Uint8Array) => Promise<OtherReading>,
): Promise<(OtherReading | undefined)[]> {
  const readings: (OtherReading | undefined)[] = []
  // One after another: each holds its message in memory several times.
  for (const mail of mails) readings.push(await read(mail).catch(() => undefined))
  return readings
}

/** True where `python3` is installed. */
export const hasPython = spawnSync('python3', ['--version']).error === undefined

interface PythonReading {
  readonly subject: string
  readonly people: readonly (readonly [name: string, email: string])[]
  readonly at: number | null
  readonly leaves: readonly {
    readonly type: string
    readonly name: string
    readonly bytes: string
    readonly text: string | null
  }[]
}

/** Python's `email` package. */
export const python: OtherReader = (mails) => {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', pythonReader], {
    input: mails.map((mail) => Buffer.from(mail).toString('base64')).join('\n'),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Cannot read with python3: ${stderr.slice(0, 2000)}`)
  const readings: (PythonReading | null)[] = JSON.parse(stdout) // written by `pythonReader`
  return Promise.resolve(readings.map((one) => (one === null ? undefined : fromPython(one))))
}

function fromPython({ subject, people, at, leaves }: PythonReading): OtherReading {
  const textOf = (wanted: string): string[] =>
    leaves.flatMap(({ type, text }) => (text !== null && type === wanted ? [text] : []))
  return {
    subject,
    emails: people.map(([, email]) => email),
    names: people.map(([name]) => name),
    atMs: at === null ? Number.NaN : at * 1000,
    texts: [...textOf('text/plain'), ...textOf('text/html')],
    pages: [],
    files: leaves
      .filter(({ type, text }) => text === null || (type !== 'text/plain' && type !== 'text/html'))
      .map(({ name, type, bytes }) => ({ name, mediaType: type, bytes: Buffer.from(bytes, 'base64') })),
  }
}
