import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { PublicDeskView } from '../public-desk.tsx'

/** Each form also works without the public desk: on a website of one's own, by mail. */
export function ByMailCard({ forms }: Pick<PublicDeskView, 'forms'>): JSX.Element {
  const texts = useTexts()
  const { byMail } = useTexts().screens.publicDesk
  const [text, setText] = useState('')
  const { change, isBusy } = useChange()
  const language = texts.language === 'en' ? 'en' : 'nl'
  const save = (form: string | null): void =>
    void change(async () => ({
      text: byMail.saved((await call('public-form-file', { form, language })).fileName),
    }))
  const take = async (): Promise<void> => {
    const isTaken = await change(async () => ({
      text: byMail.taken(quotedText((await call('take-public-mail', { text })).name)),
    }))
    if (isTaken) setText('')
  }
  return (
    <Card title={byMail.title}>
      <div class="stack">
        <p class="soft">{byMail.lead}</p>
        <div class="button-row">
          <Button isBusy={isBusy} onPress={() => save(null)}>
            {byMail.request}
          </Button>
          {forms.map(({ form, title }) => (
            <Button key={form} isBusy={isBusy} onPress={() => save(form)}>
              {quotedText(title[language])}
            </Button>
          ))}
        </div>
        <Field
          label={byMail.paste}
          help={byMail.pasteHelp}
          value={text}
          onInput={setText}
          lines={3}
          isOptional
        />
        <div class="button-row">
          <Button isBusy={isBusy} isDisabled={text.trim() === ''} onPress={() => void take()}>
            {byMail.take}
          </Button>
        </div>
      </div>
    </Card>
  )
}
