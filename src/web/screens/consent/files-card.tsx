import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ContactChannel } from '../../../base/contact.ts'
import { mailingTools, type MailingTool } from '../../../privacy/consent/exchange.ts'
import { consentPurposes, type ConsentPurpose } from '../../../privacy/consent/purpose.ts'
import { call } from '../../call.ts'
import { Button, ButtonRow } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

/** The clean list out, the proofs out, and a mailing tool's file in. */
export function FilesCard({ channel }: { readonly channel: ContactChannel }): JSX.Element {
  const { screens, consent, language: shown } = useTexts()
  const texts = screens.consent.files
  const language = shown === 'nl' ? 'nl' : 'en'
  const { change, isBusy } = useChange()
  const [purpose, setPurpose] = useState<ConsentPurpose>('news')
  const [tool, setTool] = useState<MailingTool>('other')
  const [wording, setWording] = useState('')
  const save = (make: () => Promise<{ readonly fileName: string }>): void =>
    void change(async () => ({ text: screens.consent.saved((await make()).fileName) }))
  const take = (file: File): void =>
    void change(async () => {
      const base64 = new Uint8Array(await file.arrayBuffer()).toBase64()
      const { given, proved, refused, left } = await call('import-consents', {
        base64,
        wording,
        source: file.name,
      })
      const text = texts.taken(given, proved, refused)
      return { text: left === 0 ? text : `${text} ${texts.left(left)}` }
    })
  return (
    <Card title={texts.title}>
      <div class="stack">
        <p class="soft">{texts.help}</p>
        <Select
          label={texts.purpose}
          value={purpose}
          options={consentPurposes.map((value) => ({ value, label: consent.purposes[value] }))}
          onChange={setPurpose}
        />
        {channel === 'mail' ? (
          <Select
            label={texts.tool}
            value={tool}
            options={mailingTools.map((value) => ({ value, label: texts.tools[value] }))}
            onChange={setTool}
          />
        ) : null}
        <ButtonRow>
          <Button
            kind="primary"
            isBusy={isBusy}
            onPress={() => save(() => call('export-clean', { purpose, channel, tool, language }))}
          >
            {texts.clean}
          </Button>
          <Button
            kind="quiet"
            isBusy={isBusy}
            onPress={() => save(() => call('export-consents', { language }))}
          >
            {texts.records}
          </Button>
        </ButtonRow>
        <Field label={texts.wording} lines={2} value={wording} onInput={setWording} isOptional />
        <ChooseFile
          label={texts.take}
          help={texts.takeHelp}
          accept=".csv,text/csv"
          isBusy={isBusy}
          onChoose={take}
        />
      </div>
    </Card>
  )
}
