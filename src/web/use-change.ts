import { useRef, useState } from 'preact/hooks'
import { failureFrom } from './call.ts'
import { failureText } from './parts/notice.tsx'
import { useTexts } from './texts.ts'
import { toast } from './toast.ts'

/** What to say when it is done, and how to put it back. */
export interface Done {
  readonly text: string
  readonly undo?: () => Promise<unknown>
}

export interface Change {
  readonly isBusy: boolean
  /** Carries out a change and says how it went; true when it was done. Does nothing while another one goes on. */
  readonly change: (make: () => Promise<Done>) => Promise<boolean>
}

/** For buttons that change something at once: done or not, a message says so. */
export function useChange(): Change {
  const texts = useTexts()
  const isChanging = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const change = async (make: () => Promise<Done>): Promise<boolean> => {
    if (isChanging.current) return false
    isChanging.current = true
    setBusy(true)
    try {
      toast(await make())
      return true
    } catch (error) {
      const failure = failureFrom(error)
      // Reading has the index to itself for a while: that is news, not a failure.
      const isWaiting = failure.type === 'refusal' && failure.code === 'store-busy'
      toast({ kind: isWaiting ? 'done' : 'failed', text: failureText(failure, texts) })
      return false
    } finally {
      isChanging.current = false
      setBusy(false)
    }
  }
  return { isBusy, change }
}
