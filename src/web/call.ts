import type { z } from 'zod'
import type { Actions } from '../actions/index.ts'
import type { DeskActions } from '../app/desk-actions.ts'
import type { Failure } from '../app/failure.ts'
import type { Job } from '../app/jobs.ts'
import { createValue } from './value.ts'

type Callable = Actions & DeskActions
export type CallName = keyof Callable

/** What an action takes. */
export type InputOf<Name extends CallName> = Callable[Name] extends {
  readonly input: infer Schema extends z.ZodType
}
  ? z.input<Schema>
  : never

/** What an action gives, as a screen gets it: a job gives itself at once, a file is saved. */
export type OutputOf<Name extends CallName> = Callable[Name] extends {
  readonly run: (...values: never[]) => Promise<infer Output>
}
  ? Name extends keyof Actions
    ? ActionOutput<Actions[Name], Output>
    : Output
  : never

type ActionOutput<Definition, Output> =
  IsJob<Definition> extends true ? Job : Output extends { readonly bytes: Uint8Array } ? SavedFile : Output

/** Only a job tells how far it is; `shape` is not known as a word to the types. */
type IsJob<Definition> = Definition extends {
  readonly run: (context: never, input: never, report: (progress: infer Progress) => void) => unknown
}
  ? [Progress] extends [never]
    ? false
    : true
  : false

export interface SavedFile {
  readonly fileName: string
}

/** Why a call did not do what was asked; `no-connection` when Kwartje itself did not answer. */
export type CallFailureReason = Failure | { readonly type: 'no-connection' }

export class CallFailure extends Error {
  readonly failure: CallFailureReason

  constructor(failure: CallFailureReason, options?: ErrorOptions) {
    super(failure.type === 'refusal' ? failure.code : failure.type, options)
    this.name = 'CallFailure'
    this.failure = failure
  }
}

/** Grows each time the server says that we are not let in (any more), or that the index was locked: the app then asks what lies on the desk, and shows the door. */
export const signedOut = createValue(0)

/** Carries out an action: `await call('set-role', { who, role })`. Throws `CallFailure`. */
export async function call<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  signal?: AbortSignal,
): Promise<OutputOf<Name>> {
  const response = await send(name, input, signal)
  if (!response.ok) throw new CallFailure(await failureIn(response))
  const disposition = response.headers.get('content-disposition')
  // The server and this call share one definition of the action, which is what the answer's type rests on.
  if (disposition === null) return (await response.json()) as OutputOf<Name>
  return (await save(response, disposition)) as OutputOf<Name>
}

async function send(name: string, input: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(`/api/actions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    throw new CallFailure({ type: 'no-connection' }, { cause })
  }
}

async function failureIn(response: Response): Promise<CallFailureReason> {
  const isProblem = (response.headers.get('content-type') ?? '').includes('json')
  const details: unknown = isProblem ? await response.json() : null
  // Only our own server answers here, and it answers with ProblemDetails; anything else is not our server.
  const failure =
    typeof details === 'object' && details !== null && 'failure' in details
      ? (details.failure as Failure)
      : null
  if (failure === null) return { type: 'bug', number: String(response.status) }
  if (failure.type === 'refusal' && locksOut.has(failure.code)) signedOut.set(signedOut.get() + 1)
  return failure
}

const locksOut: ReadonlySet<string> = new Set(['signed-out', 'store-locked'])

async function save(response: Response, disposition: string): Promise<SavedFile> {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const fileName = name === undefined ? 'kwartje' : decodeURIComponent(name)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { fileName }
}

/** What went wrong, whatever was thrown: for `catch` blocks that show a failure. A mistake of ours flies on. */
export function failureFrom(error: unknown): CallFailureReason {
  if (error instanceof CallFailure) return error.failure
  throw error
}
