import type { ByteSource } from '../base/bytes.ts'
import type { GroupCard } from '../read/sources/dav-groups.ts'

/**
 * A place that can be acted on: a folder, a mail account, an address book, a database. It knows nothing of plans: it looks,
 * and it does what an order says, each order on the one item whose digest it names. The protocol is that of a two-phase
 * commit, so that a process killed between any two steps can say afterwards what was done:
 *
 *     prepare (nothing changes yet) -> the note is journaled -> commit -> flush -> the receipts are journaled
 *     after a crash: settle(orders, note) says for each order whether it was done
 */
export interface Target extends AsyncDisposable {
  /** How its orders may be taken together. */
  readonly ways: TargetWays
  /** What this place will not do, told without trying; undefined when it should be possible. Cheap: asked for every row of a preview. */
  readonly refuses: (place: ActPlace, change: ChangeType) => Obstacle | undefined
  /** Cards of a unit that name others as members of a group; of places that have such cards as items. */
  readonly groupsIn?: (unit: string) => Promise<readonly GroupCard[]>
  /** The item as it is now: `there` only when it has this digest. */
  readonly look: (place: ActPlace, digest: string, signal: AbortSignal) => Promise<Look>
  /**
   * Checks the orders, all on the same unit, against what lies there now. Leaves nothing behind, not even beside it: a process
   * may be killed before the note is kept. Orders that cannot be done come back with their obstacle; the others stand.
   */
  readonly prepare: (orders: readonly Order[], signal: AbortSignal) => Promise<Prepared>
  /** Has the place keep what commits did, where that takes as long for one as for many; before their receipts are journaled. */
  readonly flush?: () => Promise<void>
  /**
   * Reads at the place itself what became of orders, by their note: after a crash, and once more after every commit as the
   * second look. What is half done is finished or taken back; what is done is left alone, however often this is asked.
   */
  readonly settle: (
    orders: readonly OrderHead[],
    note: Note,
    signal: AbortSignal,
  ) => Promise<readonly Settled[]>
}

export interface TargetWays {
  /** True where a unit is written anew once for all orders on items in it. */
  readonly wholeUnits: boolean
  /** True where nothing in one unit stands in the way of something in another: they can be checked together before either is changed. */
  readonly unitsApart: boolean
}

/** Where an item lies, as the index has it. */
export interface ActPlace {
  /** Locator of the unit: path of a file below the root, folder of a mail account, address of a collection, schema and table. */
  readonly unit: string
  /** Within the unit, without what is nested: '' for a whole file, the offset of a message, a UID, the address of a card, a row. */
  readonly item: string
}

export type Change =
  | { readonly type: 'remove' }
  /** Other bytes in its stead; all else (flags, times, rights) stays. */
  | { readonly type: 'replace'; readonly bytes: ByteSource }
  /** To another folder of the same place; made when it is not there. */
  | { readonly type: 'move'; readonly folder: string }
  /** What was done is undone: by its receipt it lies where it lay, as it was, byte for byte. `bytes` is the copy that was looked at before. */
  | { readonly type: 'put-back'; readonly bytes: ByteSource; readonly receipt: Receipt }

export type ChangeType = Change['type']

export interface Order extends OrderHead {
  readonly change: Change
  /** Only when another copy of the same stays in this unit: a duplicate is never the last. */
  readonly keepsCopy?: true
}

/** What of an order stands in the journal. */
export interface OrderHead {
  /** Given by who asks; unique for ever, so that notes and leftovers tell whose they are. Letters, digits and dashes. */
  readonly key: string
  readonly place: ActPlace
  /** Keyed digest (`sealer.digestItem`) of what must lie there now; '' when it must be free (something removed is put back). */
  readonly digest: string
}

export interface Prepared {
  /** Orders that will not be carried out, and why. */
  readonly refused: readonly { readonly key: string; readonly obstacle: Obstacle }[]
  /** Goes into the journal before `commit`: all that `settle` needs. */
  readonly note: Note
  /** Does it. Throws nothing for what the place answers: that is an obstacle of the order. */
  readonly commit: (signal: AbortSignal) => Promise<readonly Settled[]>
  /** Lets go of what is held, when it is not to be done after all. */
  readonly discard: () => Promise<void>
}

/** JSON; ids, digests, numbers, locators. Never content. */
export type Note = Readonly<Record<string, unknown>>

/**
 * - `done`: with the receipt by which it can be undone
 * - `not-done`: nothing was changed, and it can be tried again; with the obstacle if there is one
 * - `unclear`: somebody else was there too, and nobody can say; it is shown and never tried again by itself
 * - `out-of-reach`: the place does not answer now, so that nothing is known; it is asked again later
 */
export type Settled =
  | { readonly key: string; readonly state: 'done'; readonly receipt: Receipt }
  | { readonly key: string; readonly state: 'not-done'; readonly obstacle?: Obstacle }
  | { readonly key: string; readonly state: 'unclear' | 'out-of-reach' }

/** What was done, in the journal for ever, and what putting back needs. */
export interface Receipt {
  /** Where it lies now: elsewhere after a move, with another number after a replacement; null when it is gone. */
  readonly place: ActPlace | null
  /** Digest of what lies there now; '' when it is gone. */
  readonly digest: string
  /** The target's own: times, rights, flags, neighbours. */
  readonly details: Note
}

export type Look = Found | { readonly state: 'not-there'; readonly obstacle: Obstacle }

/** Its bytes can be read until it is disposed of. */
export interface Found extends Disposable {
  readonly state: 'there'
  /** The item: what its digest is of, and what a replacement is made from. */
  readonly bytes: ByteSource
  /** The item as this place keeps it (a mailbox: with its separator line): what `put-back` is given. */
  readonly copy: ByteSource
}

/** Why something is not done. Each has a text in every language that says what is safe and what to do instead. */
export const obstacleCodes = [
  'gone', // it does not lie there any more
  'changed-since', // something else lies there now
  'in-use', // a program holds it open or has it locked: try again later
  'last-copy', // no other copy of it is left
  'not-merged', // the card that stays does not say all that this one says
  'occupied', // something else lies where it should be put back
  'disk-full', // no room to write it anew: nothing was changed
  'read-only', // no right to write there
  'unreachable', // the place is not there, or does not answer
  'in-own-program', // only the program it belongs to may change it: do it there
  'inside-file', // it lies within a file that cannot be written anew
  'depends', // others refer to it (rows); detail says which
  'restricted', // somebody in it is restricted: it is kept and used for nothing
  'cannot-move', // this place keeps its mail in one piece: only its own program moves it
  'not-supported', // this place cannot do that
  'copy-lost', // its copy in the vault is gone or damaged, so that it cannot be put back
  'failed', // the place said no; detail says how
] as const

export type ObstacleCode = (typeof obstacleCodes)[number]

export interface Obstacle {
  readonly code: ObstacleCode
  /** For developers: an error code, a table, an answer of the server; never personal data. */
  readonly detail?: string
}
