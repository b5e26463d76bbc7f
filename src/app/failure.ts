import { createHash } from 'node:crypto'
import type { ZodError } from 'zod'
import { Refusal, type RefusalCode } from '../base/refusal.ts'

/** Why something did not happen, in a form that passes between threads and over HTTP: no stack, no content. */
export type Failure =
  | { readonly type: 'refusal'; readonly code: RefusalCode; readonly subject: string }
  | { readonly type: 'input'; readonly issues: readonly InputIssue[] }
  /** Our own mistake: a number to report, and the stack for who runs with KWARTJE_DEBUG. */
  | { readonly type: 'bug'; readonly number: string }

export interface InputIssue {
  readonly path: string
  readonly message: string
}

/** What an error is, to who gets it. A bug is written to standard error only with KWARTJE_DEBUG: a stack may hold what was read. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  if (error instanceof Refusal) return { type: 'refusal', code: error.code, subject: error.subject }
  if (isInputError(error)) {
    return {
      type: 'input',
      issues: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    }
  }
  const system = systemRefusal(error)
  if (system !== undefined) return system
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const number = createHash('sha256').update(stack).digest('hex').slice(0, 8)
  if (process.env['KWARTJE_DEBUG'] !== undefined) process.stderr.write(`${number} ${stack}\n`)
  return { type: 'bug', number }
}

/** By its name: a start that only shows help need not load what checks input; and one that an action makes itself is no `Error` to zod. */
function isInputError(error: unknown): error is ZodError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'ZodError' &&
    'issues' in error
  )
}

/** A failure that came from another thread, thrown on. */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.type === 'refusal' ? failure.code : failure.type)
    this.name = 'FailureError'
    this.failure = failure
  }
}

const systemCodes: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'path-not-readable',
  EPERM: 'path-not-readable',
  EROFS: 'not-writable',
  ENOENT: 'path-not-found',
}

/** What the operating system refuses, in our words. */
function systemRefusal(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const code = systemCodes[error.code]
  const subject = 'path' in error && typeof error.path === 'string' ? error.path : ''
  return code === undefined ? undefined : { type: 'refusal', code, subject }
}
