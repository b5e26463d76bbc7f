import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import {
  houseTextLength,
  maxHouseQuestions,
  type HouseEntry,
} from '../../../privacy/suppliers/questionnaire/house.ts'
import { call, type InputOf } from '../../call.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { Check, Field } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange, type Done } from '../../use-change.ts'

type Draft = InputOf<'keep-house-questions'>['questions'][number]

const emptyDraft: Draft = { nl: '', en: '', isHard: false }

/** What the organisation asks itself, beside the twelve. */
export function HouseQuestions(): JSX.Element {
  const { house: texts } = useTexts().screens.suppliers.questions
  const entries = useAction('house-questions', {})
  return (
    <section aria-label={texts.title} class="stack">
      <h4>{texts.title}</h4>
      <p class="soft small">{texts.lead}</p>
      <Shown answer={entries} shape="lines">
        {(found) => <Entries entries={found} />}
      </Shown>
    </section>
  )
}

function Entries({ entries }: { readonly entries: readonly HouseEntry[] }): JSX.Element {
  const { screens, language } = useTexts()
  const { house: texts } = screens.suppliers.questions
  const [draft, setDraft] = useState<Draft | null>(null)
  const { change, isBusy } = useChange()
  const isFull = entries.length >= maxHouseQuestions
  const keep = (questions: readonly Draft[], text: string): void =>
    void change(async () => {
      const done = await keepQuestions(questions, text)
      setDraft(null)
      return done
    })
  return (
    <>
      <ul class="plain-list">
        {entries.map((entry) => {
          const text = textIn(entry, language)
          return (
            <li key={entry.id}>
              <Foreign>{text}</Foreign>{' '}
              {entry.isHard ? <StateBadge kind="unknown">{texts.hard}</StateBadge> : null}{' '}
              <Button
                kind="quiet"
                isBusy={isBusy}
                label={`${texts.change}: ${text}`}
                onPress={() => setDraft(entry)}
              >
                {texts.change}
              </Button>
              <Button
                kind="quiet"
                isBusy={isBusy}
                label={`${texts.remove}: ${text}`}
                onPress={() =>
                  keep(
                    entries.filter(({ id }) => id !== entry.id),
                    texts.removed,
                  )
                }
              >
                {texts.remove}
              </Button>
            </li>
          )
        })}
      </ul>
      {draft === null ? (
        <div class="button-row">
          {isFull ? (
            <p class="soft small">{texts.full}</p>
          ) : (
            <Button onPress={() => setDraft(emptyDraft)}>{texts.add}</Button>
          )}
        </div>
      ) : (
        <EntryForm
          key={draft.id ?? ''}
          former={draft}
          isBusy={isBusy}
          onKeep={(entry) => keep(withEntry(entries, entry), texts.saved)}
          onCancel={() => setDraft(null)}
        />
      )}
    </>
  )
}

interface EntryFormProps {
  readonly former: Draft
  readonly isBusy: boolean
  readonly onKeep: (entry: Draft) => void
  readonly onCancel: () => void
}

function EntryForm({ former, isBusy, onKeep, onCancel }: EntryFormProps): JSX.Element {
  const { screens, language } = useTexts()
  const { house: texts } = screens.suppliers.questions
  const [entry, setEntry] = useState(former)
  const [isAsked, ask] = useState(false)
  const isEmpty = entry.nl.trim() === '' && entry.en.trim() === ''
  const order = language === 'en' ? (['en', 'nl'] as const) : (['nl', 'en'] as const)
  const isWrong = (one: 'nl' | 'en'): boolean => !isFit(entry[one]) || (isEmpty && one === order[0])
  return (
    <form
      class="stack"
      aria-label={texts.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (!order.some(isWrong)) onKeep(entry)
      }}
    >
      {order.map((one) => (
        <Field
          key={one}
          label={texts[one]}
          value={entry[one]}
          onInput={(text) => setEntry({ ...entry, [one]: text })}
          error={isAsked && isWrong(one) ? texts.wrong : undefined}
        />
      ))}
      <Check
        label={texts.isHard}
        help={texts.hardHelp}
        isChecked={entry.isHard}
        onChange={(isHard) => setEntry({ ...entry, isHard })}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.save}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  )
}

/** In the language of the screen, or as it was typed. */
function textIn({ nl, en }: HouseEntry, language: string): string {
  return language === 'en' ? en || nl : nl || en
}

/** Empty, or as long as a question is. */
function isFit(text: string): boolean {
  const { length } = text.trim()
  return length === 0 || (length >= houseTextLength.least && length <= houseTextLength.most)
}

/** In its own place when it was there, else at the end. */
function withEntry(entries: readonly HouseEntry[], entry: Draft): readonly Draft[] {
  return entry.id === undefined
    ? [...entries, entry]
    : entries.map((one) => (one.id === entry.id ? entry : one))
}

async function keepQuestions(questions: readonly Draft[], text: string): Promise<Done> {
  const { former } = await call('keep-house-questions', { questions: [...questions] })
  return { text, undo: () => call('keep-house-questions', { questions: [...former] }) }
}
