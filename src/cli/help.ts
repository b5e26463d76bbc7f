import type { Messages } from '../i18n/index.ts'
import { commandNames, type CommandName } from './commands/index.ts'
import { UsageError } from './usage.ts'

/** The help of one command, or the list of all. */
export function helpText(name: string | undefined, messages: Messages): string {
  if (name === undefined) return overview(messages)
  const command = commandNames.find((one) => one === name)
  if (command === undefined) throw new UsageError(messages.commands.help.unknownCommand(name))
  return commandHelp(command, messages)
}

function overview({ commands }: Messages): string {
  const { help } = commands
  return [
    help.title,
    '',
    help.usage,
    '',
    `${help.commands}:`,
    ...columns(commandNames.map((name) => [name, commands[name].summary])),
    '',
    `${help.everywhere}:`,
    ...columns(commands.everywhere),
    '',
    help.more,
  ].join('\n')
}

function commandHelp(name: CommandName, { commands }: Messages): string {
  const { help } = commands
  const { summary, usage, options, examples } = commands[name]
  const own = options.length === 0 ? [] : [`${help.options}:`, ...columns(options), '']
  return [
    `${summary}.`,
    '',
    `  ${usage}`,
    '',
    ...own,
    `${help.everywhere}:`,
    ...columns(commands.everywhere),
    '',
    `${help.examples}:`,
    ...examples.map((example) => `  ${example}`),
  ].join('\n')
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)))
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  )
}
