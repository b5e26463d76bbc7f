import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import type { BreachKind } from '../../../privacy/breaches/facts.ts'
import type { ScopeChoice } from '../../../privacy/breaches/scope.ts'
import { call, type InputOf } from '../../call.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { goOn, StepAside, StepHead } from './step-head.tsx'
import { HandScope, isAmount, type HandDraft } from './scope-by-hand.tsx'
import { MessageScope } from './scope-message.tsx'
import { PlacesScope, SupplierScope, type PlacesDraft } from './scope-places.tsx'
import { Choices, StepFrame } from './step-frame.tsx'

type How = ScopeChoice['type']

const hows: readonly How[] = ['places', 'message', 'supplier', 'by-hand']

const usual: Readonly<Partial<Record<BreachKind, How>>> = {
  'wrong-recipient': 'message',
  'open-cc': 'message',
  paper: 'by-hand',
  supplier: 'supplier',
}

interface Draft extends PlacesDraft, HandDraft {
  readonly document: string
  readonly domain: string
}

const nothing: Draft = {
  places: [],
  folder: '',
  from: '',
  to: '',
  document: '',
  domain: '',
  note: '',
  min: '',
  best: '',
  max: '',
}

/** What was hit: Kwartje counts who and what was in it, or a person does. */
export function ScopeStep({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, breach } = useTexts()
  const { breaches: texts } = screens
  const { file } = view
  const [how, setHow] = useState<How>(file.scope?.choice.type ?? usual[file.kind] ?? 'places')
  const [draft, setDraft] = useState<Draft>(() => draftFrom(file.scope?.choice))
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const error = isAsked ? missing(how, draft) : null
  const save = async (): Promise<void> => {
    ask(true)
    if (missing(how, draft) !== null) return
    const isDone = await change(async () => {
      const { scope } = await call('measure-breach', { id: file.id, choice: choiceOf(how, draft, file.kind) })
      if (how === 'by-hand') await call('note-breach', { id: file.id, lines: [byHand(draft)] })
      const people = how === 'by-hand' ? Number(draft.best) : (scope.people?.best ?? 0)
      if (how !== 'by-hand' && people === 0) return { text: breach.nobody }
      return { text: texts.scope.counted(breach.people(people)) }
    })
    if (isDone) goOn(view, 'scope')
  }
  const update = (some: Partial<Draft>): void => setDraft({ ...draft, ...some })
  return (
    <StepFrame
      ask={breach.questions.scope.ask}
      why={breach.questions.scope.why}
      head={<StepHead view={view} step="scope" />}
      button={isBusy ? texts.scope.counting : how === 'by-hand' ? texts.next : texts.scope.count}
      isBusy={isBusy}
      onSubmit={() => void save()}
      aside={<StepAside view={view} step="scope" />}
    >
      <Choices
        label={texts.scope.which}
        how="one"
        choices={hows.map((value) => ({ value, label: texts.scope.how[value] }))}
        chosen={[how]}
        onChange={([one]) => {
          ask(false)
          if (one !== undefined) setHow(one)
        }}
      />
      {how === 'places' ? (
        <PlacesScope draft={draft} onChange={update} error={error ?? undefined} />
      ) : how === 'message' ? (
        <MessageScope
          kind={file.kind}
          chosen={draft.document}
          onChange={(document) => update({ document })}
          error={error ?? undefined}
        />
      ) : how === 'supplier' ? (
        <SupplierScope
          domain={draft.domain}
          name={file.texts['others-involved'] ?? ''}
          onChange={(domain) => update({ domain })}
        />
      ) : (
        <HandScope draft={draft} onChange={update} error={error ?? undefined} />
      )}
    </StepFrame>
  )

  function missing(way: How, made: Draft): string | null {
    if (way === 'places') return made.places.length === 0 ? texts.scope.choosePlace : null
    if (way === 'message') return made.document === '' ? texts.scope.chooseMessage : null
    if (way === 'supplier') return made.domain.trim() === '' ? texts.scope.domain : null
    return isAmount(made) ? null : texts.scope.order
  }
}

function draftFrom(choice: ScopeChoice | undefined): Draft {
  if (choice === undefined) return nothing
  if (choice.type === 'message') return { ...nothing, document: choice.document }
  if (choice.type === 'by-hand') return { ...nothing, note: choice.note }
  const [from, to] = [choice.from?.slice(0, 10) ?? '', choice.to?.slice(0, 10) ?? '']
  if (choice.type === 'supplier') return { ...nothing, domain: choice.domain, from, to }
  return { ...nothing, places: choice.places, folder: choice.folder, from, to }
}

function choiceOf(how: How, draft: Draft, kind: BreachKind): InputOf<'measure-breach'>['choice'] {
  if (how === 'message')
    return {
      type: 'message',
      document: draft.document,
      about: kind === 'open-cc' ? 'receivers' : 'content',
    }
  if (how === 'by-hand') return { type: 'by-hand', note: draft.note }
  const stretch = {
    from: draft.from === '' ? null : new Date(`${draft.from}T00:00`).toISOString(),
    to: draft.to === '' ? null : new Date(`${draft.to}T23:59:59`).toISOString(),
  }
  if (how === 'supplier') return { type: 'supplier', domain: draft.domain, ...stretch }
  return { type: 'places', places: [...draft.places], folder: draft.folder.trim(), ...stretch }
}

function byHand({ min, best, max, note }: Draft): InputOf<'note-breach'>['lines'][number] {
  const amount = { min: Number(min), best: Number(best), max: Number(max) }
  return {
    type: 'corrected',
    field: 'people',
    amount,
    reason: note.trim().length < 3 ? '...' : note.slice(0, 300),
  }
}
