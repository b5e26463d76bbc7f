import type { PersonRole } from '../../../people/person.ts'
import type { Activity } from '../../register/model.ts'
import { customerWords } from '../../register/customer-words.ts'

/** Words of the register for people, by what somebody is to the organisation. */
const subjectsOf: Readonly<Partial<Record<PersonRole, readonly string[]>>> = {
  customer: [...customerWords, 'member', 'subscriber'],
  employee: ['employee'],
  applicant: ['applicant'],
  'supplier-contact': ['supplier-contact'],
  other: ['other', 'subscriber', 'visitor'],
}

/** The activities in which somebody of these roles stands: what is done for others is theirs to tell, what ended is over. */
export function activitiesFor(
  roles: readonly PersonRole[],
  activities: readonly Activity[],
): readonly Activity[] {
  const subjects = new Set(roles.flatMap((role) => subjectsOf[role] ?? []))
  return activities.filter(
    ({ state, role, statements }) =>
      state !== 'ended' &&
      role !== 'processor' &&
      statements.some(({ field, item }) => field === 'subjects' && subjects.has(item)),
  )
}
