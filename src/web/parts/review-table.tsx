import type { ComponentChildren, JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useTexts } from '../texts.ts'
import { Button } from './button.tsx'
import { follow } from './link.tsx'
import { rowAfter, toggled, toggledAll, type RowKey } from './selection.ts'

export interface Column<Row> {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  readonly isNumber?: boolean
  /** May be left out where the list is narrow: beside an open drawer. */
  readonly isMinor?: boolean
  /** The head becomes a button that calls `onSort`. */
  readonly isSortable?: boolean
}

export interface Sort {
  readonly by: string
  readonly order: 'ascending' | 'descending'
}

export interface Selection {
  readonly selected: ReadonlySet<RowKey>
  readonly onChange: (selected: ReadonlySet<RowKey>) => void
  /** What will happen and the buttons that do it: "Gaan naar quarantaine. 30 dagen terug te halen." */
  readonly effect: ComponentChildren
}

export interface ReviewTableProps<Row> {
  /** Names the table for who cannot see it. */
  readonly caption: string
  readonly rows: readonly Row[]
  /** How many there are in all; with more than `rows` there is a button for the rest. */
  readonly total: number
  /** True when there are more than `total`, which nobody counted. */
  readonly isMore?: boolean
  readonly keyOf: (row: Row) => RowKey
  /** The first cell of a row: a link with `hrefOf`, a button with `onOpen`. */
  readonly nameOf: (row: Row) => string
  readonly nameHead: string
  readonly columns: readonly Column<Row>[]
  /** The page that a row leads to. */
  readonly hrefOf?: (row: Row) => string
  /** Opens the details of a row beside the list. */
  readonly onOpen?: (row: Row) => void
  /** The row whose details are open. */
  readonly openKey?: RowKey | undefined
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly selection?: Selection
  readonly onMore?: () => void
  readonly isLoadingMore?: boolean
}

/** A list to go through: J and K move, Enter opens, Space ticks. Under 720 px each row is a small card. */
export function ReviewTable<Row>(props: ReviewTableProps<Row>): JSX.Element {
  const { caption, rows, keyOf, selection } = props
  const [active, setActive] = useState(0)
  const body = useRef<HTMLTableSectionElement>(null)
  const current = Math.min(active, Math.max(0, rows.length - 1))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = rowAfter(event.key, current, rows.length)
    if (next !== null) {
      event.preventDefault()
      setActive(next)
      focusRow(body.current, next)
      return
    }
    const row = rows[current]
    // A checkbox that has the focus ticks itself.
    if (event.target instanceof HTMLInputElement) return
    if (event.key === ' ' && selection !== undefined && row !== undefined) {
      event.preventDefault()
      selection.onChange(toggled(selection.selected, keyOf(row)))
    }
  }
  return (
    <div class="review">
      {/* The roles say again what the elements are: as cards on a phone they lose their table look, and with it their meaning. */}
      <table class="review-table" role="table">
        <caption class="visually-hidden">{caption}</caption>
        <Head {...props} />
        <tbody
          ref={body}
          role="rowgroup"
          onKeyDown={onKeyDown}
          onKeyUp={selection === undefined ? undefined : keepSpaceFromPressing}
        >
          {rows.map((row, index) => (
            <TableRow
              key={keyOf(row)}
              {...props}
              row={row}
              isActive={index === current}
              onActive={() => setActive(index)}
            />
          ))}
        </tbody>
      </table>
      <Foot {...props} />
      {selection === undefined || selection.selected.size === 0 ? null : <SelectionBar {...selection} />}
    </div>
  )
}

/** A button is pressed when the space bar comes up; here the space bar ticks. */
function keepSpaceFromPressing(event: KeyboardEvent): void {
  if (event.key === ' ' && !(event.target instanceof HTMLInputElement)) event.preventDefault()
}

