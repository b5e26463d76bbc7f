import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { OwnFilesCard } from '../../parts/own-files-card.tsx'
import { useTexts } from '../../texts.ts'
import type { DrillsView } from '../drills.tsx'

/** Drill mails that the firm wrote itself; what is forbidden is refused with the word that does it. */
export function OwnMailsCard({ view: { templates } }: { readonly view: DrillsView }): JSX.Element {
  const { language, screens } = useTexts()
  const { own, drop, saved } = screens.drills
  return (
    <OwnFilesCard
      words={{ ...own, remove: drop }}
      files={templates.filter(({ isOwn }) => isOwn)}
      add={async (text) => {
        const { template } = await call('add-drill-template', { text })
        return { text: own.added(template), undo: () => call('remove-drill-template', { template }) }
      }}
      remove={async (template) => {
        const { text } = await call('remove-drill-template', { template })
        return { text: own.removed, undo: () => call('add-drill-template', { text }) }
      }}
      saveExample={async () => {
        const { fileName } = await call('drill-template-file', {
          template: 'package',
          language: language === 'en' ? 'en' : 'nl',
        })
        return { text: saved(fileName) }
      }}
    />
  )
}
