import type { JSX } from 'preact'
import type { LetterSort } from '../../../privacy/requests/event.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { LetterButton } from './letter-button.tsx'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** Letters that went out, and those that can. */
export function LettersCard({ view }: RequestProps): JSX.Element {
  const { screens, request, format } = useTexts()
  const { letters: words } = screens.requests
  const { file } = view
  return (
    <Card title={words.title}>
      <div class="stack">
        {file.sent.length === 0 ? <p class="soft">{words.nothing}</p> : null}
        <ul class="plain-list">
          {file.sent.map(({ line, letter, to, at }) => (
            <li key={line}>
              {words.sent(
                request.letters[letter],
                quotedText(to === '' ? file.asker.name : to, 60),
                format.dateTime(Date.parse(at)),
              )}
            </li>
          ))}
        </ul>
        <Heard view={view} />
        {file.closed === null ? <LetterButton view={view} letters={lettersFor(view)} /> : null}
      </div>
    </Card>
  )
}

const questions = ['identity', 'mandate', 'clarification'] as const

/** What was asked of the person and not answered yet: the day of the answer belongs in the file. */
function Heard({ view: { file } }: RequestProps): JSX.Element | null {
  const { screens, request } = useTexts()
  const { letters: words } = screens.requests
  const { change, isBusy } = useChange()
  const open = questions.filter(
    (question) =>
      file.closed === null &&
      file.sent.some(({ letter }) => letter === question) &&
      !file.heard.some(({ about }) => about === question),
  )
  if (open.length === 0) return null
  return (
    <div class="button-row">
      {open.map((about) => (
        <Button
          key={about}
          isBusy={isBusy}
          onPress={() => void change(() => addToRequest(file.id, [{ type: 'heard', about }], words.heardNow))}
        >
          {words.heard(request.about[about])}
        </Button>
      ))}
    </div>
  )
}

/** What has a meaning now: an extension once it was decided. Who received data has a page of its own. */
function lettersFor({ file, clock }: RequestProps['view']): readonly LetterSort[] {
  const went = new Set(file.sent.map(({ letter }) => letter))
  return [
    ...(went.has('received') || clock.answeredAt !== null ? [] : (['received'] as const)),
    ...(clock.answeredAt === null ? (['clarification'] as const) : []),
    ...(file.extension === null || went.has('extension') ? [] : (['extension'] as const)),
    ...(file.decided.length === 0 ? [] : (['answer', 'refusal'] as const)),
    ...(clock.answeredAt === null ? [] : (['done'] as const)),
  ]
}
