import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { useTexts } from '../../texts.ts'
import { NoPreview } from '../findings/no-preview.tsx'
import { Stretch } from '../findings/stretch.tsx'
import { useLetter, type Letter, type LetterAction } from './use-letter.ts'

/** Which mail or file, and where it lies. */
interface LetterProps {
  readonly row: { readonly document: string; readonly sourceId: number }
  readonly action: LetterAction
  /** Heads it. */
  readonly title: string
}

/** A mail or file from its top, with what is personal covered until it is asked for. */
export function LetterView({ row, action, title }: LetterProps): JSX.Element {
  const { screens } = useTexts()
  const { drawer } = screens.findings
  const [isRevealed, reveal] = useState(false)
  const answer = useLetter(action, row.document, isRevealed)
  const { letter, isRevealed: isShown, isReading } = answer
  return (
    <section class="drawer-section" aria-label={title}>
      <h3>{title}</h3>
      {letter === undefined ? (
        <NoPreview sourceId={row.sourceId} failure={answer.failure} onRetry={answer.retry} />
      ) : (
        <>
          <LetterText letter={letter} />
          <div class="reveal">
            <p class="help">{isShown ? drawer.revealed : `${drawer.masked} ${drawer.revealNote}`}</p>
            <Button isBusy={isReading} onPress={() => reveal(!isShown)}>
              {isShown ? drawer.cover : drawer.reveal}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function LetterText({ letter }: { readonly letter: Letter }): JSX.Element {
  const { screens, format } = useTexts()
  const { drawer } = screens.findings
  const own = screens.nearMisses
  const { title, fields, stretch, attached, isWhole } = letter
  const labels: Readonly<Record<string, string>> = drawer.fields
  return (
    <>
      <p class="preview-title">
        {title.trim() === '' ? <span class="soft">{drawer.untitled}</span> : <Foreign>{title}</Foreign>}
      </p>
      <Facts
        facts={[
          ...fields
            .filter(({ name }) => name !== 'subject')
            .map(({ name, value }) => ({
              name: labels[name] ?? name,
              value: <Foreign>{name === 'date' ? dateText(value, format.dateTime) : value}</Foreign>,
            })),
          ...(attached.length === 0
            ? []
            : [{ name: own.attached, value: <Foreign>{attached.join(', ')}</Foreign> }]),
        ]}
      />
      {stretch.length === 0 ? <p class="help">{own.noText}</p> : <Stretch pieces={stretch} />}
      {isWhole ? null : <p class="help">{own.more}</p>}
    </>
  )
}

/** As people write it, unless the sender wrote something that is no date. */
function dateText(value: string, write: (atMs: number) => string): string {
  const atMs = Date.parse(value)
  return Number.isNaN(atMs) ? value : write(atMs)
}
