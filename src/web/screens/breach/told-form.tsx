import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { channels, told, type Channel, type Told } from '../../../privacy/breaches/event.ts'
import { minuteOf, momentOf } from '../../day.ts'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FormEnd } from './form-end.tsx'
import { addToBreach } from './note.ts'

interface ToldFormProps {
  readonly view: BreachView
  readonly whom: Told
  readonly onClose: () => void
}

const phases = ['first', 'follow-up', 'withdrawn'] as const
type Phase = (typeof phases)[number]

const usualChannel: Partial<Record<Told, Channel>> = {
  authority: 'form',
  public: 'website',
  police: 'in-person',
}

/** Writes down that somebody was told. */
export function ToldForm({ view, whom: first, onClose }: ToldFormProps): JSX.Element {
  const { screens, breach } = useTexts()
  const { told: texts } = screens.breaches
  const { file, nowMs } = view
  const [whom, setWhom] = useState<Told>(first)
  const [channel, setChannel] = useState<Channel>(usualChannel[first] ?? 'mail')
  const [phase, setPhase] = useState<Phase>('first')
  const [at, setAt] = useState(() => minuteOf(nowMs))
  const [typed, type] = useState({ name: '', number: '', count: '', note: '' })
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const moment = momentOf(at)
  const save = async (): Promise<void> => {
    ask(true)
    if (moment === null) return
    const line = {
      type: 'told',
      whom,
      channel,
      phase,
      at: moment,
      ...typed,
      count: countOf(typed.count),
    } as const
    if (await change(() => addToBreach(file.id, [line], texts.saved))) onClose()
  }
  const field = (name: keyof typeof typed, label: string, more: object = {}): JSX.Element => (
    <Field
      label={label}
      value={typed[name]}
      onInput={(value) => type({ ...typed, [name]: value })}
      isOptional
      {...more}
    />
  )
  return (
    <form
      class="stack"
      aria-label={texts.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select
        label={texts.whom}
        value={whom}
        options={told.map((value) => ({ value, label: breach.told[value] }))}
        onChange={(value) => {
          setWhom(value)
          setChannel(usualChannel[value] ?? 'mail')
        }}
      />
      {whom === 'authority' || whom === 'people' || whom === 'public' ? null : field('name', texts.name)}
      <Field
        label={texts.at}
        type="moment"
        value={at}
        onInput={setAt}
        error={isAsked && moment === null ? texts.atMissing : undefined}
      />
      <Select
        label={texts.channel}
        value={channel}
        options={channels.map((value) => ({ value, label: breach.channels[value] }))}
        onChange={setChannel}
      />
      {whom === 'authority' ? <PhaseSelect value={phase} onChange={setPhase} /> : null}
      {whom === 'authority' || whom === 'police'
        ? field('number', texts.number, { help: texts.numberHelp })
        : null}
      {whom === 'people' ? field('count', texts.count, { type: 'number' }) : null}
      {field('note', texts.note)}
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}

interface PhaseSelectProps {
  readonly value: Phase
  readonly onChange: (phase: Phase) => void
}

function PhaseSelect({ value, onChange }: PhaseSelectProps): JSX.Element {
  const { screens, breach } = useTexts()
  return (
    <Select
      label={screens.breaches.told.phase}
      value={value}
      options={phases.map((phase) => ({ value: phase, label: breach.phases[phase] }))}
      onChange={onChange}
    />
  )
}

function countOf(text: string): number | null {
  return /^\d{1,8}$/.test(text) ? Number(text) : null
}
