import type { ActivityView } from '../../../actions/register.ts'
import type { FieldId } from '../../../privacy/register/fields.ts'
import { fieldIds, fieldSpecs } from '../../../privacy/register/fields.ts'
import type { ActivityRole } from '../../../privacy/register/model.ts'

/** Fields that are looked at together, in the order in which an owner thinks of them; the name stands above all. */
export const sections = {
  why: ['purpose', 'clients', 'processing', 'instructions', 'basis', 'weighing'],
  whose: ['subjects', 'data', 'exception', 'bsn-ground', 'source', 'obligatory'],
  shared: ['processors', 'recipients', 'transfers'],
  keeping: ['retention', 'places', 'systems'],
  safety: ['measures', 'risks', 'dpia-list', 'dpia', 'automated-decisions', 'breach-contact'],
  running: ['informed', 'department', 'owner', 'contact', 'review-due', 'remarks'],
} as const satisfies Record<string, readonly FieldId[]>

export type SectionId = keyof typeof sections
export const sectionIds = Object.keys(sections) as SectionId[] // keys of a constant are exactly its names

/** The fields of a section that an organisation in this role has. */
export function fieldsOf(section: SectionId, role: ActivityRole): readonly FieldId[] {
  const where = role === 'processor' ? 'processor' : 'controller'
  return sections[section].filter((field) => {
    const { in: belongs } = fieldSpecs[field]
    return belongs === 'both' || belongs === where
  })
}

/**
 * True when there is something in the field, or the law asks for it: the others stay out of the way until they are wanted. The list of what
 * requires an assessment is always there: what it is about, such as a hidden camera, shows itself nowhere else.
 */
export function isWanted(
  field: FieldId,
  { statements, refused, open }: Pick<ActivityView, 'statements' | 'refused' | 'open'>,
): boolean {
  return field === 'dpia-list' || [...statements, ...refused, ...open].some((one) => one.field === field)
}

/** Fields that are in no section but are shown all the same. */
export const fieldsAbove: readonly FieldId[] = fieldIds.filter((field) => field === 'name')
