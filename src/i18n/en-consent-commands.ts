import { englishForce, englishList, type CommandText } from './command-text.ts'
import type { nlConsentCommands } from './nl-consent-commands.ts'

/** English. */
export const enConsentCommands: typeof nlConsentCommands = {
  consent: {
    summary: 'Whom you may mail, why, and whom not',
    usage:
      'kwartje consent [list | lists | show NUMBER | record ADDRESS | withdraw ADDRESS | stops [KEY] | groups | import FILE | export FILE | clean FILE]',
    options: [
      ['by itself', 'how many people you may mail, and why not the others'],
      ['list', 'the contacts; with --state STATE only these'],
      ['lists', 'your lists, and where they came from'],
      ['lists KEY --origin ORIGIN', 'say where a list came from, such as customers or bought'],
      ['show NUMBER', 'everything about one contact, such as p12'],
      [
        'record ADDRESS --wording TEXT',
        'write down that somebody said yes, with the words; --at MOMENT, --purpose PURPOSE',
      ],
      ['withdraw ADDRESS', 'take somebody out everywhere, at once'],
      ['withdraw --all', 'carry out all clear withdrawals that stand in your mail and still wait'],
      ['withdraw KEY', 'carry out one withdrawal in your mail, also one in doubt'],
      ['stops', 'who wrote in your mail that it has to stop: carried out or waiting; --by-itself on or off'],
      ['stops KEY', 'it was no withdrawal: put everything back as it was'],
      ['groups', 'a plan that takes who said no out of the mailing lists of your address book'],
      ['import FILE', 'take over from Mailchimp, Laposta or listmonk (CSV); --wording TEXT, --dry-run'],
      [
        'export FILE',
        'all consents as linked data (.jsonld), or with --record N one proof (.pdf, .docx, .html, .txt)',
      ],
      [
        'clean FILE',
        'only whom you may mail now, or with --channel call or write to (.csv); --purpose PURPOSE, --tool mailchimp, laposta or listmonk',
      ],
      ['--channel CHANNEL', 'mail (by itself), phone, post or app'],
      englishForce,
      ...englishList,
    ],
    examples: [
      'kwartje consent',
      'kwartje consent list --state OBJECTED',
      'kwartje consent withdraw jan@klant.example',
      'kwartje consent clean newsletter.csv --purpose news',
    ],
  } as CommandText,
  consentView: {
    may: (may, all, reach) =>
      `You may now ${reach} ${String(may)} of your ${String(all)} contacts for advertising.`,
    leftOut: (n) =>
      `Another ${String(n)} are allowed but do not count: their mail came back, they are there twice or their data stand still.`,
    waiting: (n) =>
      `Your mail says ${String(n)} times that it has to stop. Carry it out: kwartje consent withdraw --all`,
    doubtful: (n) =>
      `${n === 1 ? '1 withdrawal is' : `${String(n)} withdrawals are`} not clear. Look for yourself: kwartje consent stops`,
    broken: (records) => `Changed from outside Kwartje, and no proof any more: ${records}`,
    takenBack: (email) => `${email} is as it was before.`,
    planned: (id) =>
      `Plan ${String(id)} is ready; nothing was changed yet. See it: kwartje plan show ${String(id)}`,
    isDone: 'carried out',
    waits: 'waits for you',
    words: 'Words',
    applied: (n) =>
      `${n === 1 ? '1 withdrawal' : `${String(n)} withdrawals`} in your mail carried out: kwartje consent stops`,
    unasked: (n) =>
      `Of ${n === 1 ? '1 list' : `${String(n)} lists`} it is not known where ${n === 1 ? 'it' : 'they'} came from: kwartje consent lists`,
    people: 'People',
    typed: 'Who they are: kwartje consent list …',
    done: (n) =>
      n === 0
        ? 'There was nothing to carry out.'
        : n === 1
          ? 'Done: 1 address is not contacted any more.'
          : `Done: ${String(n)} addresses are not contacted any more.`,
    wordless: 'Without the words this proves nothing. Write it down again with: --wording TEXT',
    recorded: (urn) => `Written down. Reference: ${urn}`,
    written: (path) => `Written: ${path}`,
    left: (n) =>
      `This file is too long: the last ${n} rows were not read. Split it and take the rest in apart.`,
    tried: 'Nothing was changed yet.',
    imported: (given, proved) =>
      `${String(given)} times yes, ${String(proved)} of them with a time and words. The others prove nothing.`,
    kept: (ended, refused, known) =>
      `${String(ended)} left, ${String(refused)} refused because they said no, ${String(known)} known already.`,
    notAsked: 'not said yet',
    still: 'What is allowed',
  },
  stopDoubts: {
    words: 'doubt: perhaps no withdrawal',
    sender: 'doubt: sender does not hold',
    'own-address': 'doubt: your own address',
    many: 'doubt: a great many in a day',
  },
}
