import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange, type Done } from '../../use-change.ts'
import type { DrillsView } from '../drills.tsx'

/** Drill mails that the firm wrote itself; what is forbidden is refused with the word that does it. */
export function OwnMailsCard({ view: { templates } }: { readonly view: DrillsView }): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const { change, isBusy } = useChange()
  const add = (file: File): void =>
    void change(async (): Promise<Done> => {
      const { template } = await call('add-drill-template', { text: await file.text() })
      return { text: own.added(template), undo: () => call('remove-drill-template', { template }) }
    })
  const remove = (template: string): void =>
    void change(async (): Promise<Done> => {
      const { text } = await call('remove-drill-template', { template })
      return { text: own.removed, undo: () => call('add-drill-template', { text }) }
    })
  const save = async (): Promise<Done> => {
    const language = texts.language === 'en' ? 'en' : 'nl'
    const { fileName } = await call('drill-template-file', { template: 'package', language })
    return { text: own.saved(fileName) }
  }
  return (
    <Card title={own.ownMails}>
      <div class="stack">
        <p class="soft">{own.ownLead}</p>
        <ul class="plain-list lesson-members">
          {templates
            .filter(({ isOwn }) => isOwn)
            .map(({ id, title }) => (
              <li key={id}>
                <Foreign>{title}</Foreign>{' '}
                <Button
                  kind="quiet"
                  isBusy={isBusy}
                  label={own.removeOf(quotedText(title))}
                  onPress={() => remove(id)}
                >
                  {own.drop}
                </Button>
              </li>
            ))}
        </ul>
        <ChooseFile
          label={own.choose}
          help={own.chooseHelp}
          accept=".md,.txt"
          isBusy={isBusy}
          onChoose={add}
        />
        <div class="button-row">
          <Button kind="quiet" isBusy={isBusy} onPress={() => void change(save)}>
            {own.example}
          </Button>
        </div>
      </div>
    </Card>
  )
}
