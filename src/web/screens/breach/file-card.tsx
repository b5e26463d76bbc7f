import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { call } from '../../call.ts'
import { fileContent } from '../../file-content.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { Field } from '../../parts/field.tsx'
import { go } from '../../address.ts'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FileEnd } from './file-end.tsx'
import { addToBreach, type NewLine } from './note.ts'

/** Papers, everything that happened, the pack, and the end of it. */
export function FileCard({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, language, format } = useTexts()
  const { file: texts, saved } = screens.breaches
  const { file, lines } = view
  const { change, isBusy } = useChange()
  const pack = async (): Promise<{ readonly text: string }> => {
    const asked = { id: file.id, language: language === 'en' ? 'en' : 'nl' } as const
    return { text: saved((await call('breach-pack', asked)).fileName) }
  }
  return (
    <Card title={texts.title} width="wide">
      <div class="stack">
        <div class="button-row">
          <Button isBusy={isBusy} onPress={() => void change(pack)}>
            {texts.pack}
          </Button>
        </div>
        <p class="soft small">{texts.packMore}</p>
        <ChooseFile
          label={texts.paper}
          help={texts.paperHelp}
          accept="*/*"
          isBusy={isBusy}
          onChoose={(chosen) =>
            void change(async () => {
              const { base64 } = await fileContent(chosen)
              const name = chosen.name.slice(0, 300)
              const { line } = await call('file-breach-paper', { id: file.id, name, base64 })
              return {
                text: texts.kept(quotedText(name, 60)),
                undo: () => call('note-breach', { id: file.id, lines: [{ type: 'struck', line }] }),
              }
            })
          }
        />
        <Papers view={view} />
        <LineForm
          id={file.id}
          label={texts.note}
          lineOf={(text) => ({ type: 'noted', text })}
          done={texts.noted}
        />
        <LineForm
          id={file.id}
          label={texts.name}
          lineOf={(title) => ({ type: 'titled', title })}
          done={screens.breaches.answerKept}
        />
        <details>
          <summary>{texts.log}</summary>
          <ol class="plain-list">
            {lines.map(({ id, atMs, event }) => (
              <li key={id}>
                <span class="soft">{format.dateTime(atMs)}</span> {texts.lines[event.type]}
                {event.type === 'noted' ? `: ${plainText(event.text)}` : ''}
              </li>
            ))}
          </ol>
        </details>
        <Ending view={view} />
      </div>
    </Card>
  )
}

function Papers({ view: { file } }: { readonly view: BreachView }): JSX.Element | null {
  const { screens } = useTexts()
  const { file: texts, saved } = screens.breaches
  const { change } = useChange()
  if (file.papers.length === 0) return null
  return (
    <ul class="plain-list" aria-label={texts.papers}>
      {file.papers.map(({ line, name, paper }) => (
        <li key={line}>
          <Button
            kind="quiet"
            onPress={() =>
              void change(async () => ({
                text: saved((await call('breach-paper', { id: file.id, paper })).fileName),
              }))
            }
          >
            {quotedText(name, 80)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface LineFormProps {
  readonly id: number
  readonly label: string
  readonly lineOf: (text: string) => NewLine
  readonly done: string
}

function LineForm({ id, label, lineOf, done }: LineFormProps): JSX.Element {
  const { people } = useTexts().screens.breaches
  const [text, setText] = useState('')
  const { change, isBusy } = useChange()
  return (
    <form
      class="breach-line"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        void change(() => addToBreach(id, [lineOf(text.trim())], done)).then((isDone) => {
          if (isDone) setText('')
        })
      }}
    >
      <Field label={label} value={text} onInput={setText} isOptional />
      <Button type="submit" isBusy={isBusy} label={`${people.keep}: ${label}`}>
        {people.keep}
      </Button>
    </form>
  )
}

function Ending({ view }: { readonly view: BreachView }): JSX.Element {
  const { file } = view
  const { screens, format } = useTexts()
  const { file: texts } = screens.breaches
  const [lessons, setLessons] = useState('')
  const { change, isBusy } = useChange()
  if (file.closed !== null) {
    return (
      <div class="stack">
        <p>{texts.isClosed(format.date(file.closed.atMs))}</p>
        <p>{plainText(file.closed.lessons)}</p>
        <Retention view={view} />
      </div>
    )
  }
  return (
    <form
      class="stack"
      aria-label={texts.closeTitle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const line = { type: 'closed', lessons: lessons.trim() } as const
        void change(() => addToBreach(file.id, [line], texts.closedNow))
      }}
    >
      <Field
        label={texts.lessons}
        help={texts.lessonsHelp}
        value={lessons}
        onInput={setLessons}
        lines={3}
        isOptional
      />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy}>
          {texts.close}
        </Button>
      </div>
    </form>
  )
}

function Retention({ view }: { readonly view: BreachView }): JSX.Element {
  const { file: texts } = useTexts().screens.breaches
  const { id } = view.file
  return (
    <FileEnd
      retention={view.retention}
      words={texts}
      missing={texts.termMissing}
      onTerm={(day, why) => addToBreach(id, [{ type: 'kept-until', day, why }], texts.termKept)}
      onReopen={() => addToBreach(id, [{ type: 'reopened' }], texts.reopened)}
      onThrow={async () => {
        await call('throw-breach-away', { id, isConfirmed: true })
        go('/breaches')
        return { text: texts.thrown }
      }}
    />
  )
}
