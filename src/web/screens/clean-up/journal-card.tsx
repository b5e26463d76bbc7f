import type { JSX } from 'preact'
import { Card } from '../../parts/card.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { obstacleText } from '../../../i18n/obstacle-text.ts'

/** As many lines show how it went; the terminal has all of them. */
const shown = 100

/** What happened with a plan: lines that come together are one. */
export function JournalCard({ planId }: { readonly planId: number }): JSX.Element {
  const texts = useTexts()
  const { screens, cleanUp, format } = texts
  const own = screens.cleanUp.one
  const events = useAction('plan-journal', { planId, limit: 5000 })
  return (
    <Card title={own.journal} width="wide">
      <p class="soft">{own.journalHelp}</p>
      <Shown answer={events} shape="lines">
        {(rows) => (
          <ol class="plain-list">
            {together(rows)
              .slice(0, shown)
              .map(({ id, atMs, event, detail, count }) => (
                <li key={id}>
                  <span class="soft">{format.dateTime(atMs)}</span> {cleanUp.events[event] ?? event}:{' '}
                  {cleanUp.items(count)}
                  {detail === null ? null : (
                    <span class="block soft small">{obstacleText(detail, texts)}</span>
                  )}
                </li>
              ))}
          </ol>
        )}
      </Shown>
    </Card>
  )
}

interface Line {
  readonly id: number
  readonly atMs: number
  readonly event: string
  readonly detail: string | null
}

/** Lines of the same thing in the same minute, as one with their number. */
function together<One extends Line>(rows: readonly One[]): (One & { readonly count: number })[] {
  const minute = 60_000
  const lines: (One & { readonly count: number })[] = []
  for (const row of rows) {
    const last = lines.at(-1)
    const isSame =
      last?.event === row.event && last.detail === row.detail && Math.abs(last.atMs - row.atMs) < minute
    if (last !== undefined && isSame) lines[lines.length - 1] = { ...last, count: last.count + 1 }
    else lines.push({ ...row, count: 1 })
  }
  return lines
}
