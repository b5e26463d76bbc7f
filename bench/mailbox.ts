import { closeSync, globSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Kinds of mail a mailbox is made of, because they cost very differently. */
export type MailKind = 'text' | 'newsletters' | 'attachments'

/** What a mailbox is mixed from, by kind, as raw messages with LF. */
export type Mails = Readonly<Record<MailKind, readonly Buffer[]>>

/** Raw messages from unpacked corpora; attachments are documents of the corpora, as office mail has them. */
export function mailsFrom(folders: { readonly spam: string; readonly documents: string }): Mails {
  const files = globSync('**/*.txt', { cwd: folders.spam }).sort()
  const all = files.map((file) => withoutSeparator(readFileSync(join(folders.spam, file))))
  const documents = globSync('{pdf,docx,xlsx,pptx,odt,doc}/*', { cwd: folders.documents }).sort()
  return {
    text: all.filter((mail) => !isNewsletter(mail)),
    newsletters: all.filter(isNewsletter),
    attachments: documents.map((file, i) =>
      withAttachment(all[i] ?? Buffer.alloc(0), file, readFileSync(join(folders.documents, file))),
    ),
  }
}

function isNewsletter(mail: Buffer): boolean {
  return /^content-type:\s*(?:text\/html|multipart\/alternative)/im.test(mail.toString('latin1', 0, 6000))
}

function withoutSeparator(mail: Buffer): Buffer {
  const start = mail.subarray(0, 5).toString() === 'From ' ? mail.indexOf(10) + 1 : 0
  return Buffer.from(mail.subarray(start).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}

function withAttachment(mail: Buffer, name: string, content: Buffer): Buffer {
  const body = mail.subarray(mail.indexOf('\n\n') + 2, mail.indexOf('\n\n') + 4000).toString('latin1')
  const lines = content.toString('base64').replaceAll(/.{76}/g, '$&\n')
  const head = `From: Jan de Vries <jan@firma.example>\nTo: Piet Bos <piet@klant.example>\nDate: Thu, 1 Jan 2026 10:00:00 +0100\nSubject: Stukken\nMessage-ID: <${name}@firma.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="=_grens"\n\n`
  const text = `--=_grens\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`
  const attachment = `--=_grens\nContent-Type: application/octet-stream; name="${name}"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="${name}"\n\n${lines}\n`
  return Buffer.from(`${head}${text}${attachment}--=_grens--\n`, 'latin1')
}

/** Writes an mbox of at least a size, in which each kind has its share of the bytes. */
export function writeMailbox(
  path: string,
  mails: Mails,
  target: { readonly sizeBytes: number; readonly shares: Readonly<Partial<Record<MailKind, number>>> },
): void {
  const kinds: readonly MailKind[] = ['text', 'newsletters', 'attachments']
  const written = { text: 0, newsletters: 0, attachments: 0 }
  const next = { text: 0, newsletters: 0, attachments: 0 }
  const file = openSync(path, 'w')
  try {
    for (let total = 0; total < target.sizeBytes;) {
      const behind = (kind: MailKind): number => written[kind] / (target.shares[kind] ?? 1e-9)
      const kind = kinds.toSorted((a, b) => behind(a) - behind(b))[0] ?? 'text'
      const mail = mails[kind][next[kind]++ % mails[kind].length] ?? Buffer.alloc(0)
      const quoted = mail.toString('latin1').replaceAll(/^(>*From )/gm, '>$1')
      const stored = Buffer.from(`From x@firma.example Thu Jan  1 10:00:00 2026\n${quoted}\n`, 'latin1')
      written[kind] += writeSync(file, stored)
      total += stored.length
    }
  } finally {
    closeSync(file)
  }
}

/** Writes one message of at least a size: half of it text in one part, half attachments of 10 MB in base64. */
export function writeLargeMessage(path: string, sizeBytes: number): void {
  const file = openSync(path, 'w')
  const text = Buffer.from(
    'Geachte heer De Vries, uw stukken (jan@klant.example) liggen klaar.\n> Wanneer kan ik komen?\n'.repeat(
      10_000,
    ),
  )
  const encoded = Buffer.from(`${Buffer.alloc(57, 'kwartje ').toString('base64')}\n`.repeat(130_000))
  try {
    let total = writeSync(
      file,
      Buffer.from(
        'From: jan@firma.example\nSubject: Alles\nContent-Type: multipart/mixed; boundary="=_grens"\n',
      ),
    )
    total += writeSync(file, partHead('text/plain; charset=utf-8'))
    while (total < sizeBytes / 2) total += writeSync(file, text)
    while (total < sizeBytes) {
      total += writeSync(
        file,
        partHead('application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64'),
      )
      total += writeSync(file, encoded)
    }
    writeSync(file, Buffer.from('\n--=_grens--\n'))
  } finally {
    closeSync(file)
  }
}

function partHead(type: string): Buffer {
  return Buffer.from(`\n--=_grens\nContent-Type: ${type}\n\n`)
}
