import type { BreachView } from '../../../actions/breach-file.ts'
import type { Texts } from '../../texts.ts'

type Gap = keyof Texts['screens']['breaches']['rehearsal']['gaps']

/** What was not at hand when it was needed. */
export function gapsOf(
  { file, numbers, form, clock }: Pick<BreachView, 'file' | 'numbers' | 'form' | 'clock'>,
  hasMail: boolean,
): readonly Gap[] {
  const isEmpty = (question: string): boolean =>
    form.answers.some((one) => one.question === question && one.text === '')
  const decision = file.decisions[0]
  const found: readonly (readonly [Gap, boolean])[] = [
    ['contact', (file.texts['contact-name'] ?? '') === '' || (file.texts['contact-reach'] ?? '') === ''],
    ['organisation', isEmpty('organisation') || isEmpty('registration') || isEmpty('address')],
    ['scope', numbers.people === null],
    ['unreachable', (file.scope?.reach.none ?? 0) > 0],
    ['unread', (file.scope?.unread ?? 0) > 0],
    ['mail', !hasMail],
    ['undecided', decision === undefined],
    ['late', decision === undefined && clock.state === 'late'],
  ]
  return found.filter(([, isMissing]) => isMissing).map(([gap]) => gap)
}
