import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { go } from '../../address.ts'
import { call, failureFrom } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { failureText } from '../../parts/notice.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import type { ScreenProps } from '../index.ts'
import { isConfirmed } from './confirmed.ts'

type WipeProps = Pick<ScreenProps, 'status' | 'onStatus'>

/** The two ways to begin anew: an empty overview, or nothing at all. */
export function WipeCard(props: WipeProps): JSX.Element {
  const { forget, destroy } = useTexts().screens.settings
  return (
    <Card title={forget.title} width="wide">
      <div class="ledger">
        <section>
          <h3>{forget.action}</h3>
          <p class="soft">{forget.more}</p>
          <Forget />
        </section>
        <section>
          <h3>{destroy.action}</h3>
          <p class="soft">{props.status.isSample ? destroy.sample : destroy.more}</p>
          {props.status.isSample ? null : <Destroy {...props} />}
        </section>
      </div>
    </Card>
  )
}

function Forget(): JSX.Element {
  const { forget } = useTexts().screens.settings
  const [isAsked, ask] = useState(false)
  const { isBusy, change } = useChange()
  const empty = async (): Promise<void> => {
    await change(async () => {
      const { removed } = await call('forget', { confirmed: true })
      return { text: forget.done(removed['documents'] ?? 0) }
    })
    ask(false)
  }
  return (
    <>
      <Button kind="danger" onPress={() => ask(true)}>
        {forget.action}
      </Button>
      {isAsked ? (
        <ConfirmDialog
          title={forget.question}
          confirm={forget.confirm}
          isBusy={isBusy}
          onConfirm={() => void empty()}
          onClose={() => ask(false)}
        >
          <div class="stack">
            <Lines title={forget.goes} lines={forget.goesList} />
            <Lines title={forget.stays} lines={forget.staysList} />
            <p>{forget.files}</p>
          </div>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): JSX.Element {
  return (
    <div>
      <h3>{title}</h3>
      <ul class="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Destroy({ onStatus }: WipeProps): JSX.Element {
  const texts = useTexts()
  const { destroy, forget } = texts.screens.settings
  const organisation = useAction('get-setup', {}).value?.organisation ?? ''
  const [isAsked, ask] = useState(false)
  const [typed, type] = useState('')
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const throwAway = async (): Promise<void> => {
    if (!isConfirmed(typed, [organisation, destroy.word])) return setError(destroy.wrong)
    setBusy(true)
    try {
      const status = await call('destroy', { confirmed: true })
      // What begins anew begins at the beginning.
      go('/')
      onStatus(status)
    } catch (failure) {
      toast({ kind: 'failed', text: failureText(failureFrom(failure), texts) })
      setBusy(false)
    }
  }
  const word = organisation === '' ? destroy.word : destroy.or(plainText(organisation))
  return (
    <>
      <Button kind="danger" onPress={() => ask(true)}>
        {destroy.action}
      </Button>
      {isAsked ? (
        <ConfirmDialog
          title={destroy.question}
          confirm={destroy.confirm}
          isBusy={isBusy}
          onConfirm={() => void throwAway()}
          onClose={() => ask(false)}
        >
          <div class="stack">
            <Lines title={forget.goes} lines={destroy.list} />
            <p>{destroy.files}</p>
            <p>{destroy.noUndo}</p>
            <Field label={destroy.type(word)} value={typed} onInput={type} error={error} />
          </div>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
