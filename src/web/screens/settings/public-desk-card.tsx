import { useTexts } from '../../texts.ts'
import type { JSX } from 'preact'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'

/** The door to the pages that strangers see. */
export function PublicDeskCard(): JSX.Element {
  const { settingsCard } = useTexts().screens.publicDesk
  return (
    <Card title={settingsCard.title}>
      <div class="stack">
        <p>{settingsCard.text}</p>
        <div class="button-row">
          <ButtonLink to="/public-desk">{settingsCard.go}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}
