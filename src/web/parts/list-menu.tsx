import type { JSX } from 'preact'
import { call, type InputOf } from '../call.ts'
import { useTexts } from '../texts.ts'
import { useChange } from '../use-change.ts'
import { Menu } from './menu.tsx'

/** An export without its language and format. */
type Wish =
  InputOf<'export'> extends infer Input
    ? Input extends unknown
      ? Omit<Input, 'format' | 'language'>
      : never
    : never

interface ListMenuProps {
  /** What is exported: the list and the filters of the screen. */
  readonly wish: Wish
}

/** Takes a list away: as a file for a spreadsheet, or on paper. */
export function ListMenu({ wish }: ListMenuProps): JSX.Element {
  const { language, screens, parts } = useTexts()
  const { change } = useChange()
  const save = (format: 'csv' | 'xlsx'): void => {
    void change(async () => {
      // The spread of a union is not seen as one of its members; `wish` is one, and these two are in each.
      const input = { ...wish, format, language: language === 'en' ? 'en' : 'nl' } as InputOf<'export'>
      const { fileName } = await call('export', input)
      return { text: screens.people.saved(fileName) }
    })
  }
  return (
    <Menu
      label={screens.people.takeAway}
      items={[
        { label: screens.people.saveXlsx, onPress: () => save('xlsx') },
        { label: screens.people.saveCsv, onPress: () => save('csv') },
        { label: parts.print.print, onPress: () => print() },
      ]}
    />
  )
}
