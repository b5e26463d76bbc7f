import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { itemKinds, itemMatches } from '../../../privacy/requests/answer/item.ts'
import { itemDecisions } from '../../../privacy/requests/event.ts'
import { setQuery, useAddress, useQuery } from '../../address.ts'
import { call, type InputOf } from '../../call.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card, Cards } from '../../parts/card.tsx'
import { Check } from '../../parts/field.tsx'
import { Filters, FilterSelect } from '../../parts/filters.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Failed } from '../../parts/notice.tsx'
import { ReviewTable, type Column, type Sort } from '../../parts/review-table.tsx'
import type { RowKey } from '../../parts/selection.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { usePages } from '../../use-pages.ts'
import { ItemDrawer } from './items-drawer.tsx'
import { ItemsEffect } from './items-effect.tsx'
import { nameOf, type Heads, type ItemsAnswer, type ShownItem } from './items-words.ts'
import { isPacked } from './asks-for.ts'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** Every piece that was found, to go through: what becomes of it, by proposal or by decision. */
export function ItemsRoom({ view }: RequestProps): JSX.Element {
  const { items: words } = useTexts().screens.requestAnswer
  const path = `/requests/${String(view.file.id)}`
  if (view.file.searched === null)
    return (
      <Cards>
        <Card title={words.notSearched}>
          <ButtonLink kind="primary" to={path} query={{ room: 'search' }}>
            {words.toSearch}
          </ButtonLink>
        </Card>
      </Cards>
    )
  return (
    <div class="stack">
      <ItemsList view={view} />
      <Cards>
        <OwnPeople view={view} />
      </Cards>
      {isPacked(view) ? (
        <ButtonLink kind="primary" to={path} query={{ room: 'answer' }}>
          {words.toPackage}
        </ButtonLink>
      ) : null}
    </div>
  )
}

type Order = NonNullable<InputOf<'request-items'>['order']>
const orders: Readonly<Record<string, Order>> = {
  place: 'place',
  date: 'date',
  match: 'match',
  decision: 'decision',
}

/** What the address says of the list; a word that is none of ours is no filter. */
function filterOf(query: Readonly<Record<string, string>>): Partial<InputOf<'request-items'>> {
  const pick = <Word extends string>(words: readonly Word[], said: string | undefined): Word | undefined =>
    words.find((word) => word === said)
  const place = Number(query['place'])
  return {
    kind: pick(itemKinds, query['kind']),
    match: pick(itemMatches, query['match']),
    decision: pick(itemDecisions, query['decision']),
    ...(Number.isSafeInteger(place) && place > 0 ? { sourceId: place } : {}),
    order: orders[query['order'] ?? ''] ?? 'date',
  }
}

function ItemsList({ view }: RequestProps): JSX.Element {
  const texts = useTexts()
  const answers = useTexts().screens
  const { requestItems } = answers
  const { items: words } = answers.requestAnswer
  const { id, lastHash } = view.file
  const { query } = useAddress()
  const [open] = useQuery('item')
  const [selected, select] = useState<ReadonlySet<RowKey>>(new Set())
  const [answer, setAnswer] = useState<ItemsAnswer>()
  const filter = filterOf(query)
  const pages = usePages<ShownItem>(
    JSON.stringify([id, lastHash, filter]),
    async ({ limit, offset }, signal) => {
      const found = await call('request-items', { id, limit, offset, ...filter }, signal)
      setAnswer(found)
      return { rows: found.rows, total: found.total }
    },
  )
  const { page, failure } = pages
  const heads = useHeads(id, page?.rows ?? [])
  if (page === undefined || answer === undefined)
    return failure === undefined ? <Loading lines={8} /> : <Failed failure={failure} onRetry={pages.reload} />
  const { counts, labels, grounds } = answer
  const chosen = page.rows.filter(({ key }) => selected.has(key))
  const shown = page.rows.find(({ key }) => key === open)
  return (
    <>
      <p class="breach-number">
        {counts.all === 0 ? words.nothing : words.sentence(counts.all, counts.decided)}
      </p>
      <p class="soft">{words.lead}</p>
      <ItemFilters answer={answer} />
      {page.rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ReviewTable<ShownItem>
          caption={words.caption}
          rows={page.rows}
          total={page.total}
          keyOf={({ key }) => key}
          nameHead={words.heads.item}
          nameOf={(row) => nameOf(row, requestItems, heads[row.key])}
          columns={columnsOf(texts, labels)}
          sort={sortOf(filter.order)}
          onSort={({ by }) => setQuery({ order: by })}
          openKey={shown?.key}
          onOpen={({ key }) => setQuery({ item: key === open ? null : key }, 'push')}
          onMore={pages.loadMore}
          isLoadingMore={pages.isLoadingMore}
          selection={{
            selected,
            onChange: select,
            effect: (
              <ItemsEffect id={id} chosen={chosen} grounds={grounds} onDone={() => select(new Set())} />
            ),
          }}
        />
      )}
      {shown === undefined ? null : (
        <ItemDrawer
          key={shown.key}
          id={id}
          row={shown}
          head={heads[shown.key]}
          answer={answer}
          onClose={() => setQuery({ item: null })}
        />
      )}
    </>
  )
}

