import { mailbox, readableMailbox, type Letter } from './write-mail.ts'
import type { Cast, Character } from './cast.ts'
import type { Random } from './random.ts'
import type { Ledger } from './truth.ts'

/** A letter with the folder it lies in. */
export interface Filed extends Letter {
  readonly folder: 'inbox' | 'sent' | 'archief'
  /** Who writes it, gets it or is spoken of. */
  readonly about: readonly Character[]
  /** The text of its attachments. */
  readonly attached?: readonly string[]
}

/** Where the letters of a folder lie in the firm's files. */
export const placeOf = {
  inbox: 'mail/inbox.mbox',
  sent: 'mail/verzonden.mbox',
  archief: 'mail/archief',
} as const

export interface MailboxSetup {
  readonly cast: Cast
  readonly random: Random
  readonly ledger: Ledger
}

/** Name and address as a header has them. */
export const self = (who: Character): string => mailbox(who.name, who.email)
/** A moment in UTC; months from 1. */
export const day = (year: number, month: number, date: number, hour = 9): Date =>
  new Date(Date.UTC(year, month - 1, date, hour, (date * 7) % 60, 12))

/** All that one reads who opens a letter. */
export function readable({ from, to, cc = [], subject, text, attached = [] }: Filed): string {
  return [...[from, ...to, ...cc].map(readableMailbox), subject, text, ...attached].join('\n')
}
