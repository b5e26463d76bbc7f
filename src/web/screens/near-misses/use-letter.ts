import { useEffect, useState } from 'preact/hooks'
import { call, CallFailure, type CallFailureReason, type OutputOf } from '../../call.ts'

export type Letter = OutputOf<'sent-letter'>

export interface LetterAnswer {
  readonly letter: Letter | undefined
  /** What is on the screen, not what was asked for. */
  readonly isRevealed: boolean
  readonly failure: CallFailureReason | undefined
  readonly isReading: boolean
  readonly retry: () => void
}

const reading = { letter: undefined, isRevealed: false, failure: undefined }

/** `sent-letter`: only what the one who looks sent; `document-opening`: whatever lies in a place. */
export type LetterAction = 'sent-letter' | 'document-opening'

/** A mail read again at its source, once for each time it is asked: a reveal leaves a line in the log. */
export function useLetter(action: LetterAction, document: string, isRevealed: boolean): LetterAnswer {
  const [tries, setTries] = useState(0)
  const [seen, see] = useState<Pick<LetterAnswer, 'letter' | 'isRevealed' | 'failure'>>(reading)
  const [isReading, setReading] = useState(true)
  useEffect(() => {
    const abort = new AbortController()
    setReading(true)
    const read = async (): Promise<void> => {
      const next = await ask(action, { document, isRevealed }, abort.signal)
      if (abort.signal.aborted) return
      see(next)
      setReading(false)
    }
    void read()
    return () => abort.abort()
  }, [action, document, isRevealed, tries])
  return { ...seen, isReading, retry: () => setTries(tries + 1) }
}

async function ask(
  action: LetterAction,
  { document, isRevealed }: { readonly document: string; readonly isRevealed: boolean },
  signal: AbortSignal,
): Promise<Pick<LetterAnswer, 'letter' | 'isRevealed' | 'failure'>> {
  try {
    const letter = await call(action, { document, isRevealed }, signal)
    return { letter, isRevealed, failure: undefined }
  } catch (error) {
    if (error instanceof CallFailure) return { ...reading, failure: error.failure }
    // The user went on to the next mail: nobody waits for this one.
    if (signal.aborted) return reading
    throw error
  }
}
