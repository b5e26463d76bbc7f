import { homeZone } from '../../base/clock.ts'
import { WrongQuestion } from '../wrong-question.ts'
import type { InputShape, InputShapes, InputValues, Start } from './rule.ts'

/** The zone as the calendar knows it. */
export function readTimeZone(given: string): string {
  try {
    // A date with a zone in it would pass for a zone.
    if (/^(?:[a-z]|[+-]\d\d:?\d\d$)/i.test(given))
      return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(given).timeZoneId
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new WrongQuestion('unknown-zone', given, [homeZone, 'America/Paramaribo', 'UTC'])
}

/** A start with the day as it was written down, which can be another one than that of the organisation. */
export interface ReadStart extends Start {
  readonly writtenDay: Temporal.PlainDate
}

export function readStart(given: string, timeZone: string): ReadStart {
  const read = readWhen(given, timeZone)
  if (read !== undefined) return read
  throw new WrongQuestion('wrong-start', given, ['2026-11-25', '2026-11-25T09:30', '2026-11-25T09:30+01:00'])
}

const written =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[t ](?<time>\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?<offset>z|[+-]\d\d:?\d\d)?)?$/i

/** A day, a local time or a moment; undefined when it is none of these or does not exist. */
function readWhen(given: string, timeZone: string): ReadStart | undefined {
  const { day, time, offset } = written.exec(given.trim())?.groups ?? {}
  if (day === undefined) return undefined
  const writtenDay = orUndefined(() => Temporal.PlainDate.from(day))
  if (writtenDay === undefined) return undefined
  if (time === undefined) return { day: writtenDay, moment: null, writtenDay }
  const local = orUndefined(() => Temporal.PlainDateTime.from(`${day}T${time}`))
  if (local === undefined) return undefined
  const moment =
    offset === undefined
      ? onlyMoment(local, timeZone)
      : orUndefined(() => Temporal.Instant.from(`${day}T${time}${offset}`).toZonedDateTimeISO(timeZone))
  return moment === undefined ? undefined : { day: moment.toPlainDate(), moment, writtenDay }
}

/** The moment at which a clock shows this; when the clock is changed there are two, or none. */
function onlyMoment(local: Temporal.PlainDateTime, timeZone: string): Temporal.ZonedDateTime {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  )
  if (earlier === undefined || later === undefined) throw new TypeError('Expected two readings of a time')
  if (earlier.equals(later)) return earlier
  const shown = local.toString({ smallestUnit: 'minute' })
  const isTwice = earlier.toPlainDateTime().equals(local)
  if (isTwice)
    throw new WrongQuestion('ambiguous-time', shown, [`${shown}${earlier.offset}`, `${shown}${later.offset}`])
  throw new WrongQuestion(
    'skipped-time',
    shown,
    [earlier, later].map((one) => one.toPlainDateTime().toString({ smallestUnit: 'minute' })),
  )
}

function orUndefined<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** What was given beside the start, each as its shape; what is unknown, missing or does not fit is refused. */
export function readInputs<Shapes extends InputShapes>(
  shapes: Shapes,
  given: Readonly<Record<string, string>>,
  timeZone: string,
): InputValues<Shapes> {
  const names = Object.keys(shapes)
  // Test cases put some inputs in a group of that name.
  const texts = Object.entries(given).map(([name, text]) => [name.replace(/^inputs\./, ''), text] as const)
  const unknown = texts.find(([name]) => !names.includes(name))
  if (unknown !== undefined) throw new WrongQuestion('unknown-input', unknown[0], names)
  const textsByName = new Map(texts)
  const missing = names.filter((name) => shapes[name]?.required === true && !textsByName.has(name))
  if (missing.length > 0)
    throw new WrongQuestion(
      'missing-input',
      missing.join(', '),
      missing.flatMap((name) => example(name, shapes[name])),
    )
  const values = names.map((name) => [
    name,
    readInput({ name, shape: shapes[name], text: textsByName.get(name), timeZone }),
  ])
  return Object.fromEntries(values) as InputValues<Shapes> // each value was read by the shape of its name
}

function example(name: string, shape: InputShape | undefined): string[] {
  return shape === undefined
    ? []
    : examplesOf(shape)
        .slice(0, 1)
        .map((text) => `${name}=${text}`)
}

interface Given {
  readonly name: string
  readonly shape: InputShape | undefined
  readonly text: string | undefined
  readonly timeZone: string
}

function readInput({ name, shape, text, timeZone }: Given): unknown {
  if (shape === undefined || text === undefined) return undefined
  const value = readValue(shape, text.trim(), timeZone)
  if (value === undefined) throw new WrongQuestion('wrong-input', `${name}=${text}`, examplesOf(shape))
  return value
}

function readValue(shape: InputShape, text: string, timeZone: string): unknown {
  switch (shape.type) {
    case 'day':
      return readWhen(text, timeZone)?.day
    case 'moment':
      return readWhen(text, timeZone)?.moment ?? undefined
    case 'term':
      return readTerm(text)
    case 'yes-no':
      return yesNo.get(text.toLowerCase())
    case 'count':
      return readCount(shape, text)
    case 'months':
      return readMonths(text)
    case 'word':
      return shape.only.find((word) => word.toLowerCase() === text.toLowerCase())
  }
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['ja', true],
  ['false', false],
  ['no', false],
  ['nee', false],
])

/** A calendar term as P7Y, P18M, P4W or P1Y6M; nothing smaller than a day, nothing longer than two centuries. */
function readTerm(text: string): Temporal.Duration | undefined {
  if (!/^P(?:\d{1,5}[YMWD]){1,4}$/i.test(text)) return undefined
  const term = orUndefined(() => Temporal.Duration.from(text))
  if (term === undefined) return undefined
  return term.total({ unit: 'years', relativeTo: '2000-01-01' }) > 200 ? undefined : term
}

function readCount(shape: Extract<InputShape, { type: 'count' }>, text: string): number | undefined {
  if (!/^\d{1,6}$/.test(text)) return undefined
  const count = Number(text)
  const { only, least = 1, most = Infinity } = shape
  const fits = only === undefined ? count >= least && count <= most : only.includes(count)
  return fits ? count : undefined
}

function readMonths(text: string): number | undefined {
  if (!/^\d{1,4}(?:[.,]\d{1,2})?$/.test(text)) return undefined
  const months = Number(text.replace(',', '.'))
  const thirtieths = months * 30
  const isWhole = Math.abs(thirtieths - Math.round(thirtieths)) < 1e-6
  return isWhole && months > 0 && months <= 1200 ? months : undefined
}

/** What fits a shape, as one would type it. */
export function examplesOf(shape: InputShape): readonly string[] {
  switch (shape.type) {
    case 'day':
      return ['2026-11-25']
    case 'moment':
      return ['2026-11-25T09:30', '2026-11-25T09:30+01:00']
    case 'term':
      return ['P7Y', 'P18M', 'P4W', 'P3D']
    case 'yes-no':
      return ['true', 'false']
    case 'count':
      return shape.only === undefined
        ? [`${String(shape.least ?? 1)}..${String(shape.most ?? 999)}`]
        : shape.only.map(String)
    case 'months':
      return ['1', '1.5']
    case 'word':
      return shape.only
  }
}
