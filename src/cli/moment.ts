import { clock } from '../app/workspace.ts'
import { homeZone } from '../base/clock.ts'
import {
  agoWords,
  atWords,
  dayWords,
  lengthWords,
  monthWords,
  nowWords,
  oneWords,
} from '../i18n/moment-words.ts'
import { UsageError, type CommandCall } from './usage.ts'

/** A moment as typed, with its offset or in local time; wrong use when it is none. A day alone is its beginning. */
export function momentOf(call: Pick<CommandCall, 'terminal'>, text: string): string
export function momentOf(call: Pick<CommandCall, 'terminal'>, text: string | undefined): string | undefined
export function momentOf(
  { terminal }: Pick<CommandCall, 'terminal'>,
  text: string | undefined,
): string | undefined {
  if (text === undefined) return undefined
  const moment = parseMoment(text, clock.now())
  if (moment === null) throw new UsageError(terminal.messages.commands.help.wrongOption(text))
  return moment.toString()
}

/** A day as typed, as ISO 8601 has it; wrong use when it is none. */
export function dayTyped(call: Pick<CommandCall, 'terminal'>, text: string): string
export function dayTyped(call: Pick<CommandCall, 'terminal'>, text: string | undefined): string | undefined
export function dayTyped(
  { terminal }: Pick<CommandCall, 'terminal'>,
  text: string | undefined,
): string | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text.trim().toLowerCase(), today(clock.now()))
  if (day === null) throw new UsageError(terminal.messages.commands.help.wrongOption(text))
  return day.toString()
}

/** The beginning or the end of a day as typed; a moment is itself. */
export function edgeOf(
  call: Pick<CommandCall, 'terminal'>,
  text: string | undefined,
  edge: 'begin' | 'end',
): string | null {
  if (text === undefined) return null
  const day = parseDay(text.trim().toLowerCase(), today(clock.now()))
  if (day === null || edge === 'begin') return momentOf(call, text)
  return day.toZonedDateTime({ timeZone: homeZone, plainTime: '23:59:59' }).toInstant().toString()
}

/** "now", "yesterday 14:00", "2 hours ago", "3 maart 2026", "3-3-2026 14:00" or as ISO 8601 has it; null when it is none. */
export function parseMoment(typed: string, now: Temporal.Instant): Temporal.Instant | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (nowWords.includes(text)) return now
  return attempt(
    () => parseAgo(text, now),
    () => (/\dt.*(?:z|[+-]\d\d:?\d\d)$/.test(text) ? Temporal.Instant.from(text.toUpperCase()) : null),
    () => parseLocal(text, today(now)),
  )
}

/** The first that gives something; Temporal throws what is no time at all. */
function attempt(...ways: readonly (() => Temporal.Instant | null)[]): Temporal.Instant | null {
  for (const way of ways) {
    try {
      const found = way()
      if (found !== null) return found
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  return null
}

function today(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(homeZone).toPlainDate()
}

/** Longer ago than this nobody counts. */
const mostAgo = 1000

function parseAgo(text: string, now: Temporal.Instant): Temporal.Instant | null {
  const [amount = '', word = '', ago = '', ...more] = text.split(' ')
  const unit = lengthWords.get(word)
  const count = oneWords.includes(amount) ? 1 : /^\d{1,4}$/.test(amount) ? Number(amount) : null
  if (unit === undefined || count === null || !agoWords.includes(ago) || more.length > 0) return null
  if (count > mostAgo) return null
  return now
    .toZonedDateTimeISO(homeZone)
    .subtract({ [unit]: count })
    .toInstant()
}

/** A day with a time or without, or a time of today. */
function parseLocal(text: string, now: Temporal.PlainDate): Temporal.Instant | null {
  const [, dayText = '', time = '00:00'] = /^(.*?)(?:(?:^|[ t])(\d{1,2}:\d\d(?::\d\d)?))?$/.exec(text) ?? []
  const dayWithout = dayText.replace(new RegExp(` (?:${atWords.join('|')})$`), '').trim()
  const day = dayWithout === '' && dayText !== text ? now : parseDay(dayWithout, now)
  if (day === null) return null
  const plainTime = Temporal.PlainTime.from(
    time.padStart(time.length === 4 || time.length === 7 ? time.length + 1 : 0, '0'),
  )
  return day.toZonedDateTime({ timeZone: homeZone, plainTime }).toInstant()
}

function parseDay(text: string, now: Temporal.PlainDate): Temporal.PlainDate | null {
  const daysAgo = dayWords.get(text)
  if (daysAgo !== undefined) return now.subtract({ days: daysAgo })
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (iso !== null) return dayIn(iso[1], iso[2], iso[3])
  const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (short !== null) return dayIn(short[3], short[2], short[1])
  const [, day, name = '', year] = /^(\d{1,2}) ([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(text) ?? []
  const month = monthWords.get(name.slice(0, 3))
  if (day === undefined || month === undefined) return null
  if (year !== undefined) return dayIn(year, month, day)
  const thisYear = dayIn(now.year, month, day)
  const isAhead = thisYear !== null && Temporal.PlainDate.compare(thisYear, now) > 0
  return isAhead ? dayIn(now.year - 1, month, day) : thisYear
}

type Digits = string | number | undefined

function dayIn(year: Digits, month: Digits, day: Digits): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
