/** A day as people are born on. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day that a value is, written as 1980-03-12 or 12-03-1980; undefined when it is none. */
export function dayOf(value: string): Day | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value.trim())
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value.trim())
  const [year, month, day] = (iso?.slice(1) ?? dutch?.slice(1).toReversed() ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined
}

const months = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'february'],
  ['maart', 'mrt', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augustus', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const two = (number: number): string => String(number).padStart(2, '0')

/** The same day as it is written here: by numbers, and with the name of the month. */
export function waysOfDay({ year, month, day }: Day): string[] {
  const byNumber = [
    `${year}-${two(month)}-${two(day)}`,
    `${year}-${month}-${day}`,
    `${two(day)}-${two(month)}-${year}`,
    `${day}-${month}-${year}`,
    `${two(month)}-${two(day)}-${year}`,
  ]
  const byName = (months[month - 1] ?? []).flatMap((name) => [
    `${day} ${name} ${year}`,
    `${two(day)} ${name} ${year}`,
  ])
  return [...byNumber, ...byName]
}

const dayMs = 86_400_000

/** The numbers under which sheets keep a day: counted from 1900, with a leap day that was none, or from 1904. */
export function serialsOf(value: string): number[] {
  const found = dayOf(value)
  if (found === undefined || found.year < 1900) return []
  const days = Math.round((Date.UTC(found.year, found.month - 1, found.day) - Date.UTC(1899, 11, 31)) / dayMs)
  return [days >= 60 ? days + 1 : days, days - 1461].filter((number) => number > leastSerial)
}

/** Smaller numbers are amounts and counts far more often than days before 1915. */
const leastSerial = 5000
