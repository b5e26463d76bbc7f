import { homeZone } from '../base/clock.ts'
import type { Messages } from '../i18n/index.ts'

/** 1284 -> "1.284" or "1,284". */
export function formatCount(n: number, { locale }: Messages): string {
  return new Intl.NumberFormat(locale).format(n)
}

/** "maart 2019". */
export function formatMonth(atMs: number, { locale }: Messages): string {
  return new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: homeZone,
  }).format(atMs)
}

/** "12 mrt 2019", or a dash when unknown. */
export function formatDay(atMs: number | null, { locale }: Messages): string {
  return atMs === null
    ? '–'
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: homeZone }).format(atMs)
}

/** "12 mrt 2019 09:20", or a dash when unknown. */
export function formatMoment(atMs: number | null, { locale }: Messages): string {
  return atMs === null
    ? '–'
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: homeZone }).format(
        atMs,
      )
}

/** "2019", or a dash when unknown. */
export function formatYear(atMs: number | null, { locale }: Messages): string {
  return atMs === null
    ? '–'
    : new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: homeZone }).format(atMs)
}

/** Words over lines of at most this width, each after the indent. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + word.length + 1 > width) {
      lines.push(line)
      line = indent
    }
    line += line.length > indent.length ? ` ${word}` : word
  }
  return [...lines, line].join('\n')
}

/** "40 s", "4 min"; what stands for it while nobody knows. */
export function timeLeft(msLeft: number | undefined, { commands }: Messages): string {
  const { scanning } = commands
  if (msLeft === undefined) return scanning.unknownLeft
  const seconds = Math.ceil(msLeft / 1000)
  return seconds < 90 ? scanning.seconds(seconds) : scanning.minutes(Math.round(seconds / 60))
}
