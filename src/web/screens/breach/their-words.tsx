import type { JSX } from 'preact'
import type { BreachFile } from '../../../privacy/breaches/file.ts'
import { Card } from '../../parts/card.tsx'
import { plainLines, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'

interface TheirWordsProps {
  readonly quoted: NonNullable<BreachFile['quoted']>
}

/** What the supplier wrote who told of it, on top of the file. */
export function TheirWordsCard({ quoted }: TheirWordsProps): JSX.Element {
  const { breach } = useTexts()
  return (
    <div class="breach-clock">
      <Card title={breach.theirWords(quotedText(quoted.from))} width="wide">
        <Words quoted={quoted} />
      </Card>
    </div>
  )
}

/** The same above a question, most of which is answered from it. */
export function TheirWordsFold({ quoted }: TheirWordsProps): JSX.Element {
  const { breach } = useTexts()
  return (
    <details class="breach-clock">
      <summary>{breach.theirWords(quotedText(quoted.from))}</summary>
      <Words quoted={quoted} />
    </details>
  )
}

function Words({ quoted }: TheirWordsProps): JSX.Element {
  const { masked } = useTexts().screens.breaches
  return (
    <div class="stack">
      <pre class="breach-letter" tabIndex={0} dir="auto">
        {plainLines(quoted.text)}
      </pre>
      <p class="soft small">{masked}</p>
    </div>
  )
}
