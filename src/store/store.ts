import type { ProblemCode } from '../base/problem.ts'
import type { Kind } from '../detect/kinds.ts'
import type { ReasonCode } from '../detect/finding.ts'
import type { DocumentKind, ParticipantRole } from '../read/document.ts'
import type { Topic } from '../people/topic.ts'
import type { Decision, Identity, PersonDraft, PersonRole } from '../people/person.ts'
import type {
  FindingQuery,
  FindingPage,
  OccurrenceRow,
  ProblemQuery,
  ProblemRow,
  ProblemGroup,
} from './finding-rows.ts'
import type { CountedEvidence } from '../privacy/register/evidence.ts'
import type { Ages } from './ages.ts'
import type { FileCheck } from './check-pages.ts'
import type { Breaches } from './breaches.ts'
import type { Measured, ReadChoice } from './breach-scope.ts'
import type { BreachSigns } from './breach-signs.ts'
import type { Agreements, AgreementSignTuple } from './agreements.ts'
import type { Pictures, PictureTuple } from './pictures.ts'
import type { Drills } from './drills.ts'
import type { Candidates } from './candidates.ts'
import type { Erasures } from './erasures.ts'
import type { Suppression } from './suppression.ts'
import type { Consents } from './consents.ts'
import type { ConsentSignTuple, Contacts } from './contacts.ts'
import type { Plans } from './plans.ts'
import type { Sources } from './source-rows.ts'
import type { PersonItems } from './person-items.ts'
import type { PersonLines } from './person-lines.ts'
import type { PlanSubjects } from './plan-subjects.ts'
import type { Vault } from './vault.ts'
import type { RowLetter } from './letters-of.ts'
import type { Mailings, MailingRows } from './mailings.ts'
import type { Audit } from './audit.ts'
import type { MailTrails, MailTrailTuple } from './mail-trails.ts'
import type { NearMisses } from './near-misses.ts'
import type { PublicDeskRows } from './public-desk.ts'
import type { Questionnaires } from './questionnaires.ts'
import type { Registers } from './register.ts'
import type { RequestItems } from './request-items.ts'
import type { NameCandidates, NameCandidateTuple } from './name-candidates.ts'
import type { RequestSigns, RequestSignTuple } from './request-signs.ts'
import type { Requests } from './requests.ts'
import type { SupplierStatements } from './supplier-statements.ts'
import type { SentMails } from './sent-mails.ts'
import type { Secrets } from './secrets.ts'
import type { Tasks } from './tasks.ts'
import type { TrainingLog } from './training.ts'
import type { Suppliers, SupplierSignTuple } from './suppliers.ts'
import type { RefusalCode } from '../base/refusal.ts'

export type {
  FindingQuery,
  FindingPage,
  OccurrenceRow,
  FindingRow,
  ProblemQuery,
  ProblemRow,
  ProblemGroup,
} from './finding-rows.ts'
export type { FolderRow, SourceDetails, SourceRow, Sources, UnitRow, Whose } from './source-rows.ts'

/** One organisation's index. Two engines give it (`sqlite.ts`, `postgres.ts`); one shared suite holds both to it. */
export interface Store {
  readonly engine: 'sqlite' | 'postgres'
  readonly settings: Settings
  readonly sources: Sources
  readonly scans: Scans
  readonly persons: Persons
  readonly marks: Marks
  readonly suppliers: Suppliers
  readonly agreements: Agreements
  readonly mailings: Mailings
  readonly mailTrails: MailTrails
  readonly nearMisses: NearMisses
  readonly supplierStatements: SupplierStatements
  readonly pictures: Pictures
  readonly ages: Ages
  readonly questionnaires: Questionnaires
  readonly registers: Registers
  readonly tasks: Tasks
  readonly training: TrainingLog
  readonly sentMails: SentMails
  readonly secrets: Secrets
  readonly candidates: Candidates
  readonly plans: Plans
  readonly planSubjects: PlanSubjects
  readonly personItems: PersonItems
  readonly personLines: PersonLines
  readonly vault: Vault
  readonly erasures: Erasures
  readonly suppression: Suppression
  readonly consents: Consents
  readonly contacts: Contacts
  readonly breaches: Breaches
  readonly drills: Drills
  readonly requestItems: RequestItems
  readonly requests: Requests
  readonly requestSigns: RequestSigns
  readonly nameCandidates: NameCandidates
  readonly publicDesk: PublicDeskRows
  /** Who and what was in a part of what was read, counted now. */
  readonly measureScope: (choice: ReadChoice, signal?: AbortSignal) => Promise<Measured>
  readonly breachSigns: BreachSigns
  readonly overview: Overview
  readonly audit: Audit
  /** Held by who changes the index at length; 'store-busy' when another process does so. */
  readonly lock: () => Promise<AsyncDisposable>
  /** Removes documents, occurrences, values, findings, identities, persons and problems; keeps settings, sources, decisions and audit. Gives how many rows of each went. */
  readonly forget: () => Promise<Readonly<Record<string, number>>>
  /** Looks whether the file is whole, while it may go on; undefined where a database keeps the index. */
  readonly check: (mayGoOn: () => boolean) => Promise<FileCheck | undefined>
  readonly close: () => Promise<void>
}

