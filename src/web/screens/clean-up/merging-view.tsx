import type { JSX } from 'preact'
import { Loading } from '../../parts/loading.tsx'
import { Failed } from '../../parts/notice.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import type { ShownStep } from './step-table.tsx'

interface MergingProps {
  readonly planId: number
  readonly step: ShownStep
}

/** What merging cards comes to, read at the place: what the card that stays gains, and what goes with the other. */
export function MergingView({ planId, step }: MergingProps): JSX.Element {
  const { screens, format } = useTexts()
  const own = screens.cleanUp.merging
  const { value, failure, reload } = useAction('card-merging', { planId, stepId: step.id })
  const words: Readonly<Record<string, string>> = own.properties
  const named = (names: readonly string[]): string =>
    format.list([...new Set(names.map((name) => words[name] ?? plainText(name.toUpperCase())))])
  return (
    <section aria-label={own.title}>
      <h3>{own.title}</h3>
      <p>{step.why.from === undefined ? own.goes : own.stays(step.why.from.length)}</p>
      {value !== undefined ? (
        <>
          <p>{value.gained.length === 0 ? own.gainsNothing : own.gains(named(value.gained))}</p>
          {value.left.length === 0 ? null : <p>{own.left(named(value.left))}</p>}
        </>
      ) : failure === undefined ? (
        <Loading lines={2} />
      ) : (
        <Failed failure={failure} onRetry={reload} />
      )}
    </section>
  )
}
