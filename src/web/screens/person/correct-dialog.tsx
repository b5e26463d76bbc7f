import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { correctedFields, type CorrectedField } from '../../../privacy/plans/subject.ts'
import { go } from '../../address.ts'
import { call } from '../../call.ts'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useFailing } from '../../use-failing.ts'
import type { Dossier } from './dossier.ts'

interface CorrectDialogProps {
  readonly dossier: Dossier
  /** The request that it carries out; null: nobody asked in a file. */
  readonly request: number | null
  readonly onClose: () => void
}

/** What is wrong, and what it should be: makes a plan, which changes nothing yet. */
export function CorrectDialog({ dossier, request, onClose }: CorrectDialogProps): JSX.Element {
  const { personRights: own } = useTexts().screens
  const [field, setField] = useState<CorrectedField>('email')
  const [from, setFrom] = useState(knownAs(dossier, 'email'))
  const [to, setTo] = useState('')
  const { isBusy, attempt } = useFailing()
  const plan = async (): Promise<void> => {
    const { id } = await call('plan-correction', {
      who: String(dossier.id),
      corrections: [{ field, from, to }],
      request,
    })
    go(`/clean-up/${String(id)}`)
  }
  return (
    <ConfirmDialog
      title={own.correct}
      confirm={own.makePlan}
      kind="primary"
      isBusy={isBusy}
      onConfirm={() => void attempt(plan)}
      onClose={onClose}
    >
      <p>{own.correctWhat}</p>
      <Select
        label={own.field}
        value={field}
        options={correctedFields.map((value) => ({ value, label: own.fields[value] }))}
        onChange={(chosen) => {
          setField(chosen)
          setFrom(knownAs(dossier, chosen))
        }}
      />
      <Field label={own.from} value={from} onInput={setFrom} />
      <Field label={own.to} value={to} onInput={setTo} />
    </ConfirmDialog>
  )
}

function knownAs({ names, emails, phones, findings }: Dossier, field: CorrectedField): string {
  if (field === 'address') return findings.find(({ kind }) => kind === 'ADDRESS')?.preview ?? ''
  const [first = ''] = { name: names, email: emails, phone: phones }[field]
  return first
}
