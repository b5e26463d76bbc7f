import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RightId } from '../../../law/rights.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { DecideForm } from './decide-form.tsx'
import type { RequestProps } from './work-page.tsx'

/** What was decided on each thing that was asked, on what ground and by whom. */
export function DecidedCard({ view }: RequestProps): JSX.Element | null {
  const { screens, request, law, format } = useTexts()
  const { decide: words } = screens.requests
  const [again, setAgain] = useState<RightId>()
  const { decided } = view.file
  if (decided.length === 0) return null
  return (
    <Card title={words.title}>
      <ul class="plain-list">
        {decided.map(({ right, outcome, grounds, why, by, atMs }) => (
          <li key={right}>
            <p>
              <strong>
                {request.rights[right].label}: {request.outcomes[outcome]}
              </strong>
            </p>
            {groundsOf(grounds).map((ground) => (
              <p key={ground}>
                {request.refusals[ground]}{' '}
                <span class="soft small">{law(view.law.grounds[ground].article)}</span>
              </p>
            ))}
            {why === '' ? null : <p>{plainText(why)}</p>}
            <p class="soft small">
              {words.by2(by === '' ? words.somebody : quotedText(by, 60), format.dateTime(atMs))}
            </p>
            {again === right ? (
              <DecideForm view={view} right={right} onDone={() => setAgain(undefined)} />
            ) : view.file.closed === null ? (
              <Button
                kind="quiet"
                label={`${words.again}: ${request.rights[right].label}`}
                onPress={() => setAgain(right)}
              >
                {words.again}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )

  function groundsOf(given: readonly string[]): readonly (keyof typeof view.law.grounds)[] {
    return (Object.keys(view.law.grounds) as (keyof typeof view.law.grounds)[]) // keys of a constant are exactly its names
      .filter((ground) => given.includes(ground))
  }
}
