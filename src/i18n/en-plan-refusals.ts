import type { RefusalCode } from '../base/refusal.ts'

/** Why a plan, or what somebody asks, is not carried out, in English. */
export const enPlanRefusals = {
  'plan-not-found': (id) => `There is no plan ${id}. Which there are: kwartje plan`,
  'plan-begun': () => 'This plan has begun. You can still undo it.',
  'lifting-not-told': () =>
    'The person does not know yet that you lift the restriction. Tell them first (GDPR article 18(3)).',
  'person-not-restricted': () => 'Nothing of this person stands still.',
  'person-restricted': () =>
    'This person’s data stand still (restriction, GDPR article 18). Lift the restriction first.',
  'nothing-to-plan': () => 'There is nothing to change here. No plan was made.',
  'plan-over': () => 'Nothing is left to do in this plan.',
  'vault-full': () =>
    'The copy could not be kept: the disk is full, or Kwartje may not write in its own folder. What has no copy yet was not changed. Make room and try again.',
  'vault-item-gone': () =>
    'The copy that was kept is gone or damaged. Nothing was changed. See whether you have a backup.',
} as const satisfies Partial<Record<RefusalCode, (subject: string) => string>>
