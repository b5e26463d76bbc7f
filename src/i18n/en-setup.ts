import type { nlSetup } from './nl-setup.ts'

/** What is said where an overview is made or opened in the terminal, in English. */
export const enSetup: typeof nlSetup = {
  choosePassphrase: 'Choose a passphrase for the overview (empty: without): ',
  repeat: 'Once more: ',
  unequal: 'Those two are not the same. Nothing was made.',
  tooShort: (least) => `Too short: at least ${least} characters, such as a few words in a row.`,
  ask: 'Passphrase of the overview: ',
  made: (path) => `New overview in ${path}.`,
  recovery: (code) =>
    `Your recovery code is\n\n    ${code}\n\nWrite it down and keep it somewhere else. We show it once. Without passphrase and recovery code the overview is lost.`,
  has: 'This overview has a passphrase. --no-passphrase only counts for a new overview.',
  without:
    'No passphrase: the key lies beside the overview. Whoever can act as you on this computer can open it.',
}
