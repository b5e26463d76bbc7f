import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { placeKinds } from '../privacy/places.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import { schedules } from '../privacy/schedule.ts'
import type { PlaceCount, ProblemGroup, ScanRow, SourceRow } from '../store/store.ts'
import { kinds, type Kind, type SensitivityClass } from '../detect/kinds.ts'
import { action } from './action.ts'
import { mailHosts, type MailHost } from './mail-host.ts'
import { addDeclared, findSource } from './sources.ts'

/** Adds a place that cannot be read: paper, a phone, a service elsewhere. It counts on the map all the same. */
export const declarePlace = action({
  name: 'declare-place',
  shape: 'change',
  input: z.object({
    place: z.enum(placeKinds),
    label: z.string().trim().max(200).default(''),
    note: z.string().trim().max(2000).default(''),
  }),
  subject: ({ place }) => place,
  run: (context, { place, label, note }): Promise<SourceRow> =>
    addDeclared(context, { place, ...(note === '' ? {} : { note }) }, label),
})

/** Changes what was told of a place. What is left out stays; null takes a schedule away. */
export const updateSource = action({
  name: 'update-source',
  shape: 'change',
  input: z.object({
    id: z.number().int().positive(),
    label: z.string().trim().max(200).optional(),
    note: z.string().trim().max(2000).optional(),
    schedule: z.enum(schedules).nullable().optional(),
    excludePaths: z.array(z.string().trim().min(1).max(500)).max(500).optional(),
    excludeSenders: z.array(z.string().trim().toLowerCase().min(1).max(320)).max(500).optional(),
  }),
  subject: ({ id }) => String(id),
  async run({ store }, { id, ...wish }) {
    const source = await findSource(store, id)
    // What the owner worded is the owner's: it stays when an answer changes.
    const { schedule: formerSchedule, note: formerNote, isFromInterview: _, ...rest } = source.details
    const note = wish.note ?? formerNote ?? ''
    const schedule = wish.schedule === undefined ? formerSchedule : wish.schedule
    const changed = {
      id,
      label: wish.label ?? source.label,
      exclusions: {
        paths: wish.excludePaths ?? source.exclusions.paths,
        senders: wish.excludeSenders ?? source.exclusions.senders,
      },
      details: {
        ...rest,
        ...(note === '' ? {} : { note }),
        ...(schedule === undefined || schedule === null ? {} : { schedule }),
      },
    }
    await store.sources.update(changed)
    return { ...source, ...changed }
  },
})

/** One place and everything that is to be said of it. */
export interface PlaceDetails {
  readonly source: SourceRow
  readonly last: ScanRow | null
  readonly documents: number
  readonly copied: number
  readonly persons: number
  readonly oldestAtMs: number | null
  readonly newestAtMs: number | null
  readonly kinds: readonly (PlaceCount['kinds'][number] & { readonly class: SensitivityClass })[]
  readonly vulnerabilities: readonly Vulnerability[]
  /** The ledger: what could not be read, by reason. */
  readonly problems: readonly ProblemGroup[]
  readonly mailHosts: readonly MailHost[]
}

/** Why what lies here may come into other hands. `word`: the service or number that it rests on. */
export interface Vulnerability {
  readonly code: VulnerabilityCode
  readonly word: string
  readonly kinds: readonly Kind[]
  readonly documents: number
}

export const vulnerabilityCodes = [
  'synced-folder', // a copy goes to a cloud service
  'downloads-folder', // where files are forgotten
  'removable-drive', // can be lost
  'readable-by-others', // other users of this computer
  'shared-place', // more people come here
  'left-behind', // of somebody who left
  'special-here', // Art. 9 or 10
  'secrets-here',
  'identity-here', // enough to pose as somebody
  'many-copies',
] as const
export type VulnerabilityCode = (typeof vulnerabilityCodes)[number]

/** What lies in a place, how old, how often copied, how it could leak, and what could not be read. */
export const placeDetails = action({
  name: 'place-details',
  shape: 'query',
  input: z.object({ id: z.number().int().positive() }),
  async run({ store }, { id }): Promise<PlaceDetails> {
    const source = await findSource(store, id)
    const counts = await store.overview.counts()
    const count = counts?.places.find(({ sourceId }) => sourceId === id) ?? nothingCounted
    return {
      source,
      last: await store.scans.last(id),
      documents: count.documents,
      copied: count.copied,
      persons: count.persons,
      oldestAtMs: count.oldestAtMs,
      newestAtMs: count.newestAtMs,
      kinds: count.kinds.map((one) => ({ ...one, class: kinds[one.kind].class })),
      vulnerabilities: [...vulnerabilitiesOfPlace(source), ...vulnerabilitiesOfContent(count)],
      problems: await store.overview.problemGroups(id),
      mailHosts: (await mailHosts(store)).filter(({ perSource }) =>
        perSource.some(({ sourceId }) => sourceId === id),
      ),
    }
  },
})

