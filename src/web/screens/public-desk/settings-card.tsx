import { useTexts } from '../../texts.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Check, Field } from '../../parts/field.tsx'
import { useChange } from '../../use-change.ts'
import type { PublicDeskView } from '../public-desk.tsx'

/** Where it is reached, who starts it, and what goes by itself. */
export function SettingsCard({ settings }: { readonly settings: PublicDeskView['settings'] }): JSX.Element {
  const { settings: own } = useTexts().screens.publicDesk
  const [draft, setDraft] = useState(settings)
  const { change, isBusy } = useChange()
  const set = (part: Partial<PublicDeskView['settings']>): void => setDraft({ ...draft, ...part })
  const save = (): void =>
    void change(async () => {
      // Whether it is open is said elsewhere, and maybe since.
      const { isOn: _, ...rest } = draft
      const { former } = await call('set-public-desk', rest)
      return { text: own.saved, undo: () => call('set-public-desk', former) }
    })
  return (
    <Card title={own.title}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label={own.address}
          help={own.addressHelp}
          value={draft.address ?? ''}
          onInput={(address) => set({ address: address === '' ? null : address })}
          isOptional
        />
        <Field
          label={own.port}
          type="number"
          value={draft.port > 0 ? String(draft.port) : ''}
          onInput={(port) => set({ port: Number(port) })}
        />
        <Check
          label={own.runsHere}
          help={own.runsHereHelp}
          isChecked={draft.runsHere}
          onChange={(runsHere) => set({ runsHere })}
        />
        <Check
          label={own.takesRequests}
          isChecked={draft.takesRequests}
          onChange={(takesRequests) => set({ takesRequests })}
        />
        <Check
          label={own.confirmsByItself}
          help={own.confirmsHelp}
          isChecked={draft.confirmsByItself}
          onChange={(confirmsByItself) => set({ confirmsByItself })}
        />
        <div class="button-row">
          <Button type="submit" isBusy={isBusy}>
            {own.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
