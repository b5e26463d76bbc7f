// How people type a moment, in both languages at once: who types does not think of the setting.

/** Words for now. */
export const nowWords: readonly string[] = ['now', 'nu']

/** Words between a day and its time. */
export const atWords: readonly string[] = ['at', 'om']

/** Words behind a length of time that has passed. */
export const agoWords: readonly string[] = ['ago', 'geleden']

/** Words for one. */
export const oneWords: readonly string[] = ['a', 'an', 'one', 'een', 'één']

/** Words for a day, with how many days ago it was. */
export const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['vandaag', 0],
  ['yesterday', 1],
  ['gisteren', 1],
  ['eergisteren', 2],
])

/** Words for a length of time. */
export const lengthWords: ReadonlyMap<string, 'minutes' | 'hours' | 'days' | 'weeks' | 'months'> = new Map([
  ...(['minute', 'minutes', 'min', 'minuut', 'minuten'] as const).map((word) => [word, 'minutes'] as const),
  ...(['hour', 'hours', 'uur', 'uren'] as const).map((word) => [word, 'hours'] as const),
  ...(['day', 'days', 'dag', 'dagen'] as const).map((word) => [word, 'days'] as const),
  ...(['week', 'weeks', 'weken'] as const).map((word) => [word, 'weeks'] as const),
  ...(['month', 'months', 'maand', 'maanden'] as const).map((word) => [word, 'months'] as const),
])

/** Names of the months in both languages, by their first three letters. */
export const monthWords: ReadonlyMap<string, number> = new Map([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['maa', 3],
  ['mrt', 3],
  ['apr', 4],
  ['may', 5],
  ['mei', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['oct', 10],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
])
