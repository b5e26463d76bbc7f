import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { failureFrom } from '../../call.ts'
import { Button, ButtonRow } from '../../parts/button.tsx'
import { Check } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { failureText } from '../../parts/notice.tsx'
import { PrintButton, PrintView } from '../../parts/print.tsx'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'

interface RecoveryCodeProps {
  readonly code: string
  readonly organisation: string
  readonly onGoOn: () => Promise<void>
}

/** The recovery code, shown this once. One goes on after saying that it is written down. */
export function RecoveryCode({ code, organisation, onGoOn }: RecoveryCodeProps): JSX.Element {
  const texts = useTexts()
  const { recovery } = texts.screens.begin
  const [isWritten, setWritten] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useGuard(!isWritten)
  const goOn = async (): Promise<void> => {
    setBusy(true)
    try {
      await onGoOn()
    } catch (error) {
      toast({ kind: 'failed', text: failureText(failureFrom(error), texts) })
      setBusy(false)
    }
  }
  return (
    <div class="recovery">
      <PrintView title={recovery.printTitle}>
        <h1 class="title" tabIndex={-1} ref={heading}>
          {recovery.title}
        </h1>
        {organisation.trim() === '' ? null : (
          <p class="overline">
            <Foreign>{organisation}</Foreign>
          </p>
        )}
        <p class="lead">{recovery.lead}</p>
        <p class="recovery-code">
          <span class="visually-hidden">{recovery.label}: </span>
          <code>{code}</code>
        </p>
      </PrintView>
      <ButtonRow>
        <CopyButton code={code} />
        <PrintButton />
      </ButtonRow>
      <p class="soft">{recovery.where}</p>
      <Check label={recovery.written} isChecked={isWritten} onChange={setWritten} />
      <Button kind="primary" isDisabled={!isWritten} isBusy={isBusy} onPress={() => void goOn()}>
        {recovery.goOn}
      </Button>
    </div>
  )
}

function CopyButton({ code }: Pick<RecoveryCodeProps, 'code'>): JSX.Element {
  const { recovery } = useTexts().screens.begin
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code)
      toast({ text: recovery.copied })
    } catch {
      // The browser may forbid it; the code is on the screen all the same.
      toast({ kind: 'failed', text: recovery.notCopied })
    }
  }
  return <Button onPress={() => void copy()}>{recovery.copy}</Button>
}

/** Asks before the page is closed while the code is not written down: it cannot be shown again. */
function useGuard(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isOn])
}
