import { useState } from 'preact/hooks'
import { failureFrom } from './call.ts'
import { failureText } from './parts/notice.tsx'
import { useTexts } from './texts.ts'
import { toast } from './toast.ts'

/** Does something that is seen by itself when it succeeds; a failure is told in a message. */
export interface Failing {
  readonly isBusy: boolean
  readonly attempt: (run: () => Promise<void>) => Promise<void>
}

export function useFailing(): Failing {
  const texts = useTexts()
  const [isBusy, setBusy] = useState(false)
  return {
    isBusy,
    attempt: async (run) => {
      setBusy(true)
      try {
        await run()
      } catch (error) {
        toast({ kind: 'failed', text: failureText(failureFrom(error), texts) })
      } finally {
        setBusy(false)
      }
    },
  }
}
