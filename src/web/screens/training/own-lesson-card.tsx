import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange, type Done } from '../../use-change.ts'
import type { TrainingView } from '../training.tsx'

/** A lesson that the firm or its adviser wrote: from a file, in the form of ours. */
export function OwnLessonCard({ view: { lessons } }: { readonly view: TrainingView }): JSX.Element {
  const texts = useTexts()
  const { own, members } = texts.screens.training
  const { change, isBusy } = useChange()
  const add = (file: File): void =>
    void change(async (): Promise<Done> => {
      const { lesson, event } = await call('add-lesson', { text: await file.text() })
      return { text: own.added(lesson), undo: () => call('undo-training', { event }) }
    })
  const remove = (lesson: string): void =>
    void change(async () => {
      const { event } = await call('remove-lesson', { lesson })
      return { text: own.removed, undo: () => call('undo-training', { event }) }
    })
  const save = async (): Promise<Done> => {
    const language = texts.language === 'en' ? 'en' : 'nl'
    const { fileName } = await call('lesson-file', { lesson: 'wrong-recipient', language })
    return { text: members.saved(fileName) }
  }
  return (
    <Card title={own.title}>
      <div class="stack">
        <p class="soft">{own.lead}</p>
        <ul class="plain-list lesson-members">
          {lessons
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
                  {own.remove}
                </Button>
              </li>
            ))}
        </ul>
        <ChooseFile label={own.choose} help={own.help} accept=".md,.txt" isBusy={isBusy} onChoose={add} />
        <div class="button-row">
          <Button kind="quiet" isBusy={isBusy} onPress={() => void change(save)}>
            {own.example}
          </Button>
        </div>
      </div>
    </Card>
  )
}
