import { breachFileTerm } from '../../law/retention-terms.ts'
import { fileRetention, type FileRetention } from '../file-retention.ts'
import type { BreachRemains } from './event.ts'
import { notified, standingDecision, type BreachFile } from './file.ts'
import { amountOf } from './scope.ts'

/** How long the file of a breach is kept. Art. 33(5) names no term: five years after it was closed is our proposal. */
export function breachRetention(
  { closed, keptUntil }: Pick<BreachFile, 'closed' | 'keptUntil'>,
  nowMs: number,
): FileRetention {
  return fileRetention(
    { closedAtMs: closed?.atMs ?? null, ownDay: keptUntil?.day ?? null, term: breachFileTerm },
    nowMs,
  )
}

/** What stays in the register of a closed file: what it was, when, how many, and what was decided. No word that a person typed. */
export function remainsOf(file: BreachFile, closedAtMs: number): BreachRemains {
  const decision = standingDecision(file)
  const authority = notified(file)
  return {
    kind: file.kind,
    isRehearsal: file.isRehearsal,
    openedAtMs: file.openedAtMs,
    began: file.times.began,
    aware: file.times.aware,
    people: amountOf(file, 'people'),
    kinds: (file.scope?.kinds ?? []).map(({ kind }) => kind),
    decision:
      decision === null
        ? null
        : { authority: decision.authority, people: decision.people, atMs: decision.atMs },
    authorityToldAt: authority?.at ?? null,
    authorityNumber: authority?.number ?? '',
    closedAtMs,
  }
}
