import type { JSX } from 'preact'
import type { NearMissRow } from '../../../actions/near-misses.ts'
import { nearMissRecipients } from '../../../i18n/near-miss-text.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import { useTexts } from '../../texts.ts'

interface NearMissTableProps {
  readonly rows: readonly NearMissRow[]
  readonly total: number
  readonly open: string | undefined
  readonly onOpen: (key: string | null) => void
  readonly onMore: () => void
}

/** What was sent, one line each; a line opens the reasons and the mail. */
export function NearMissTable({ rows, total, open, onOpen, onMore }: NearMissTableProps): JSX.Element {
  const { screens, nearMisses: words, format } = useTexts()
  const own = screens.nearMisses
  return (
    <ReviewTable<NearMissRow>
      caption={own.caption}
      rows={rows}
      total={total}
      keyOf={({ key }) => key}
      nameHead={own.rule}
      nameOf={({ rule }) => words.rules[rule].name}
      columns={[
        {
          id: 'when',
          head: own.when,
          cell: ({ atMs }) => (
            <span class="one-line">{atMs === null ? words.noDate : format.shortDate(atMs)}</span>
          ),
        },
        {
          id: 'to',
          head: own.to,
          cell: ({ recipients }) => <Foreign most={48}>{nearMissRecipients(recipients, words)}</Foreign>,
        },
        { id: 'state', head: own.state, isMinor: true, cell: (row) => <VerdictBadge row={row} /> },
      ]}
      {...(open === undefined ? {} : { openKey: open })}
      onOpen={({ key }) => onOpen(key === open ? null : key)}
      onMore={onMore}
    />
  )
}

/** What a person said of it; until then it is unknown what it was. */
export function VerdictBadge({
  row: { verdict },
}: {
  readonly row: Pick<NearMissRow, 'verdict'>
}): JSX.Element {
  const { nearMisses: words } = useTexts()
  if (verdict === null) return <StateBadge kind="unknown">{words.open}</StateBadge>
  return <StateBadge kind={verdict === 'solved' ? 'good' : 'plain'}>{words.verdicts[verdict]}</StateBadge>
}
