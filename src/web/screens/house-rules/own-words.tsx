import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import {
  houseRuleSections,
  type HouseRuleSection,
  type HouseRuleSettings,
} from '../../../privacy/training/house-rules.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Check, Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

/** Whom to tell when something goes wrong, what is left out, and what the house adds in its own words. */
export function OwnWords({ settings }: { readonly settings: HouseRuleSettings }): JSX.Element {
  const { houseRules: own } = useTexts().screens
  const [draft, setDraft] = useState(settings)
  const { change, isBusy } = useChange()
  const keep = (): void =>
    void change(async () => {
      const { event } = await call('keep-house-rules', { ...draft, off: [...draft.off] })
      return { text: own.kept, undo: () => call('undo-training', { event }) }
    })
  const turn = (section: HouseRuleSection, isOn: boolean): void =>
    setDraft({
      ...draft,
      off: isOn ? draft.off.filter((one) => one !== section) : [...draft.off, section],
    })
  return (
    <Card title={own.ownWords}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <Field
          label={own.contact}
          help={own.contactHelp}
          value={draft.contact}
          onInput={(contact) => setDraft({ ...draft, contact })}
          isOptional
        />
        {houseRuleSections.map((section) => (
          <details key={section}>
            <summary>{own.sections[section]}</summary>
            <div class="stack">
              <Check
                label={own.takePart}
                isChecked={!draft.off.includes(section)}
                onChange={(isOn) => turn(section, isOn)}
              />
              <Field
                label={own.add(own.sections[section])}
                help={own.addHelp}
                value={draft.added[section] ?? ''}
                onInput={(text) => setDraft({ ...draft, added: { ...draft.added, [section]: text } })}
                lines={3}
                isOptional
              />
            </div>
          </details>
        ))}
        <div class="button-row">
          <Button type="submit" isBusy={isBusy}>
            {own.keep}
          </Button>
        </div>
      </form>
    </Card>
  )
}
