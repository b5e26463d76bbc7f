import { sendMail as handOver, type OutgoingMail } from '../send/smtp.ts'
import type { SentMail, SentMailRow } from '../store/sent-mails.ts'
import type { ActionContext } from './action.ts'
import { serverOf } from './mail.ts'

/** Sends a mail around drills that may be in the journal: to oneself or to who runs the domain, never a drill to a colleague. */
export async function journalled({ store, clock }: ActionContext, mail: OutgoingMail): Promise<SentMailRow> {
  const server = await serverOf(store)
  const begun: SentMail = {
    what: 'drill',
    round: null,
    to: mail.to,
    subject: mail.subject,
    isAutomatic: false,
    failure: 'interrupted',
    answer: '',
  }
  const row = await store.sentMails.append(begun, clock.now().epochMilliseconds)
  const delivery = await handOver(server, mail)
  return store.sentMails.finish(row, {
    failure: delivery.state === 'failed' ? delivery.code : null,
    answer: delivery.answer,
  })
}
