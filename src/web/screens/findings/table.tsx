import type { JSX } from 'preact'
import type { FindingRow } from '../../../store/store.ts'
import { Link } from '../../parts/link.tsx'
import { ReviewTable, type Column } from '../../parts/review-table.tsx'
import { letterName } from '../../letter-name.ts'
import { quotedText } from '../../plain-text.ts'
import { wayInside, type PlaceNames } from '../../place-names.ts'
import { unitName } from '../../../i18n/unit-name.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { certaintyWord, findingKey } from './row.ts'

interface FindingsTableProps {
  readonly rows: readonly FindingRow[]
  readonly total: number
  readonly isMore: boolean
  readonly places: PlaceNames
  readonly openKey: string | undefined
  readonly onOpen: (row: FindingRow) => void
  readonly onMore: () => void
  readonly isLoadingMore: boolean
}

/** Findings to go through. */
export function FindingsTable({ places, ...props }: FindingsTableProps): JSX.Element {
  const texts = useTexts()
  const { list } = texts.screens.findings
  return (
    <div class="findings-list">
      <ReviewTable
        caption={list.caption}
        keyOf={findingKey}
        nameOf={(row) => findingName(row, texts)}
        nameHead={list.found}
        columns={columns(texts, places)}
        {...props}
      />
    </div>
  )
}

/** "BSN ••••••007". */
export function findingName({ kind, shown }: FindingRow, { kinds, words }: Texts): string {
  const hidden = kind === 'PASSWORD' ? words.secret : words.category
  return `${kinds[kind][0]} ${shown === null ? hidden : quotedText(shown, 80)}`
}

function columns(texts: Texts, places: PlaceNames): readonly Column<FindingRow>[] {
  const { format, reasons, screens, verdicts } = texts
  const { list, certainties } = screens.findings
  return [
    {
      id: 'whose',
      head: list.whose,
      cell: ({ personId, personName }) =>
        personId === null || personName === null ? (
          <span class="soft">{list.nobody}</span>
        ) : (
          <Link to={`/people/${String(personId)}`}>{quotedText(personName, 40)}</Link>
        ),
    },
    {
      id: 'where',
      head: list.where,
      cell: (row) => <WhereText row={row} place={places.get(row.sourceId) ?? '…'} />,
    },
    {
      id: 'date',
      head: list.date,
      isMinor: true,
      cell: ({ atMs }) =>
        atMs === null ? (
          <span class="soft">{list.noDate}</span>
        ) : (
          <span class="one-line">{format.shortDate(atMs)}</span>
        ),
    },
    {
      id: 'certainty',
      head: list.certainty,
      isMinor: true,
      cell: (row) => (
        <span>
          {certainties[certaintyWord(row.certaintyPercent)]}
          {row.verdict === null ? null : <strong> · {verdicts[row.verdict]}</strong>}
          <span class="soft small block">{row.reasons.map((code) => reasons[code]).join(', ')}</span>
        </span>
      ),
    },
    {
      id: 'copies',
      head: list.copies,
      isMinor: true,
      cell: ({ copies }) => <span class="one-line">{screens.person.copiesOf(copies)}</span>,
    },
  ]
}

interface WhereTextProps {
  readonly row: Pick<FindingRow, 'unit' | 'name' | 'letter'>
  readonly place: string
}

/** Place › file › which mail › name inside. */
function WhereText({ row, place }: WhereTextProps): JSX.Element {
  const texts = useTexts()
  const letter = row.letter === null ? '' : letterName(row.letter, texts)
  const inside = wayInside(place, [unitName(row.unit, texts), letter, row.name])
  return (
    <span class="where-text">
      {quotedText(place, 30)}
      {inside.map((step, index) => (
        <span key={String(index)} class="soft">
          {' › '}
          {quotedText(step, 60)}
        </span>
      ))}
    </span>
  )
}
