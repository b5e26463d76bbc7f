import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { noonOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

/** One lesson, one clean-up and one check each month: on or off, and the year ahead. */
export function RhythmCard(): JSX.Element {
  const { tasks, format } = useTexts()
  const texts = tasks.rhythm
  const state = useAction('rhythm', {})
  const { change, isBusy } = useChange()
  const turn = async (
    isOn: boolean,
  ): Promise<{ readonly text: string; readonly undo: () => Promise<unknown> }> => {
    await call('set-rhythm', { isOn })
    return { text: isOn ? texts.isOn : texts.isOff, undo: () => call('set-rhythm', { isOn: !isOn }) }
  }
  return (
    <Card title={texts.title}>
      <div class="stack">
        <p>{texts.lead}</p>
        <Shown answer={state} shape="lines">
          {({ startedOn, months }) => (
            <div class="stack">
              {months.length === 0 ? null : (
                <ul class="plain-list">
                  {months.map(({ month, until, check }) => (
                    <li key={month}>
                      <strong>{format.date(noonOf(until))}</strong> {texts.checks[check]}
                    </li>
                  ))}
                </ul>
              )}
              <div class="button-row">
                <Button isBusy={isBusy} onPress={() => void change(() => turn(startedOn === null))}>
                  {startedOn === null ? texts.on : texts.off}
                </Button>
              </div>
            </div>
          )}
        </Shown>
      </div>
    </Card>
  )
}
