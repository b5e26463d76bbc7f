import type { Job } from '../../app/jobs.ts'

/** How far the reading of all places is, put together from what each place tells. */
export interface ReadingProgress {
  /** 0 to 1 over all places; null while the first one is being counted. */
  readonly share: number | null
  /** Pieces read so far, over all places. */
  readonly items: number
  readonly problems: number
  readonly sourceId: number | null
  /** Which place it is of how many: from 1. */
  readonly place: number
  readonly places: number
  readonly isCounting: boolean
  /** Of this place. */
  readonly msLeft: number | null
}

/** What each place told last. A scan reads one place after the other and begins each at nought. */
export type Told = ReadonlyMap<number, { readonly items: number; readonly problems: number }>

interface Progress {
  readonly sourceId: number
  readonly phase: string
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly items: number
  readonly problems: number
  readonly msLeft: number | null
}

/** What the job tells now, or null when it did not tell anything yet. */
export function progressIn({ progress }: Pick<Job, 'progress'>): Progress | null {
  if (typeof progress !== 'object' || progress === null) return null
  const told: Readonly<Record<string, unknown>> = { ...progress }
  const number = (name: string): number => {
    const value = told[name]
    return typeof value === 'number' && Number.isFinite(value) ? value : 0
  }
  if (number('sourceId') === 0) return null
  return {
    sourceId: number('sourceId'),
    phase: told['phase'] === 'counting' ? 'counting' : 'reading',
    bytesDone: number('bytesDone'),
    bytesTotal: number('bytesTotal'),
    items: number('items'),
    problems: number('problems'),
    msLeft: typeof told['msLeft'] === 'number' ? number('msLeft') : null,
  }
}

/** Adds what the job tells now to what the places before told. */
export function tell(told: Told, job: Pick<Job, 'progress'>): Told {
  const progress = progressIn(job)
  if (progress === null) return told
  const { sourceId, items, problems } = progress
  const former = told.get(sourceId)
  if (former?.items === items && former.problems === problems) return told
  return new Map([...told, [sourceId, { items, problems }]])
}

/** The whole reading: `sourceIds` are the places in the order in which they are read. */
export function readingProgress(
  job: Pick<Job, 'progress' | 'state'>,
  told: Told,
  sourceIds: readonly number[],
): ReadingProgress {
  const progress = progressIn(job)
  const sum = (what: 'items' | 'problems'): number =>
    [...told.values()].reduce((all, one) => all + one[what], 0)
  const index = progress === null ? 0 : Math.max(0, sourceIds.indexOf(progress.sourceId))
  const places = Math.max(1, sourceIds.length)
  const inside =
    progress === null || progress.phase === 'counting' || progress.bytesTotal === 0
      ? 0
      : Math.min(1, progress.bytesDone / progress.bytesTotal)
  // Putting the people together comes after the last byte: only the end of the job is the end.
  const share = job.state === 'done' ? 1 : Math.min(0.99, (index + inside) / places)
  return {
    share: share === 0 ? null : share,
    items: sum('items'),
    problems: sum('problems'),
    sourceId: progress?.sourceId ?? null,
    place: index + 1,
    places,
    isCounting: progress === null || progress.phase === 'counting',
    msLeft: progress?.msLeft ?? null,
  }
}
