import type { RefusalCode } from '../base/refusal.ts'

/** Why something about the public desk is not done. */
export const enPublicDeskRefusals = {
  'public-desk-off': () => 'The public desk is off. Switch it on first.',
  'public-desk-nameless': () =>
    'First fill in the name and mail address of your organisation. They stand on every page of the public desk. In the terminal: kwartje firm --name NAME --mail ADDRESS.',
  'public-address': (address) =>
    `“${address}” will not do. Give a web address that begins with https://, with nothing behind it: https://desk.example.com`,
  'public-entry-not-found': () => 'This was dealt with or taken away already.',
  'public-form-not-found': (form) => `The form “${form}” is not at the public desk (any more).`,
  'public-forms-full': (most) => `There is no room for more than ${most} forms. Close one first.`,
  'public-mail-unknown': () =>
    'This mail has no line of a form of yours, or no sender. Paste the whole mail, with “From:”.',
} satisfies Partial<Record<RefusalCode, (subject: string) => string>>