export interface Settings {
  readonly get: (key: string) => Promise<unknown>
  readonly set: (key: string, value: unknown) => Promise<void>
}

export interface Scans {
  /** Opens a scan of a source; gives its id. */
  readonly begin: (sourceId: number, atMs: number) => Promise<number>
  /** Commits one batch whole or not at all. Writing the same batch twice equals writing it once. */
  readonly write: (batch: ScanBatch) => Promise<void>
  /** Forgets what a unit held before, because its content changed: its occurrences vanish unless they are seen again. */
  readonly restart: (scanId: number, locator: string) => Promise<void>
  /** These items of a unit are there no more, with all that lay in them. Gives how many of them were known. */
  readonly vanish: (scanId: number, unit: string, items: readonly string[]) => Promise<number>
  /**
   * Closes the scan: units and occurrences of the source that the whole scan did not see become vanished when `complete`.
   * Gives how many units that are.
   */
  readonly finish: (scanId: number, outcome: ScanOutcome) => Promise<number>
  /** Takes out what lies nowhere any more, once every place was looked at: it may have gone from one to the other. Gives how many documents. */
  readonly letGo: () => Promise<number>
  /** Takes off the list of what is unread the pictures whose letters were read before; gives how many. */
  readonly settlePictures: (sourceId: number) => Promise<number>
  /** Bytes that the problems listed for a source keep from being read. */
  readonly lostBytes: (sourceId: number) => Promise<number>
  readonly last: (sourceId: number) => Promise<ScanRow | null>
  /** Digests of nested documents already indexed by this reader version, so that their extraction can be skipped. */
  readonly knownDigests: (version: string) => Promise<ReadonlySet<string>>
}

export interface ScanOutcome {
  readonly complete: boolean
  /** False when the place itself was not there or did not open. */
  readonly reached: boolean
  readonly atMs: number
  /** Locators of units that were looked at and found unchanged. */
  readonly unchanged: Pick<ReadonlySet<string>, 'has' | 'size'>
  readonly bytesExpected: number
  readonly bytesRead: number
  /** Why a server let nothing or not all be read. */
  readonly reason?: RefusalCode | null
  /** Of an account: items that are new since the scan before, and that are gone. */
  readonly changed?: { readonly added: number; readonly gone: number } | null
}

export interface ScanRow extends Omit<ScanOutcome, 'unchanged'> {
  readonly id: number
  readonly beganAtMs: number
  readonly itemsRead: number
  readonly problems: number
}

/**
 * What a worker found in a stretch of one unit. Tuples and indexes, because millions of them pass between threads;
 * digests are lower-case hex of 16 bytes.
 */
export interface ScanBatch extends MailingRows {
  readonly scanId: number
  readonly unit: { readonly locator: string; readonly stamp: string; readonly sizeBytes: number }
  /** The bytes of the unit that this batch accounts for. */
  readonly covered: readonly [start: number, end: number]
  /** True when nothing of the unit is left to read after this batch and what is covered already. */
  readonly done: boolean
  readonly version: string
  readonly documents: readonly DocumentTuple[]
  readonly occurrences: readonly OccurrenceTuple[]
  readonly values: readonly ValueTuple[]
  readonly identities: readonly IdentityTuple[]
  readonly findings: readonly FindingTuple[]
  readonly sightings: readonly SightingTuple[]
  readonly problems: readonly ProblemTuple[]
  readonly supplierSigns: readonly SupplierSignTuple[]
  readonly agreementSigns: readonly AgreementSignTuple[]
  readonly pictures: readonly PictureTuple[]
  readonly mailTrails: readonly MailTrailTuple[]
  readonly requestSigns: readonly RequestSignTuple[]
  readonly nameCandidates: readonly NameCandidateTuple[]
  readonly consentSigns: readonly ConsentSignTuple[]
}

