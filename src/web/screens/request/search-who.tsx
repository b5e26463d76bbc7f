import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Identifier } from '../../../privacy/requests/event.ts'
import { call, type OutputOf } from '../../call.ts'
import { Button, CloseIcon, IconButton } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Check, Field, Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

type Answer = OutputOf<'request-candidates'>

/** Who in the index it is, and by what else is searched. */
export function SearchWho({ view }: RequestProps): JSX.Element {
  const { who: words } = useTexts().screens.requestAnswer
  const answer = useAction('request-candidates', { id: view.file.id })
  return (
    <Card title={words.title}>
      <Shown answer={answer} shape="lines">
        {(found) => <WhoForm key={view.file.lastHash} view={view} found={found} />}
      </Shown>
    </Card>
  )
}

function WhoForm({ view, found }: RequestProps & { readonly found: Answer }): JSX.Element {
  const { who: words } = useTexts().screens.requestAnswer
  const [chosen, choose] = useState<ReadonlySet<number>>(
    new Set(found.candidates.filter(({ isChosen }) => isChosen).map(({ id }) => id)),
  )
  const [identifiers, setIdentifiers] = useState<readonly Identifier[]>(found.identifiers)
  const { change, isBusy } = useChange()
  const keep = (): void =>
    void change(async () => {
      const { line } = await call('set-request-persons', {
        id: view.file.id,
        persons: [...chosen],
        identifiers: [...identifiers],
      })
      return {
        text: words.kept,
        undo: () => addToRequest(view.file.id, [{ type: 'struck', line }], words.kept),
      }
    })
  return (
    <div class="stack">
      <p>{words.lead}</p>
      {found.candidates.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <Candidates candidates={found.candidates} chosen={chosen} onChange={choose} />
      )}
      <Identifiers identifiers={identifiers} onChange={setIdentifiers} />
      <div class="button-row">
        <Button kind={found.isSettled ? 'plain' : 'primary'} isBusy={isBusy} onPress={keep}>
          {chosen.size === 0 ? words.keepNobody : words.keep}
        </Button>
      </div>
    </div>
  )
}

interface CandidatesProps {
  readonly candidates: Answer['candidates']
  readonly chosen: ReadonlySet<number>
  readonly onChange: (chosen: ReadonlySet<number>) => void
}

function Candidates({ candidates, chosen, onChange }: CandidatesProps): JSX.Element {
  const { roles } = useTexts()
  const answers = useTexts().screens
  const { who: words } = answers.requestAnswer
  return (
    <ul class="plain-list">
      {candidates.map(({ id, name, role, emails, because, documents }) => (
        <li key={id}>
          <Check
            label={quotedText(name, 80)}
            isChecked={chosen.has(id)}
            onChange={(isChecked) =>
              onChange(new Set(isChecked ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
            }
            help={
              <>
                {words.because[because]}; {roles[role][0]},{' '}
                <Link to={`/people/${String(id)}`}>{words.documents(documents)}</Link>
                {emails.length === 0 ? null : (
                  <span class="block">
                    <Foreign most={80}>{emails.slice(0, 2).join(', ')}</Foreign>
                  </span>
                )}
              </>
            }
          />
        </li>
      ))}
    </ul>
  )
}

const kinds = ['name', 'mail', 'phone', 'address', 'number'] as const

interface IdentifiersProps {
  readonly identifiers: readonly Identifier[]
  readonly onChange: (identifiers: readonly Identifier[]) => void
}

function Identifiers({ identifiers, onChange }: IdentifiersProps): JSX.Element {
  const { who: words } = useTexts().screens.requestAnswer
  const [kind, setKind] = useState<Identifier['kind']>('number')
  const [text, setText] = useState('')
  const add = (): void => {
    const typed = text.trim().slice(0, 300)
    if (typed.length < 2) return
    onChange([...identifiers, { kind, text: typed }])
    setText('')
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <h3>{words.identifiers}</h3>
      <p class="soft">{words.identifiersLead}</p>
      <ul class="plain-list">
        {identifiers.map((one, i) => (
          <li key={`${one.kind} ${one.text}`} class="button-row">
            <span>
              {words.kinds[one.kind]}: {quotedText(one.text, 80)}
            </span>
            <IconButton
              label={words.drop(quotedText(one.text, 40))}
              onPress={() => onChange(identifiers.filter((_, at) => at !== i))}
            >
              <CloseIcon />
            </IconButton>
          </li>
        ))}
      </ul>
      <Select
        label={words.kind}
        value={kind}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={setKind}
      />
      <Field label={words.text} value={text} onInput={setText} isOptional />
      <div class="button-row">
        <Button type="submit">{words.add}</Button>
      </div>
    </form>
  )
}
