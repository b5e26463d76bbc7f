import type { MailText } from '../i18n/nl-mail.ts'
import { sendMail as handOver } from '../send/smtp.ts'
import type { SentMailRow } from '../store/sent-mails.ts'
import type { ActionContext } from './action.ts'
import { serverOf } from './mail.ts'

export interface PublicMail extends MailText {
  readonly to: string
  /** Of the page that it brings. */
  readonly topic: string
  /** True when it goes by itself. */
  readonly isAutomatic: boolean
}

/** Sends a mail with a link of the public desk: in the journal before it goes. */
export async function sendPublicMail(
  { store, clock }: ActionContext,
  { to, subject, text, topic, isAutomatic }: PublicMail,
): Promise<SentMailRow> {
  const server = await serverOf(store)
  const row = await store.sentMails.append(
    { what: 'public-desk', round: topic, to, subject, isAutomatic, failure: 'interrupted', answer: '' },
    clock.now().epochMilliseconds,
  )
  const delivery = await handOver(server, { to, subject, text, attachment: null })
  return store.sentMails.finish(row, {
    failure: delivery.state === 'failed' ? delivery.code : null,
    answer: delivery.answer,
  })
}
