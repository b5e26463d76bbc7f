import type { JSX } from 'preact'
import type { BreachView } from '../../../actions/breach-file.ts'
import { LawLink } from '../../parts/law-link.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { isNear } from './clock-text.ts'

/** What the clock means now: what is safe, and what to do. */
export function ClockNote({ view, now }: { readonly view: BreachView; readonly now: number }): JSX.Element {
  const { screens, format } = useTexts()
  const { breaches: texts } = screens
  const { clock, file, laws } = view
  const law = <LawLink rule={laws.authority} />
  const notified = file.told.find(({ whom }) => whom === 'authority')
  if (clock.state === 'not-started') return <Notice kind="attention" title={texts.notStarted} />
  if (clock.state === 'not-needed') return <Notice kind="info">{texts.notNeeded}</Notice>
  if (clock.state === 'notified') {
    return (
      <Notice kind="done" title={texts.notifiedAt(format.dateTime(Date.parse(notified?.at ?? '')))}>
        {clock.wasLate ? <p>{texts.wasLate}</p> : null}
      </Notice>
    )
  }
  const dueAtMs = clock.dueAtMs ?? 0
  const isOver = now > dueAtMs
  const isSoon = isOver || isNear(clock, now)
  const hasRest = clock.warnings.some(({ code }) => code === 'weekend-is-no-excuse')
  return (
    <Notice
      kind={isSoon ? 'attention' : 'info'}
      title={isOver ? texts.overMore : texts.until(format.dateTime(dueAtMs))}
    >
      <p>
        {clock.beforeWeekendMs !== null && now < clock.beforeWeekendMs
          ? texts.weekend(format.dateTime(clock.beforeWeekendMs))
          : hasRest
            ? texts.noWeekend
            : ''}{' '}
        {law}
      </p>
    </Notice>
  )
}
