import { z } from 'zod'
import type { Note } from '../target.ts'

const kept = z.object({
  type: z.enum(['remove', 'replace', 'move']),
  /** Number of the message that goes; null when something is only put in. */
  uid: z.number().nullable(),
  /** Digest of what comes in its stead or lies elsewhere afterwards; '' when nothing does. */
  digest: z.string(),
  /** Folder where that comes. */
  folder: z.string(),
  /** What comes there has a number of at least this; 0 when the folder is made for it. */
  from: z.number(),
  flags: z.array(z.string()),
  dateMs: z.number().nullable(),
})

const accountNote = z.object({
  unit: z.string(),
  validity: z.string(),
  orders: z.record(z.string(), kept),
})

/** What is to be done with one message, as the journal keeps it. */
export type KeptOrder = z.infer<typeof kept>
export type AccountNote = z.infer<typeof accountNote>

/** A note of ours as the journal gives it back. */
export function parseAccountNote(note: Note): AccountNote {
  return accountNote.parse(note)
}