function focusRow(body: HTMLTableSectionElement | null, index: number): void {
  const row = body?.rows[index]
  const target = row?.querySelector<HTMLElement>('[data-row]')
  target?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

function Head<Row>({
  columns,
  nameHead,
  rows,
  keyOf,
  selection,
  sort,
  onSort,
}: ReviewTableProps<Row>): JSX.Element {
  const { parts } = useTexts()
  const keys = rows.map(keyOf)
  const isAll = selection !== undefined && keys.length > 0 && keys.every((key) => selection.selected.has(key))
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection === undefined ? null : (
          <th scope="col" role="columnheader" class="review-tick">
            <label class="tick">
              <span class="visually-hidden">{parts.table.selectAll}</span>
              <input
                type="checkbox"
                checked={isAll}
                indeterminate={!isAll && keys.some((key) => selection.selected.has(key))}
                onChange={() => selection.onChange(toggledAll(selection.selected, keys))}
              />
            </label>
          </th>
        )}
        <th scope="col" role="columnheader">
          {nameHead}
        </th>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            role="columnheader"
            class={columnClass(column)}
            aria-sort={sort?.by === column.id ? sort.order : undefined}
          >
            {column.isSortable === true && onSort !== undefined ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              column.head
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function columnClass({
  isNumber = false,
  isMinor = false,
}: Pick<Column<never>, 'isNumber' | 'isMinor'>): string {
  return `${isNumber ? 'numeric' : ''} ${isMinor ? 'is-minor' : ''}`
}

interface SortButtonProps {
  readonly column: { readonly id: string; readonly head: string; readonly isNumber?: boolean }
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
}

function SortButton({ column, sort, onSort }: SortButtonProps): JSX.Element {
  const { parts } = useTexts()
  const isOn = sort?.by === column.id
  // Of numbers one wants the highest first, of words the first in the alphabet.
  const first = column.isNumber === true ? 'descending' : 'ascending'
  const other = sort?.order === 'ascending' ? 'descending' : 'ascending'
  return (
    <button
      type="button"
      class="sort"
      title={parts.table.sortBy(column.head)}
      onClick={() => onSort({ by: column.id, order: isOn ? other : first })}
    >
      {column.head}
      <svg viewBox="0 0 10 12" width="10" height="12" aria-hidden="true" class="icon">
        {isOn && sort?.order === 'descending' ? null : <path d="M2 5l3-3.500L8 5" />}
        {isOn && sort?.order === 'ascending' ? null : <path d="M2 7l3 3.500L8 7" />}
      </svg>
    </button>
  )
}

interface TableRowProps<Row> extends ReviewTableProps<Row> {
  readonly row: Row
  readonly isActive: boolean
  readonly onActive: () => void
}

function TableRow<Row>(props: TableRowProps<Row>): JSX.Element {
  const { row, columns, keyOf, openKey, selection, isActive, onActive, nameOf } = props
  const { parts } = useTexts()
  const key = keyOf(row)
  const name = nameOf(row)
  const tabIndex = isActive ? 0 : -1
  const isSelected = selection?.selected.has(key) === true
  return (
    <tr
      role="row"
      class={`${isSelected ? 'is-selected' : ''} ${openKey === key ? 'is-open' : ''}`}
      onFocusIn={onActive}
    >
      {selection === undefined ? null : (
        <td role="cell" class="review-tick">
          <label class="tick">
            <span class="visually-hidden">{parts.table.select(name)}</span>
            <input
              type="checkbox"
              tabIndex={tabIndex}
              checked={isSelected}
              onChange={() => selection.onChange(toggled(selection.selected, key))}
            />
          </label>
        </td>
      )}
      <th scope="row" role="rowheader">
        <RowName {...props} tabIndex={tabIndex} />
      </th>
      {columns.map((column) => (
        <td key={column.id} role="cell" data-head={column.head} class={columnClass(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

interface RowNameProps<Row> extends TableRowProps<Row> {
  readonly tabIndex: number
}

function RowName<Row>({
  row,
  keyOf,
  nameOf,
  hrefOf,
  onOpen,
  openKey,
  tabIndex,
}: RowNameProps<Row>): JSX.Element {
  const shared = { class: 'review-name', tabIndex, 'data-row': true }
  if (hrefOf !== undefined) {
    const href = hrefOf(row)
    return (
      <a {...shared} href={href} onClick={(event) => follow(event, href)}>
        {nameOf(row)}
      </a>
    )
  }
  if (onOpen === undefined) return <span {...shared}>{nameOf(row)}</span>
  return (
    <button {...shared} type="button" aria-expanded={openKey === keyOf(row)} onClick={() => onOpen(row)}>
      {nameOf(row)}
    </button>
  )
}

function Foot<Row>({
  rows,
  total,
  isMore = false,
  selection,
  onMore,
  isLoadingMore = false,
}: ReviewTableProps<Row>): JSX.Element {
  const { parts } = useTexts()
  return (
    <div class="review-foot">
      <p role="status">
        {isMore ? parts.table.shownOfMore(rows.length, total) : parts.table.shown(rows.length, total)}
      </p>
      {(isMore || rows.length < total) && onMore !== undefined ? (
        <Button onPress={onMore} isBusy={isLoadingMore}>
          {parts.table.more}
        </Button>
      ) : null}
      <p class="key-hints">{selection === undefined ? parts.table.keys : parts.table.keysSelect}</p>
    </div>
  )
}

function SelectionBar({ selected, onChange, effect }: Selection): JSX.Element {
  const { parts } = useTexts()
  return (
    <div class="selection-bar" role="group" aria-label={parts.table.choice}>
      <strong role="status">{parts.table.selected(selected.size)}</strong>
      <div class="selection-effect">{effect}</div>
      <Button kind="quiet" onPress={() => onChange(new Set())}>
        {parts.table.clear}
      </Button>
    </div>
  )
}