export type DocumentTuple = readonly [
  digest: string,
  kind: DocumentKind,
  format: string,
  mediaType: string,
  sizeBytes: number,
  atMs: number | null,
  topic: Topic | null,
]
/** `locator` is unique within the unit: byte offset of a message, then child numbers: "123456/2.1". */
export type OccurrenceTuple = readonly [document: number, locator: string, name: string]
/** `text` for identifiers, which the index must be able to compare and show; else a masked, encrypted preview (base64) or null. */
export type ValueTuple = readonly [digest: string, kind: Kind, text: string | null, preview: string | null]
/** Values seen together as one person's: a header's name and address, a card, a table row, a signature. */
export type IdentityTuple = readonly [digest: string, values: readonly number[]]
export type FindingTuple = readonly [
  document: number,
  value: number,
  part: string,
  startByte: number,
  lengthBytes: number,
  certaintyPercent: number,
  reasons: readonly ReasonCode[],
  /** Whom it is about: index in `identities`, or -1 when unknown. */
  identity: number,
]
export type SightingTuple = readonly [document: number, identity: number, role: SightingRole]
export type SightingRole = ParticipantRole | 'card' | 'row' | 'signature' | 'mentioned' | 'beside'
export type ProblemTuple = readonly [locator: string, code: ProblemCode, detail: string, lostBytes: number]

export interface Persons {
  /** Every identity of documents that still occur somewhere, with its values and how often it was seen in which role and topic; of these persons only when they are named. */
  readonly identities: (personIds?: readonly number[]) => Promise<readonly Identity[]>
  /** Puts the rebuilt persons in place of the former, keeping the id of each person that shares an identity with a former one. */
  readonly replace: (persons: readonly PersonDraft[]) => Promise<void>
  /** The same for some persons only: `drafts` are made of their identities. Gives the ids that the drafts have now. */
  readonly replaceSome: (
    personIds: readonly number[],
    drafts: readonly PersonDraft[],
  ) => Promise<readonly number[]>
  readonly decisions: () => Promise<readonly DecisionRow[]>
  /** Gives the decision's id. */
  readonly decide: (decision: Decision, atMs: number) => Promise<number>
  /** Takes a decision back; null when there is none with this id. */
  readonly undecide: (id: number) => Promise<Decision | null>
  /** Ids of the persons that these identities (digests) belong to now. */
  readonly holding: (identities: readonly string[]) => Promise<readonly number[]>
  /** By any part of a name, an address or a number; all when the text is empty. Most documents first. */
  readonly search: (
    query: PersonQuery,
  ) => Promise<{ readonly total: number; readonly rows: readonly PersonRow[] }>
  readonly get: (id: number) => Promise<PersonDossier | null>
  /** The same without what has to be counted. */
  readonly brief: (id: number) => Promise<PersonBrief | null>
  /** Gives a person another role, and nothing else. */
  readonly setRole: (id: number, role: PersonRole, reasons: PersonDraft['reasons']) => Promise<void>
}

export interface DecisionRow {
  readonly id: number
  readonly atMs: number
  readonly decision: Decision
}

export interface PersonQuery {
  readonly text: string
  /** True when the text may also be where somebody lives. */
  readonly isByAddress?: boolean | undefined
  /** Only of whom one of these values was found (digests). */
  readonly values?: readonly string[] | undefined
  readonly role?: PersonRole | undefined
  /** Only who has something of this kind. */
  readonly kind?: Kind | undefined
  /** Only who is in this place. */
  readonly sourceId?: number | undefined
  readonly limit: number
  readonly offset: number
}

export interface PersonRow {
  readonly id: number
  readonly name: string
  readonly role: PersonRole
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly documents: number
  readonly places: number
  readonly kinds: readonly Kind[]
  /** Ids of the sources that the person is in. */
  readonly sources: readonly number[]
}

export interface PersonBrief extends PersonRow {
  readonly names: readonly string[]
  readonly reasons: PersonDraft['reasons']
  /** Digests of the identities that are this person: what decisions refer to. */
  readonly identities: readonly string[]
}

export interface PersonDossier extends PersonBrief {
  readonly findings: readonly {
    readonly kind: Kind
    readonly count: number
    readonly documents: number
    readonly preview: string | null
  }[]
  readonly perPlace: readonly {
    readonly sourceId: number
    readonly unit: string
    readonly documents: number
  }[]
  /** Who sent data about or from this person, and to whom it went. */
  readonly received: readonly Correspondent[]
  readonly sent: readonly Correspondent[]
  readonly oldestAtMs: number | null
  readonly newestAtMs: number | null
  /** Documents per month, oldest first; months without any are left out. */
  readonly months: readonly { readonly month: string; readonly documents: number }[]
  /** The newest documents, for a timeline that can be opened. */
  readonly newest: readonly DocumentRow[]
  /** How many documents the above rests on: of somebody who is in very many, only the newest are looked at. */
  readonly lookedAt: number
}

/** One document with one of the places where it lies. */
export interface DocumentRow {
  readonly document: string
  readonly kind: DocumentKind
  readonly atMs: number | null
  readonly topic: Topic | null
  /** What the person is in it: from, to, mentioned … */
  readonly role: string
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
  readonly name: string
  /** The message that it is or lies in; null when there is none. */
  readonly letter: RowLetter | null
  readonly copies: number
}

export interface Correspondent {
  readonly personId: number
  readonly name: string
  readonly documents: number
}

