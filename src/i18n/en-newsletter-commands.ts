import { englishForce, englishList } from './command-text.ts'
import type { nlNewsletterCommands } from './nl-newsletter-commands.ts'

/** Help of the commands about newsletters, in English. */
export const enNewsletterCommands: typeof nlNewsletterCommands = {
  newsletters: {
    summary: 'The newsletters in your mail, and the safe way out of each',
    usage: 'kwartje newsletters [PATH ... | --today | --rules | --decide DECISION NAME ...]',
    options: [
      ['without more', 'what you are subscribed to, from your overview'],
      ['PATH ...', 'mailboxes, folders or single messages; nothing is sent and nothing is kept'],
      ['--explain', 'say it per message (with PATH)'],
      [
        '--folder NAME',
        'the mail folder that the messages lay in, when the path does not say (such as Spam)',
      ],
      ['--decide DECISION NAME ...', 'keep, roll-up (on one page a day), block, or none to take it back'],
      ['--today [--day DAY]', 'the rolled up newsletters of a day, such as 2026-11-29'],
      ['--rules', 'a Sieve script for your own mail server, that rolls up and blocks'],
      ...englishList,
    ],
    examples: [
      'kwartje newsletters',
      'kwartje newsletters --decide roll-up nieuws.winkel.example',
      'kwartje newsletters --today',
      'kwartje newsletters inbox.mbox --explain --jsonl',
    ],
  },
  unsubscribe: {
    summary: 'Takes you off a newsletter: once, safely, and checked afterwards',
    usage: 'kwartje unsubscribe NAME [--dry-run | --done | --letter FILE | --objected]',
    options: [
      ['NAME', 'as newsletters calls it'],
      ['--dry-run', 'show exactly what would leave; nothing is sent'],
      ['--yes', 'also when bills or notices come this way'],
      ['--done', 'you did it yourself, in the browser or by a mail of your own'],
      ['--letter FILE', 'write the letter of objection: .pdf, .docx, .html or .txt'],
      ['--objected', 'you sent the letter of objection'],
      englishForce,
      ['--json', 'for programs'],
    ],
    examples: [
      'kwartje unsubscribe nieuws.winkel.example --dry-run',
      'kwartje unsubscribe nieuws.winkel.example',
      'kwartje unsubscribe nieuws.winkel.example --letter objection.pdf',
    ],
  },
  unsubscribeView: {
    request: (host) => `This one request goes to ${host}, and nothing else:`,
    mail: 'This mail leaves, by your own mail server:',
    ownMail: (why) => `Send this mail yourself, because ${why}:`,
    open: (why) => `Open this address in your browser yourself, because ${why}:`,
    none: (why) => `Kwartje can do nothing here: ${why}.`,
    nothingSent: 'Nothing was sent.',
    careful:
      'Mind: bills or notices come this way too. They may stop. Give --yes to unsubscribe all the same.',
    doneByHand: 'Noted that you did it yourself. Kwartje looks whether it stays quiet.',
    objected: 'Noted that you objected. Kwartje looks whether it stays quiet.',
    letter: (path) => `The letter of objection is in ${path}.`,
    sink: 'Mind: KWARTJE_TEST_SINK is set. Requests to those names go to this computer.',
    decided: (count, decision) =>
      count === 1 ? `1 newsletter: ${decision}.` : `${count} newsletters: ${decision}.`,
    ways: { oneclick: 'one request', mailto: 'a mail', browser: 'browser', none: 'none' },
    mind: (way) => `${way} (mind)`,
    heads: { from: 'From', to: 'To', subject: 'Subject' },
    thenDone: (key) => `Did you do it? Then say so: kwartje unsubscribe ${key} --done`,
    noDecision: 'no decision',
    standing: 'state',
    opened: 'opened',
    key: 'name',
    openUnknown: 'unknown',
    never: 'never',
    answered: 'answered',
    empty: 'There are no newsletters in your overview. Let Kwartje read your mail first.',
    noToday: (day) => `On ${day} nothing came of what you roll up.`,
    noRollUp: 'You roll up nothing yet. Choose first: kwartje newsletters --decide roll-up NAME',
    noRules: 'You roll up and block nothing yet.',
  },
}
