import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { OwnFilesCard } from '../../parts/own-files-card.tsx'
import { useTexts } from '../../texts.ts'
import type { TrainingView } from '../training.tsx'

/** A lesson that the firm or its adviser wrote: from a file, in the form of ours. */
export function OwnLessonCard({ view: { lessons } }: { readonly view: TrainingView }): JSX.Element {
  const { language, screens } = useTexts()
  const { own, members } = screens.training
  return (
    <OwnFilesCard
      words={own}
      files={lessons.filter(({ isOwn }) => isOwn)}
      add={async (text) => {
        const { lesson, event } = await call('add-lesson', { text })
        return { text: own.added(lesson), undo: () => call('undo-training', { event }) }
      }}
      remove={async (lesson) => {
        const { event } = await call('remove-lesson', { lesson })
        return { text: own.removed, undo: () => call('undo-training', { event }) }
      }}
      saveExample={async () => {
        const { fileName } = await call('lesson-file', {
          lesson: 'wrong-recipient',
          language: language === 'en' ? 'en' : 'nl',
        })
        return { text: members.saved(fileName) }
      }}
    />
  )
}
