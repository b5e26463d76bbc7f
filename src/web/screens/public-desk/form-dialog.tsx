import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { consentPurposes, type ConsentPurpose } from '../../../privacy/consent/purpose.ts'
import { call, type InputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Check, Field } from '../../parts/field.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useTexts, type Texts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import type { PublicDeskView } from '../public-desk.tsx'

type Draft = InputOf<'set-public-form'>
type Words = Draft['title']

interface FormDialogProps {
  /** Null: a new one, begun with a proposal. */
  readonly form: PublicDeskView['forms'][number] | null
  readonly organisation: string
  readonly onClose: () => void
}

/** A form as visitors will see it, in both languages: what is laid down here is what they agree to. */
export function FormDialog({ form, organisation, onClose }: FormDialogProps): JSX.Element {
  const texts = useTexts()
  const { forms: own } = useTexts().screens.publicDesk
  const [draft, setDraft] = useState<Draft>(form === null ? proposalOf(own, organisation) : draftOf(form))
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = lacks(draft)
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const save = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    const isDone = await change(async () => ({
      text: own.saved((await call('set-public-form', draft)).version),
    }))
    if (isDone) onClose()
  }
  return (
    <Dialog
      title={form === null ? own.add : own.change}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{texts.parts.cancel}</Button>
          <Button kind="primary" isBusy={isBusy} onPress={() => void save()}>
            {own.save}
          </Button>
        </>
      }
    >
      <div class="stack">
        {isAsked && isMissing ? <Notice kind="attention" title={own.missing} /> : null}
        {form === null ? (
          <Field
            label={own.name}
            help={own.nameHelp}
            value={draft.form}
            onInput={(name) => set({ form: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') })}
          />
        ) : null}
        <Both label={own.titleField} value={draft.title} onInput={(title) => set({ title })} />
        <Both
          label={own.notice}
          help={own.noticeHelp}
          lines={5}
          value={draft.notice}
          onInput={(notice) => set({ notice })}
        />
        <h3>{own.purposes}</h3>
        <p class="soft">{own.purposesHelp}</p>
        {consentPurposes.map((id) => (
          <PurposeFields
            key={id}
            id={id}
            purposes={draft.purposes}
            onChange={(purposes) => set({ purposes: [...purposes] })}
          />
        ))}
      </div>
    </Dialog>
  )
}

interface BothProps {
  readonly label: (language: string) => string
  readonly value: Words
  readonly onInput: (value: Words) => void
  readonly help?: string
  readonly lines?: number
}

/** A text in both languages. */
function Both({ label, value, onInput, help, lines }: BothProps): JSX.Element {
  const { languages } = useTexts().screens.publicDesk.forms
  return (
    <>
      {(['nl', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={label(languages[language])}
          {...(help !== undefined && language === 'nl' ? { help } : {})}
          {...(lines === undefined ? {} : { lines })}
          value={value[language]}
          onInput={(text) => onInput({ ...value, [language]: text })}
        />
      ))}
    </>
  )
}

interface PurposeProps {
  readonly id: ConsentPurpose
  readonly purposes: Draft['purposes']
  readonly onChange: (purposes: Draft['purposes']) => void
}

function PurposeFields({ id, purposes, onChange }: PurposeProps): JSX.Element {
  const { forms: own } = useTexts().screens.publicDesk
  const chosen = purposes.find((one) => one.id === id)
  const turn = (isOn: boolean): void =>
    onChange(
      consentPurposes.flatMap((one) => {
        if (one === id) return isOn ? [{ id, text: own.proposal.purposes[id] }] : []
        return purposes.filter((purpose) => purpose.id === one)
      }),
    )
  return (
    <div class="stack">
      <Check label={own.purposeNames[id]} isChecked={chosen !== undefined} onChange={turn} />
      {chosen === undefined ? null : (
        <Both
          label={own.words}
          value={chosen.text}
          onInput={(text) => onChange(purposes.map((one) => (one.id === id ? { id, text } : one)))}
        />
      )}
    </div>
  )
}

function proposalOf({ proposal }: Texts['screens']['publicDesk']['forms'], organisation: string): Draft {
  return {
    form: '',
    title: proposal.title,
    notice: proposal.notice(organisation),
    purposes: [{ id: 'news', text: proposal.purposes.news }],
  }
}

function draftOf({ form, title, notice, purposes }: PublicDeskView['forms'][number]): Draft {
  return { form, title, notice, purposes: [...purposes] }
}

function lacks({ form, title, notice, purposes }: Draft): boolean {
  const texts = [title, notice, ...purposes.map(({ text }) => text)]
  return (
    !/^[a-z0-9][a-z0-9-]{0,39}$/.test(form) ||
    purposes.length === 0 ||
    texts.some(({ nl, en }) => nl.trim() === '' || en.trim() === '')
  )
}
