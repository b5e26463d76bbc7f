import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FileRetention } from '../../../privacy/file-retention.ts'
import { noonOf } from '../../day.ts'
import { useTexts } from '../../texts.ts'
import { useChange, type Done } from '../../use-change.ts'
import { Button } from '../../parts/button.tsx'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { FormEnd } from './form-end.tsx'

interface RetentionWords {
  readonly keepUntil: (day: string) => string
  readonly convention: string
  readonly isOver: string
  readonly changeTerm: string
  readonly untilDay: string
  readonly termWhy: string
  readonly reopen: string
  readonly throw: string
  readonly throwTitle: string
  readonly throwMore: string
}

interface FileEndProps {
  readonly retention: FileRetention
  readonly words: RetentionWords
  /** Said when the day or the reason is not there. */
  readonly missing: string
  readonly onTerm: (day: string, why: string) => Promise<Done>
  readonly onReopen: () => Promise<Done>
  readonly onThrow: () => Promise<Done>
}

/** How long a closed file is kept, and its end: what stands in it of people is personal data too. */
export function FileEnd(props: FileEndProps): JSX.Element {
  const { retention, words, onReopen, onThrow } = props
  const { until, isOwn, isOver } = retention
  const { format } = useTexts()
  const [isTerm, setTerm] = useState(false)
  const [isThrowing, setThrowing] = useState(false)
  const { change, isBusy } = useChange()
  return (
    <>
      {until === null ? null : <p>{words.keepUntil(format.date(noonOf(until)))}</p>}
      {isOwn ? null : <p class="soft small">{words.convention}</p>}
      {isOver ? <p class="breach-unsure">{words.isOver}</p> : null}
      {isTerm ? <TermForm {...props} onClose={() => setTerm(false)} /> : null}
      <div class="button-row">
        {isTerm ? null : (
          <Button kind="quiet" onPress={() => setTerm(true)}>
            {words.changeTerm}
          </Button>
        )}
        <Button kind="quiet" isBusy={isBusy} onPress={() => void change(onReopen)}>
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
          onConfirm={() => void change(onThrow)}
          onClose={() => setThrowing(false)}
        >
          <p>{words.throwMore}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

function TermForm({
  retention,
  words,
  missing,
  onTerm,
  onClose,
}: FileEndProps & { readonly onClose: () => void }): JSX.Element {
  const [day, setDay] = useState(retention.until ?? '')
  const [why, setWhy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = why.trim().length < 3 || !/^\d{4}-\d\d-\d\d$/.test(day)
  const save = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    if (await change(() => onTerm(day, why.trim().slice(0, 300)))) onClose()
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
        error={isAsked && isMissing ? missing : undefined}
      />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
