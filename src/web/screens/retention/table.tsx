import type { JSX } from 'preact'
import type { Retention as Row } from '../../../actions/retention.ts'
import { termText } from '../../../i18n/term-text.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import { useTexts } from '../../texts.ts'

interface CategoryTableProps {
  readonly rows: readonly Row[]
  readonly open: Row | undefined
  readonly onOpen: (category: Row['category'] | null) => void
}

/** Every kind of record with its term; a row opens all there is to say of it. */
export function CategoryTable({ rows, open, onOpen }: CategoryTableProps): JSX.Element {
  const texts = useTexts()
  const { screens, retention: words, format } = texts
  return (
    <ReviewTable<Row>
      caption={screens.retention.caption}
      rows={rows}
      total={rows.length}
      keyOf={({ category }) => category}
      nameHead={screens.retention.category}
      nameOf={({ category }) => words.categories[category].name}
      columns={[
        {
          id: 'term',
          head: screens.retention.term,
          cell: ({ term }) => <span class="one-line">{termText(term, texts)}</span>,
        },
        {
          id: 'basis',
          head: screens.retention.basis,
          isMinor: true,
          cell: ({ own, kind }) => <BasisBadge kind={kind} isOwn={own !== null} />,
        },
        {
          id: 'oldest',
          head: screens.retention.oldest,
          isMinor: true,
          cell: ({ oldestAtMs }) => (oldestAtMs === null ? '–' : format.month(oldestAtMs)),
        },
        {
          id: 'held',
          head: screens.retention.held,
          isNumber: true,
          cell: ({ documents }) => format.count(documents),
        },
        {
          id: 'past',
          head: screens.retention.past,
          isNumber: true,
          cell: ({ older }) => format.count(older),
        },
      ]}
      {...(open === undefined ? {} : { openKey: open.category })}
      onOpen={({ category }) => onOpen(category === open?.category ? null : category)}
    />
  )
}

interface BasisBadgeProps {
  readonly kind: Row['kind']
  readonly isOwn: boolean
}

/** What the term is worth: only a statute has a whole edge. */
export function BasisBadge({ kind, isOwn }: BasisBadgeProps): JSX.Element {
  const { kinds, own } = useTexts().retention
  if (isOwn) return <StateBadge kind="plain">{own}</StateBadge>
  return <StateBadge kind={kind === 'statutory-minimum' ? 'plain' : 'unknown'}>{kinds[kind]}</StateBadge>
}
