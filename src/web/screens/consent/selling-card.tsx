import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, RadioCards } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { ConsentOverview } from '../consent.tsx'

type Told = 'yes' | 'no' | 'unknown'

/** How the firm sells, said once: whether customers could say no. */
export function SellingCard({ said }: { readonly said: ConsentOverview['selling'] }): JSX.Element {
  const { screens } = useTexts()
  const texts = screens.consent.selling
  const { change, isBusy } = useChange()
  const [atCollection, setCollection] = useState<Told>(said?.atCollection ?? 'unknown')
  const [inEachMessage, setMessage] = useState<Told>(said?.inEachMessage ?? 'unknown')
  const [since, setSince] = useState(said?.since ?? '')
  const [wording, setWording] = useState(said?.wording ?? '')
  const options = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: texts[value] }))
  const keep = (): Promise<boolean> =>
    change(async () => {
      await call('say-of-selling', {
        atCollection,
        inEachMessage,
        since: since === '' ? null : since,
        wording,
      })
      return { text: screens.consent.lists.kept }
    })
  return (
    <Card title={texts.title}>
      <div class="stack">
        <p class="soft">{texts.help}</p>
        <RadioCards<Told>
          legend={texts.atCollection}
          value={atCollection}
          options={options}
          onChange={setCollection}
        />
        <RadioCards<Told>
          legend={texts.inEachMessage}
          value={inEachMessage}
          options={options}
          onChange={setMessage}
        />
        <Field label={texts.since} type="date" value={since} onInput={setSince} isOptional />
        <Field label={texts.wording} lines={3} value={wording} onInput={setWording} isOptional />
        <Button isBusy={isBusy} onPress={() => void keep()}>
          {texts.keep}
        </Button>
      </div>
    </Card>
  )
}