/** What the letters on the pages so far are about: asked page by page, after the list is there. */
function useHeads(id: number, rows: readonly ShownItem[]): Heads {
  const [known, setKnown] = useState<Heads>({})
  const next = rows.filter(({ kind, key }) => kind === 'message' && !(key in known)).slice(0, headsAtOnce)
  const answer = useAction(
    'request-heads',
    next.length === 0 ? null : { id, items: next.map(({ key }) => key) },
  )
  const fresh = Object.keys(answer.value ?? {}).filter((key) => !(key in known))
  if (answer.value !== undefined && fresh.length > 0) setKnown({ ...known, ...answer.value })
  return known
}

const headsAtOnce = 100

function columnsOf(texts: Texts, labels: ItemsAnswer['labels']): readonly Column<ShownItem>[] {
  const { format } = texts
  const answers = useTexts().screens
  const { requestItems } = answers
  const { items: words } = answers.requestAnswer
  return [
    {
      id: 'place',
      head: words.heads.place,
      isMinor: true,
      isSortable: true,
      cell: ({ sourceId, copies }) =>
        `${quotedText(labels[String(sourceId)] ?? '…', 30)}${copies > 1 ? ` ×${format.count(copies)}` : ''}`,
    },
    {
      id: 'date',
      head: words.heads.date,
      isSortable: true,
      cell: ({ atMs }) => (atMs === null ? '' : format.date(atMs)),
    },
    {
      id: 'match',
      head: words.heads.match,
      isMinor: true,
      isSortable: true,
      cell: ({ match }) => requestItems.matches[match],
    },
    {
      id: 'others',
      head: words.heads.others,
      isNumber: true,
      isMinor: true,
      cell: ({ others }) => (others === 0 ? '' : format.count(others)),
    },
    {
      id: 'decision',
      head: words.heads.decision,
      isSortable: true,
      cell: ({ decision, decided }) => (
        <span>
          {requestItems.decisions[decision]}{' '}
          <span class="soft small">({decided === null ? words.proposed : words.byYou})</span>
        </span>
      ),
    },
  ]
}

function sortOf(order: Order | undefined): Sort {
  return { by: order ?? 'date', order: order === 'date' || order === undefined ? 'descending' : 'ascending' }
}

function ItemFilters({ answer: { counts, labels } }: { readonly answer: ItemsAnswer }): JSX.Element {
  const answers = useTexts().screens
  const { requestItems } = answers
  const { filters: words } = answers.requestAnswer.items
  const counted = (value: string, label: string, count: number | undefined) => ({
    value,
    label,
    count: count ?? 0,
  })
  return (
    <Filters names={['decision', 'kind', 'place', 'match']}>
      <FilterSelect
        name="decision"
        label={words.decision}
        options={itemDecisions.map((one) => counted(one, requestItems.decisions[one], counts.decision[one]))}
      />
      <FilterSelect
        name="kind"
        label={words.kind}
        options={itemKinds
          .filter((one) => counts.kind[one] !== undefined)
          .map((one) => counted(one, requestItems.kinds[one][1], counts.kind[one]))}
      />
      <FilterSelect
        name="place"
        label={words.place}
        options={counts.sources.map(({ sourceId, items }) =>
          counted(String(sourceId), quotedText(labels[String(sourceId)] ?? '…', 40), items),
        )}
      />
      <FilterSelect
        name="match"
        label={words.match}
        options={itemMatches
          .filter((one) => counts.match[one] !== undefined)
          .map((one) => counted(one, requestItems.matches[one], counts.match[one]))}
      />
    </Filters>
  )
}

/** Whether names of the organisation's own people stay: a choice with its reason beside it. */
function OwnPeople({ view: { file } }: RequestProps): JSX.Element {
  const { staff: words } = useTexts().screens.requestAnswer.items
  const { change } = useChange()
  return (
    <Card title={words.title}>
      <Check
        label={words.stay}
        isChecked={file.ownPeopleStay}
        help={words.lead}
        onChange={(stay) =>
          void change(async () => {
            const { line } = await call('set-request-own-people', { id: file.id, stay })
            return {
              text: words.kept,
              undo: () => addToRequest(file.id, [{ type: 'struck', line }], words.kept),
            }
          })
        }
      />
    </Card>
  )
}
