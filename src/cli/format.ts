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
    timeZone: 'Europe/Amsterdam',
  }).format(atMs)
}

/** "12 mrt 2019", or a dash when unknown. */
export function formatDay(atMs: number | null, { locale }: Messages): string {
  return atMs === null
    ? '–'
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Europe/Amsterdam' }).format(atMs)
}

/** "2019", or a dash when unknown. */
export function formatYear(atMs: number | null, { locale }: Messages): string {
  return atMs === null
    ? '–'
    : new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'Europe/Amsterdam' }).format(atMs)
}
