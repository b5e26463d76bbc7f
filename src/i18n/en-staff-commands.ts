import type { nlStaffCommands } from './nl-staff-commands.ts'

/** Help of the commands that are about one's own people and habits, in English. */
export const enStaffCommands: typeof nlStaffCommands = {
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
