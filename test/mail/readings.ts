import iconv from 'iconv-lite'
import { pageText } from './page-text.ts'

/** What a text may say that another reader left encoded, once or twice, or decoded in the wrong charset. */
export function otherReadingsOf(text: string): string[] {
  const utf8 = iconv.encode(text, 'windows-1252').toString('utf8')
  return [text, utf8].flatMap((one) => {
    const plain = withoutUuencode(withoutDates(one))
    const decoded = decode(plain)
    return [plain, one, fromBase64(plain), decoded, decode(decoded), pageText(plain), pageText(decoded)]
  })
}

function decode(text: string): string {
  return fromUtf7(fromBase64(quotedPrintable(fromWords(text))))
}

// Of a message inside some write the headers anew, with the moment in their own form.
function withoutDates(text: string): string {
  return text.replaceAll(/^Date: [^\n]*$/gm, '')
}

function quotedPrintable(text: string): string {
  return text
    .replaceAll(/=[ \t]{0,20}\r?\n/g, '')
    .replaceAll(/(?:=[\dA-F]{2}){1,300}/gi, (written) =>
      Buffer.from(written.replaceAll('=', ''), 'hex').toString('utf8'),
    )
}

function withoutUuencode(text: string): string {
  return text.replaceAll(/^begin [0-7]{3,4} [^\r\n]+\r?\n(?:[ -`]{1,80}\r?(?:\n|$))*(?:end\b)?/gm, '')
}

function fromBase64(text: string): string {
  return text.replaceAll(/^[A-Za-z\d+/=]{8,80}\r?(?:\n|$)(?:[A-Za-z\d+/=]{1,80}\r?(?:\n|$))*/gm, (run) =>
    run.length < 40 ? run : shown(Buffer.from(run, 'base64')),
  )
}

// Files are compared as files.
function shown(bytes: Buffer): string {
  return bytes.includes(0) ? ' ' : bytes.toString('utf8')
}

function fromWords(text: string): string {
  return text
    .replaceAll(/=\?[\w-]{2,40}\?B\?([A-Za-z\d+/=]{0,1000})\?=/gi, (_, run: string) =>
      Buffer.from(run, 'base64').toString('utf8'),
    )
    .replaceAll(/=\?[\w-]{2,40}\?Q\?/gi, ' ')
    .replaceAll('?=', ' ')
}

function fromUtf7(text: string): string {
  return text.replaceAll(/\+([A-Za-z\d+/]{2,200})-/g, (_, run: string) =>
    iconv.decode(Buffer.from(run, 'base64'), 'utf-16be'),
  )
}
