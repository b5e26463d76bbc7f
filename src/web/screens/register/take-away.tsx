import type { JSX } from 'preact'
import { call, type InputOf } from '../../call.ts'
import { Menu } from '../../parts/menu.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

type Format = InputOf<'export-register'>['format']

const formats: readonly Format[] = ['pdf', 'docx', 'xlsx', 'ods', 'html', 'json', 'jsonld']

/** The register as a file: as it stands, or as a version was signed off. */
export function TakeAway({ version }: { readonly version?: number }): JSX.Element {
  const { screens, language, parts } = useTexts()
  const { register: texts } = screens
  const { change } = useChange()
  const save = (format: Format): void => {
    void change(async () => {
      const { fileName } = await call('export-register', {
        format,
        language: language === 'en' ? 'en' : 'nl',
        ...(version === undefined ? {} : { version }),
      })
      return { text: texts.saved(fileName) }
    })
  }
  return (
    <Menu
      label={version === undefined ? texts.takeAway : texts.takeAwayVersion(version)}
      items={[
        ...formats.map((format) => ({ label: texts.formats[format], onPress: () => save(format) })),
        ...(version === undefined ? [{ label: parts.print.print, onPress: () => print() }] : []),
      ]}
    />
  )
}
