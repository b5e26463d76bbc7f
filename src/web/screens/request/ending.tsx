import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { go } from '../../address.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FormEnd } from '../breach/form-end.tsx'
import { dayWords } from './clock-text.ts'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** Closes the file, with what was learned. */
export function Ending({ view }: RequestProps): JSX.Element {
  const { file: words } = useTexts().screens.requests
  const [lessons, setLessons] = useState('')
  const { change, isBusy } = useChange()
  return (
    <form
      class="stack"
      aria-label={words.close}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const line = { type: 'closed', lessons: lessons.trim().slice(0, 10_000), by: '' } as const
        void change(() => addToRequest(view.file.id, [line], words.closed))
      }}
    >
      <Field label={words.lessons} value={lessons} onInput={setLessons} lines={3} isOptional />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {words.close}
        </Button>
      </div>
    </form>
  )
}

/** How long the file itself is kept, and its end: the letters of a person are personal data too. */
export function Retention({ view }: RequestProps): JSX.Element {
  const texts = useTexts()
  const { file: words } = texts.screens.requests
  const { until, isOwn, isOver } = view.retention
  const [isTerm, setTerm] = useState(false)
  const [isThrowing, setThrowing] = useState(false)
  const { change, isBusy } = useChange()
  const { id } = view.file
  const throwAway = (): void =>
    void change(async () => {
      await call('throw-request-away', { id, isConfirmed: true })
      go('/requests')
      return { text: words.thrown }
    })
  return (
    <>
      {until === null ? null : <p>{words.keepUntil(dayWords(until, texts))}</p>}
      {isOwn ? null : <p class="soft small">{words.convention}</p>}
      {isOver ? <p class="breach-unsure">{words.isOver}</p> : null}
      {isTerm ? <TermForm view={view} onClose={() => setTerm(false)} /> : null}
      <div class="button-row">
        {isTerm ? null : (
          <Button kind="quiet" onPress={() => setTerm(true)}>
            {words.changeTerm}
          </Button>
        )}
        <Button
          kind="quiet"
          isBusy={isBusy}
          onPress={() =>
            void change(() => addToRequest(id, [{ type: 'reopened', why: '', by: '' }], words.reopened))
          }
        >
          {words.reopen}
        </Button>
        <Button kind={isOver ? 'danger' : 'quiet'} onPress={() => setThrowing(true)}>
          {words.throw}
        </Button>
      </div>
      {isThrowing ? (
        <ConfirmDialog
          title={words.throwTitle}
          confirm={words.throw}
          isBusy={isBusy}
          onConfirm={throwAway}
          onClose={() => setThrowing(false)}
        >
          <p>{words.throwMore}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

function TermForm({ view, onClose }: RequestProps & { readonly onClose: () => void }): JSX.Element {
  const { screens } = useTexts()
  const { file: words, changed, who } = screens.requests
  const [day, setDay] = useState(view.retention.until ?? '')
  const [why, setWhy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = why.trim().length < 3 || !/^\d{4}-\d\d-\d\d$/.test(day)
  const save = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    const line = { type: 'kept-until', day, why: why.trim().slice(0, 300), by: '' } as const
    if (await change(() => addToRequest(view.file.id, [line], changed))) onClose()
  }
  return (
    <form
      class="stack"
      aria-label={words.changeTerm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={words.untilDay} type="date" value={day} onInput={setDay} />
      <Field
        label={words.termWhy}
        value={why}
        onInput={setWhy}
        error={isAsked && isMissing ? who.missing : undefined}
      />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
