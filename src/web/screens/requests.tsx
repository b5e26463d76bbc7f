import type { JSX } from 'preact'
import type { RequestShort } from '../../actions/requests.ts'
import type { OutputOf } from '../call.ts'
import { useQuery } from '../address.ts'
import { noonOf } from '../day.ts'
import { Envelope } from '../drawings/questions.tsx'
import { StateBadge } from '../parts/badges.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { Empty } from '../parts/empty.tsx'
import { Shown } from '../parts/loading.tsx'
import { Notice } from '../parts/notice.tsx'
import { ReviewTable } from '../parts/review-table.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useNow } from './breach/use-now.ts'
import { requestClockText, requestClockTone } from './request/clock-text.ts'
import { whoName } from './request/who-name.ts'
import { FoundCard } from './requests/found-card.tsx'
import { StartRequest } from './requests/start.tsx'

/** Every request by its clock, what the mail seems to ask, and the way to take one in. */
export function Requests(): JSX.Element {
  const { title } = useTexts().screens.requests
  const list = useAction('requests', {})
  const [start] = useQuery('start')
  if (start !== undefined) return <StartRequest />
  return (
    <Shown answer={list} title={title} shape="sentence">
      {(found) => <RequestList found={found} />}
    </Shown>
  )
}

function RequestList({ found }: { readonly found: OutputOf<'requests'> }): JSX.Element {
  const { requests: texts } = useTexts().screens
  const { requests: rows, broken, thrownAway } = found
  const open = rows.filter(({ isClosed }) => !isClosed)
  return (
    <>
      <Top
        actions={
          <ButtonLink kind="primary" to="/requests" query={{ start: 'here' }}>
            {texts.came}
          </ButtonLink>
        }
      >
        <Sentence>{texts.sentence(open.length, rows.length)}</Sentence>
        <Lead>{texts.lead}</Lead>
      </Top>
      {broken.length === 0 ? null : <Notice kind="attention" title={texts.broken} />}
      <Cards>
        <FoundCard />
        {rows.length === 0 ? (
          <Card width="wide">
            <Empty drawing={<Envelope />} title={texts.emptyTitle}>
              {texts.empty}
            </Empty>
          </Card>
        ) : (
          <Card title={texts.listTitle} width="wide">
            <RequestTable rows={rows} />
          </Card>
        )}
      </Cards>
      {thrownAway.length === 0 ? null : <p class="soft small">{texts.thrownAway(thrownAway.length)}</p>}
    </>
  )
}

function RequestTable({ rows }: { readonly rows: readonly RequestShort[] }): JSX.Element {
  const texts = useTexts()
  const { screens, request, format } = texts
  const { requests: words } = screens
  const now = useNow()
  return (
    <ReviewTable
      caption={words.list}
      rows={rows}
      total={rows.length}
      keyOf={({ id }) => id}
      nameOf={({ asker }) => whoName(asker, texts)}
      nameHead={words.heads.who}
      hrefOf={({ id }) => `/requests/${String(id)}`}
      columns={[
        {
          id: 'asks',
          head: words.heads.asks,
          cell: ({ rights }) =>
            rights.length === 0
              ? words.what.none
              : format.list(rights.map((right) => request.rights[right].label)),
        },
        {
          id: 'clock',
          head: words.heads.clock,
          cell: ({ clock, isClosed, isOver }) =>
            isClosed ? (
              <StateBadge kind="plain">{isOver ? words.over : words.closed}</StateBadge>
            ) : (
              <StateBadge kind={requestClockTone(clock)}>{requestClockText(clock, now, texts)}</StateBadge>
            ),
        },
        { id: 'step', head: words.heads.step, cell: ({ step }) => request.steps[step] },
        {
          id: 'received',
          head: words.heads.received,
          isMinor: true,
          cell: ({ clock }) => format.shortDate(noonOf(clock.receivedOn)),
        },
      ]}
    />
  )
}
