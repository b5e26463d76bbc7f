import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import type { Messages } from '../i18n/index.ts'
import { beforeWeekend } from '../privacy/breaches/clock.ts'
import type { RhythmMonth } from '../privacy/tasks/rhythm.ts'
import type { Task } from '../privacy/tasks/list.ts'

/** A day that comes by itself and that the law sets. */
export interface CalendarDeadline {
  readonly code: string
  readonly word: string
  /** ISO date. */
  readonly on: string
}

export interface TaskCalendar {
  readonly tasks: readonly Task[]
  readonly deadlines: readonly CalendarDeadline[]
  /** Months of the rhythm that come. */
  readonly months: readonly RhythmMonth[]
  /** Most calendars show appointments only; a file may have to-dos instead. */
  readonly entries: 'vevent' | 'vtodo'
  readonly nowMs: number
}

/**
 * Tasks and deadlines as iCalendar (RFC 5545). A calendar goes to phones and clouds, so it holds no name of anybody: what it is
 * about stands in Kwartje.
 */
export function makeTaskCalendar(
  { tasks, deadlines, months, entries, nowMs }: TaskCalendar,
  { tasks: texts, language }: Messages,
): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', `-//Kwartje//Kwartje//${language.toUpperCase()}`)
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('x-wr-calname', texts.calendarName)
  // ical.js names the type of a value itself where it is not the usual one.
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'))
  const description = texts.calendarMore
  for (const task of tasks) {
    const { id, rule, due, ended, state, sequence, changedAtMs } = task
    calendar.addSubcomponent(
      entryOf(entries, {
        id,
        summary: rule === 'own' ? texts.own.calendar : texts.rules[rule].calendar,
        description: `${texts.basesHelp[due.basis]} ${description}`,
        on: due.on,
        atMs: due.atMs,
        end: ended === null ? null : state === 'done' ? 'done' : 'lapsed',
        sequence,
        changedAtMs: changedAtMs === 0 ? nowMs : changedAtMs,
      }),
    )
  }
  for (const { code, word, on } of deadlines) {
    calendar.addSubcomponent(
      entryOf(entries, {
        id: `deadline:${code}:${word}`,
        summary: texts.deadline(word),
        description,
        on,
        atMs: null,
        end: null,
        sequence: 0,
        changedAtMs: nowMs,
      }),
    )
  }
  for (const { month, until, check } of months)
    calendar.addSubcomponent(
      entryOf(entries, {
        id: `rhythm:${month}`,
        summary: texts.rhythm.calendar,
        description: `${texts.rhythm.checks[check]} ${description}`,
        on: until,
        atMs: null,
        end: null,
        sequence: 0,
        changedAtMs: nowMs,
      }),
    )
  return `${calendar.toString()}\r\n`
}

interface Entry {
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly on: string
  readonly atMs: number | null
  readonly end: 'done' | 'lapsed' | null
  readonly sequence: number
  readonly changedAtMs: number
}

function entryOf(kind: TaskCalendar['entries'], entry: Entry): ICAL.Component {
  const { id, summary, description, on, atMs, end, sequence, changedAtMs } = entry
  const component = new ICAL.Component(kind)
  component.addPropertyWithValue('uid', uidOf(id))
  component.addPropertyWithValue('dtstamp', momentOf(changedAtMs))
  component.addPropertyWithValue('last-modified', momentOf(changedAtMs))
  component.addPropertyWithValue('sequence', sequence)
  component.addPropertyWithValue('summary', summary)
  component.addPropertyWithValue('description', description)
  const when = atMs === null ? ICAL.Time.fromDateString(on) : momentOf(atMs)
  component.addPropertyWithValue(kind === 'vevent' ? 'dtstart' : 'due', when)
  // A day to remember takes nobody's time.
  if (kind === 'vevent') component.addPropertyWithValue('transp', 'TRANSPARENT')
  if (end !== null) component.addPropertyWithValue('status', statusOf(kind, end))
  else {
    for (const before of atMs === null ? dayAlarms : momentAlarms)
      component.addSubcomponent(alarmOf(ICAL.Duration.fromString(before), summary))
    const friday = atMs === null ? null : fridayBefore(atMs)
    if (friday !== null) component.addSubcomponent(alarmOf(momentOf(friday), summary))
  }
  return component
}

/** Nine o’clock on the day before. */
const dayAlarms = ['-PT15H']
/** Where the law counts hours: a day and four hours before. */
const momentAlarms = ['-P1D', '-PT4H']

/** Hours run on through a weekend in which nobody can be reached. */
function fridayBefore(atMs: number): number | null {
  return beforeWeekend(Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO('UTC'), 0)
}

function alarmOf(when: ICAL.Duration | ICAL.Time, summary: string): ICAL.Component {
  const alarm = new ICAL.Component('valarm')
  alarm.addPropertyWithValue('action', 'DISPLAY')
  alarm.addPropertyWithValue('trigger', when)
  alarm.addPropertyWithValue('description', summary)
  return alarm
}

function statusOf(kind: TaskCalendar['entries'], end: 'done' | 'lapsed'): string {
  return kind === 'vtodo' && end === 'done' ? 'COMPLETED' : 'CANCELLED'
}

function momentOf(atMs: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(atMs), true)
}

/** The same for the same task, for ever; what the task is about cannot be read from it. */
function uidOf(id: string): string {
  return `${createHash('sha256').update(id).digest('hex').slice(0, 40)}@kwartje`
}
