import { firm } from './cast.ts'

/** A message to be written. */
export interface Letter {
  readonly from: string
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  readonly subject: string
  readonly at: Date
  readonly text: string
  readonly html?: string
  readonly headers?: readonly string[]
  readonly attachments?: readonly Attachment[]
  /** Old programs write Windows-1252 in quoted-printable. */
  readonly isOld?: boolean
  /** Written by another than its sender: the firm's mail host saw that. */
  readonly isForged?: boolean
}

export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** `Jan de Vries <jan@x>`, encoded where it must be (RFC 2047). */
export function mailbox(name: string, email: string): string {
  if (name === '') return email
  const isPlain = /^[\w .'-]*$/.test(name)
  return isPlain ? `${name.includes('.') ? `"${name}"` : name} <${email}>` : `${encodedWord(name)} <${email}>`
}

/** A mailbox as a mail program shows it. */
export function readableMailbox(written: string): string {
  return written.replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) =>
    Buffer.from(word, 'base64').toString(),
  )
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
}

/** The message as bytes, with the headers that the firm's own mail host adds to what it receives. */
export function writeMessage(letter: Letter, number: number): Buffer {
  const { from, to, cc = [], subject, at, headers = [], attachments = [], isForged = false } = letter
  const isReceived = !from.includes(`@${firm.domain}>`)
  const host = from.replace(/.*@|>.*/g, '')
  const received = isReceived
    ? [
        `Authentication-Results: ${firm.mailHost}; ${isForged ? 'dkim=none; dmarc=fail' : `dkim=pass header.d=${host}`}`,
        `Received: from out.${isForged ? 'verzender.example' : host} (198.51.100.7) by ${firm.mailHost} with ESMTPS id K${number}; ${mailDate(at)}`,
      ]
    : []
  const body = attachments.length === 0 ? textPart(letter) : mixed(letter, number)
  const lines = [
    ...received,
    `From: ${from}`,
    `To: ${to.join(',\n ')}`,
    ...(cc.length === 0 ? [] : [`Cc: ${cc.join(',\n ')}`]),
    `Subject: ${/^[\x20-\x7E]*$/.test(subject) ? subject : encodedWord(subject)}`,
    `Date: ${mailDate(at)}`,
    `Message-ID: <${number}.${at.getTime()}@${firm.domain}>`,
    'MIME-Version: 1.0',
    ...headers,
    ...body,
  ]
  return Buffer.from(`${lines.join('\n')}\n`, 'latin1')
}

function textPart(letter: Letter): string[] {
  const { text, html, isOld = false } = letter
  if (html === undefined) return [...head('text/plain', isOld), '', encode(text, isOld)]
  const boundary = `alt-${text.length}-${html.length}`
  return [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...head('text/plain', isOld),
    '',
    encode(text, isOld),
    `--${boundary}`,
    ...head('text/html', isOld),
    '',
    encode(html, isOld),
    `--${boundary}--`,
  ]
}

function mixed(letter: Letter, number: number): string[] {
  const boundary = `deel-${number}`
  const parts = (letter.attachments ?? []).flatMap(({ name, mediaType, bytes }) => [
    `--${boundary}`,
    `Content-Type: ${mediaType}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    ...(Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ])
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...textPart(letter),
    ...parts,
    `--${boundary}--`,
  ]
}

function head(mediaType: string, isOld: boolean): string[] {
  return isOld
    ? [`Content-Type: ${mediaType}; charset=windows-1252`, 'Content-Transfer-Encoding: quoted-printable']
    : [`Content-Type: ${mediaType}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit']
}

/** As a string of bytes: one character, one byte. */
function encode(text: string, isOld: boolean): string {
  if (!isOld) return Buffer.from(text, 'utf8').toString('latin1')
  const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  return [...text]
    .map((sign) =>
      sign === '€' ? '=80' : sign === '=' || sign.charCodeAt(0) > 126 ? hex(sign.charCodeAt(0) & 0xff) : sign,
    )
    .join('')
    .split('\n')
    .map((line) => line.replace(/(.{70}[^=]{0,3})(?=.)/g, '$1=\n'))
    .join('\n')
}

const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function mailDate(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  return `${days[at.getUTCDay()]}, ${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()} ${time} +0000`
}

/** Messages one after the other, as mail programs keep them (mboxrd). */
export function writeMbox(messages: readonly { readonly at: Date; readonly bytes: Buffer }[]): Buffer {
  return Buffer.concat(
    messages.flatMap(({ at, bytes }) => [
      Buffer.from(`From MAILER-DAEMON ${separatorDate(at)}\n`),
      Buffer.from(bytes.toString('latin1').replace(/^(>*From )/gm, '>$1'), 'latin1'),
      Buffer.from('\n'),
    ]),
  )
}

/** As `ctime` writes it, which the separator of a mailbox takes (RFC 4155). */
function separatorDate(at: Date): string {
  const [weekday = '', date = '', month = '', year = '', time = ''] = mailDate(at).replace(',', '').split(' ')
  return `${weekday} ${month} ${date.padStart(2)} ${time} ${year}`
}
