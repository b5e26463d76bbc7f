import type { Shown } from '../../../privacy/drills/results.ts'
import type { Texts } from '../../texts.ts'

/** A number of a group in words, or why it is not told. */
export function shownPart(part: Shown, sent: number, { screens, drillWords }: Texts): string {
  const { hidden, of } = screens.drills
  if (part.hidden === 'near') return hidden.near(drillWords.quarters[part.quarter])
  return part.number === null ? hidden[part.hidden] : of(part.number, sent)
}
