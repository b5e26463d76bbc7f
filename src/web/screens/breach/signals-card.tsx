import type { JSX } from 'preact'
import type { BreachSignal } from '../../../actions/breach-signals.ts'
import { go } from '../../address.ts'
import { stepsFor } from '../../../privacy/breaches/interview.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

/** What may point to a breach: to be looked at, and to be put away when it is nothing. */
export function SignalsCard(): JSX.Element {
  const { screens, format } = useTexts()
  const { signals: texts } = screens.breaches
  const answer = useAction('breach-signals', {})
  const { change, isBusy } = useChange()
  return (
    <Card title={texts.title} width="wide">
      <Shown answer={answer} shape="lines" lines={3}>
        {({ signals, lookedAtMs }) => {
          const open = signals.filter(({ isDismissed }) => !isDismissed)
          return (
            <div class="stack">
              <p class="soft">{open.length === 0 ? texts.none : texts.lead}</p>
              <ul class="plain-list">
                {open.map((one) => (
                  <Signal key={one.id} signal={one} />
                ))}
              </ul>
              <div class="button-row">
                <Button
                  isBusy={isBusy}
                  onPress={() =>
                    void change(async () => {
                      const { read, found } = await call('look-for-breaches', {})
                      return { text: texts.looked(read, found) }
                    })
                  }
                >
                  {isBusy ? texts.looking : texts.look}
                </Button>
              </div>
              {lookedAtMs === null ? null : (
                <p class="soft small">{texts.lookedAt(format.dateTime(lookedAtMs))}</p>
              )}
            </div>
          )
        }}
      </Shown>
    </Card>
  )
}

function Signal({ signal }: { readonly signal: BreachSignal }): JSX.Element {
  const { screens, format } = useTexts()
  const { signals: texts, kinds } = screens.breaches
  const { change, isBusy } = useChange()
  const { id, code, atMs, about, receivers } = signal
  const dismiss = (isDismissed: boolean): Promise<unknown> =>
    call('dismiss-breach-signal', { signal: id, isDismissed })
  return (
    <li class="breach-signal">
      <div>
        <p>{texts.codes[code]}</p>
        <p class="soft small">
          {format.date(atMs)}
          {receivers === null ? '' : `, ${texts.receivers(receivers)}`}
          {about === '' ? null : (
            <>
              {': '}
              <Foreign most={100}>{about}</Foreign>
            </>
          )}
        </p>
      </div>
      <div class="button-row">
        <Button
          isBusy={isBusy}
          label={`${texts.open}: ${texts.codes[code]}`}
          onPress={() =>
            void change(async () => {
              const opened = await call('open-breach-signal', { signal: id })
              go(`/breaches/${String(opened.id)}`, {
                step: stepsFor({ kind: opened.kind, facts: {} })[0] ?? 'when',
              })
              return { text: kinds.opened }
            })
          }
        >
          {texts.open}
        </Button>
        <Button
          kind="quiet"
          isBusy={isBusy}
          label={`${texts.nothing}: ${texts.codes[code]}`}
          onPress={() =>
            void change(async () => {
              await dismiss(true)
              return { text: texts.dismissed, undo: () => dismiss(false) }
            })
          }
        >
          {texts.nothing}
        </Button>
      </div>
    </li>
  )
}
