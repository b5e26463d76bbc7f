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
  const current = useRef<AbortController | null>(null)
  const latest = useRef(input)
  latest.current = input

  const ask = useCallback(() => {
    current.current?.abort()
    const asked = latest.current
    if (asked === null) {
      see(nothingYet)
      return
    }
    const abort = new AbortController()
    current.current = abort
    see((former) => ({ ...former, isReloading: true }))
    const show = (next: (former: Seen<OutputOf<Name>>) => Seen<OutputOf<Name>>): void => {
      if (!abort.signal.aborted) see(next)
    }
    call(name, asked, abort.signal).then(
      (value) => show(() => ({ value, failure: undefined, isReloading: false })),
      (error: unknown) => {
        if (abort.signal.aborted) return
        if (!(error instanceof CallFailure)) throw error
        const { failure } = error
        show((former) => ({ value: former.value, failure, isReloading: false }))
      },
    )
  }, [name])

  useEffect(() => {
    ask()
    const stop = changes.listen(ask)
    return () => {
      stop()
      current.current?.abort()
    }
  }, [ask, question])

  return answerOf(seen, ask)
}

const nothingYet = { value: undefined, failure: undefined, isReloading: false }

function answerOf<T>({ value, failure, isReloading }: Seen<T>, reload: () => void): Answer<T> {
  const common = { isReloading, reload }
  if (failure !== undefined) return { ...common, state: 'failed', value, failure }
  if (value === undefined) return { ...common, state: 'loading', value: undefined, failure }
  return { ...common, state: 'ready', value, failure }
}
