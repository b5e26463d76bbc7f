import type { JSX } from 'preact'
import type { NewsletterFile } from '../../../actions/newsletters.ts'
import { answerText } from '../../../i18n/answer-text.ts'
import type { Stands } from '../../../privacy/newsletters/standing.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { plainLines, plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { Messages } from './messages.tsx'
import { StandingBadge } from './table.tsx'

interface StandingProps {
  readonly file: NewsletterFile
  readonly stands: Stands
}

/** How it stands with leaving: what was asked, what came all the same, and the letter that ends it. */
export function StandingSection({ file, stands }: StandingProps): JSX.Element {
  const { screens, format } = useTexts()
  const texts = screens.newsletters
  const { standing, quietAtMs } = stands
  const isWaiting = standing === 'accepted' || standing === 'asked' || standing === 'objected'
  return (
    <section aria-label={texts.standing} class="stack">
      <h3>{texts.standing}</h3>
      <p>
        <StandingBadge standing={standing} /> {texts.standingHelp[standing]}{' '}
        {isWaiting ? texts.quietAt(format.date(quietAtMs)) : ''}
      </p>
      {standing === 'still-sending' ? <Letter file={file} /> : null}
      <Messages title={texts.proof} rows={file.proof} />
      <Journal file={file} />
    </section>
  )
}

function Letter({ file: { key, law } }: { readonly file: NewsletterFile }): JSX.Element {
  const { screens, language } = useTexts()
  const texts = screens.newsletters
  const { change, isBusy } = useChange()
  const save = (format: 'pdf' | 'docx'): void =>
    void change(async () => {
      const { fileName } = await call('objection-letter', {
        key,
        format,
        language: language === 'en' ? 'en' : 'nl',
      })
      return { text: texts.letter.saved(fileName) }
    })
  const went = (): void =>
    void change(async () => {
      const { ask } = await call('note-unsubscribed', { key, way: 'objection' })
      return { text: texts.letter.noted, undo: () => call('withdraw-unsubscribed', { ask }) }
    })
  return (
    <div class="stack">
      <h4>{texts.letter.title}</h4>
      <p>
        {texts.letter.lead} <LawLink rule={law} />
      </p>
      <div class="button-row">
        <Button kind="primary" isBusy={isBusy} onPress={() => save('pdf')}>
          {texts.letter.pdf}
        </Button>
        <Button isBusy={isBusy} onPress={() => save('docx')}>
          {texts.letter.docx}
        </Button>
        <Button kind="quiet" isBusy={isBusy} onPress={went}>
          {texts.letter.went}
        </Button>
      </div>
    </div>
  )
}

function Journal({ file: { asks } }: { readonly file: NewsletterFile }): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.newsletters
  const { change, isBusy } = useChange()
  const takeBack = (ask: number): void =>
    void change(async () => {
      await call('withdraw-unsubscribed', { ask })
      return { text: texts.toasts.undone }
    })
  return (
    <>
      <h4>{own.journal}</h4>
      <ul class="plain-list">
        {asks.map(({ id, atMs, way, outcome, answer, sent }) => (
          <li key={id}>
            {own.journalLine(texts.format.dateTime(atMs), own.words.ways[way])}
            {sent === '' ? (
              <Button kind="quiet" isBusy={isBusy} onPress={() => takeBack(id)}>
                {own.undo}
              </Button>
            ) : (
              <>
                <span class="block soft small">{plainText(answerText({ outcome, answer }, own.words))}</span>
                <details>
                  <summary>{own.sent}</summary>
                  <pre class="bytes" tabIndex={0} aria-label={own.sent}>
                    {plainLines(sent)}
                  </pre>
                </details>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
