import type { AskRow } from '../store/mailings.ts'
import type { MailingWords } from './nl-mailing-words.ts'

/** How it went with asking a mailing to stop, in one or two sentences. */
export function answerText(
  { outcome, answer }: Pick<AskRow, 'outcome' | 'answer'>,
  { ends, answers }: Pick<MailingWords, 'ends' | 'answers'>,
): string {
  const said = Object.entries(answers).find(([code]) => code === answer)?.[1] ?? answer
  if (outcome === 'accepted') return ends.accepted
  if (outcome === 'refused') return ends.refused(answer)
  return (outcome === 'begun' ? ends.unknown(said) : ends.notSent(said)).replace(/ {2,}/g, ' ').trim()
}
