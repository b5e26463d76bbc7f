import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

/** Tasks in one's own calendar: as a file, or at an address on this machine. */
export function CalendarCard(): JSX.Element {
  const texts = useTexts()
  const { calendar } = texts.screens.tasks
  const language = texts.language === 'en' ? 'en' : 'nl'
  const state = useAction('calendar-state', {})
  const { change, isBusy } = useChange()
  const [address, show] = useState<string | null>(null)
  const save = async (): Promise<{ readonly text: string }> => {
    const { fileName } = await call('task-calendar', { language })
    return { text: calendar.saved(fileName) }
  }
  const turn = async (isOn: boolean): Promise<{ readonly text: string }> => {
    const { secret } = await call('switch-calendar', { isOn })
    show(secret === null ? null : `${location.origin}/calendar/${secret}.ics?lang=${language}`)
    return { text: isOn ? calendar.isOn : calendar.isOff }
  }
  return (
    <Card title={calendar.title}>
      <div class="stack">
        <p>{calendar.lead}</p>
        <div class="button-row">
          <Button isBusy={isBusy} onPress={() => void change(save)}>
            {calendar.save}
          </Button>
        </div>
        <h3>{calendar.address}</h3>
        <p class="soft">{calendar.addressMore}</p>
        <Shown answer={state} shape="lines">
          {({ isOn }) => (
            <div class="button-row">
              <Button isBusy={isBusy} onPress={() => void change(() => turn(true))}>
                {isOn ? calendar.renew : calendar.on}
              </Button>
              {isOn ? (
                <Button kind="quiet" isBusy={isBusy} onPress={() => void change(() => turn(false))}>
                  {calendar.off}
                </Button>
              ) : null}
            </div>
          )}
        </Shown>
        {address === null ? null : (
          <p>
            {calendar.once} <code class="path-link">{address}</code>
          </p>
        )}
      </div>
    </Card>
  )
}
