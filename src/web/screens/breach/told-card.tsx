import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { addToBreach } from './note.ts'
import { ToldForm } from './told-form.tsx'

/** Who was told, when and how; with the number of the receipt. */
export function ToldCard({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, breach, format } = useTexts()
  const { told: texts } = screens.breaches
  const { file } = view
  const { change, isBusy } = useChange()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={texts.title}>
      <div class="stack">
        {file.told.length === 0 ? <p>{texts.none}</p> : null}
        <ul class="plain-list">
          {file.told.map((one) => (
            <li key={one.line}>
              {[
                breach.told[one.whom],
                plainText(one.name),
                format.dateTime(Date.parse(one.at)),
                breach.channels[one.channel],
                one.phase === 'first' ? '' : breach.phases[one.phase],
                plainText(one.number),
                one.count === null ? '' : breach.people(one.count),
                plainText(one.note),
              ]
                .filter((part) => part !== '')
                .join(', ')}{' '}
              <Button
                kind="quiet"
                isBusy={isBusy}
                label={`${texts.strike}: ${breach.told[one.whom]}`}
                onPress={() =>
                  void change(() => addToBreach(file.id, [{ type: 'struck', line: one.line }], texts.struck))
                }
              >
                {texts.strike}
              </Button>
            </li>
          ))}
        </ul>
        {isOpen ? (
          <ToldForm view={view} whom="processor" onClose={() => setOpen(false)} />
        ) : (
          <div class="button-row">
            <Button onPress={() => setOpen(true)}>{texts.add}</Button>
          </div>
        )}
      </div>
    </Card>
  )
}
