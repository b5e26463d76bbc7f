import type { Candidate, CandidatePlace } from '../candidate.ts'
import type { PlanGround, PlanRule } from '../ground.ts'
import type { PlanStep } from '../plan.ts'
import { removal } from '../steps.ts'

/** News that is to be read when there is time: out of the inbox, into a folder of its own. */
export const rolledUpMail: PlanRule = {
  id: 'rolled-up-mail',
  asks: ({ rolledUp }) => askFor(rolledUp),
  steps: (candidates, ground) => aside(candidates, ground, ground.folders.rollUp),
}

/** News of senders that the user blocked: out of the inbox, and still there for who looks. */
export const blockedAside: PlanRule = {
  id: 'blocked-aside',
  asks: ({ blocked }) => askFor(blocked),
  steps: (candidates, ground) => aside(candidates, ground, ground.folders.block),
}

function askFor(listKeys: readonly string[]): ReturnType<PlanRule['asks']> {
  return listKeys.length === 0 ? [] : [{ about: '', wanted: { type: 'mailings', listKeys } }]
}

function aside(candidates: readonly Candidate[], ground: PlanGround, folder: string): PlanStep[] {
  return candidates.flatMap((candidate) =>
    candidate.places
      .filter((place) => place.nested === '' && isInInbox(place, ground))
      .map((place) => ({
        ...removal(candidate, place, { to: folder }),
        change: 'move',
        // A mailbox file keeps its mail in one piece.
        isOutOfReach: place.item !== '' && sourceOf(place, ground)?.kind === 'path',
      })),
  )
}

/** Only of the inbox: what somebody filed, threw away or sent lies where they want it. */
function isInInbox(place: CandidatePlace, ground: PlanGround): boolean {
  const source = sourceOf(place, ground)
  if (source?.kind === 'imap') return place.unit.toUpperCase() === 'INBOX'
  if (source?.kind !== 'path') return false
  const folder = /^(?:(.*)\/)?(?:cur|new)\/[^/]+$/.exec(place.unit)
  if (folder !== null) return inboxName.test(lastName(folder[1] ?? ''))
  return place.item !== '' && inboxName.test(lastName(place.unit).replace(/\.(?:mbox|mbx)$/i, ''))
}

/** A Maildir that is the place itself has no name. */
const inboxName = /^(?:|inbox|postvak in|\.?maildir|mail)$/i

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function sourceOf(
  { sourceId }: CandidatePlace,
  { sources }: PlanGround,
): PlanGround['sources'][number] | undefined {
  return sources.find(({ id }) => id === sourceId)
}
