import type { JSX } from 'preact'
import { Dialog } from '../parts/dialog.tsx'
import { Check } from '../parts/field.tsx'
import { useTexts } from '../texts.ts'
import { useValue } from '../value.ts'
import { doors } from './doors.ts'
import { areKeysOn, screenKeys, switchKeys, type KeyRow } from './keys.ts'

/** The list of keys, with the switch for those of one letter. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { keys, doors: names } = useTexts()
  const isOn = useValue(areKeysOn)
  const own = useValue(screenKeys)
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <div class="keys">
        <KeyList
          title={keys.everywhere}
          rows={[
            ...doors.map(({ id }) => ({ keys: ['g', names.letters[id]], does: keys.goTo(names[id]) })),
            { keys: ['/'], does: keys.search },
            { keys: ['?'], does: keys.help },
          ]}
        />
        <KeyList
          title={keys.inLists}
          rows={[
            { keys: ['J'], or: '↓', does: keys.down },
            { keys: ['K'], or: '↑', does: keys.up },
            { keys: [keys.enter], does: keys.open },
            { keys: [keys.space], does: keys.select },
            { keys: [keys.escape], does: keys.close },
          ]}
        />
        {own === null ? null : <KeyList {...own} />}
      </div>
      <Check label={keys.switch} help={keys.switchHelp} isChecked={isOn} onChange={switchKeys} />
    </Dialog>
  )
}

interface KeyListProps {
  readonly title: string
  readonly rows: readonly KeyRow[]
}

function KeyList({ title, rows }: KeyListProps): JSX.Element {
  const { keys: texts } = useTexts()
  return (
    <section>
      <h3>{title}</h3>
      <dl class="key-list">
        {rows.map(({ keys, or, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index === 0 ? null : <span class="soft"> {texts.after} </span>}
                  <kbd>{key}</kbd>
                </span>
              ))}
              {or === undefined ? null : (
                <>
                  <span class="soft"> {texts.or} </span>
                  <kbd>{or}</kbd>
                </>
              )}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
