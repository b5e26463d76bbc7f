/** Help of one command. */
export interface CommandText {
  readonly summary: string
  readonly usage: string
  readonly options: readonly (readonly [option: string, meaning: string])[]
  readonly examples: readonly string[]
}

/** Options of a command that lists. */
export const dutchList: CommandText['options'] = [
  ['--limit N', 'hoogstens zoveel regels (50)'],
  ['--json, --jsonl', 'voor programma’s: één antwoord, of een regel per stuk'],
]

export const englishList: CommandText['options'] = [
  ['--limit N', 'at most so many rows (50)'],
  ['--json, --jsonl', 'for programs: one answer, or a line each'],
]

/** The option of a command that writes a file. */
export const dutchForce: CommandText['options'][number] = ['--force', 'schrijf over een bestand dat er al is']
export const englishForce: CommandText['options'][number] = [
  '--force',
  'write over a file that is there already',
]
