import type { JSX } from 'preact'
import type { BreachView } from '../../../actions/breach-file.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { addToBreach } from './note.ts'
import { gapsOf } from './rehearsal-gaps.ts'

const jumps = [4, 24, 48] as const

/** The clock of a rehearsal, and what it showed. */
export function RehearsalCard({ view }: { readonly view: BreachView }): JSX.Element {
  const { rehearsal: texts } = useTexts().screens.breaches
  const { file } = view
  const { change, isBusy } = useChange()
  const mail = useAction('mail-settings', {})
  const gaps = gapsOf(view, mail.value?.server !== null)
  return (
    <Card title={texts.title} width="wide">
      <div class="stack">
        <p>{texts.more}</p>
        <div class="button-row">
          {jumps.map((hours) => (
            <Button
              key={hours}
              isBusy={isBusy}
              onPress={() =>
                void change(() => addToBreach(file.id, [{ type: 'jumped', hours }], texts.jumped))
              }
            >
              {texts.jump(hours)}
            </Button>
          ))}
        </div>
        <h3>{texts.end}</h3>
        {gaps.length === 0 ? (
          <p>{texts.fine}</p>
        ) : (
          <>
            <p>{texts.missing}</p>
            <ul>
              {gaps.map((gap) => (
                <li key={gap}>{texts.gaps[gap]}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}
