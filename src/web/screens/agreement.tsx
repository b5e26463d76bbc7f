import type { JSX } from 'preact'
import type { AgreementCheck, CheckedClause } from '../../actions/agreements.ts'
import { setQuery, useQuery } from '../address.ts'
import { StateBadge, type StateKind } from '../parts/badges.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { Shown } from '../parts/loading.tsx'
import { PrintView } from '../parts/print.tsx'
import { ReviewTable } from '../parts/review-table.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { ClauseDrawer } from './agreement/drawer.tsx'
import type { ScreenProps } from './index.ts'

/** What a processing agreement says of each thing that the law asks, and what a person made of that. */
export function AgreementScreen({ parameters }: ScreenProps): JSX.Element {
  const { clauseCheck } = useTexts().screens.suppliers.file
  const [domain] = useQuery('with')
  const check = useAction('check-agreement', { document: parameters['document'] ?? '', domain })
  return (
    <Shown answer={check} title={clauseCheck.title} shape="sentence">
      {(found) => <Checked check={found} />}
    </Shown>
  )
}

function Checked({ check }: { readonly check: AgreementCheck }): JSX.Element {
  const { clauseCheck: own } = useTexts().screens.suppliers.file
  const { clauses, isReadable, name, supplier } = check
  const found = clauses.filter((one) => one.found !== null).length
  const judged = clauses.filter((one) => one.judged !== null).length
  return (
    <>
      <Top
        actions={
          supplier === null ? (
            <ButtonLink to="/suppliers">{own.suppliers}</ButtonLink>
          ) : (
            <ButtonLink to="/suppliers" query={{ open: supplier.domain }}>
              {own.back}
            </ButtonLink>
          )
        }
      >
        <Sentence>{isReadable ? own.sentence(found, clauses.length) : own.unreadable}</Sentence>
        <Lead>
          <Foreign>{supplier === null ? name : `${supplier.name}: ${name}`}</Foreign>.{' '}
          {isReadable ? own.lead : own.unreadableLead} {own.judged(judged, clauses.length)}
        </Lead>
      </Top>
      <PrintView title={own.caption}>
        <ClauseTable check={check} />
      </PrintView>
    </>
  )
}

function ClauseTable({ check }: { readonly check: AgreementCheck }): JSX.Element {
  const { screens, suppliers } = useTexts()
  const { clauseCheck: own } = screens.suppliers.file
  const { file: words } = suppliers
  const [open] = useQuery('open')
  const row = check.clauses.find(({ clause }) => clause === open)
  return (
    <>
      <ReviewTable<CheckedClause>
        caption={own.caption}
        rows={check.clauses}
        total={check.clauses.length}
        keyOf={({ clause }) => clause}
        nameHead={words.clause}
        nameOf={({ clause }) => words.clauses[clause][0]}
        columns={[
          {
            id: 'where',
            head: words.where,
            cell: ({ found }) =>
              found === null ? (
                <StateBadge kind="unknown">{words.notFound}</StateBadge>
              ) : (
                words.place(found.at)
              ),
          },
          {
            id: 'sentence',
            head: words.sentence,
            isMinor: true,
            cell: ({ found }) => (found === null ? '–' : <Foreign most={shownLength}>{found.text}</Foreign>),
          },
          { id: 'judgement', head: words.judgement, cell: ({ judged }) => <Judged judged={judged} /> },
        ]}
        {...(row === undefined ? {} : { openKey: row.clause })}
        onOpen={({ clause }) => setQuery({ open: clause === open ? null : clause }, 'push')}
      />
      {row === undefined ? null : (
        <ClauseDrawer
          key={row.clause}
          document={check.document}
          checked={row}
          onClose={() => setQuery({ open: null })}
        />
      )}
    </>
  )
}

/** The rest stands in the drawer. */
const shownLength = 90

const badges: Readonly<Record<NonNullable<CheckedClause['judged']>['verdict'], StateKind>> = {
  present: 'good',
  absent: 'late',
  unsure: 'unknown',
}

function Judged({ judged }: Pick<CheckedClause, 'judged'>): JSX.Element {
  const { screens, suppliers } = useTexts()
  if (judged === null) return <span class="soft">{screens.suppliers.file.clauseCheck.none}</span>
  const { verdict } = judged
  return <StateBadge kind={badges[verdict]}>{suppliers.file.verdicts[verdict]}</StateBadge>
}
