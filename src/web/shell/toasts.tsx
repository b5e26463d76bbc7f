import type { JSX } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { failureFrom } from '../call.ts'
import { Button, CloseIcon, IconButton } from '../parts/button.tsx'
import { failureText } from '../parts/notice.tsx'
import { useTexts } from '../texts.ts'
import { closeToast, toast, toasts, type Toast } from '../toast.ts'
import { useValue } from '../value.ts'

/** Long enough to read twice; one that can be undone stays as long as one needs to notice a mistake. */
const plainMs = 6000
const undoMs = 20_000

/** The corner in which messages come. They wait while the pointer or the focus is on them. */
export function Toasts(): JSX.Element {
  const shown = useValue(toasts)
  const { toasts: texts } = useTexts()
  const [isHeld, hold] = useState(false)
  return (
    <section
      class="toasts"
      aria-label={texts.region}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      {/* The live region is always there: one that comes together with its text is not read out. */}
      <div role="status" aria-live="polite">
        {shown.map((one) => (
          <ToastCard key={one.id} toast={one} isHeld={isHeld} />
        ))}
      </div>
    </section>
  )
}

function ToastCard({
  toast: shown,
  isHeld,
}: {
  readonly toast: Toast
  readonly isHeld: boolean
}): JSX.Element {
  const texts = useTexts()
  const [isBusy, setBusy] = useState(false)
  const close = useCallback(() => closeToast(shown.id), [shown.id])
  useCountdown(shown.undo === undefined ? plainMs : undoMs, isHeld || isBusy, close)
  const undo = async (): Promise<void> => {
    setBusy(true)
    try {
      await shown.undo?.()
      close()
      toast({ text: texts.toasts.undone })
    } catch (error) {
      const failure = failureFrom(error)
      close()
      toast({ kind: 'failed', text: failureText(failure, texts) })
    }
  }
  return (
    <div class={`toast toast-${shown.kind}`}>
      <p>{shown.text}</p>
      {shown.undo === undefined ? null : (
        <Button kind="quiet" isBusy={isBusy} onPress={() => void undo()}>
          {texts.toasts.undo}
        </Button>
      )}
      <IconButton label={texts.toasts.close} onPress={close}>
        <CloseIcon />
      </IconButton>
    </div>
  )
}

/** Calls after a time of which the held parts do not count. */
function useCountdown(forMs: number, isHeld: boolean, onEnd: () => void): void {
  const left = useRef(forMs)
  useEffect(() => {
    if (isHeld) return undefined
    const beganMs = performance.now()
    const timer = setTimeout(onEnd, left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - beganMs
    }
  }, [isHeld, onEnd])
}
