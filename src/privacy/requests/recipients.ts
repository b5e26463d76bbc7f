import type { RequestLine } from './event.ts'
import type { RequestFile } from './file.ts'
import type { FoundRecipient, LeaveReason } from './recipient.ts'

/** A recipient with what became of telling them. */
export interface RecipientState extends FoundRecipient {
  /** ISO moment at which the letter went; null: none went. */
  readonly toldAt: string | null
  readonly left: { readonly reason: LeaveReason; readonly why: string; readonly by: string } | null
  readonly answer: { readonly text: string; readonly at: string } | null
}

/** Everybody who received data of the person, with what became of telling them. */
export function recipientStates({
  recipients,
  recipientSteps,
  sent,
  heard,
}: Pick<RequestFile, 'recipients' | 'recipientSteps' | 'sent' | 'heard'>): readonly RecipientState[] {
  return recipients.map((one) => {
    const step = recipientSteps.findLast(({ recipient }) => recipient === one.key)
    const letter = sent.findLast(({ letter, recipient }) => letter === 'recipient' && recipient === one.key)
    const answer = heard.findLast(({ about, from }) => about === 'recipient' && from === one.key)
    return {
      ...one,
      toldAt: letter?.at ?? null,
      left:
        step === undefined || step.reason === null
          ? null
          : { reason: step.reason, why: step.why, by: step.by },
      answer: answer === undefined ? null : { text: answer.text, at: answer.at },
    }
  })
}

/** True once it was looked up who received the data, whoever was found; what a person wrote down is no looking up. */
export function wasLookedUp(lines: readonly Pick<RequestLine, 'event'>[]): boolean {
  return lines.some(
    ({ event }) =>
      event.type === 'recipients' &&
      (event.found.length === 0 || event.found.some(({ shownBy }) => shownBy !== 'said')),
  )
}

/** True once a letter went, or a person wrote down why none does. */
export function isSettled({ toldAt, left }: Pick<RecipientState, 'toldAt' | 'left'>): boolean {
  return toldAt !== null || left !== null
}
