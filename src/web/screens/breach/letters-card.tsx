import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { call, type InputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { MailDialog } from './mail-dialog.tsx'

type Wish = InputOf<'breach-letter'>
type Letter = Wish['letter']

const letters: readonly Letter[] = ['people', 'public', 'controller', 'processor', 'insurer', 'police']
const formats = ['pdf', 'docx', 'txt'] as const

/** Letters that were written from the file: to look at, to print, and to the people also to mail. */
export function LettersCard({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, breach, language } = useTexts()
  const { letters: texts, saved } = screens.breaches
  const { file, laws } = view
  const { change } = useChange()
  const [isMailing, setMailing] = useState(false)
  const reached = file.scope?.reach.mail ?? 0
  const save = (letter: Letter, format: (typeof formats)[number]): void => {
    void change(async () => {
      const asked = { id: file.id, letter, format, language: language === 'en' ? 'en' : 'nl' } as const
      return { text: saved((await call('breach-letter', asked)).fileName) }
    })
  }
  return (
    <Card title={texts.title}>
      <div class="stack">
        <p class="soft">
          {texts.more} <LawLink rule={laws.letter} />
        </p>
        <ul class="plain-list breach-letters">
          {letters.map((letter) => (
            <li key={letter}>
              <span>{breach.letters[letter]}</span>
              <span>
                {formats.map((format) => (
                  <Button
                    key={format}
                    kind="quiet"
                    label={`${breach.letters[letter]}: ${format.toUpperCase()}`}
                    onPress={() => save(letter, format)}
                  >
                    {format.toUpperCase()}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
        {reached === 0 ? null : (
          <div class="button-row">
            <Button onPress={() => setMailing(true)}>{texts.mail(reached)}</Button>
          </div>
        )}
      </div>
      {isMailing ? <MailDialog view={view} onClose={() => setMailing(false)} /> : null}
    </Card>
  )
}
