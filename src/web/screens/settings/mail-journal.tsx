import type { JSX } from 'preact'
import type { OutputOf } from '../../call.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'

/** What a screen shows; the rest is kept all the same. */
const shownMails = 20

/** Every mail that went out or was meant to, with what the server said. */
export function MailJournal(): JSX.Element {
  const { sending } = useTexts().screens
  const mails = useAction('mail-journal', { limit: shownMails })
  return (
    <Card title={sending.journal}>
      <Shown answer={mails} shape="lines">
        {(rows) =>
          rows.length === 0 ? (
            <p class="soft">{sending.journalEmpty}</p>
          ) : (
            <ul class="plain-list">
              {rows.map((row) => (
                <MailRow key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Card>
  )
}

function MailRow({ row }: { readonly row: OutputOf<'mail-journal'>[number] }): JSX.Element {
  const { screens, mail, format } = useTexts()
  const { sending } = screens
  const { atMs, to, what, isAutomatic, failure, answer } = row
  const reason = Object.entries(mail.failures).find(([code]) => code === failure)?.[1]
  return (
    <li>
      {format.dateTime(atMs)}: {mail.whats[what]}
      {isAutomatic ? ` (${sending.automatic})` : ''}, <Foreign>{to}</Foreign>{' '}
      <StateBadge kind={failure === null ? 'plain' : 'late'}>
        {failure === null ? sending.taken : sending.failed}
      </StateBadge>
      <span class="block soft small">
        {reason} <Foreign>{mail.said(answer)}</Foreign>
      </span>
    </li>
  )
}
