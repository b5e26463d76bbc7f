import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { identityMethods, type IdentityMethod } from '../../../privacy/requests/event.ts'
import { Button } from '../../parts/button.tsx'
import { Field, RadioCards } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { LetterButton } from './letter-button.tsx'
import { addToRequest, type NewRequestLine } from './note.ts'
import type { RequestProps } from './work-page.tsx'

interface IdentityFormProps extends RequestProps {
  readonly of: 'asker' | 'mandate'
}

/**
 * How somebody is known to be who they say, from the least trouble to the most (Art. 12(6)): what is known already asks nothing,
 * and a document is looked at and never kept.
 */
export function IdentityForm({ view, of }: IdentityFormProps): JSX.Element {
  const { who: words, start } = useTexts().screens.requests
  const [method, setMethod] = useState<IdentityMethod | undefined>(
    of === 'asker' && view.advice.identity === 'nothing' ? 'known-address' : undefined,
  )
  const [checked, setChecked] = useState('')
  const [by, setBy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = checked.trim() === ''
  const isMandate = of === 'mandate'
  const keep = (line: NewRequestLine, text: string): void => {
    ask(true)
    if (isMissing || (!isMandate && method === undefined)) return
    void change(() => addToRequest(view.file.id, [line], text))
  }
  const identified = (result: 'right' | 'wrong'): NewRequestLine => ({
    type: 'identified',
    of,
    method: isMandate ? 'mandate-seen' : (method ?? 'known-facts'),
    result,
    checked: checked.trim().slice(0, 300),
    by: by.trim().slice(0, 300),
  })
  return (
    <form
      class="stack"
      aria-label={words.ladder}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep(identified('right'), words.kept)
      }}
    >
      {isMandate ? null : <Ladder method={method} onChange={setMethod} />}
      <Field
        label={words.checked}
        help={words.checkedHelp}
        value={checked}
        onInput={setChecked}
        error={isAsked && isMissing ? words.missing : undefined}
      />
      <Field label={start.by} value={by} onInput={setBy} isOptional />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {isMandate ? words.mandateSeen : words.sure}
        </Button>
        {isMandate || view.file.doubt?.doubt === true ? null : (
          <Button isBusy={isBusy} onPress={() => keepDoubt()}>
            {words.doubt}
          </Button>
        )}
        <Button kind="quiet" isBusy={isBusy} onPress={() => keep(identified('wrong'), words.kept)}>
          {words.wrong}
        </Button>
      </div>
      {isMandate || view.file.doubt?.doubt === true ? (
        <LetterButton view={view} letters={[isMandate ? 'mandate' : 'identity']} />
      ) : null}
    </form>
  )

  function keepDoubt(): void {
    ask(true)
    if (checked.trim().length < 3) return
    const line = {
      type: 'doubted',
      doubt: true,
      why: checked.trim().slice(0, 300),
      by: by.trim().slice(0, 300),
    } as const
    void change(() => addToRequest(view.file.id, [line], words.doubtKept))
  }
}

interface LadderProps {
  readonly method: IdentityMethod | undefined
  readonly onChange: (method: IdentityMethod) => void
}

function Ladder({ method, onChange }: LadderProps): JSX.Element {
  const { screens, request } = useTexts()
  return (
    <RadioCards
      legend={screens.requests.who.ladder}
      value={method}
      options={identityMethods.map((value) => ({ value, ...request.methods[value] }))}
      onChange={onChange}
    />
  )
}
