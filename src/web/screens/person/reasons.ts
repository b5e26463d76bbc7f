import type { PersonReason, PersonReasonCode, PersonRole } from '../../../people/person.ts'

/** These tell what somebody is to the organisation; the others why names and addresses are one person. */
const roleReasons: readonly PersonReasonCode[] = [
  'own-domain',
  'topic',
  'machine-address',
  'newsletter-headers',
]

export interface SortedReasons {
  readonly identity: readonly PersonReason[]
  readonly role: readonly PersonReason[]
}

/** Reasons by what they are a reason for. */
export function sortReasons(reasons: readonly PersonReason[], role: PersonRole): SortedReasons {
  const isOfRole = ({ code }: PersonReason): boolean => roleReasons.includes(code)
  const last = reasons.at(-1)
  // A user decides on roles and on persons alike. The role's reason comes last, and only "other" is without one.
  if (last?.code === 'decided' && role !== 'other' && !reasons.some(isOfRole))
    return { identity: reasons.slice(0, -1), role: [last] }
  return { identity: reasons.filter((one) => !isOfRole(one)), role: reasons.filter(isOfRole) }
}
