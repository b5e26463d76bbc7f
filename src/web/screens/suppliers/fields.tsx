import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { KnownValue } from '../../../actions/supplier-fields.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { draftOf, emptyDraft, valueOf, type FieldDraft } from './field-draft.ts'
import { FieldForm } from './field-form.tsx'
import { FieldText, useFieldWords } from './field-text.tsx'

/** What is typed now: a new value, or one in place of an entry. */
interface Typing {
  readonly draft: FieldDraft
  readonly entry: string | undefined
}

/** What is known of a supplier, how that is known, and what we saw that nobody stated yet. */
export function Fields({ domain }: { readonly domain: string }): JSX.Element {
  const { fields: own } = useTexts().screens.suppliers.file
  const answer = useAction('supplier-fields', { domain })
  const [typing, type] = useState<Typing | null>(null)
  return (
    <section aria-label={own.title} class="stack">
      <h3>{own.title}</h3>
      <p class="soft">{own.lead}</p>
      <Shown answer={answer} shape="lines">
        {({ stated, proposed }) => (
          <>
            {stated.length === 0 ? <p class="soft">{own.empty}</p> : null}
            <ul class="plain-list">
              {stated.map((known) => (
                <StatedRow key={known.statement?.id} known={known} onChange={type} />
              ))}
            </ul>
            {proposed.length === 0 ? null : <Proposed domain={domain} proposed={proposed} />}
          </>
        )}
      </Shown>
      {typing === null ? (
        <div class="button-row">
          <Button onPress={() => type({ draft: emptyDraft, entry: undefined })}>{own.add}</Button>
        </div>
      ) : (
        <FieldForm
          key={`${typing.draft.field} ${typing.entry ?? ''}`}
          domain={domain}
          start={typing.draft}
          entry={typing.entry}
          onDone={() => type(null)}
        />
      )}
    </section>
  )
}

interface StatedRowProps {
  readonly known: KnownValue
  readonly onChange: (typing: Typing) => void
}

function StatedRow({ known, onChange }: StatedRowProps): JSX.Element {
  const { fields: own } = useTexts().screens.suppliers.file
  const { summary } = useFieldWords()
  const { change, isBusy } = useChange()
  const { field, statement } = known
  const what = summary(known)
  const remove = (): void =>
    void change(async () => {
      if (statement === null) return { text: own.removed }
      const { subject, entry } = statement
      const done = await call('clear-supplier-field', { domain: subject, field, entry })
      return {
        text: own.removed,
        undo: () => call('withdraw-statement', { statement: done.statement }),
      }
    })
  return (
    <li>
      <FieldText known={known} />
      <span class="button-row choose-role">
        <Button
          kind="quiet"
          label={own.changeOf(what)}
          onPress={() => onChange({ draft: draftOf(known), entry: statement?.entry })}
        >
          {own.change}
        </Button>
        <Button kind="quiet" isBusy={isBusy} label={own.removeOf(what)} onPress={remove}>
          {own.remove}
        </Button>
      </span>
    </li>
  )
}

interface ProposedProps {
  readonly domain: string
  readonly proposed: readonly KnownValue[]
}

function Proposed({ domain, proposed }: ProposedProps): JSX.Element {
  const { fields: own } = useTexts().screens.suppliers.file
  const { summary } = useFieldWords()
  const { change, isBusy } = useChange()
  const confirm = (known: KnownValue): void =>
    void change(async () => {
      const draft = draftOf(known)
      const stated = valueOf(known.field === 'incident' ? { ...draft, text: own.seenIncident } : draft)
      if (stated === null) throw new Error(`Cannot keep a proposal of "${known.field}": expected a value`)
      const { statement } = await call('state-supplier-field', { domain, stated, provenance: 'confirmed' })
      return { text: own.kept, undo: () => call('withdraw-statement', { statement }) }
    })
  return (
    <>
      <h4>{own.proposed}</h4>
      <p class="soft small">{own.proposedLead}</p>
      <ul class="plain-list">
        {proposed.map((known) => (
          <li key={summary(known)}>
            <FieldText known={known} />
            <span class="button-row choose-role">
              <Button
                kind="quiet"
                isBusy={isBusy}
                label={own.rightOf(summary(known))}
                onPress={() => confirm(known)}
              >
                {own.right}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
