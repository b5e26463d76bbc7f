import type { JSX } from 'preact'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'

export interface HandDraft {
  readonly note: string
  readonly min: string
  readonly best: string
  readonly max: string
}

interface HandScopeProps {
  readonly draft: HandDraft
  readonly onChange: (some: Partial<HandDraft>) => void
  readonly error: string | undefined
}

/** What Kwartje cannot read: a person says what it was, and how many people. */
export function HandScope({ draft, onChange, error }: HandScopeProps): JSX.Element {
  const { scope: texts } = useTexts().screens.breaches
  return (
    <>
      <Field
        label={texts.note}
        help={texts.noteHelp}
        value={draft.note}
        onInput={(note) => onChange({ note })}
        isOptional
      />
      <fieldset class="breach-amount">
        <legend>{texts.hand}</legend>
        <Field label={texts.min} type="number" value={draft.min} onInput={(min) => onChange({ min })} />
        <Field
          label={texts.best}
          type="number"
          value={draft.best}
          onInput={(best) => onChange({ best })}
          error={error}
        />
        <Field label={texts.max} type="number" value={draft.max} onInput={(max) => onChange({ max })} />
      </fieldset>
    </>
  )
}

/** True when the three are numbers that do not contradict each other. */
export function isAmount({ min, best, max }: Pick<HandDraft, 'min' | 'best' | 'max'>): boolean {
  const numbers = [min, best, max].map((text) => (/^\d{1,8}$/.test(text.trim()) ? Number(text) : NaN))
  const [least = NaN, likely = NaN, most = NaN] = numbers
  return least <= likely && likely <= most
}
