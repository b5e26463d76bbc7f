import { isReadKind, type SourceKind } from './source-kinds.ts'

/** How often a place is read again by itself. */
export const schedules = ['daily', 'weekly'] as const
export type Schedule = (typeof schedules)[number]

const intervalMs: Readonly<Record<Schedule, number>> = { daily: 86_400_000, weekly: 604_800_000 }

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
