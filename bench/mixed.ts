import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, globSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeSample } from '../src/sample/index.ts'
import { writeMbox } from '../src/sample/write-mail.ts'
import { mailsFrom, type MailKind, type Mails } from './mailbox.ts'

const shares: Readonly<Record<MailKind, number>> = { text: 0.2, newsletters: 0.2, attachments: 0.6 }

/**
 * Messages of the sample firm; with KWARTJE_CORPORA also public mail and office documents as attachments, by kind, so
 * that a fifth of the bytes is plain text, a fifth newsletters and the rest attachments, as an office mailbox has them.
 */
export async function mixedMails(scratch: string): Promise<Mails> {
  const firm = join(scratch, 'firm')
  await makeSample(firm)
  const own = globSync(`${firm}/mail/*.mbox`).flatMap((path) =>
    readFileSync(path)
      .toString('latin1')
      .split(/\n(?=From MAILER-DAEMON )/)
      .map((text) => Buffer.from(text.slice(text.indexOf('\n') + 1), 'latin1')),
  )
  const corpora = process.env['KWARTJE_CORPORA']
  if (corpora === undefined || !existsSync(corpora)) return { text: own, newsletters: [], attachments: [] }
  for (const name of ['spamassassin-dev', 'tika-documents']) {
    execFileSync('tar', ['xJf', join(corpora, name, 'data.tar.xz'), '-C', scratch])
  }
  const mails = mailsFrom({
    spam: join(scratch, 'spamassassin-dev'),
    documents: join(scratch, 'tika-documents'),
  })
  return { ...mails, text: [...own, ...mails.text] }
}

/** Every copy of a message gets a number in its addresses, so that no two messages are one; documents repeat, as they do. */
export function writeMixed(path: string, bytes: number, mails: Mails): void {
  const file = openSync(path, 'w')
  const written = { text: 0, newsletters: 0, attachments: 0 }
  const next = { text: 0, newsletters: 0, attachments: 0 }
  const kinds = (['text', 'newsletters', 'attachments'] as const).filter((kind) => mails[kind].length > 0)
  for (let total = 0; total < bytes;) {
    const [kind = 'text'] = kinds.toSorted((a, b) => written[a] / shares[a] - written[b] / shares[b])
    const number = next[kind]++
    const seed = mails[kind][number % mails[kind].length] ?? Buffer.alloc(0)
    const round = Math.floor(number / mails[kind].length)
    const changed =
      round === 0
        ? seed
        : Buffer.from(`X-Round: ${round}\n${seed.toString('latin1').replaceAll('@', `${round}@`)}`, 'latin1')
    const size = writeSync(file, writeMbox([{ at: new Date(Date.UTC(2020, 0, 1) + total), bytes: changed }]))
    written[kind] += size
    total += size
  }
  closeSync(file)
}