const nothingCounted: Omit<PlaceCount, 'sourceId'> = {
  documents: 0,
  copied: 0,
  persons: 0,
  oldestAtMs: null,
  newestAtMs: null,
  kinds: [],
}

/** Folders that services keep equal with a computer elsewhere, by the names that their own programs give them. */
const syncedFolders: readonly (readonly [pattern: RegExp, service: string])[] = [
  [/[\\/]Dropbox(?:[\\/ (]|$)/i, 'Dropbox'],
  [/[\\/]OneDrive(?:[\\/ -]|$)/i, 'Microsoft OneDrive'],
  [/[\\/](?:Google Drive|GoogleDrive|My Drive)(?:[\\/ -]|$)/i, 'Google Drive'],
  [/[\\/]Mobile Documents[\\/]|[\\/]iCloud(?: ?Drive)?(?:[\\/]|$)/i, 'Apple iCloud'],
  [/[\\/]Nextcloud(?:[\\/]|$)/i, 'Nextcloud'],
]

function vulnerabilitiesOfPlace({ kind, location, whose }: SourceRow): Vulnerability[] {
  if (!isReadKind(kind)) return []
  const found: [VulnerabilityCode, string][] = kind === 'path' ? vulnerabilitiesOfPath(location) : []
  if (whose === 'shared') found.push(['shared-place', ''])
  if (whose === 'former-employee') found.push(['left-behind', ''])
  return found.map(([code, word]) => ({ code, word, kinds: [], documents: 0 }))
}

function vulnerabilitiesOfPath(location: string): [VulnerabilityCode, string][] {
  const service = syncedFolders.find(([pattern]) => pattern.test(location))?.[1]
  const found: [VulnerabilityCode, string][] = []
  if (service !== undefined) found.push(['synced-folder', service])
  if (/[\\/]downloads?(?:[\\/]|$)/i.test(location)) found.push(['downloads-folder', ''])
  if (/^\/(?:media|mnt|Volumes|run\/media)\//.test(location)) found.push(['removable-drive', ''])
  if (isOpenToOthers(location)) found.push(['readable-by-others', ''])
  return found
}

/** As many folders upwards are asked: above that is the system's. */
const maxUpwards = 20

/** True when other users of this computer can reach and read it (POSIX permissions; Windows says nothing here). */
function isOpenToOthers(location: string): boolean {
  if (process.platform === 'win32') return false
  try {
    const stats = lstatSync(location)
    const open = stats.isDirectory() ? 0o005 : 0o004
    if ((stats.mode & open) !== open) return false
    if (stats.isDirectory() && !readdirSync(location).some((name) => isReadable(join(location, name))))
      return false
    let folder = join(location, '..')
    for (let step = 0; step < maxUpwards; step++) {
      if ((lstatSync(folder).mode & 0o001) === 0) return false
      folder = join(folder, '..')
    }
    return true
  } catch {
    return false // gone or not ours to ask: the scan says so
  }
}

function isReadable(path: string): boolean {
  return (lstatSync(path).mode & 0o004) !== 0
}

const identityKinds: readonly Kind[] = ['NL_BSN', 'NL_PASSPORT_ID', 'NL_DRIVING_LICENCE', 'NL_V_NUMBER']

function vulnerabilitiesOfContent({
  kinds: held,
  copied,
}: Pick<PlaceCount, 'kinds' | 'copied'>): Vulnerability[] {
  const of = (code: VulnerabilityCode, test: (kind: Kind) => boolean): Vulnerability[] => {
    const rows = held.filter(({ kind }) => test(kind))
    const documents = rows.reduce((most, row) => Math.max(most, row.documents), 0)
    return documents === 0 ? [] : [{ code, word: '', kinds: rows.map(({ kind }) => kind), documents }]
  }
  return [
    ...of('secrets-here', (kind) => kinds[kind].use === 'secret'),
    ...of('identity-here', (kind) => identityKinds.includes(kind)),
    ...of('special-here', (kind) => ['special', 'criminal'].includes(kinds[kind].class)),
    ...(copied > 0 ? [{ code: 'many-copies', word: '', kinds: [], documents: copied } as const] : []),
  ]
}
