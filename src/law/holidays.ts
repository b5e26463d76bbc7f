import { WrongQuestion } from './wrong-question.ts'

export type HolidayId =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day'
  | 'equated-day'

/** Where the Algemene termijnenwet names the day: as a holiday, as equal to one for that act, or by decree for some years. */
type Basis = 'ATW 3(1)' | 'ATW 3(2)' | 'ATW 3(3)'

export interface Holiday {
  readonly id: HolidayId
  readonly day: Temporal.PlainDate
  readonly basis: Basis
  /**
   * Does it move a date under Regulation 1182/71? What the Netherlands notified decides, and we did not find that list.
   * Days of ATW 3(1) do; Good Friday is a holiday for the ATW only, so uncertain; a day equated by decree hardly.
   */
  readonly countsForEurope: 'yes' | 'uncertain' | 'probably-not'
}

/** Easter Sundays of the years that dates are counted in (Gregorian computus; 2026 checked with the published list). */
const easterSundays = [
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
  '2036-04-13',
]

/** Days that decrees made equal to a holiday (confidence: medium, in others' accounts). One decree covers three years. */
const equatedDays = [
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
]

/** The last year that a decree covers: in later years days may still be added. */
export const lastDecreedYear = 2028

const firstYear = yearOf(easterSundays[0])
const lastYear = yearOf(easterSundays.at(-1))
const holidaysByYear = new Map(easterSundays.map((day) => [yearOf(day), holidaysAround(day)]))

/** The holiday that a day is, if it is one. A year that is not in the table is refused, not guessed. */
export function holidayOn(day: Temporal.PlainDate): Holiday | undefined {
  return holidaysOf(day.year).find((holiday) => holiday.day.equals(day))
}

/** The holidays of a year in the Netherlands, in order. */
export function holidaysOf(year: number): readonly Holiday[] {
  const holidays = holidaysByYear.get(year)
  if (holidays === undefined)
    throw new WrongQuestion('year-unknown', String(year), [String(firstYear), String(lastYear)])
  return holidays
}

function holidaysAround(easterSunday: string): Holiday[] {
  const easter = Temporal.PlainDate.from(easterSunday)
  const { year } = easter
  const on = (month: number, day: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month, day })
  const statutory = [
    ['new-year', on(1, 1)],
    ['easter-monday', easter.add({ days: 1 })],
    ['kings-day', kingsDay(on(4, 27))],
    ['liberation-day', on(5, 5)],
    ['ascension-day', easter.add({ days: 39 })],
    ['whit-monday', easter.add({ days: 50 })],
    ['christmas-day', on(12, 25)],
    ['boxing-day', on(12, 26)],
  ] as const
  const equated = equatedDays.filter((day) => yearOf(day) === year)
  const all: Holiday[] = [
    ...statutory.map(([id, day]) => ({ id, day, basis: 'ATW 3(1)', countsForEurope: 'yes' }) as const),
    {
      id: 'good-friday',
      day: easter.subtract({ days: 2 }),
      basis: 'ATW 3(2)',
      countsForEurope: 'uncertain',
    },
    ...equated.map(
      (day) =>
        ({
          id: 'equated-day',
          day: Temporal.PlainDate.from(day),
          basis: 'ATW 3(3)',
          countsForEurope: 'probably-not',
        }) as const,
    ),
  ]
  return all.sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))
}

/** The birthday as celebrated: the day before when it is a Sunday. */
function kingsDay(birthday: Temporal.PlainDate): Temporal.PlainDate {
  return birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }) : birthday
}

function yearOf(day: string | undefined): number {
  return Number(day?.slice(0, 4))
}
