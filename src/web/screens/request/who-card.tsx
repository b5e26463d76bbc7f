import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { StateBadge } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { Link } from '../../parts/link.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FormEnd } from '../breach/form-end.tsx'
import { AskerFields, askerOf, typedAsker, wrongAsker } from '../requests/asker-fields.tsx'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** Who asks, for whom, whether we know them, and how that was checked. */
export function WhoCard({ view }: RequestProps): JSX.Element {
  const { screens, request, personMarks } = useTexts()
  const { who: words, start } = screens.requests
  const { file, known, law } = view
  const { asker } = file
  const [isOpen, setOpen] = useState(false)
  const facts = (
    [
      [start.name, asker.name],
      [start.mail, asker.mail],
      [start.phone, asker.phone],
      [start.address, asker.address],
      [start.about, asker.behalf === 'self' ? '' : asker.about],
    ] as const
  ).filter(([, value]) => value !== '')
  return (
    <Card title={words.title}>
      <div class="stack">
        <Facts
          facts={[
            ...facts.map(([name, value]) => ({ name, value: plainText(value) })),
            { name: start.channel, value: request.channels[file.channel] },
            { name: start.behalf, value: request.behalves[asker.behalf] },
          ]}
        />
        {known.length === 0 ? <p class="soft">{words.unknown}</p> : null}
        <ul class="plain-list">
          {known.map(({ id, name, by }) => (
            <li key={id}>
              <Link to={`/people/${String(id)}`}>{words.known(quotedText(name, 60))}</Link>{' '}
              {words.knownBy[by]}.
            </li>
          ))}
        </ul>
        {view.marks.length === 0 ? null : (
          <p class="button-row">
            {view.marks.map((mark) => (
              <StateBadge key={mark} kind="busy">
                {personMarks[mark]}
              </StateBadge>
            ))}
          </p>
        )}
        <ChildNote view={view} />
        <Checks view={view} />
        <p class="soft small">
          {words.noCopy} <LawLink rule={law.identity} />.
        </p>
        {isOpen ? (
          <AskerForm view={view} onClose={() => setOpen(false)} />
        ) : file.closed === null ? (
          <div class="button-row">
            <Button kind="quiet" label={`${words.change}: ${words.title}`} onPress={() => setOpen(true)}>
              {words.change}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  )
}

function ChildNote({ view: { file, advice } }: RequestProps): JSX.Element | null {
  const { who: words } = useTexts().screens.requests
  if (file.asker.age === null) return null
  const { child, parent } = advice.actors
  return <p>{child ? (parent ? words.child : words.childAlone) : words.parentOnly}</p>
}

function Checks({ view: { file } }: RequestProps): JSX.Element {
  const { screens, request, format } = useTexts()
  const { who: words } = screens.requests
  if (file.identified.length === 0 && file.doubt === null) return <p class="soft">{words.noChecks}</p>
  return (
    <div>
      <h3>{words.checks}</h3>
      <ul class="plain-list">
        {file.identified.map(({ line, method, result, checked, at, by }) => (
          <li key={line}>
            {method === 'mandate-seen' ? words.mandateSeen : request.methods[method].label}:{' '}
            {request.results[result]}
            {checked === '' ? '' : ` (${plainText(checked)})`},{' '}
            <span class="soft">
              {by === '' ? '' : `${quotedText(by, 60)}, `}
              {format.date(Date.parse(at))}
            </span>
          </li>
        ))}
        {file.doubt === null ? null : (
          <li>
            {file.doubt.doubt ? words.doubt : words.sure}: {plainText(file.doubt.why)}
          </li>
        )}
      </ul>
    </div>
  )
}

function AskerForm({ view, onClose }: RequestProps & { readonly onClose: () => void }): JSX.Element {
  const { requests: texts } = useTexts().screens
  const [asker, setAsker] = useState(() => typedAsker(view.file.asker))
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const wrong = wrongAsker(asker)
  const save = async (): Promise<void> => {
    ask(true)
    if (wrong !== null) return
    const line = { type: 'asker', asker: askerOf(asker), by: '' } as const
    if (await change(() => addToRequest(view.file.id, [line], texts.changed))) onClose()
  }
  return (
    <form
      class="stack"
      aria-label={texts.who.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <AskerFields asker={asker} onChange={setAsker} error={isAsked ? wrong : null} />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
