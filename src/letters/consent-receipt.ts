import { languages, type Language, type Messages } from '../i18n/index.ts'
import { dayText } from '../i18n/register-text.ts'
import type { ConsentRecord } from '../privacy/consent/record.ts'
import type { Paper } from './paper/paper.ts'

/** What somebody agreed to, as they can keep it themselves: with the words that were shown, and how to get out. */
export function consentReceipt(record: ConsentRecord, language: Language, madeOn: string): Paper {
  const messages: Messages = languages[language]
  const words = messages.consent
  const { receipt } = words
  const { terms } = record
  const row = (label: string, text: string, note = '') => ({ label, note: '', lines: [{ text, note }] })
  const when = (at: string | null): string => at ?? receipt.noTime
  return {
    language,
    title: receipt.title,
    author: terms.controller,
    madeOn,
    opening: [receipt.opening(terms.controller, dayText(madeOn, messages)), receipt.record(record.urn)],
    sections: [
      {
        title: receipt.agreed,
        blocks: [
          {
            type: 'facts',
            facts: {
              heads: [receipt.about, receipt.said],
              rows: [
                row(receipt.who, whoOf(record)),
                row(receipt.when, when(record.givenAt)),
                row(receipt.what, terms.purposes.map((purpose) => words.purposes[purpose]).join(', ')),
                row(receipt.how, terms.channels.map((channel) => words.channels[channel]).join(', ')),
                row(receipt.method, words.methods[terms.method], terms.source),
                row(receipt.notice, terms.notice?.text ?? receipt.noNotice, terms.notice?.version ?? ''),
                row(
                  receipt.recipients,
                  terms.recipients.length === 0 ? receipt.nobody : terms.recipients.join(', '),
                ),
                row(
                  receipt.until,
                  record.validUntil === null ? receipt.noEnd : dayText(record.validUntil, messages),
                ),
                row(receipt.state, words.recordStates[record.state]),
              ],
            },
          },
        ],
      },
      { title: receipt.withdraw, blocks: [{ type: 'text', text: receipt.withdrawText(terms.withdrawBy) }] },
      {
        title: receipt.events,
        blocks: [
          {
            type: 'list',
            items: record.events.map(({ event }) => `${words.events[event.type]}: ${when(event.at)}`),
          },
        ],
      },
    ],
  }
}

function whoOf({ terms: { person } }: ConsentRecord): string {
  return [person.name, person.mail, person.phone, person.post, person.app]
    .filter((text) => text !== '')
    .join(', ')
}
