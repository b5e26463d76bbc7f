import type { RefusalCode } from '../base/refusal.ts'

/** Why a plan, or what somebody asks, is not carried out, in English. */
export const enPlanRefusals = {
  'plan-not-found': (id) => `There is no plan ${id}. Which there are: kwartje plan`,
  'plan-begun': () => 'Something was done with this plan. That is why what happened is kept.',
  'lifting-not-told': () =>
    'The person does not know yet that you lift the restriction. Tell them first (GDPR article 18(3)).',
  'person-not-restricted': () => 'Nothing of this person stands still.',
  'person-restricted': () =>
    'This person’s data stand still (restriction, GDPR article 18). Lift the restriction first.',
  'nothing-destroyed': () =>
    'Nothing of this plan is gone now: it was not carried out, or put back. So there is no certificate of destruction.',
  'plan-over': () => 'Nothing is left to do in this plan.',
  'plan-empty': () => 'There is nothing of this to do now. No plan was made.',
  'vault-full': () =>
    'The copy could not be kept: the disk is full, or Kwartje may not write in its own folder. What has no copy yet was not changed. Make room and try again.',
  'vault-item-gone': () =>
    'The copy that was kept is gone or damaged. Nothing was changed. See whether you have a backup.',
} as const satisfies Partial<Record<RefusalCode, (subject: string) => string>>
