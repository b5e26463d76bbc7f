import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { consentPurposes, type ConsentPurpose } from '../../../privacy/consent/purpose.ts'
import { call } from '../../call.ts'
import { momentOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

const empty = { name: '', mail: '', wording: '', at: '' }

/** Somebody said yes at the counter, on paper or by phone. */
export function RecordCard(): JSX.Element {
  const { screens, consent, language: shown } = useTexts()
  const texts = screens.consent.record
  const language = shown === 'nl' ? 'nl' : 'en'
  const { change, isBusy } = useChange()
  const [draft, setDraft] = useState(empty)
  const [purpose, setPurpose] = useState<ConsentPurpose>('news')
  const { name, mail, wording, at } = draft
  const keep = async (): Promise<void> => {
    const isDone = await change(async () => {
      await call('record-consent', {
        person: { name, mail },
        purposes: [purpose],
        channels: ['mail'],
        notice: { text: wording, language },
        method: 'spoken',
        at: at === '' ? null : momentOf(at),
      })
      return { text: texts.kept }
    })
    if (isDone) setDraft(empty)
  }
  return (
    <Card title={texts.title}>
      <div class="stack">
        <p class="soft">{texts.help}</p>
        <Field
          label={texts.name}
          value={name}
          onInput={(value) => setDraft({ ...draft, name: value })}
          isOptional
        />
        <Field
          label={texts.mail}
          type="email"
          value={mail}
          onInput={(value) => setDraft({ ...draft, mail: value })}
        />
        <Select
          label={texts.purpose}
          value={purpose}
          options={consentPurposes.map((value) => ({ value, label: consent.purposes[value] }))}
          onChange={setPurpose}
        />
        <Field
          label={texts.wording}
          lines={3}
          value={wording}
          onInput={(value) => setDraft({ ...draft, wording: value })}
        />
        <Field
          label={texts.at}
          type="moment"
          value={at}
          onInput={(value) => setDraft({ ...draft, at: value })}
          isOptional
        />
        <Button
          isBusy={isBusy}
          isDisabled={mail.trim() === '' || wording.trim() === ''}
          onPress={() => void keep()}
        >
          {texts.keep}
        </Button>
      </div>
    </Card>
  )
}
