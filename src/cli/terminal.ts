import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
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
export function failureText(
  error: unknown,
  { messages, environment }: Terminal,
): { text: string; exit: Exit } {
  if (error instanceof Refusal)
    return { text: safeText(messages.refusals[error.code](error.subject)), exit: 'failed' }
  if (error instanceof UsageError) return { text: safeText(error.message), exit: 'usage' }
  if (error instanceof z.ZodError)
    return { text: messages.refusals['wrong-input'](zodText(error)), exit: 'usage' }
  if (error instanceof Error && error.name === 'AbortError')
    return { text: messages.commands.scanning.cancelled, exit: 'interrupted' }
  const system = systemRefusal(error)
  if (system !== undefined)
    return { text: safeText(messages.refusals[system.code](system.subject)), exit: 'failed' }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const number = createHash('sha256').update(stack).digest('hex').slice(0, 8)
  const details = environment['KWARTJE_DEBUG'] === undefined ? '' : `\n${stack}`
  return { text: `${messages.commands.bug(number)}${details}`, exit: 'failed' }
}

function zodText(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => safeText(`${path.join('.')} (${message})`)).join(', ')
}

/** What the operating system refuses, in our words. */
function systemRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? error.path : ''
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('disk-full', path)
    case 'EACCES':
    case 'EPERM':
      return new Refusal('path-not-readable', path)
    case 'EROFS':
      return new Refusal('not-writable', path)
    case 'ENOENT':
      return new Refusal('path-not-found', path)
    default:
      return undefined
  }
}
