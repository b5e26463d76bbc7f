import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { call, failureFrom, type CallFailureReason } from '../../call.ts'
import { DroppingCoin } from '../../drawings/empties.tsx'
import { Check, Field, RadioCards } from '../../parts/field.tsx'
import { Failed, Notice } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { charactersShort, domainsOf, notesOf, type Draft } from './draft.ts'
import { StepForm, type StepEnd } from './step-form.tsx'

type Choice = 'with' | 'without'

interface Typed {
  readonly passphrase: string
  readonly repeat: string
  readonly isShown: boolean
}

/** The last step: with or without a passphrase; then the index is made. The passphrase is kept nowhere. */
export function PassphraseStep({ draft, onMade }: StepEnd): JSX.Element {
  const texts = useTexts().screens.begin.passphrase
  const [choice, setChoice] = useState<Choice>()
  const [typed, setTyped] = useState<Typed>({ passphrase: '', repeat: '', isShown: false })
  const [isTried, setTried] = useState(false)
  const making = useMaking(draft, onMade)
  const wrong = choice === 'with' ? wrongIn(typed, texts) : {}
  const submit = (): void => {
    setTried(true)
    if (choice === undefined || wrong.passphrase !== undefined || wrong.repeat !== undefined) return
    void making.make(choice === 'with' ? typed.passphrase : null)
  }
  return (
    <StepForm
      id={useId()}
      ask={texts.ask}
      why={texts.why}
      drawing={<DroppingCoin />}
      button={texts.make}
      isBusy={making.isBusy}
      onSubmit={submit}
    >
      <RadioCards
        legend={texts.choice}
        value={choice}
        options={[
          { value: 'with', label: texts.with, help: texts.withHelp },
          { value: 'without', label: texts.without, help: texts.withoutHelp },
        ]}
        onChange={setChoice}
      />
      {isTried && choice === undefined ? (
        <p class="error" role="alert">
          {texts.chooseFirst}
        </p>
      ) : null}
      {choice === 'with' ? (
        <PassphraseFields typed={typed} onChange={setTyped} wrong={isTried ? wrong : {}} />
      ) : null}
      {choice === 'without' ? (
        <Notice kind="attention">
          <p>{texts.honest}</p>
        </Notice>
      ) : null}
      <MakingFailed {...making} />
    </StepForm>
  )
}

interface Wrong {
  readonly passphrase?: string
  readonly repeat?: string
}

function wrongIn(
  { passphrase, repeat, isShown }: Typed,
  texts: { readonly short: (left: number) => string; readonly unequal: string },
): Wrong {
  const left = charactersShort(passphrase)
  if (left > 0) return { passphrase: texts.short(left) }
  // Whoever sees what is typed need not type it twice.
  return isShown || passphrase === repeat ? {} : { repeat: texts.unequal }
}

interface PassphraseFieldsProps {
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
  readonly wrong: Wrong
}

function PassphraseFields({ typed, onChange, wrong }: PassphraseFieldsProps): JSX.Element {
  const texts = useTexts().screens.begin.passphrase
  const { passphrase, repeat, isShown } = typed
  return (
    <>
      <Field
        label={texts.label}
        help={texts.help}
        type={isShown ? 'text' : 'password'}
        autocomplete="new-password"
        value={passphrase}
        error={wrong.passphrase}
        onInput={(value) => onChange({ ...typed, passphrase: value })}
      />
      {isShown ? null : (
        <Field
          label={texts.repeat}
          type="password"
          autocomplete="new-password"
          value={repeat}
          error={wrong.repeat}
          onInput={(value) => onChange({ ...typed, repeat: value })}
        />
      )}
      <Check
        label={texts.show}
        isChecked={isShown}
        onChange={(isChecked) => onChange({ ...typed, isShown: isChecked })}
      />
    </>
  )
}

interface Making {
  readonly make: (passphrase: string | null) => Promise<void>
  readonly isBusy: boolean
  readonly failure: CallFailureReason | undefined
  /** True when the index is there, but not yet what was answered. */
  readonly isHalfway: boolean
}

/** Makes the index, then keeps what was answered. After a failure it goes on where it was. */
function useMaking(draft: Draft, onMade: StepEnd['onMade']): Making {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailureReason>()
  const made = useRef<{ readonly recoveryCode: string | null } | null>(null)
  const make = async (passphrase: string | null): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      made.current ??= await call('begin', { passphrase })
      await call('set-up', { organisation: draft.organisation, domains: [...domainsOf(draft)] })
      await call('answer-questions', { answers: draft.answers, notes: notesOf(draft) })
      await onMade(made.current.recoveryCode)
    } catch (error) {
      setFailure(failureFrom(error))
      setBusy(false)
    }
  }
  return { make, isBusy, failure, isHalfway: made.current !== null }
}

function MakingFailed({ failure, isHalfway }: Pick<Making, 'failure' | 'isHalfway'>): JSX.Element | null {
  const { begin } = useTexts().screens
  if (failure === undefined) return null
  return isHalfway ? <Failed failure={failure} safe={begin.halfway} /> : <Failed failure={failure} />
}
