import type { JSX } from 'preact'
import type { ActivityView } from '../../../actions/register.ts'
import { activityTexts } from '../../../i18n/activity-texts.ts'
import { wordText } from '../../../i18n/register-text.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { hasMoved } from './standing.ts'

interface ActivityTableProps {
  readonly activities: readonly ActivityView[]
}

/** What the organisation does with data of people, an activity a row. */
export function ActivityTable({ activities }: ActivityTableProps): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.register
  const { format } = texts
  const count = ({ statements }: ActivityView, fields: readonly string[]): number =>
    statements.filter(({ field }) => fields.includes(field)).length
  return (
    <ReviewTable<ActivityView>
      caption={own.caption}
      rows={activities}
      total={activities.length}
      keyOf={({ id }) => id}
      nameHead={own.activity}
      nameOf={(row) => plainText(activityTexts(row, texts).name)}
      columns={[
        {
          id: 'subjects',
          head: own.whose,
          isMinor: true,
          cell: ({ statements }) => (
            <Foreign>
              {statements
                .filter(({ field }) => field === 'subjects')
                .map(({ item }) => wordText('subject', item, texts))
                .join(', ') || '–'}
            </Foreign>
          ),
        },
        {
          id: 'data',
          head: own.data,
          isNumber: true,
          isMinor: true,
          cell: (row) => format.count(count(row, ['data'])),
        },
        {
          id: 'shared',
          head: own.shared,
          isNumber: true,
          isMinor: true,
          cell: (row) => format.count(count(row, ['processors', 'recipients'])),
        },
        { id: 'state', head: own.state, cell: (row) => <ActivityState activity={row} /> },
      ]}
      hrefOf={({ id }) => `/register/${encodeURIComponent(id)}`}
    />
  )
}

/** How far somebody has looked at it. Only what a person agreed with whole is green. */
export function ActivityState({ activity }: { readonly activity: ActivityView }): JSX.Element {
  const { states } = useTexts().screens.register
  const { state, open } = activity
  if (state === 'ended') return <StateBadge kind="plain">{states.ended}</StateBadge>
  if (state === 'proposed') return <StateBadge kind="unknown">{states.proposed}</StateBadge>
  if (hasMoved(activity)) return <StateBadge kind="busy">{states.moved}</StateBadge>
  if (open.length > 0) return <StateBadge kind="unknown">{states.open(open.length)}</StateBadge>
  return <StateBadge kind="good">{states.whole}</StateBadge>
}
