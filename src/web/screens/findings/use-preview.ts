import { useEffect, useState } from 'preact/hooks'
import type { FindingRow } from '../../../store/store.ts'
import { call, CallFailure, type CallFailureReason, type InputOf, type OutputOf } from '../../call.ts'

export type Preview = OutputOf<'preview'>

export interface PreviewAnswer {
  readonly preview: Preview | undefined
  readonly failure: CallFailureReason | undefined
  readonly isReading: boolean
  readonly retry: () => void
}

const reading = { preview: undefined, failure: undefined }

/**
 * A finding read again at its source. Not by `useAction`, which asks anew whenever data change: each reveal leaves a line
 * in the log, so it happens when the user asks for it and at no other time.
 */
export function usePreview(row: FindingRow, isRevealed: boolean): PreviewAnswer {
  const [tries, setTries] = useState(0)
  const { document, kind, part, startByte, lengthBytes } = row
  const [seen, see] = useState<Pick<PreviewAnswer, 'preview' | 'failure'>>(reading)
  const [isReading, setReading] = useState(true)
  useEffect(() => {
    const abort = new AbortController()
    setReading(true)
    const read = async (): Promise<void> => {
      const next = await ask({ document, kind, part, startByte, lengthBytes, isRevealed }, abort.signal)
      if (abort.signal.aborted) return
      see(next)
      setReading(false)
    }
    void read()
    return () => abort.abort()
  }, [document, kind, part, startByte, lengthBytes, isRevealed, tries])
  return { ...seen, isReading, retry: () => setTries(tries + 1) }
}

async function ask(
  order: InputOf<'preview'>,
  signal: AbortSignal,
): Promise<Pick<PreviewAnswer, 'preview' | 'failure'>> {
  try {
    return { preview: await call('preview', order, signal), failure: undefined }
  } catch (error) {
    if (error instanceof CallFailure) return { preview: undefined, failure: error.failure }
    // The user went on to the next finding: nobody waits for this one.
    if (signal.aborted) return reading
    throw error
  }
}
