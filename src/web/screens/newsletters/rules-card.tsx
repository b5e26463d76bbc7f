import type { JSX } from 'preact'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { plainLines } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

/** What the user's own mail server can do from now on; nothing to see before anything was rolled up or blocked. */
export function RulesCard(): JSX.Element | null {
  const { screens, language } = useTexts()
  const { rules: texts } = screens.newsletters
  const answer = useAction('newsletter-rules', { language: language === 'en' ? 'en' : 'nl' })
  const { change } = useChange()
  const { value } = answer
  if (value === undefined || value.rollUp + value.block === 0) return null
  const copy = (): void =>
    void change(async () => {
      await navigator.clipboard.writeText(value.script)
      return { text: texts.copied }
    })
  return (
    <Card title={texts.title}>
      <div class="stack">
        <p>{texts.lead}</p>
        <p>{texts.sieve}</p>
        <pre class="bytes" tabIndex={0} aria-label={texts.title}>
          {plainLines(value.script)}
        </pre>
        <div class="button-row">
          <Button onPress={copy}>{texts.copy}</Button>
        </div>
        <p class="soft">{texts.other}</p>
      </div>
    </Card>
  )
}
