/** How a place is known: by its path, at a server, or only because somebody told of it. */
export const sourceKinds = ['path', 'imap', 'carddav', 'caldav', 'database', 'declared'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Places that are opened at a server, with an account. */
export const liveKinds = ['imap', 'carddav', 'caldav', 'database'] as const satisfies readonly SourceKind[]
export type LiveKind = (typeof liveKinds)[number]

/** True for a place that Kwartje reads itself; the others are only told of. */
export function isReadKind(kind: SourceKind): boolean {
  return kind !== 'declared'
}

/** True for a place that is no file: it is opened at its server. */
export function isLiveKind(kind: SourceKind): kind is LiveKind {
  return liveKinds.some((live) => live === kind)
}
