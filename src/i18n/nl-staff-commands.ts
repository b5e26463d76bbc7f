import type { CommandText } from './command-text.ts'

/** Help of the commands that are about one's own people and habits. */
export const nlStaffCommands = {
  'near-misses': {
    summary: 'Wat u verstuurde en misschien niet zo bedoelde',
    usage: 'kwartje near-misses [KENMERK [--meant | --solved | --undo]] [--all]',
    options: [
      ['KENMERK', 'toon deze ene, met de reden en wat u kunt doen'],
      ['--meant', 'het was zo bedoeld'],
      ['--solved', 'het is rechtgezet'],
      ['--undo', 'neem terug wat u erover zei'],
      ['--all', 'ook wat zo bedoeld was of al is opgelost'],
      ['--json, --jsonl', "voor programma's"],
    ],
    examples: ['kwartje near-misses', 'kwartje near-misses --all --json'],
  } as CommandText,
}
