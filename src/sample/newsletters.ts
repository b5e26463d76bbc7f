import { day, self, type Filed, type MailboxSetup } from './letter.ts'
import { mailbox } from './write-mail.ts'

/** A mailing as its sender writes it. */
interface Mailing {
  readonly name: string
  readonly email: string
  readonly subject: string
  readonly on: readonly Date[]
  /** The ways out that it offers, and what a mail program wrote beside it. */
  readonly headers: (link: string, turn: number) => readonly string[]
}

const monthly = (date: number): Date[] =>
  Array.from({ length: 12 }, (_, month) => day(2025, month + 1, date, 6))
const weekly = (count: number): Date[] =>
  Array.from({ length: count }, (_, week) => day(2026, 8, 6 + week * 7, 6))

/** As the sender's own host signs: only what is named in `h` is promised. */
const signed = (domain: string): string =>
  `DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=post; h=from:to:subject:date:list-unsubscribe:list-unsubscribe-post; bh=aaaa; b=bbbb`

/**
 * Four mailings, each with another way out: one request, a mail, a page to open, and one that goes on whatever is asked. Of some the
 * mail program tells whether they were opened.
 */
const mailings: readonly Mailing[] = [
  {
    name: 'Fietsvakblad',
    email: 'nieuwsbrief@fietsvakblad.example',
    subject: 'Vakblad: de ketting in 2030',
    on: monthly(4),
    headers: (link, turn) => [
      signed('fietsvakblad.example'),
      `List-Unsubscribe: <${link}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      `Status: ${turn < 8 ? 'RO' : 'O'}`,
    ],
  },
  {
    name: 'Koffie op Wielen',
    email: 'hallo@koffieopwielen.example',
    subject: 'Bonen, bonen, bonen',
    on: monthly(5),
    headers: (_link, turn) => [
      `List-Unsubscribe: <mailto:uit@koffieopwielen.example?subject=uit-${String(turn)}>`,
      'Status: O',
    ],
  },
  {
    name: 'Ondernemersclub',
    email: 'nieuws@ondernemersclub.example',
    subject: 'Borrel op donderdag',
    on: monthly(6),
    headers: (link) => [`List-Unsubscribe: <${link}>`],
  },
  {
    name: 'Zadelexpres',
    email: 'aanbieding@zadelexpres.example',
    subject: 'Alleen vandaag: zadels',
    on: weekly(16),
    headers: (link) => [
      signed('zadelexpres.example'),
      `List-Unsubscribe: <${link}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'Status: O',
    ],
  },
]

/** What the owner is subscribed to. */
export function newsletters({ cast }: MailboxSetup): Filed[] {
  return mailings.flatMap(({ name, email, subject, on, headers }, list) =>
    on.map((at, turn): Filed => {
      const domain = email.split('@')[1] ?? ''
      const link = `https://${domain}/u/${list}${turn}`
      return {
        folder: 'inbox',
        from: mailbox(name, email),
        to: [self({ ...cast.owner, name: '' })],
        subject: `${subject} (${turn + 1})`,
        at,
        text: `${subject}. Deze maand niets bijzonders.\nAfmelden: ${link}\n`,
        html: `<html><body><h1>${subject}</h1><p>Deze maand niets bijzonders.</p><p><a href="${link}">Afmelden</a></p></body></html>`,
        about: [],
        headers: [`List-Id: <nieuws.${domain}>`, ...headers(link, turn)],
      }
    }),
  )
}
