import type { JSX } from 'preact'
import { planTitle } from '../../../i18n/plan-title.ts'
import type { PlanRow } from '../../../store/plans.ts'
import { ReviewTable } from '../../parts/review-table.tsx'
import { useTexts } from '../../texts.ts'
import { subjectOf } from './plan-counts.ts'

/** The plans that were made, the newest first. */
export function PlanTable({ plans }: { readonly plans: readonly PlanRow[] }): JSX.Element {
  const texts = useTexts()
  const { screens, cleanUp, format } = texts
  const own = screens.cleanUp
  return (
    <ReviewTable<PlanRow>
      caption={own.plans}
      rows={plans}
      total={plans.length}
      keyOf={({ id }) => id}
      nameHead={own.plan}
      nameOf={(plan) => planTitle(plan, subjectOf(plan), texts)}
      hrefOf={({ id }) => `/clean-up/${String(id)}`}
      columns={[
        { id: 'state', head: own.state, cell: ({ state }) => cleanUp.planStates[state] },
        { id: 'made', head: own.made, isMinor: true, cell: ({ madeAtMs }) => format.shortDate(madeAtMs) },
        {
          id: 'until',
          head: own.until,
          cell: ({ state, expiresAtMs }) =>
            state === 'applied' && expiresAtMs !== null ? format.shortDate(expiresAtMs) : '–',
        },
      ]}
    />
  )
}
