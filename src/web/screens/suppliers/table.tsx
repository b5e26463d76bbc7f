import type { JSX } from 'preact'
import type { AgreementState, Supplier } from '../../../actions/suppliers.ts'
import { StateBadge, type StateKind } from '../../parts/badges.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'

interface SupplierTableProps {
  readonly suppliers: readonly Supplier[]
  readonly total: number
  readonly openDomain: string | null
  readonly onOpen: (domain: string | null) => void
}

/** Every supplier, the surest first; a row opens what it rests on. */
export function SupplierTable({ suppliers, total, openDomain, onOpen }: SupplierTableProps): JSX.Element {
  const { screens, suppliers: words, format } = useTexts()
  const own = screens.suppliers
  return (
    <ReviewTable<Supplier>
      caption={own.caption}
      rows={suppliers}
      total={total}
      keyOf={({ domain }) => domain}
      nameHead={own.one}
      nameOf={({ name }) => plainText(name)}
      columns={[
        {
          id: 'branch',
          head: own.what,
          isMinor: true,
          cell: ({ branch }) => (branch === null ? own.unknown : words.branches[branch]),
        },
        { id: 'shows', head: own.shows, cell: (row) => <Shows supplier={row} /> },
        {
          id: 'agreement',
          head: own.agreement,
          cell: ({ agreement, use }) => (use === 'rejected' ? '' : <AgreementBadge state={agreement} />),
        },
        {
          id: 'last',
          head: own.last,
          isMinor: true,
          cell: ({ lastAtMs }) => (lastAtMs === null ? own.neverDated : format.shortDate(lastAtMs)),
        },
      ]}
      {...(openDomain === null ? {} : { openKey: openDomain })}
      onOpen={({ domain }) => onOpen(domain === openDomain ? null : domain)}
    />
  )
}

/** A breach first; then what a person said, which comes before what was seen. */
function Shows({ supplier }: { readonly supplier: Supplier }): JSX.Element {
  const { suppliers: words } = useTexts()
  const { use, evidence, alerts } = supplier
  const shown =
    use === 'rejected' || use === 'confirmed'
      ? words.uses[use]
      : evidence.map((one) => words.evidence[one.evidence]).join(', ')
  return (
    <span class="supplier-shows">
      {alerts > 0 && use !== 'rejected' ? (
        <>
          <StateBadge kind="late">{words.alert}</StateBadge>{' '}
        </>
      ) : null}
      {shown}
    </span>
  )
}

const badgeKinds: Readonly<Record<AgreementState, StateKind>> = {
  // A file with the right name is not yet an agreement that holds.
  found: 'plain',
  told: 'unknown',
  missing: 'unknown',
  'not-needed': 'plain',
}

export function AgreementBadge({ state }: { readonly state: AgreementState }): JSX.Element {
  const { agreements } = useTexts().suppliers
  return <StateBadge kind={badgeKinds[state]}>{agreements[state]}</StateBadge>
}
