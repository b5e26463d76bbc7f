import type { nlRequestAnswer } from './nl-request-answer.ts'

/** The answer to somebody who asks what there is of them. */
export const enRequestAnswer: typeof nlRequestAnswer = {
  strippedNote: (sizeBytes) =>
    `A file of ${String(Math.ceil(sizeBytes / 1000))} kB came with this. It was taken out: it holds only data of others.`,
  itemNames: {
    message: 'message.eml',
    attachment: 'attachment',
    card: 'card.vcf',
    calendar: 'appointments.ics',
    row: 'rows.csv',
    file: 'file',
  },
}
