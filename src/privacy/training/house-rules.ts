import type { Answers } from '../interview.ts'

/** What house rules are about, in the order in which they stand. */
export const houseRuleSections = [
  'mail',
  'phone',
  'cloud',
  'paper',
  'requests',
  'keeping',
  'leaving',
  'breach',
] as const
export type HouseRuleSection = (typeof houseRuleSections)[number]

/** What the organisation said of its rules. */
export interface HouseRuleSettings {
  /** Whom to tell when something goes wrong, with how to reach them; '' while nobody said. */
  readonly contact: string
  /** What is added to a section in the organisation's own words. */
  readonly added: Readonly<Partial<Record<HouseRuleSection, string>>>
  /** Sections that are left out. */
  readonly off: readonly HouseRuleSection[]
}

export const noHouseRuleSettings: HouseRuleSettings = { contact: '', added: {}, off: [] }

/** House rules as people read them. */
export interface HouseRules {
  readonly title: string
  readonly opening: string
  readonly sections: readonly { readonly title: string; readonly rules: readonly string[] }[]
}

/** Rules as they were laid down: they never change. */
export interface HouseRuleVersion {
  readonly version: number
  readonly atMs: number
  readonly by: string
  readonly rules: HouseRules
}

/** The sections that fit this organisation: none about paper when there is none; what nobody knows is in. */
export function sectionsFor(answers: Answers, { off }: HouseRuleSettings): HouseRuleSection[] {
  const isThere: Readonly<Partial<Record<HouseRuleSection, boolean>>> = {
    mail: answers.email !== 'no',
    phone: answers.devices !== 'no',
    paper: answers.paper !== 'no',
  }
  return houseRuleSections.filter((section) => isThere[section] !== false && !off.includes(section))
}

/** Under which name it is kept that somebody read a version. */
export function readingOf(version: number): string {
  return `house-rules-${String(version)}`
}
