import { useRef, useState } from 'preact/hooks'
import { failureFrom } from '../../call.ts'
import { failureText } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'

interface Answering {
  readonly isBusy: boolean
  /** Keeps an answer; true when it was kept. That it is kept stands on the page: only what failed is told. */
  readonly keep: (make: () => Promise<unknown>) => Promise<boolean>
}

/** For pages of an interview: a message after every question would be in the way of the next. */
export function useAnswer(): Answering {
  const texts = useTexts()
  const isKeeping = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const keep = async (make: () => Promise<unknown>): Promise<boolean> => {
    if (isKeeping.current) return false
    isKeeping.current = true
    setBusy(true)
    try {
      await make()
      return true
    } catch (error) {
      toast({ kind: 'failed', text: failureText(failureFrom(error), texts) })
      return false
    } finally {
      isKeeping.current = false
      setBusy(false)
    }
  }
  return { isBusy, keep }
}
