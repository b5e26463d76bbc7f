import { graveKinds, trailOf, type MailTrail } from '../privacy/near-misses/trail.ts'
import type { MailClues } from '../privacy/suppliers/mail-clues.ts'
import type { MailTrailTuple } from '../store/mail-trails.ts'
import type { Observation } from './observe.ts'

const grave: ReadonlySet<string> = new Set(graveKinds)

/** What is kept of a message to tell what was sent to whom by mistake. */
export function mailTrailOf(clues: MailClues, { texts }: Pick<Observation, 'texts'>): MailTrail | undefined {
  const quoted = texts
    .filter(({ layout, findings }) => layout === 'quoted' && findings.some(({ kind }) => grave.has(kind)))
    .map(({ place }) => place)
  return trailOf(clues, quoted)
}

/** A number of a message is a name that mail programs make up: half a digest tells it from all others. */
const numberLength = 16

/** As the store keeps it: numbers of messages by keyed digests. */
export function trailTuple(
  document: number,
  { message, parent, thread, way, isSent, says, isShielded, quoted }: MailTrail,
  digest: (text: string) => string,
): MailTrailTuple {
  const numbered = (number: string | null): string | null =>
    number === null ? null : digest(`message:${number}`).slice(0, numberLength)
  return [
    document,
    numbered(message),
    numbered(parent),
    numbered(thread),
    way,
    isSent ? 1 : 0,
    says,
    isShielded ? 1 : 0,
    quoted.join('\n'),
  ]
}
