import type { PlaceKind } from '../privacy/places.ts'
import type { Schedule } from '../privacy/schedule.ts'
import type { SourceKind } from '../privacy/source-kinds.ts'
import type { Account } from '../read/sources/live.ts'

/** Whose data lie in a place; a colleague's needs purpose, notice and works-council answer on record. */
export type Whose = 'own' | 'shared' | 'former-employee' | 'colleague'

export interface SourceRow {
  readonly id: number
  /** `path` and accounts are read; `declared` is told of and counts, but cannot be read (paper, a cloud service). */
  readonly kind: SourceKind
  /** Absolute path; of an account its address without secrets; empty for a declared place. */
  readonly location: string
  readonly label: string
  readonly whose: Whose
  /** For a colleague's place: why, when they were told, what the works council said. */
  readonly grounds: Grounds | null
  readonly exclusions: Exclusions
  readonly details: SourceDetails
  readonly addedAtMs: number
  readonly scannedAtMs: number | null
}

/** What the owner told of a place. */
export interface SourceDetails {
  /** Id of a kind of place in `privacy/places.ts`: mailbox, paper, phone … */
  readonly place?: PlaceKind
  /** In the owner's words. */
  readonly note?: string
  /** How often it is read again by itself while the workbench is open. */
  readonly schedule?: Schedule
  /** True when it came from the eight questions: goes when the answer changes. */
  readonly isFromInterview?: boolean
  /** Of a place that is opened at a server; the secret lies in `secrets`. */
  readonly account?: Account
}

export interface Grounds {
  readonly purpose: string
  readonly notice: string
  readonly worksCouncil: string
}

export interface Exclusions {
  /** Parts of paths, case-insensitive, `*` as wildcard. */
  readonly paths: readonly string[]
  /** Addresses or domains of senders whose messages are not indexed. */
  readonly senders: readonly string[]
}

export interface Sources {
  readonly list: () => Promise<readonly SourceRow[]>
  readonly add: (source: Omit<SourceRow, 'id' | 'scannedAtMs'>) => Promise<SourceRow>
  /** Puts label, exclusions and details in place of the former. */
  readonly update: (source: Pick<SourceRow, 'id' | 'label' | 'exclusions' | 'details'>) => Promise<void>
  /** Takes the source out with everything known only from it. */
  readonly remove: (id: number) => Promise<void>
  /** What earlier scans know of the units of a source. */
  readonly units: (id: number) => Promise<readonly UnitRow[]>
  /** The same of some of them, by their locators. */
  readonly unitsAt: (id: number, locators: readonly string[]) => Promise<readonly UnitRow[]>
  /** Folders that were looked through when all files in them had been read. */
  readonly folders: (id: number) => Promise<readonly FolderRow[]>
  readonly keepFolders: (
    id: number,
    folders: { readonly kept: readonly FolderRow[]; readonly dropped: readonly string[] },
  ) => Promise<void>
  /** Items of a unit that are known: what stands before the first slash in what lies there, and what could not be read. */
  readonly items: (id: number, unit: string) => Promise<ReadonlySet<string>>
}

/** A file, or what else is read as one: known by its locator, unchanged while its stamp is the same. */
export interface UnitRow {
  readonly locator: string
  readonly stamp: string
  readonly sizeBytes: number
  readonly state: 'partly' | 'done' | 'vanished'
  /** Byte ranges read and committed, merged and sorted. */
  readonly covered: readonly (readonly [start: number, end: number])[]
  readonly itemsRead: number
}

/** A folder of a source: the same while its digest is. */
export interface FolderRow {
  readonly locator: string
  readonly digest: string
}
