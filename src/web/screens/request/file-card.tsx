import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { requestLineText } from '../../../i18n/request-line.ts'
import { call } from '../../call.ts'
import { fileContent } from '../../file-content.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { Field } from '../../parts/field.tsx'
import { Link } from '../../parts/link.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { dayWords } from './clock-text.ts'
import { Ending } from './ending.tsx'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** Papers, notes, everything that happened, and requests that have to do with this one. */
export function FileCard({ view }: RequestProps): JSX.Element {
  const { screens } = useTexts()
  const { file: words } = screens.requests
  const { file } = view
  const { change, isBusy } = useChange()
  return (
    <Card title={words.title} width="wide">
      <div class="stack">
        <Related view={view} />
        <Papers view={view} />
        {file.closed === null ? (
          <>
            <ChooseFile
              label={words.add}
              help={words.addHelp}
              accept="*/*"
              isBusy={isBusy}
              onChoose={(chosen) =>
                void change(async () => {
                  const { base64 } = await fileContent(chosen)
                  const name = chosen.name.slice(0, 300)
                  await call('file-request-paper', { id: file.id, name, base64 })
                  return { text: words.kept(quotedText(name, 60)) }
                })
              }
            />
            <NoteForm view={view} />
          </>
        ) : null}
        <Timeline view={view} />
        {file.closed !== null || view.step === 'close' ? null : (
          <details>
            <summary>{words.closeEarly}</summary>
            <p class="soft">{words.closeEarlyMore}</p>
            <Ending view={view} />
          </details>
        )}
      </div>
    </Card>
  )
}

function Related({ view: { related } }: RequestProps): JSX.Element | null {
  const texts = useTexts()
  const { file: words, one } = texts.screens.requests
  if (related.length === 0) return null
  return (
    <div>
      <h3>{words.related}</h3>
      <ul class="plain-list">
        {related.map(({ id, why, receivedOn }) => (
          <li key={id}>
            <Link to={`/requests/${String(id)}`}>{one(String(id), words.relatedWhy[why])}</Link>,{' '}
            <span class="soft">{dayWords(receivedOn, texts)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Papers({ view: { file } }: RequestProps): JSX.Element | null {
  const { screens, request } = useTexts()
  const { file: words, letters } = screens.requests
  const { change } = useChange()
  if (file.papers.length === 0) return null
  return (
    <div>
      <h3>{words.papers}</h3>
      <ul class="plain-list">
        {file.papers.map(({ line, sort, name, paper }) => (
          <li key={line}>
            {request.papers[sort]}:{' '}
            <Button
              kind="quiet"
              onPress={() =>
                void change(async () => ({
                  text: letters.saved((await call('request-paper', { id: file.id, paper })).fileName),
                }))
              }
            >
              {quotedText(name, 80)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function NoteForm({ view }: RequestProps): JSX.Element {
  const { file: words } = useTexts().screens.requests
  const { keep } = useTexts().screens.requests
  const [text, setText] = useState('')
  const { change, isBusy } = useChange()
  return (
    <form
      class="breach-line"
      aria-label={words.note}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        const line = { type: 'noted', text: text.trim().slice(0, 10_000), by: '' } as const
        void change(() => addToRequest(view.file.id, [line], words.noted)).then((isDone) => {
          if (isDone) setText('')
        })
      }}
    >
      <Field label={words.note} value={text} onInput={setText} isOptional />
      <Button type="submit" isBusy={isBusy} label={`${keep}: ${words.note}`}>
        {keep}
      </Button>
    </form>
  )
}

function Timeline({ view: { lines } }: RequestProps): JSX.Element {
  const { screens, request, format } = useTexts()
  const { file: words } = screens.requests
  const struck = new Set(lines.flatMap(({ event }) => (event.type === 'struck' ? [event.line] : [])))
  return (
    <div>
      <h3>{words.timeline}</h3>
      <ol class="plain-list">
        {lines.map(({ id, atMs, event }) => (
          <li key={id}>
            <span class="soft">{format.dateTime(atMs)}</span> {requestLineText(event, request, quotedText)}
            {struck.has(id) ? <span class="soft"> ({words.undone})</span> : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
