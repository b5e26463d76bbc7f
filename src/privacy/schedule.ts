import { isLiveKind, isReadKind, type SourceKind } from './source-kinds.ts'

/**
 * When a place is read again by itself while Kwartje is open; `at-once`: as soon as something changes there, and daily in case nobody
 * noticed.
 */
export const schedules = ['at-once', 'hourly', 'daily', 'weekly'] as const
export type Schedule = (typeof schedules)[number]

/** Kinds of place that tell when something changes; a server of contacts, appointments or tables does not. */
const tellingKinds: readonly SourceKind[] = ['path', 'imap']

/**
 * The schedules that a kind of place can keep: what tells of no change is not promised to be read at once. A server is asked what
 * changed; a folder would be walked whole each hour, and tells of changes anyway.
 */
export function schedulesFor(kind: SourceKind): readonly Schedule[] {
  return schedules.filter(
    (schedule) =>
      (schedule !== 'at-once' || tellingKinds.includes(kind)) && (schedule !== 'hourly' || isLiveKind(kind)),
  )
}

const intervalMs: Readonly<Record<Schedule, number>> = {
  'at-once': 86_400_000,
  hourly: 3_600_000,
  daily: 86_400_000,
  weekly: 604_800_000,
}

/** A place as far as its schedule goes. */
export interface Scheduled {
  readonly kind: SourceKind
  readonly details: { readonly schedule?: Schedule }
  readonly scannedAtMs: number | null
}

/** When a place is to be read again: 0 when it never was; null when it is not read by itself. */
export function nextScanMs({ kind, details, scannedAtMs }: Scheduled): number | null {
  if (!isReadKind(kind) || details.schedule === undefined) return null
  return scannedAtMs === null ? 0 : scannedAtMs + intervalMs[details.schedule]
}
