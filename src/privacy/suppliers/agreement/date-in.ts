const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari january',
    'februari february',
    'maart march',
    'april',
    'mei may',
    'juni june',
    'juli july',
    'augustus august',
    'september',
    'oktober october',
    'november',
    'december',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
)

const monthNames = Object.keys(months).join('|')
const written = new RegExp(String.raw`(?<!\d)(\d{1,2})\s(${monthNames})\s(\d{4})(?!\d)`, 'i')
const american = new RegExp(String.raw`(${monthNames})\s(\d{1,2}),?\s(\d{4})(?!\d)`, 'i')
const numbers = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/

/** Words that say that a date is the agreement's own. */
const label =
  /(?:ingangsdatum|datum|gaat\sin\sop|treedt\sin\swerking\sop|getekend|ondertekend|d\.d\.|effective\s(?:date|as\sof)|dated?|as\sof|signed)\W{0,3}(.{0,60})/gi

/** The ISO date that a text gives as its own, else the first that stands at its beginning; null without one. */
export function dateIn(text: string): string | null {
  const flat = text.replace(/\s+/g, ' ')
  for (const [, after = ''] of flat.matchAll(label)) {
    const date = firstDate(after)
    if (date !== null) return date
  }
  return firstDate(flat.slice(0, beginning))
}

const beginning = 1500

function firstDate(text: string): string | null {
  const [, day, month = '', year] = written.exec(text) ?? []
  if (day !== undefined) return isoDate(Number(year), months[month.toLowerCase()] ?? 0, Number(day))
  const [, named = '', second, third] = american.exec(text) ?? []
  if (second !== undefined) return isoDate(Number(third), months[named.toLowerCase()] ?? 0, Number(second))
  const [, y, m, d] = iso.exec(text) ?? []
  if (y !== undefined) return isoDate(Number(y), Number(m), Number(d))
  const [, first, middle, last] = numbers.exec(text) ?? []
  return first === undefined ? null : isoDate(Number(last), Number(middle), Number(first))
}

/** Null for a day that no calendar has, or that lies outside the time in which such agreements are made. */
function isoDate(year: number, month: number, day: number): string | null {
  const isDay = year >= 1995 && year <= 2099 && month >= 1 && month <= 12 && day >= 1
  if (!isDay || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
