import type { JSX } from 'preact'
import { call, type InputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

type Format = InputOf<'export-register'>['format']

const otherFormats: readonly Format[] = ['docx', 'xlsx', 'ods', 'html', 'json', 'jsonld']
const formats: readonly Format[] = ['pdf', ...otherFormats]

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
    <>
      {version === undefined ? <Button onPress={() => save('pdf')}>{texts.savePdf}</Button> : null}
      <Menu
        label={version === undefined ? texts.takeAway : texts.takeAwayVersion(version)}
        items={[
          ...(version === undefined ? otherFormats : formats).map((format) => ({
            label: texts.formats[format],
            onPress: () => save(format),
          })),
          ...(version === undefined ? [{ label: parts.print.print, onPress: () => print() }] : []),
        ]}
      />
    </>
  )
}
