import type { JSX } from 'preact'
import { call, type InputOf } from '../../call.ts'
import { Menu } from '../../parts/menu.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

type Format = InputOf<'export-breaches'>['format']

const formats: readonly Format[] = ['pdf', 'docx', 'xlsx', 'ods', 'csv', 'json']

/** The register of breaches as a file. */
export function TakeAwayRegister(): JSX.Element {
  const { screens, language } = useTexts()
  const { breaches: texts } = screens
  const { change } = useChange()
  const save = (format: Format): void => {
    void change(async () => {
      const { fileName } = await call('export-breaches', {
        format,
        language: language === 'en' ? 'en' : 'nl',
      })
      return { text: texts.saved(fileName) }
    })
  }
  return (
    <Menu
      label={texts.takeAway}
      items={formats.map((format) => ({ label: texts.formats[format], onPress: () => save(format) }))}
    />
  )
}
