import { useTexts } from '../../texts.ts'
import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { useChange } from '../../use-change.ts'

/** A list of a mailing tool goes in, and comes out with a way out for each contact. */
export function LinksCard({ isOn }: { readonly isOn: boolean }): JSX.Element {
  const { links } = useTexts().screens.publicDesk
  const { change, isBusy } = useChange()
  const give = (file: File): void =>
    void change(async () => {
      const { fileName } = await call('contact-links', { text: await file.text() })
      return { text: links.saved(fileName) }
    })
  return (
    <Card title={links.title}>
      <div class="stack">
        <p class="soft">{links.lead}</p>
        {isOn ? (
          <ChooseFile
            label={links.choose}
            help={links.help}
            accept=".csv,.txt,text/csv"
            isBusy={isBusy}
            onChoose={give}
          />
        ) : (
          <p class="soft">{links.closed}</p>
        )}
      </div>
    </Card>
  )
}
