import type { JSX } from 'preact'
import type { FindingRow } from '../../../store/store.ts'
import { RadioCards } from '../../parts/field.tsx'
import { quotedText } from '../../plain-text.ts'
import type { PlaceNames } from '../../place-names.ts'
import { useTexts } from '../../texts.ts'
import { folderOf, type ScopeType } from './row.ts'

interface ScopeChoiceProps {
  readonly row: FindingRow
  readonly scope: ScopeType
  readonly onChange: (scope: ScopeType) => void
  readonly places: PlaceNames
}

/** How far a verdict reaches. */
export function ScopeChoice({ row, scope, onChange, places }: ScopeChoiceProps): JSX.Element {
  const { screens, kinds } = useTexts()
  const { drawer } = screens.findings
  const { scopes } = drawer
  const folder = folderOf(row)
  return (
    <section class="drawer-section scope-choice">
      <RadioCards
        legend={drawer.scope}
        value={scope}
        onChange={onChange}
        options={[
          { value: 'finding', label: scopes.finding, help: scopes.findingHelp },
          { value: 'value', label: scopes.value, help: scopes.valueHelp },
          {
            value: 'folder',
            label: scopes.folder(kinds[row.kind][1]),
            help: scopes.folderHelp(
              quotedText(folder === '' ? (places.get(row.sourceId) ?? '…') : folder, 80),
            ),
          },
        ]}
      />
      <p class="help">{drawer.wrongMeans}</p>
    </section>
  )
}
