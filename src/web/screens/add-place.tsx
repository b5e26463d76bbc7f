import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { placeKinds, type PlaceKind } from '../../privacy/places.ts'
import { go, setQuery, useAddress } from '../address.ts'
import { call, failureFrom } from '../call.ts'
import { noteJob } from '../live.ts'
import { failureText } from '../parts/notice.tsx'
import { placeName } from '../place-names.ts'
import { quotedText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { toast } from '../toast.ts'
import { useAction } from '../use-action.ts'
import {
  addAccountInput,
  addInput,
  emptyDraft,
  hows,
  serverKind,
  shownStep,
  isWayKnown,
  stepsOf,
  type Asked,
  type Draft,
  type Step,
} from './add/draft.ts'
import { AccountStep } from './add/account-step.tsx'
import { HowStep, KindStep } from './add/kind-steps.tsx'
import { MoreStep } from './add/more-step.tsx'
import { lastNameOf } from './add/path.ts'
import { ServerStep } from './add/server-step.tsx'
import { TellStep } from './add/tell-step.tsx'
import { WhereStep } from './add/where-step.tsx'
import { WhoseStep } from './add/whose-step.tsx'

/** What every page of adding a place is given. */
export interface StepProps {
  readonly number: number
  readonly of: number | null
  readonly place: PlaceKind
  readonly draft: Draft
  readonly onDraft: (change: Partial<Draft>) => void
  readonly onNext: () => void
  readonly onBack: (() => void) | undefined
}

/** Adds a place, one thing per page; the kind and the page stand in the address, what is filled in does not. */
export function AddPlace(): JSX.Element {
  const { query } = useAddress()
  const [draft, setDraft] = useState(emptyDraft)
  const [pathError, setPathError] = useState<string>()
  const asked = askedIn(query)
  const insteadOf = asked.isForDeclared ? Number(query['for']) : null
  const named = useDeclared(insteadOf === null ? asked.place : null)
  useDeclaredName(insteadOf, (label) =>
    setDraft((former) => (former.label === '' ? { ...former, label } : former)),
  )
  const steps = stepsOf(asked)
  const step = shownStep(asked, { wanted: query['step'], draft })
  const at = steps.indexOf(step)
  const isAccount = steps.includes('account')
  const to = (other: Step | undefined): void => {
    if (other !== undefined) setQuery({ step: other }, 'push')
  }
  const { isBusy, add } = useAdd((message) => {
    setPathError(message)
    to('where')
  })
  const props: StepProps = {
    number: at + 1,
    of: isWayKnown(asked) ? steps.length : null,
    place: asked.place ?? 'other',
    draft,
    onDraft: (change) => {
      if (change.path !== undefined) setPathError(undefined)
      setDraft((former) => ({ ...former, ...change }))
    },
    onNext: () => to(steps[at + 1]),
    onBack: at === 0 ? undefined : () => to(steps[at - 1]),
  }
  if (step === 'kind') return <KindStep {...props} chosen={asked.place} />
  if (step === 'how') return <HowStep {...props} isForDeclared={asked.isForDeclared} />
  if (step === 'account') {
    const kind = serverKind(props.place)
    return kind === undefined ? <AccountStep {...props} /> : <ServerStep {...props} kind={kind} />
  }
  if (step === 'tell') return <TellStep {...props} />
  if (step === 'where') return <WhereStep {...props} error={pathError} />
  if (step === 'whose') return <WhoseStep {...props} />
  return (
    <MoreStep
      {...props}
      isAccount={isAccount}
      isBusy={isBusy}
      named={named?.name}
      onNext={() =>
        add({
          draft,
          isAccount,
          place: props.place,
          insteadOf: insteadOf ?? (draft.isNamed ? (named?.id ?? null) : null),
        })
      }
    />
  )
}

/** The first place of a kind that was only told of; what it is called and its number. */
function useDeclared(kind: PlaceKind | null): { readonly id: number; readonly name: string } | undefined {
  const texts = useTexts()
  const place = useAction('list-sources', kind === null ? null : {}).value?.find(
    (source) => source.kind === 'declared' && source.details.place === kind,
  )
  return place === undefined ? undefined : { id: place.id, name: placeName(place, texts) }
}

/** A place that was named keeps its name when it is pointed out. */
function useDeclaredName(id: number | null, onName: (name: string) => void): void {
  const sources = useAction('list-sources', id === null ? null : {}).value
  const label = sources?.find((source) => source.id === id)?.label ?? ''
  useEffect(() => {
    if (label !== '') onName(label)
    // Once, when it is known: what is typed afterwards is the user's.
  }, [label])
}

function askedIn(query: Readonly<Record<string, string>>): Asked {
  const how = query['how']
  return {
    place: placeKinds.find((kind) => kind === query['place']) ?? null,
    how: hows.find((one) => one === how) ?? null,
    isForDeclared: /^[1-9]\d{0,14}$/.test(query['for'] ?? ''),
  }
}

interface Adding {
  readonly draft: Draft
  readonly isAccount: boolean
  readonly place: PlaceKind
  readonly insteadOf: number | null
}

/** Refusals that are about the path belong at its field. */
const pathRefusals: readonly string[] = ['path-not-found', 'path-not-readable', 'source-exists']

/** Adds the place, begins to read it, and goes there. */
function useAdd(onPathError: (message: string) => void): {
  readonly isBusy: boolean
  readonly add: (adding: Adding) => void
} {
  const texts = useTexts()
  const { more } = texts.screens.addPlace
  const [isBusy, setBusy] = useState(false)
  const make = async ({ draft, isAccount, place, insteadOf }: Adding): Promise<void> => {
    try {
      const source = isAccount
        ? (await call('add-account', addAccountInput(draft, place, insteadOf))).source
        : await call('add-source', addInput(draft, place, insteadOf))
      const usual = isAccount ? placeName(source, texts) : lastNameOf(draft.path)
      const name = draft.label.trim() === '' ? usual : draft.label
      toast({ text: more.added(quotedText(name)) })
      await begin(source.id)
      go(`/places/${String(source.id)}`)
    } catch (error) {
      const failure = failureFrom(error)
      const message = failureText(failure, texts)
      if (failure.type === 'refusal' && pathRefusals.includes(failure.code)) onPathError(message)
      else toast({ kind: 'failed', text: message })
    } finally {
      setBusy(false)
    }
  }
  const begin = async (id: number): Promise<void> => {
    try {
      noteJob(await call('scan', { sourceIds: [id] }))
    } catch (error) {
      const failure = failureFrom(error)
      // Only one thing is read at a time; the place is there and can be read afterwards.
      if (failure.type !== 'refusal' || failure.code !== 'store-busy') throw error
      toast({ text: more.later })
    }
  }
  return {
    isBusy,
    add: (adding) => {
      setBusy(true)
      void make(adding)
    },
  }
}
