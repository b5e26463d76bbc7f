import { chooseLanguage, messagesIn } from '../i18n/choose.ts'
import { commands } from './commands/index.ts'
import { helpText } from './help.ts'
import { openOutput } from './output.ts'
import { exitCodes, failureText, type Terminal, type Exit } from './terminal.ts'
import { parseCommandLine, UsageError } from './usage.ts'

const abort = new AbortController()
process.on('SIGINT', () => {
  // A second Ctrl-C means now: what was committed is safe anyhow.
  if (abort.signal.aborted) process.exit(exitCodes.interrupted)
  abort.abort()
})
process.on('SIGTERM', () => abort.abort())
const output = openOutput()
// Where it cannot be told that something cannot be told, the work goes on.
process.stderr.on('error', () => undefined)

/** In a file or for another program nothing is cut to fit a screen; what is hostile is bounded still. */
const uncut = 1000

process.exitCode = exitCodes[await main(process.argv.slice(2))]

async function main(args: readonly string[]): Promise<Exit> {
  const terminal = await openTerminal(args)
  try {
    const exit = await dispatch(args, terminal)
    const lost = output.lost()
    if (lost === undefined) return exit
    terminal.note(terminal.messages.commands.outputLost(lost))
    return 'failed'
  } catch (error) {
    const { text, exit } = failureText(error, terminal)
    const see = exit === 'usage' ? terminal.messages.commands.help.see(commandOf(args)) : ''
    process.stderr.write(`${see === '' ? text : `${text.replace(/\.?$/, '.')} ${see}`}\n`)
    return exit
  }
}

/** The command whose help says how it is used; undefined when it is none of ours. */
function commandOf([name]: readonly string[]): string | undefined {
  return name !== undefined && Object.hasOwn(commands, name) ? name : undefined
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name, ...rest] = args
  if (name === '--version' || name === '-v' || name === 'version') {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
    terminal.print(manifest.version)
    return 'done'
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.print(
      helpText(
        rest.find((word, i) => !word.startsWith('-') && rest[i - 1] !== '--lang'),
        terminal.messages,
      ),
    )
    return 'done'
  }
  const load = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined // checked by hasOwn
  if (load === undefined) throw new UsageError(terminal.messages.commands.help.unknownCommand(name))
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(helpText(name, terminal.messages))
    return 'done'
  }
  const command = await load()
  await speak(terminal.messages)
  return command.run({ ...parseCommandLine(rest, command, terminal.messages), terminal })
}

/** What is wrong with an input is said in the user's language too. */
async function speak({ language, commands: { help } }: Terminal['messages']): Promise<void> {
  const { z } = await import('zod')
  z.config({
    ...(language === 'nl' ? z.locales.nl() : {}),
    customError: (issue) =>
      issue.code === 'invalid_format' && issue.format === 'date' ? help.aDay : undefined,
  })
}

async function openTerminal(args: readonly string[]): Promise<Terminal> {
  const at = args.indexOf('--lang')
  const asked =
    at >= 0 ? args[at + 1] : args.find((word) => word.startsWith('--lang='))?.slice('--lang='.length)
  const environment = process.env
  return {
    messages: await messagesIn[chooseLanguage(asked, environment)](),
    isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    hasColour:
      process.stdout.isTTY === true &&
      (environment['NO_COLOR'] ?? '') === '' &&
      environment['TERM'] !== 'dumb',
    width: process.stdout.columns ?? uncut,
    environment,
    signal: abort.signal,
    print: output.print,
    note: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY === true) process.stderr.write(`\r\u001B[K${text}`)
    },
  }
}
