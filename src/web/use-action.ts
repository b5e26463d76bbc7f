import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import {
  call,
  CallFailure,
  type CallFailureReason,
  type CallName,
  type InputOf,
  type OutputOf,
} from './call.ts'
import { changes } from './live.ts'

/** The answer to a question: `value` is there as soon as it was ever ready, also while it is asked anew. */
export type Answer<T> = { readonly isReloading: boolean; readonly reload: () => void } & (
  | { readonly state: 'loading'; readonly value: undefined; readonly failure: undefined }
  | { readonly state: 'ready'; readonly value: T; readonly failure: undefined }
  | { readonly state: 'failed'; readonly value: T | undefined; readonly failure: CallFailureReason }
)

interface Seen<T> {
  readonly value: T | undefined
  readonly failure: CallFailureReason | undefined
  readonly isReloading: boolean
}

/**
 * What the server says: `const people = useAction('people', { text, limit: 50 })`. Asks again when the input or the data
 * change, keeps the former answer meanwhile, and ignores answers to questions that are no longer asked. With null as
 * input nothing is asked.
 */
export function useAction<Name extends CallName>(
  name: Name,
  input: InputOf<Name> | null,
): Answer<OutputOf<Name>> {
  const [seen, see] = useState<Seen<OutputOf<Name>>>(nothingYet)
  const question = input === null ? null : JSON.stringify(input)
  const leave = useRef(() => {})
  const latest = useRef(input)
  latest.current = input

  const ask = useCallback(() => {
    leave.current()
    const wanted = latest.current
    if (wanted === null) {
      see(nothingYet)
      return
    }
    const asked = askTogether(name, wanted)
    let isLeft = false
    leave.current = () => {
      if (!isLeft) asked.leave()
      isLeft = true
    }
    see((former) => ({ ...former, isReloading: true }))
    asked.answer.then(
      (value) => {
        if (!isLeft) see({ value, failure: undefined, isReloading: false })
      },
      (error: unknown) => {
        if (isLeft) return
        if (!(error instanceof CallFailure)) throw error
        const { failure } = error
        see((former) => ({ value: former.value, failure, isReloading: false }))
      },
    )
  }, [name])

  useEffect(() => {
    ask()
    const stop = changes.listen(ask)
    return () => {
      stop()
      leave.current()
    }
  }, [ask, question])

  return answerOf(seen, ask)
}

interface Asked<T> {
  readonly answer: Promise<T>
  /** For who does not wait any more: the last one gives the question up. */
  readonly leave: () => void
}

interface Waiting {
  readonly answer: Promise<unknown>
  readonly abort: AbortController
  waiting: number
}

/** Questions that were not answered yet. */
const open = new Map<string, Waiting>()

/** The frame and a screen often ask the same: one question serves all who ask it at the same time. */
function askTogether<Name extends CallName>(name: Name, input: InputOf<Name>): Asked<OutputOf<Name>> {
  // After a change the same words are another question.
  const key = JSON.stringify([name, input, changes.get()])
  const shared = open.get(key) ?? askFirst(key, name, input)
  shared.waiting++
  return {
    // The key holds the name, and a name gives one kind of answer.
    answer: shared.answer as Promise<OutputOf<Name>>,
    leave: () => {
      shared.waiting--
      if (shared.waiting > 0) return
      shared.abort.abort()
      if (open.get(key) === shared) open.delete(key)
    },
  }
}

function askFirst<Name extends CallName>(key: string, name: Name, input: InputOf<Name>): Waiting {
  const abort = new AbortController()
  const answer = call(name, input, abort.signal).finally(() => {
    if (open.get(key)?.abort === abort) open.delete(key)
  })
  const waiting = { answer, abort, waiting: 0 }
  open.set(key, waiting)
  return waiting
}

const nothingYet = { value: undefined, failure: undefined, isReloading: false }

function answerOf<T>({ value, failure, isReloading }: Seen<T>, reload: () => void): Answer<T> {
  const common = { isReloading, reload }
  if (failure !== undefined) return { ...common, state: 'failed', value, failure }
  if (value === undefined) return { ...common, state: 'loading', value: undefined, failure }
  return { ...common, state: 'ready', value, failure }
}
