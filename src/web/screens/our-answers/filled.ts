import type { FieldAnswer } from '../../../privacy/suppliers/questionnaire/types.ts'

/** What stands in the fields of one question. */
export type Filled = Readonly<Record<string, FieldAnswer | undefined>>

/** As the action takes it: without what was left open. */
export function filledIn(filled: Filled): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(filled).flatMap(([field, value]): [string, string | string[]][] => {
      if (value === undefined || value.length === 0) return []
      return [[field, typeof value === 'string' ? value.trim() : [...value]]]
    }),
  )
}

/** Answers that go with no other: who ticks one takes the rest away, and the other way round. */
const alone: readonly string[] = ['none', 'unknown']

/** The ticked options after one of them was turned on or off. */
export function withOption(ticked: readonly string[], option: string, isOn: boolean): readonly string[] {
  if (!isOn) return ticked.filter((one) => one !== option)
  return alone.includes(option) ? [option] : [...ticked.filter((one) => !alone.includes(one)), option]
}
