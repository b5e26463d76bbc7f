import type { When } from '../law/deadlines/rule.ts'

/** "maandag 2 maart 2026", and with an hour "maandag 2 maart 2026 om 09:20". */
export function whenInWords(when: When, locale: string, at: string): string {
  const day = when instanceof Temporal.PlainDate ? when : when.toPlainDate()
  const words = day
    .toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '')
  if (when instanceof Temporal.PlainDate) return words
  return `${words} ${at} ${when.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** "a, b en c". */
export function listInWords(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
}
