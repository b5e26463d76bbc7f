import type { Kind } from '../../../detect/kinds.ts'
import type { CandidatePlace } from '../candidate.ts'
import type { PlanRule } from '../ground.ts'
import type { CleanUpRuleId } from '../plan.ts'
import { identityKinds } from '../records.ts'
import { cleaned, heldBack } from '../steps.ts'

/** Copies and numbers of identity documents in mail. */
export const identityDocuments = outOfMail('identity-documents', identityKinds)

/** BSNs in mail. */
export const bsnInMail = outOfMail('bsn-in-mail', ['NL_BSN'])

/** What was sent around by mail and has its place elsewhere, if anywhere. */
function outOfMail(id: CleanUpRuleId, kinds: readonly Kind[]): PlanRule {
  return {
    id,
    asks: () => [{ about: '', wanted: { type: 'kinds', kinds } }],
    steps: (candidates, ground) =>
      candidates.flatMap((candidate) =>
        candidate.places
          .filter(({ whole }) => whole.kind === 'message')
          .map((place) => heldBack(cleaned(candidate, place, { kinds }), withoutPayroll(place), ground)),
      ),
  }
}

/** Payslips are kept in the payroll: the duty is not on the copy in a mailbox. The plan says to see whether they are there. */
function withoutPayroll(place: CandidatePlace): CandidatePlace {
  const holds = place.whole.holds.filter(({ topic }) => topic !== 'payroll')
  return { ...place, whole: { ...place.whole, holds } }
}
