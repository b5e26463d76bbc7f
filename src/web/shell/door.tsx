import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DeskStatus } from '../../app/desk.ts'
import { call, failureFrom, type CallFailureReason } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { failureText } from '../parts/notice.tsx'
import { Lead, Sentence } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { Coin } from './logo.tsx'

interface DoorProps {
  /** False when no passphrase would help: the address of the terminal is needed. */
  readonly canUnlock: boolean
  readonly onOpen: (status: DeskStatus) => void
  readonly onRetry: () => void
}

/** What stands before the workbench for who is not let in. */
export function Door({ canUnlock, onOpen, onRetry }: DoorProps): JSX.Element {
  const { door } = useTexts()
  return (
    <main class="door-room" id="main">
      <Coin size={64} />
      <Sentence>{canUnlock ? door.title : door.strangerTitle}</Sentence>
      <Lead>{canUnlock ? door.lead : door.strangerLead}</Lead>
      {canUnlock ? <UnlockForm onOpen={onOpen} /> : <Button onPress={onRetry}>{door.again}</Button>}
    </main>
  )
}

function UnlockForm({ onOpen }: Pick<DoorProps, 'onOpen'>): JSX.Element {
  const texts = useTexts()
  const [secret, setSecret] = useState('')
  const [failure, setFailure] = useState<CallFailureReason>()
  const [isBusy, setBusy] = useState(false)
  const unlock = async (): Promise<void> => {
    setBusy(true)
    try {
      onOpen(await call('unlock', { secret }))
    } catch (error) {
      setFailure(failureFrom(error))
    }
    setBusy(false)
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && secret !== '') void unlock()
      }}
    >
      <Field
        label={texts.door.secret}
        type="password"
        autocomplete="current-password"
        value={secret}
        onInput={setSecret}
        error={failure === undefined ? undefined : failureText(failure, texts)}
      />
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {texts.door.enter}
      </Button>
    </form>
  )
}
