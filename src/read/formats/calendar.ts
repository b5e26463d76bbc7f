import type { Problem } from '../../base/problem.ts'
import type { Document, Field, Item, Part, Participant } from '../document.ts'
import type { Format } from '../format.ts'
import { fileToUtf8 } from '../text/charset.ts'
import { contentLines, unescaped } from '../text/content-lines.ts'
import type { ContentLine } from '../text/content-lines.ts'
import { cutText } from '../text/pieces.ts'
import { emptyDocument } from './document-of.ts'

/** Calendars (RFC 5545, and vCalendar 1.0): appointments, tasks, invitations. */
export const calendar: Format = {
  id: 'calendar',
  mediaTypes: ['text/calendar', 'application/ics', 'text/x-vcalendar'],
  extensions: ['ics', 'ical', 'ifb', 'vcs'],
  isIt: (head) =>
    /^\s*begin[ \t]*:[ \t]*vcalendar/i.test(fileToUtf8(head.subarray(0, 200), '').text.toString('latin1')),
  read: readCalendar,
}

// Twenty years of a busy office calendar are some 30 MB; it is held in memory.
const MAX_FILE_BYTES = 100_000_000

function readCalendar(item: Item): Document {
  const size = item.bytes.sizeBytes
  const { text } = fileToUtf8(item.bytes.read(0, Math.min(size, MAX_FILE_BYTES)), item.charset)
  const problems: Problem[] = []
  if (size > MAX_FILE_BYTES) problems.push({ code: 'too-large', place: '', lostBytes: size - MAX_FILE_BYTES })
  const latin1 = text.toString('latin1')
  if (!/end[ \t]*:[ \t]*vcalendar\s*$/i.test(latin1.slice(-200)))
    problems.push({ code: 'truncated', place: '', lostBytes: 0 })
  const { head, events } = entriesOf(latin1)
  const atMs = events.map(startOf).find((start) => start !== undefined)
  return {
    ...emptyDocument('calendar', item),
    kind: 'calendar',
    title: titleOf(head, events, item),
    ...(atMs === undefined ? {} : { atMs }),
    fields: head.map((line): Field => ({ name: line.name, value: unescaped(line.value) })),
    participants: uniqueParticipants(events.flat()),
    parts: { [Symbol.iterator]: () => eventParts(events) },
    problems,
  }
}

type Lines = readonly ContentLine[]

const entryNames = /^(?:vevent|vtodo|vjournal|vfreebusy|valarm)$/i

function entriesOf(latin1: string): { head: Lines; events: readonly Lines[] } {
  const head: ContentLine[] = []
  const events: ContentLine[][] = []
  let open: ContentLine[] | undefined
  let inZone = false
  for (const line of contentLines(latin1, false)) {
    const isEntry = entryNames.test(line.value.trim())
    if (line.name === 'begin' || line.name === 'end') {
      if (/^vtimezone$/i.test(line.value.trim())) inZone = line.name === 'begin'
      if (isEntry && !/^valarm$/i.test(line.value.trim())) {
        open = line.name === 'begin' ? [] : undefined
        if (open !== undefined) events.push(open)
      }
    } else if (!inZone) (open ?? head).push(line)
  }
  return { head: head.filter((line) => line.name !== 'version'), events }
}

function valueOf(lines: Lines, name: string): string {
  const line = lines.find((candidate) => candidate.name === name)
  return line === undefined ? '' : unescaped(line.value).trim()
}

function titleOf(head: Lines, events: readonly Lines[], item: Item): string {
  const [first] = events
  const only = events.length === 1 && first !== undefined ? valueOf(first, 'summary') : ''
  return only || valueOf(head, 'x-wr-calname') || item.name
}

function startOf(lines: Lines): number | undefined {
  const line = lines.find((candidate) => candidate.name === 'dtstart' || candidate.name === 'due')
  return line === undefined
    ? undefined
    : calendarInstant(line.value.trim(), line.parameters.get('tzid') ?? 'UTC')
}

function calendarInstant(value: string, zone: string): number | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?/.exec(value)
  if (match === null) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc] = match
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const zones = utc === undefined ? [zone.replace(/^\/[^/]*\/[^/]*\//, ''), 'UTC'] : ['UTC']
  for (const name of zones) {
    try {
      return Temporal.PlainDateTime.from(local).toZonedDateTime(name).epochMilliseconds
    } catch {
      // A name of no known zone: the next one. A date that does not exist: none.
    }
  }
  return undefined
}

function uniqueParticipants(lines: Lines): Participant[] {
  const found = new Map<string, Participant>()
  for (const line of lines) {
    const role = line.name === 'organizer' ? 'organizer' : line.name === 'attendee' ? 'attendee' : undefined
    if (role === undefined) continue
    const value = line.value.trim()
    const written = /^mailto:/i.test(value)
      ? value.slice(7)
      : (line.parameters.get('email') ?? (value.includes('@') ? value : ''))
    const at = written.lastIndexOf('@')
    const email = at < 0 ? '' : written.slice(0, at) + written.slice(at).toLowerCase()
    const called = line.parameters.get('cn') ?? ''
    const name = called.toLowerCase() === email.toLowerCase() ? '' : called
    if (name !== '' || email !== '') found.set(`${role} ${email} ${name}`, { role, name, email })
  }
  return [...found.values()]
}

// What says when and how, not what about whom.
const technical = new Set([
  'dtstamp',
  'uid',
  'sequence',
  'rrule',
  'exdate',
  'rdate',
  'transp',
  'class',
  'status',
  'priority',
  'created',
  'last-modified',
  'duration',
  'trigger',
  'action',
  'attendee',
  'organizer',
  'recurrence-id',
  'x-microsoft-cdo-busystatus',
  'dtend',
  'begin',
  'end',
])
const MAX_PART_BYTES = 4_000_000

function* eventParts(events: readonly Lines[]): Generator<Part> {
  for (const [i, lines] of events.entries()) {
    const text = lines
      .filter((line) => !technical.has(line.name))
      .map((line) => `${line.name}: ${unescaped(line.value).trim()}`)
      .join('\n')
    for (const piece of cutText(Buffer.from(text), MAX_PART_BYTES))
      yield { place: `event/${i + 1}`, layout: 'prose', text: piece }
  }
}
