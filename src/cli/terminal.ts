import { failureOf } from '../app/failure.ts'
import type { Messages } from '../i18n/index.ts'
import { safeText } from './safe-text.ts'
import { UsageError } from './usage.ts'

/** Where a command writes, and what it may know of the machine. */
export interface Terminal {
  readonly messages: Messages
  /** True when a person can be asked something. */
  readonly isInteractive: boolean
  readonly hasColour: boolean
  readonly width: number
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** To standard output: the answer. */
  readonly print: (text: string) => void
  /** To standard error: what is said beside the answer. */
  readonly note: (text: string) => void
  /** Overwrites one line on a terminal; nothing elsewhere. */
  readonly progress: (text: string) => void
}

/** How a command ended, with the exit code that programs see. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  attention: 3,
  partly: 4,
  interrupted: 130,
} as const
export type Exit = keyof typeof exitCodes

/** What to tell the user of an error: refusals by their text, our own mistakes by a number and nothing else. */
export function failureText(error: unknown, { messages }: Terminal): { text: string; exit: Exit } {
  if (error instanceof UsageError) return { text: safeText(error.message), exit: 'usage' }
  if (error instanceof Error && error.name === 'AbortError')
    return { text: messages.commands.scanning.cancelled, exit: 'interrupted' }
  const failure = failureOf(error)
  if (failure.type === 'refusal')
    return { text: safeText(messages.refusals[failure.code](failure.subject)), exit: 'failed' }
  if (failure.type === 'bug') return { text: messages.commands.bug(failure.number), exit: 'failed' }
  const wrong = failure.issues.map(({ path, message }) => safeText(`${path} (${message})`)).join(', ')
  return { text: messages.refusals['wrong-input'](wrong), exit: 'usage' }
}
