import type { JSX } from 'preact'
import type { BreachShort } from '../../actions/breaches.ts'
import { hitText } from '../../i18n/hit-text.ts'
import type { OutputOf } from '../call.ts'
import { Envelope } from '../drawings/questions.tsx'
import { useQuery } from '../address.ts'
import { StateBadge } from '../parts/badges.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { Empty } from '../parts/empty.tsx'
import { Shown } from '../parts/loading.tsx'
import { Notice } from '../parts/notice.tsx'
import { PrintView } from '../parts/print.tsx'
import { ReviewTable } from '../parts/review-table.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { breachName } from './breach/breach-name.ts'
import { clockText, clockTone } from './breach/clock-text.ts'
import { HouseCard } from './breach/house-card.tsx'
import { SignalsCard } from './breach/signals-card.tsx'
import { TakeAwayRegister } from './breach/take-away.tsx'
import { StartBreach } from './breach/start.tsx'
import { useNow } from './breach/use-now.ts'

/** Every breach, the way to begin one, and the way to rehearse it. */
export function Breaches(): JSX.Element {
  const { title } = useTexts().screens.breaches
  const list = useAction('breaches', {})
  const [start] = useQuery('start')
  if (start === 'real' || start === 'rehearsal') return <StartBreach isRehearsal={start === 'rehearsal'} />
  return (
    <Shown answer={list} title={title} shape="sentence">
      {(found) => <BreachList found={found} />}
    </Shown>
  )
}

function isRunning({ isClosed, isRehearsal, clock }: BreachShort): boolean {
  return !isClosed && !isRehearsal && clock.state !== 'not-needed'
}

function BreachList({ found }: { readonly found: OutputOf<'breaches'> }): JSX.Element {
  const { breaches: texts } = useTexts().screens
  const real = found.breaches.filter(({ isRehearsal }) => !isRehearsal)
  const rehearsals = found.breaches.filter(({ isRehearsal }) => isRehearsal)
  return (
    <>
      <Top
        actions={
          <>
            <ButtonLink kind="primary" to="/breaches" query={{ start: 'real' }}>
              {texts.happened}
            </ButtonLink>
            <ButtonLink to="/breaches" query={{ start: 'rehearsal' }}>
              {texts.rehearse}
            </ButtonLink>
          </>
        }
      >
        <Sentence>{texts.sentence(real.filter(isRunning).length, real.length)}</Sentence>
        <Lead>{texts.lead}</Lead>
      </Top>
      {found.broken.length === 0 ? null : <Notice kind="attention" title={texts.broken} />}
      <Cards>
        {real.length === 0 ? (
          <Card width="wide">
            <Empty drawing={<Envelope />} title={texts.emptyTitle}>
              {texts.empty}
            </Empty>
          </Card>
        ) : (
          <Card title={texts.register} width="wide" aside={<TakeAwayRegister />}>
            <PrintView title={texts.register}>
              <BreachTable rows={real} caption={texts.list} />
            </PrintView>
          </Card>
        )}
        <SignalsCard />
        <HouseCard />
        <ThrownAway files={found.thrownAway} />
        {rehearsals.length === 0 ? null : (
          <Card title={texts.rehearsals} width="wide">
            <BreachTable rows={rehearsals} caption={texts.rehearsals} />
          </Card>
        )}
      </Cards>
    </>
  )
}

/** What is left of files that were thrown away. */
function ThrownAway({ files }: { readonly files: OutputOf<'breaches'>['thrownAway'] }): JSX.Element | null {
  const texts = useTexts()
  const { format, breach, screens } = texts
  const words = screens.breaches.thrownAway
  if (files.length === 0) return null
  return (
    <Card title={words.title} width="wide">
      <p class="soft">{words.lead}</p>
      <ul class="plain-list">
        {files.map(({ breach: id, atMs, left }) => (
          <li key={id}>
            {words.line(
              `${breach.kinds[left.kind].label}${left.isRehearsal ? ` (${breach.rehearsal})` : ''}`,
              format.date(left.openedAtMs),
              format.date(atMs),
            )}{' '}
            <span class="soft">
              {hitText({ people: left.people, foundNobody: false }, texts)}
              {left.decision === null ? '' : `, ${breach.decisions.authority[left.decision.authority]}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface TableProps {
  readonly rows: readonly BreachShort[]
  readonly caption: string
}

function BreachTable({ rows, caption }: TableProps): JSX.Element {
  const texts = useTexts()
  const { screens, breach, format } = texts
  const { breaches: words } = screens
  const now = useNow()
  return (
    <ReviewTable
      caption={caption}
      rows={rows}
      total={rows.length}
      keyOf={({ id }) => id}
      nameOf={(row) => breachName(row, texts)}
      nameHead={words.what}
      hrefOf={({ id }) => `/breaches/${String(id)}`}
      columns={[
        {
          id: 'when',
          head: words.when,
          cell: ({ clock, openedAtMs }) => format.shortDate(clock.awareAtMs ?? openedAtMs),
        },
        {
          id: 'clock',
          head: words.clock,
          cell: ({ clock, isClosed }) =>
            isClosed ? (
              <StateBadge kind="plain">{words.closed}</StateBadge>
            ) : (
              <StateBadge kind={clockTone(clock)}>{clockText(clock, now, texts)}</StateBadge>
            ),
        },
        {
          id: 'who',
          head: words.who,
          cell: (row) => hitText(row, texts),
        },
        {
          id: 'decided',
          head: words.decided,
          isMinor: true,
          cell: ({ decision }) =>
            decision === null ? words.notDecided : breach.decisions.authority[decision.authority],
        },
      ]}
    />
  )
}