/** What the user said of findings: wrong ones count for nothing, fine ones ask for nothing. Lists know at once, counts after `apply`. */
export interface Marks {
  readonly list: () => Promise<readonly MarkRow[]>
  /** Gives the mark's id and how many findings it took in. */
  readonly add: (mark: Mark, atMs: number) => Promise<{ readonly id: number; readonly findings: number }>
  /** Takes a mark back, and gives how many findings have no verdict any more; null when there is none with this id. */
  readonly remove: (id: number) => Promise<number | null>
  /** Brings kept verdicts in step with the marks, for findings that came later and marks that are about many. In short steps; broken off, the next call does what is left. */
  readonly apply: (signal?: AbortSignal) => Promise<void>
}

export type Verdict = 'wrong' | 'fine'

export interface Mark {
  readonly kind: Kind
  readonly verdict: Verdict
  readonly scope:
    | { readonly type: 'finding'; readonly document: string; readonly value: string }
    | { readonly type: 'value'; readonly value: string }
    /** Everything of the kind below a folder: the beginning of units' locators. */
    | { readonly type: 'folder'; readonly sourceId: number; readonly folder: string }
}

export interface MarkRow extends Mark {
  readonly id: number
  readonly atMs: number
  readonly findings: number
}

/** Counts and lists of what still occurs (vanished occurrences and findings marked wrong do not count). */
export interface Overview {
  /** The counts that were kept last; null when nothing was counted yet. */
  readonly counts: () => Promise<Counts | null>
  /** Counts anew and keeps it; throws when it is broken off. Dates after `nowMs` are what senders made up: they count for nothing. */
  readonly recount: (nowMs: number, signal?: AbortSignal) => Promise<Counts>
  /** How many different values of each kind there are: known before anything is counted. */
  readonly seen: () => Promise<readonly Pick<KindCount, 'kind' | 'values'>[]>
  readonly findings: (query: FindingQuery) => Promise<FindingPage>
  readonly problems: (
    query: ProblemQuery,
  ) => Promise<{ readonly total: number; readonly rows: readonly ProblemRow[] }>
  /** The problems of a place by reason, most bytes first, with a few examples of each. */
  readonly problemGroups: (sourceId: number) => Promise<readonly ProblemGroup[]>
  /** Where a document lies: every place that still holds it. */
  readonly occurrences: (document: string) => Promise<readonly OccurrenceRow[]>
}

/** Everything that is counted, kept because counting millions of rows takes seconds. */
export interface Counts {
  readonly atMs: number
  /** True when something was read, marked or decided since. */
  readonly isStale: boolean
  readonly totals: Totals
  readonly kinds: readonly KindCount[]
  readonly places: readonly PlaceCount[]
  readonly roles: readonly { readonly role: PersonRole; readonly persons: number }[]
  /** How many persons of a role are in a place. */
  readonly flows: readonly {
    readonly role: PersonRole
    readonly sourceId: number
    readonly persons: number
  }[]
  /** What stands behind the @ of suppliers whom the organisation's own people wrote to, most documents first; at most a few hundred. */
  readonly recipients: readonly {
    readonly domain: string
    readonly sourceId: number
    readonly documents: number
    /** Who has an address there. */
    readonly persons: number
    /** Whom those documents are about, without who has an address there. */
    readonly about: number
  }[]
  /** What a register is written from; null in counts that are older than registers, which are stale. */
  readonly evidence: CountedEvidence | null
  /** The totals before the last scan that changed anything. */
  readonly previous: { readonly atMs: number; readonly totals: Totals } | null
}

export interface Totals {
  readonly persons: number
  readonly documents: number
  readonly occurrences: number
  /** Documents that lie in more than one place. */
  readonly copied: number
  readonly findings: number
  readonly problems: number
  readonly oldestAtMs: number | null
  readonly newestAtMs: number | null
}

export interface KindCount {
  readonly kind: Kind
  readonly findings: number
  readonly values: number
  readonly documents: number
  readonly persons: number
  readonly oldestAtMs: number | null
  /** Messages in which it stands or to which it is attached, wherever they lie; of ordinary kinds only those in which it stands. */
  readonly inMail: number
  /** The same numbers without what the user found fine: what still asks for something. */
  readonly openDocuments: number
  readonly openInMail: number
  readonly openPersons: number
  /** Of these, those of whom it stands in such a message; of ordinary kinds not counted. */
  readonly openPersonsInMail: number
}

/** Per source. */
export interface PlaceCount {
  readonly sourceId: number
  readonly documents: number
  /** Of these, documents that lie somewhere else too. */
  readonly copied: number
  readonly persons: number
  readonly oldestAtMs: number | null
  readonly newestAtMs: number | null
  readonly kinds: readonly { readonly kind: Kind; readonly documents: number; readonly persons: number }[]
}
