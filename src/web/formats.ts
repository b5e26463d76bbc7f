/** Numbers, dates and sizes as people of a language write them. Times are those of this computer. */
export interface Formats {
  readonly count: (n: number) => string
  /** 0.9998 -> "99,98 %". */
  readonly share: (share: number) => string
  /** "12 maart 2024". */
  readonly date: (atMs: number) => string
  /** "12-03-2024", for columns. */
  readonly shortDate: (atMs: number) => string
  /** "mrt 2024". */
  readonly month: (atMs: number) => string
  readonly year: (atMs: number) => string
  /** "12 maart 2024 om 09:12". */
  readonly dateTime: (atMs: number) => string
  readonly time: (atMs: number) => string
  /** "vandaag", "3 dagen geleden", "over 10 dagen". */
  readonly fromNow: (atMs: number, nowMs: number) => string
  /** 1_500_000 -> "1,5 MB". */
  readonly size: (bytes: number) => string
  /** "40 seconden", "12 minuten", "2 uur". */
  readonly duration: (ms: number) => string
  /** ISO 3166-1 code -> "Nederland". */
  readonly country: (code: string) => string
  /** "a, b en c". */
  readonly list: (words: readonly string[]) => string
}

/** Words that Intl does not have. */
export interface UnitWords {
  readonly today: string
  readonly yesterday: string
  readonly tomorrow: string
}

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Makes the formats of a locale. */
export function makeFormats(locale: string, words: UnitWords): Formats {
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const dates = (options: Intl.DateTimeFormatOptions): ((atMs: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, options)
    return (atMs) => format.format(atMs)
  }
  const numbers = (options: Intl.NumberFormatOptions): ((n: number) => string) => {
    const format = new Intl.NumberFormat(locale, options)
    return (n) => format.format(n)
  }
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const relative = new Intl.RelativeTimeFormat(locale)
  const near: Readonly<Record<string, string>> = {
    '-1': words.yesterday,
    '0': words.today,
    '1': words.tomorrow,
  }
  return {
    count: numbers({}),
    share: numbers({ style: 'percent', maximumFractionDigits: 2 }),
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: dates({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    month: dates({ month: 'short', year: 'numeric' }),
    year: dates({ year: 'numeric' }),
    dateTime: dates({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    time: dates({ hour: '2-digit', minute: '2-digit' }),
    fromNow: (atMs, nowMs) => {
      const days = daysBetween(nowMs, atMs)
      const [step, unit] = relativeStep(days)
      return near[String(days)] ?? relative.format(Math.trunc(days / step), unit)
    },
    size: (bytes) => {
      const step = sizeStep(bytes)
      const digits = bytes / step.bytes < 10 && step.bytes > 1 ? 1 : 0
      return numbers({
        style: 'unit',
        unit: step.unit,
        unitDisplay: step.unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: digits,
      })(bytes / step.bytes)
    },
    duration: (ms) => {
      const [step, unit] =
        ms < minuteMs ? [secondMs, 'second'] : ms < 2 * hourMs ? [minuteMs, 'minute'] : [hourMs, 'hour']
      return numbers({ style: 'unit', unit: String(unit), unitDisplay: 'long' })(
        Math.max(1, Math.round(ms / Number(step))),
      )
    },
    country: (code) => regions.of(code) ?? code,
    list: (items) => list.format(items),
  }
}

/** Calendar days on this computer: yesterday evening is yesterday, however few hours ago. */
function daysBetween(fromMs: number, toMs: number): number {
  const midnight = (atMs: number): number => new Date(atMs).setHours(0, 0, 0, 0)
  return Math.round((midnight(toMs) - midnight(fromMs)) / dayMs)
}

function relativeStep(days: number): [days: number, unit: Intl.RelativeTimeFormatUnit] {
  const distance = Math.abs(days)
  if (distance < 60) return [1, 'day']
  return distance < 730 ? [30.44, 'month'] : [365.25, 'year']
}

const sizeSteps = [
  { bytes: 1e9, unit: 'gigabyte' },
  { bytes: 1e6, unit: 'megabyte' },
  { bytes: 1e3, unit: 'kilobyte' },
]

function sizeStep(bytes: number): { readonly bytes: number; readonly unit: string } {
  return sizeSteps.find((step) => bytes >= step.bytes) ?? { bytes: 1, unit: 'byte' }
}
