import type { JSX } from 'preact'
import type { ProblemRow } from '../../../store/store.ts'
import { Drawer } from '../../parts/drawer.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import { plainText } from '../../plain-text.ts'
import type { PlaceNames } from '../../place-names.ts'
import { unitName } from '../../../i18n/unit-name.ts'
import { useTexts } from '../../texts.ts'

/** The number of a row in the list: two problems can be of the same file, place and reason. */
export interface NumberedProblem {
  readonly number: number
  readonly row: ProblemRow
}

interface ProblemTableProps {
  readonly rows: readonly ProblemRow[]
  readonly total: number
  readonly places: PlaceNames
  readonly openNumber: number | null
  readonly onOpen: (number: number | null) => void
  readonly onMore: () => void
  readonly isLoadingMore: boolean
}

/** Everything that was not read, one row each; a row opens what there is to know of it. */
export function ProblemTable(props: ProblemTableProps): JSX.Element {
  const { rows, total, places, openNumber, onOpen, onMore, isLoadingMore } = props
  const texts = useTexts()
  const { screens, problems: names, format } = texts
  const { problems } = screens
  const numbered = rows.map((row, index): NumberedProblem => ({ number: index + 1, row }))
  return (
    <ReviewTable<NumberedProblem>
      caption={problems.caption}
      rows={numbered}
      total={total}
      keyOf={({ number }) => number}
      nameHead={problems.file}
      nameOf={({ row }) => plainText(unitName(row.unit, texts))}
      columns={[
        { id: 'reason', head: problems.reason, cell: ({ row }) => names[row.code] },
        {
          id: 'place',
          head: problems.place,
          cell: ({ row }) => <Foreign>{places.get(row.sourceId) ?? ''}</Foreign>,
        },
        {
          id: 'size',
          head: problems.size,
          isNumber: true,
          cell: ({ row }) => (row.lostBytes === 0 ? problems.nothingLost : format.size(row.lostBytes)),
        },
      ]}
      {...(openNumber === null ? {} : { openKey: openNumber })}
      onOpen={({ number }) => onOpen(number === openNumber ? null : number)}
      onMore={onMore}
      isLoadingMore={isLoadingMore}
    />
  )
}

interface ProblemDrawerProps {
  readonly row: ProblemRow
  readonly place: string
  readonly onClose: () => void
}

/** One thing that was not read: where, why, how to mend it. */
export function ProblemDrawer({ row, place, onClose }: ProblemDrawerProps): JSX.Element {
  const texts = useTexts()
  const { screens, problems: names, format } = texts
  const { problems } = screens
  return (
    <Drawer
      title={<Foreign>{unitName(row.unit, texts)}</Foreign>}
      onClose={onClose}
      actions={<ButtonLink to={`/places/${String(row.sourceId)}`}>{problems.openPlace}</ButtonLink>}
    >
      <div class="stack">
        <Facts
          facts={[
            { name: problems.reason, value: names[row.code] },
            { name: problems.place, value: <Foreign>{place}</Foreign> },
            {
              name: problems.inside,
              value: row.locator === '' ? problems.whole : <Foreign>{row.locator}</Foreign>,
            },
            {
              name: problems.size,
              value: row.lostBytes === 0 ? problems.nothingLost : format.size(row.lostBytes),
            },
            ...(row.detail === ''
              ? []
              : [{ name: problems.details, value: <Foreign>{row.detail}</Foreign> }]),
          ]}
        />
        <h3>{screens.places.one.mend}</h3>
        <p>{problems.mend[row.code]}</p>
      </div>
    </Drawer>
  )
}
