import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, RadioCards } from '../../parts/field.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

type Decision = BreachView['file']['decisions'][number]

/** What was decided, with what it rested on; and the way to decide, or to decide again. */
export function DecideCard({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens } = useTexts()
  const { decide: texts } = screens.breaches
  const standing = view.file.decisions.at(-1)
  const [isOpen, setOpen] = useState(standing === undefined)
  return (
    <Card title={texts.title}>
      <div class="stack">
        {standing === undefined ? null : <Standing decision={standing} view={view} />}
        {isOpen ? (
          <DecideForm view={view} />
        ) : (
          <div class="button-row">
            <Button onPress={() => setOpen(true)}>{texts.again}</Button>
          </div>
        )}
        {view.file.decisions.length < 2 ? null : (
          <details>
            <summary>{texts.former}</summary>
            {view.file.decisions.slice(0, -1).map((one) => (
              <Said key={one.line} decision={one} />
            ))}
          </details>
        )}
      </div>
    </Card>
  )
}

function Standing({
  decision,
  view,
}: {
  readonly decision: Decision
  readonly view: BreachView
}): JSX.Element {
  const { decide: texts } = useTexts().screens.breaches
  const { advice } = decision.frozen
  const isMoved = advice.authority !== view.advice.authority || advice.people !== view.advice.people
  return (
    <>
      <Said decision={decision} />
      {isMoved ? <p class="breach-unsure">{texts.moved}</p> : null}
    </>
  )
}

function Said({ decision }: { readonly decision: Decision }): JSX.Element {
  const { screens, breach, format } = useTexts()
  const { decide: texts } = screens.breaches
  return (
    <div>
      <p>
        <strong>
          {breach.decisions.authority[decision.authority]}; {breach.decisions.people[decision.people]}
        </strong>
      </p>
      <p>{plainText(decision.reason)}</p>
      <p class="soft small">{texts.standing(quotedText(decision.by), format.dateTime(decision.atMs))}</p>
    </div>
  )
}

function DecideForm({ view }: { readonly view: BreachView }): JSX.Element {
  const { decide: texts } = useTexts().screens.breaches
  const { advice, file } = view
  // Nothing is chosen beforehand: it is a person who decides.
  const [authority, setAuthority] = useState<'notify' | 'not'>()
  const [people, setPeople] = useState<'tell' | 'public' | 'not'>()
  const [reason, setReason] = useState('')
  const [by, setBy] = useState(file.texts['contact-name'] ?? '')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = reason.trim().length < 3 || by.trim() === ''
  const isAgainst =
    (authority !== undefined && (advice.authority === 'notify') !== (authority === 'notify')) ||
    (advice.people === 'tell' && people === 'not')
  const save = (): void => {
    ask(true)
    if (isMissing || authority === undefined || people === undefined) return
    void change(async () => {
      await call('decide-breach', { id: file.id, authority, people, reason: reason.trim(), by: by.trim() })
      return { text: texts.saved }
    })
  }
  return (
    <form
      class="stack"
      aria-label={texts.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <RadioCards
        legend={texts.authority}
        value={authority}
        options={(['notify', 'not'] as const).map((value) => ({
          value,
          label: texts.authorityChoices[value],
        }))}
        onChange={setAuthority}
      />
      <RadioCards
        legend={texts.people}
        value={people}
        options={(['tell', 'public', 'not'] as const).map((value) => ({
          value,
          label: texts.peopleChoices[value],
        }))}
        onChange={setPeople}
      />
      {isAsked && (authority === undefined || people === undefined) ? (
        <p class="error" role="alert">
          {texts.choose}
        </p>
      ) : null}
      {isAgainst ? <p class="breach-unsure">{texts.against}</p> : null}
      <Field
        label={texts.reason}
        help={texts.reasonHelp}
        value={reason}
        onInput={setReason}
        lines={3}
        error={isAsked && reason.trim().length < 3 ? texts.missing : undefined}
      />
      <Field
        label={texts.by}
        value={by}
        onInput={setBy}
        error={isAsked && by.trim() === '' ? texts.missing : undefined}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.save}
        </Button>
      </div>
    </form>
  )
}
