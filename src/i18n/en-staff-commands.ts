import type { nlStaffCommands } from './nl-staff-commands.ts'

/** Help of the commands that are about one's own people and habits, in English. */
export const enStaffCommands: typeof nlStaffCommands = {
  firm: {
    summary: 'Who you are: your name stands on letters and is not blacked out in an answer',
    usage: 'kwartje firm [--name NAME] [--mail ADDRESS] [--domain DOMAIN ...] [...]',
    options: [
      ['--name NAME', 'the name of your firm'],
      ['--mail ADDRESS', 'where people write to you'],
      ['--phone NUMBER', 'where people call you'],
      ['--address ADDRESS', 'street, number, postcode and town'],
      ['--kvk NUMBER', 'your number in the trade register'],
      ['--officer NAME', 'the data protection officer, if you have one'],
      [
        '--domain DOMAIN',
        'a mail domain of your own (more than once if you like); empty: we work it out from your mail',
      ],
      ['--no-passphrase', 'make a new overview without a passphrase'],
      ['--json', 'for programs'],
    ],
    examples: [
      'kwartje firm',
      'kwartje firm --name "Willow Gardens" --mail info@willow.example --domain willow.example',
      'kwartje firm --phone "0318 555 010"',
    ],
    domains: 'Own domains',
    unknown: '(not filled in yet)',
    guessed: '(worked out from your mail)',
    nameless: 'Your firm has no name here yet. Give it with: kwartje firm --name "NAME"',
  },
  'near-misses': {
    summary: 'What you sent and perhaps did not mean so',
    usage: 'kwartje near-misses [KEY [--meant | --solved | --undo]] [--all]',
    options: [
      ['KEY', 'show this one, with the reason and what you can do'],
      ['--meant', 'it was meant so'],
      ['--solved', 'it was put right'],
      ['--undo', 'take back what you said of it'],
      ['--all', 'what was meant so or put right too'],
      ['--json, --jsonl', 'for programs'],
    ],
    examples: ['kwartje near-misses', 'kwartje near-misses --all --json'],
  },
}
