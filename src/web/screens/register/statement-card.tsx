import type { JSX } from 'preact'
import type { StatementState } from '../../../actions/privacy-statement.ts'
import type { RegisterView } from '../../../actions/register.ts'
import { activityTexts } from '../../../i18n/activity-texts.ts'
import { call, type InputOf } from '../../call.ts'
import { noonOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

type Wish = InputOf<'privacy-statement'>
type Audience = NonNullable<Wish['audience']>

const audiences: readonly Audience[] = ['everyone', 'staff']
/** Beside PDF, which has a button. */
const otherFormats: readonly Wish['format'][] = ['html', 'docx', 'txt']

/** The privacy statement that the register makes: to take away, what is open in it, and whether reality moved since it was published. */
export function StatementCard({ view }: { readonly view: RegisterView }): JSX.Element {
  const { register: own } = useTexts().screens
  return (
    <Card title={own.statement}>
      <div class="stack">
        <p class="soft">{own.statementMore}</p>
        {audiences.map((audience) => (
          <StatementFor key={audience} audience={audience} view={view} />
        ))}
      </div>
    </Card>
  )
}

interface StatementForProps {
  readonly audience: Audience
  readonly view: RegisterView
}

function StatementFor({ audience, view }: StatementForProps): JSX.Element {
  const { screens, language: chosen } = useTexts()
  const { register: own } = screens
  const language = chosen === 'en' ? 'en' : 'nl'
  const state = useAction('statement-state', { audience, language })
  const { change, isBusy } = useChange()
  const save = (format: Wish['format']): void => {
    void change(async () => {
      const { fileName } = await call('privacy-statement', { format, audience, language })
      return { text: own.saved(fileName) }
    })
  }
  const publish = (): void => {
    void change(async () => {
      await call('published-statement', { audience, language })
      return { text: own.publishedNow }
    })
  }
  return (
    <section aria-label={own.audiences[audience]} class="stack">
      <div class="version">
        <h3>{own.audiences[audience]}</h3>
        <Menu
          label={own.takeStatement(own.audiences[audience])}
          items={otherFormats.map((format) => ({
            label: own.statementFormats[format],
            onPress: () => save(format),
          }))}
        />
      </div>
      <Shown answer={state} shape="lines" lines={2}>
        {(found) => (
          <>
            <Publication state={found} />
            <OpenPoints state={found} view={view} />
          </>
        )}
      </Shown>
      <div class="button-row">
        <Button
          isBusy={isBusy}
          label={`${own.savePdf}: ${own.audiences[audience]}`}
          onPress={() => save('pdf')}
        >
          {own.savePdf}
        </Button>
        <Button
          kind="quiet"
          isBusy={isBusy}
          label={`${own.publish}: ${own.audiences[audience]}`}
          onPress={publish}
        >
          {own.publish}
        </Button>
      </div>
    </section>
  )
}

function Publication({ state: { published } }: { readonly state: StatementState }): JSX.Element {
  const { screens, format } = useTexts()
  const { register: own } = screens
  if (published === null) return <p class="soft">{own.neverPublished}</p>
  const { on, drift } = published
  if (drift.length === 0) return <p>{own.publishedOn(format.date(noonOf(on)))}</p>
  return (
    <Notice kind="attention" title={own.statementMoved(drift.length, format.date(noonOf(on)))}>
      <p>{own.statementMovedMore}</p>
    </Notice>
  )
}

interface OpenPointsProps {
  readonly state: StatementState
  readonly view: RegisterView
}

/** What the law asks and nobody knows yet: beside the statement, by activity. */
function OpenPoints({ state: { open }, view }: OpenPointsProps): JSX.Element | null {
  const texts = useTexts()
  const { register: own } = texts.screens
  if (open.length === 0) return null
  const byActivity = Map.groupBy(open, ({ activity }) => activity)
  const nameOf = (id: string): string => {
    const activity = view.activities.find((one) => one.id === id)
    return activity === undefined ? id : activityTexts(activity, texts).name
  }
  return (
    <details class="evidence">
      <summary>{own.statementOpen(open.length)}</summary>
      <ul class="plain-list small">
        {[...byActivity].map(([activity, points]) => (
          <li key={activity ?? ''}>
            {activity === null ? null : (
              <Link to={`/register/${encodeURIComponent(activity)}`}>
                <Foreign most={60}>{nameOf(activity)}</Foreign>
              </Link>
            )}
            <ul class="plain-list soft">
              {points.map(({ gap }) => (
                <li key={gap}>{texts.statement.gaps[gap]}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
