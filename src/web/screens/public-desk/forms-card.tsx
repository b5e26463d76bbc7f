import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { PublicDeskView } from '../public-desk.tsx'
import { FormDialog } from './form-dialog.tsx'

type Form = PublicDeskView['forms'][number]

/** Forms by which people sign up, each in its newest version. */
export function FormsCard({ view }: { readonly view: PublicDeskView }): JSX.Element {
  const { forms: own } = useTexts().screens.publicDesk
  const [edited, edit] = useState<Form | 'new' | null>(null)
  const { forms, organisation } = view
  return (
    <Card title={own.title}>
      <div class="stack">
        <p class="soft">{own.lead}</p>
        {forms.length === 0 ? <p class="soft">{own.empty}</p> : null}
        <ul class="plain-list">
          {forms.map((form) => (
            <FormLine key={form.form} form={form} view={view} onChange={() => edit(form)} />
          ))}
        </ul>
        <div class="button-row">
          <Button onPress={() => edit('new')}>{own.add}</Button>
        </div>
      </div>
      {edited === null ? null : (
        <FormDialog
          form={edited === 'new' ? null : edited}
          organisation={organisation}
          onClose={() => edit(null)}
        />
      )}
    </Card>
  )
}

interface FormLineProps {
  readonly form: Form
  readonly view: PublicDeskView
  readonly onChange: () => void
}

function FormLine({ form, view: { settings, running, address }, onChange }: FormLineProps): JSX.Element {
  const texts = useTexts()
  const { forms: own } = useTexts().screens.publicDesk
  const { change, isBusy } = useChange()
  const title = form.title[texts.language === 'en' ? 'en' : 'nl']
  const link = `${address}join/${form.form}`
  const close = (): void =>
    void change(async () => {
      const { former } = await call('close-public-form', { form: form.form })
      const { form: name, title: head, notice, purposes } = former
      const again = { form: name, title: head, notice, purposes: [...purposes] }
      return { text: own.closed, undo: () => call('set-public-form', again) }
    })
  return (
    <li class="stack">
      <p>
        <strong>
          <Foreign>{title}</Foreign>
        </strong>{' '}
        <span class="soft small">{own.version(form.version)}</span>
        {settings.isOn && running !== null ? (
          <>
            <br />
            <a href={link} target="_blank" rel="noreferrer" class="path-link">
              {link}
            </a>
          </>
        ) : null}
      </p>
      <div class="button-row">
        <Button kind="quiet" label={own.changeOf(quotedText(title))} onPress={onChange}>
          {own.change}
        </Button>
        <Button kind="quiet" isBusy={isBusy} label={own.closeOf(quotedText(title))} onPress={close}>
          {own.close}
        </Button>
      </div>
    </li>
  )
}
