const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zones: Readonly<Record<string, number>> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
  MET: 60,
  MEST: 120,
  BST: 60,
}

const form =
  /(\d{1,2})[ \t-]+([A-Za-z]{3})[A-Za-z]*\.?[ \t,-]+(\d{2,4})(?:[ \t,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?[ \t]*(?:(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})?|([A-Za-z]{2,4}))?)?/
// `Wed Aug 21 16:20:36 2013`, as mailbox separators and old programs write it.
const asctime =
  /([A-Za-z]{3})[ \t]+(\d{1,2})[ \t]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \t]+[A-Z]{3,4})?[ \t]+(\d{4})/

/** Epoch milliseconds of a mail date (RFC 5322 §3.3 and §4.3, and what old programs write); undefined when it is none. */
export function parseMailDate(value: string): number | undefined {
  const text = withoutComments(value.slice(0, 300))
  const match = form.exec(text)
  if (match !== null) {
    const [
      ,
      day,
      month,
      year,
      hour = '0',
      minute = '0',
      second = '0',
      sign,
      zoneHours = '0',
      zoneMinutes = '0',
      zone = '',
    ] = match
    const offset =
      sign === undefined ? (zones[zone.toUpperCase()] ?? 0) : Number(zoneHours) * 60 + Number(zoneMinutes)
    const shift = sign === '-' ? -offset : offset
    return instant([fullYear(year), month, day, hour, minute, second], shift)
  }
  const old = asctime.exec(text)
  if (old !== null) return instant([Number(old[6]), old[1], old[2], old[3], old[4], old[5] ?? '0'], 0)
  const iso = /\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(text)
  const parsed = iso === null ? Number.NaN : Date.parse(iso[0])
  return Number.isNaN(parsed) ? undefined : parsed
}

// Comments may stand anywhere, also inside each other; deeper than this nobody means it.
function withoutComments(value: string): string {
  let text = value
  for (let depth = 0; depth < 3 && text.includes('('); depth++) text = text.replaceAll(/\([^()]*\)/g, ' ')
  return text.replaceAll(/\s+/g, ' ')
}

function fullYear(year = ''): number {
  const number = Number(year)
  if (year.length > 3) return number
  // RFC 5322 §4.3: two digits below 50 are of this century, three digits count from 1900.
  return number < 50 && year.length === 2 ? number + 2000 : number + 1900
}

type Word = string | undefined

function instant(
  words: readonly [number, Word, Word, Word, Word, Word],
  offsetMinutes: number,
): number | undefined {
  const [year, month = '', day, hour, minute, second] = words
  const index = months.indexOf(month.slice(0, 3).toLowerCase())
  if (index < 0 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59 || year < 1970)
    return undefined
  return (
    Date.UTC(year, index, Number(day), Number(hour), Number(minute), Number(second)) - offsetMinutes * 60_000
  )
}
