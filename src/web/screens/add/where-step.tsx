import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, failureFrom } from '../../call.ts'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { failureText } from '../../parts/notice.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import type { StepProps } from '../add-place.tsx'
import { FolderBrowser } from './browser.tsx'
import { DropZone } from './drop-zone.tsx'
import { Guides } from './guides.tsx'
import { overlapWith } from './path.ts'
import { StepPage } from './step-page.tsx'

/** Where it is on this computer: what we found, what one drops, or what one looks up. */
export function WhereStep(props: StepProps & { readonly error: string | undefined }): JSX.Element {
  const { number, of, place, draft, onDraft, onNext, onBack } = props
  const texts = useTexts()
  const { where } = texts.screens.addPlace
  const [message, setMessage] = useState<string>()
  const sources = useAction('list-sources', {})
  // What lies in a phone or with a service must first come here.
  const isAway = place === 'phone' || place === 'webmail'
  const overlap = draft.path === '' ? null : overlapWith(draft.path, sources.value ?? [])
  const choose = (path: string): void => {
    setMessage(undefined)
    onDraft({ path })
  }
  const next = async (): Promise<void> => {
    if (draft.path === '') return setMessage(where.none)
    if (overlap !== null) return
    try {
      await call('browse', { path: draft.path })
      onNext()
    } catch (error) {
      setMessage(failureText(failureFrom(error), texts))
    }
  }
  const error =
    overlap === null ? (message ?? props.error) : where[overlap.relation](plainText(overlap.place.location))
  return (
    <StepPage
      title={where.title}
      lead={where.lead}
      number={number}
      of={of}
      onBack={onBack}
      onNext={() => void next()}
      foot={
        <div class="chosen" role="status">
          {draft.path === '' ? (
            <span class="soft">{where.none}</span>
          ) : (
            <>
              <span class="soft">{where.chosen}:</span> <Foreign>{draft.path}</Foreign>
            </>
          )}
          {overlap === null ? null : <Link to={`/places/${String(overlap.place.id)}`}>{where.toKnown}</Link>}
        </div>
      }
    >
      <div class="where">
        {isAway ? <Guides place={place} /> : null}
        <Suggestions place={place} chosen={draft.path} onChoose={choose} />
        <DropZone chosen={draft.path} onChoose={choose} />
        <section aria-labelledby="browse">
          <h2 id="browse">{where.browse}</h2>
          <FolderBrowser chosen={draft.path} error={error} onChoose={choose} />
        </section>
        {isAway ? null : <Guides place={place} />}
      </div>
    </StepPage>
  )
}

interface SuggestionsProps {
  readonly place: StepProps['place']
  readonly chosen: string
  readonly onChoose: (path: string) => void
}

/** What lies on computers like this one; of this kind, else the downloads. */
function Suggestions({ place, chosen, onChoose }: SuggestionsProps): JSX.Element | null {
  const { screens, suggestions } = useTexts()
  const { where } = screens.addPlace
  const found = useAction('suggest-places', {}).value ?? []
  const own = found.filter((one) => one.place === place)
  // Of a phone or a service there is at most an export, among the downloads.
  const fitting = own.length > 0 ? own : found.filter(({ code }) => code === 'downloads')
  if (fitting.length === 0) return null
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{where.suggestions}</h2>
      <ul class="suggestions">
        {fitting.map(({ path, code }) => (
          <li key={path}>
            <button
              type="button"
              class="chip suggestion"
              aria-pressed={path === chosen}
              onClick={() => onChoose(path)}
            >
              <span>{suggestions[code]}</span>
              <span class="soft small">
                <Foreign>{path}</Foreign>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
