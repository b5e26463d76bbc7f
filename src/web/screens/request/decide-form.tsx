import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RefusalId, RightId } from '../../../law/rights.ts'
import type { Outcome } from '../../../privacy/requests/event.ts'
import { Button } from '../../parts/button.tsx'
import { Check, Field, RadioCards } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

interface DecideFormProps extends RequestProps {
  readonly right: RightId
  readonly onDone: () => void
}

/** Yes, in part, or no on one thing that was asked; a no has its ground and its reason. Nothing is chosen beforehand. */
export function DecideForm({ view, right, onDone }: DecideFormProps): JSX.Element {
  const { screens, request } = useTexts()
  const { decide: words } = screens.requests
  const [outcome, setOutcome] = useState<Outcome>()
  const [grounds, setGrounds] = useState<readonly RefusalId[]>([])
  const [why, setWhy] = useState('')
  const [by, setBy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isNo = outcome === 'refused' || outcome === 'partly'
  const isMissing =
    outcome === undefined || by.trim() === '' || (isNo && why.trim() === '' && grounds.length === 0)
  const save = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    const line = {
      type: 'decided',
      right,
      outcome,
      grounds: isNo ? [...grounds] : [],
      why: why.trim().slice(0, 10_000),
      by: by.trim().slice(0, 300),
    } as const
    if (await change(() => addToRequest(view.file.id, [line], words.saved))) onDone()
  }
  const label = request.rights[right].label
  return (
    <form
      class="stack"
      aria-label={words.legend(label)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <RadioCards
        legend={words.legend(label)}
        value={outcome}
        options={outcomesFor(view, right).map((value) => ({ value, label: request.outcomes[value] }))}
        onChange={setOutcome}
      />
      {isNo ? (
        <Grounds view={view} right={right} chosen={grounds} onChange={setGrounds} outcome={outcome} />
      ) : null}
      <Field
        label={words.why}
        help={words.whyHelp}
        value={why}
        onInput={setWhy}
        lines={3}
        error={isAsked && isNo && isMissing ? words.missing : undefined}
        isOptional={!isNo}
      />
      <Field
        label={words.by}
        value={by}
        onInput={setBy}
        error={isAsked && by.trim() === '' ? words.missing : undefined}
      />
      {isAsked && outcome === undefined ? (
        <p class="error" role="alert">
          {words.choose}
        </p>
      ) : null}
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/** What may not be refused is not offered to be. */
function outcomesFor({ law }: RequestProps['view'], right: RightId): readonly Outcome[] {
  if (law.rights[right].isAbsolute) return ['granted', 'forwarded']
  return ['granted', 'partly', 'refused', 'nothing-held', 'forwarded']
}

interface GroundsProps extends RequestProps {
  readonly right: RightId
  readonly chosen: readonly RefusalId[]
  readonly onChange: (chosen: readonly RefusalId[]) => void
  readonly outcome: Outcome
}

function Grounds({ view, right, chosen, onChange, outcome }: GroundsProps): JSX.Element {
  const { screens, request } = useTexts()
  const { decide: words } = screens.requests
  const all: readonly RefusalId[] = view.law.rights[right].refusals
  const onlyParts = chosen.length > 0 && chosen.every((ground) => view.law.grounds[ground].reach === 'part')
  return (
    <fieldset class="radio-cards">
      <legend>{words.grounds}</legend>
      {all.map((ground) => (
        <Check
          key={ground}
          label={request.refusals[ground]}
          isChecked={chosen.includes(ground)}
          onChange={(isChosen) =>
            onChange(all.filter((one) => (one === ground ? isChosen : chosen.includes(one))))
          }
        />
      ))}
      {outcome === 'refused' && onlyParts ? <p class="breach-unsure">{words.partOnly}</p> : null}
    </fieldset>
  )
}
