import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Messages } from '../i18n/index.ts'
import type { Exit, Terminal } from './terminal.ts'

/** The command line was used in a way we do not understand. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** One command: its options, and what it does. */
export interface Command {
  readonly options: Options
  /** How many words it takes at most; not told, it looks at them itself. */
  readonly mostWords?: number
  readonly run: (call: CommandCall) => Promise<Exit>
}

export interface CommandCall {
  readonly terminal: Terminal
  readonly words: readonly string[]
  readonly flags: Flags
}

/** Options as given; asked for by name and type, so that a command needs no casts. */
export interface Flags {
  readonly text: (name: string) => string | undefined
  readonly texts: (name: string) => readonly string[]
  readonly has: (name: string) => boolean
  readonly count: (name: string) => number | undefined
  /** One of some words, whatever its case; also by what it is called in the user's language. */
  readonly choice: <Word extends string>(
    name: string,
    words: readonly Word[],
    called?: (word: Word) => readonly string[],
  ) => Word | undefined
}

/** Options that every command has. */
export const commonOptions = {
  store: { type: 'string' },
  database: { type: 'string' },
  'passphrase-fd': { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options

/** Takes words and options apart; what is unknown is a UsageError. */
export function parseCommandLine(
  args: readonly string[],
  { options, mostWords = Infinity }: Command,
  messages: Messages,
): Omit<CommandCall, 'terminal'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...commonOptions, ...options },
      allowPositionals: true,
      strict: true,
    })
    const tooMany = positionals[mostWords]
    if (tooMany !== undefined) throw new UsageError(messages.commands.help.wrongOption(tooMany))
    return { words: positionals, flags: flagsOf(values, messages) }
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(wrongUse(error.message, messages))
    throw error
  }
}

/** What parseArgs says, in our words: an option that is not ours, or one without what belongs behind it. */
function wrongUse(message: string, { commands: { help } }: Messages): string {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? message
  return quoted.endsWith(' <value>') ? help.missing(quoted.replace(' <value>', '')) : help.wrongOption(quoted)
}

function flagsOf(values: Readonly<Record<string, unknown>>, messages: Messages): Flags {
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    text,
    texts: (name) => {
      const value = values[name]
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
    },
    has: (name) => values[name] === true,
    choice: (name, words, called = () => []) => {
      const value = text(name)
      if (value === undefined) return undefined
      const isMeant = (one: string): boolean => one.toLowerCase() === value.trim().toLowerCase()
      const chosen = words.find((word) => isMeant(word) || called(word).some(isMeant))
      if (chosen === undefined)
        throw new UsageError(messages.commands.help.wrongOption(`--${name} ${value} (${words.join(', ')})`))
      return chosen
    },
    count: (name) => {
      const value = text(name)
      if (value === undefined) return undefined
      if (!/^\d{1,9}$/.test(value))
        throw new UsageError(messages.commands.help.wrongOption(`--${name} ${value}`))
      return Number(value)
    },
  }
}
