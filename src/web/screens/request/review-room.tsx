import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AutomatedActivity } from '../../../actions/request-review.ts'
import { reviewOutcomes, type ReviewOutcome } from '../../../privacy/requests/event.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Cards } from '../../parts/card.tsx'
import { Field, RadioCards, Select } from '../../parts/field.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import type { RequestProps } from './work-page.tsx'

/** Where a machine decides by the register, and what a person made of its decision (GDPR art. 22(3)). */
export function ReviewRoom({ view }: RequestProps): JSX.Element {
  const { language } = useTexts()
  const answer = useAction('automated-decisions', { language: language === 'en' ? 'en' : 'nl' })
  return (
    <Shown answer={answer} shape="block">
      {(activities) => (
        <Cards>
          <Reviews view={view} activities={activities} />
          {view.file.closed === null ? <ReviewForm view={view} activities={activities} /> : null}
          <Activities activities={activities} />
        </Cards>
      )}
    </Shown>
  )
}

interface ActivitiesProps {
  readonly activities: readonly AutomatedActivity[]
}

function Activities({ activities }: ActivitiesProps): JSX.Element {
  const { review: words } = useTexts().screens.requestRights
  const untold = activities.filter(({ says }) => says === 'untold')
  return (
    <Card title={words.activities}>
      {activities.length === 0 ? <p>{words.none}</p> : null}
      <ul class="plain-list">
        {activities.flatMap(({ id, name, says, text }) =>
          says === 'untold' ? (
            []
          ) : (
            <li key={id}>
              <p>
                <Link to={`/register/${id}`}>{quotedText(name, 80)}</Link>{' '}
                <span class="soft">{words.says[says]}</span>
              </p>
              {text === '' ? null : <p>{plainText(text)}</p>}
            </li>
          ),
        )}
      </ul>
      {untold.length === 0 ? null : (
        <p>
          <span class="soft">{words.says.untold}</span>{' '}
          {untold.map(({ id, name }, index) => (
            <span key={id}>
              {index === 0 ? '' : ', '}
              <Link to={`/register/${id}`}>{quotedText(name, 80)}</Link>
            </span>
          ))}
        </p>
      )}
    </Card>
  )
}

function Reviews({ view, activities }: RequestProps & ActivitiesProps): JSX.Element | null {
  const { screens, request, format } = useTexts()
  const { review: words } = screens.requestRights
  if (view.file.reviews.length === 0) return null
  return (
    <Card title={words.done} width="wide">
      <ul class="plain-list">
        {view.file.reviews.map(
          ({ line, activity, decision, by, at, weighed, view: said, outcome, result }) => (
            <li key={line}>
              <p>
                <strong>{words.line(quotedText(by, 60), format.dateTime(Date.parse(at)))}</strong>{' '}
                <span class="soft">{activities.find(({ id }) => id === activity)?.name ?? ''}</span>
              </p>
              <p>
                {plainText(decision)}: {request.reviewOutcomes[outcome]}. {plainText(result)}
              </p>
              {said === '' ? null : (
                <p>
                  {words.view} {plainText(said)}
                </p>
              )}
              <p>
                {words.weighed} {plainText(weighed)}
              </p>
            </li>
          ),
        )}
      </ul>
    </Card>
  )
}

const empty = { activity: '', decision: '', by: '', view: '', weighed: '', result: '' }

function ReviewForm({ view, activities }: RequestProps & ActivitiesProps): JSX.Element {
  const { screens, request } = useTexts()
  const { review: words } = screens.requestRights
  const [draft, setDraft] = useState(empty)
  const [outcome, setOutcome] = useState<ReviewOutcome>()
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const set = (part: Partial<typeof empty>): void => setDraft({ ...draft, ...part })
  const isMissing =
    outcome === undefined || [draft.decision, draft.by, draft.weighed].some((text) => text.trim().length < 3)
  const keep = async (): Promise<void> => {
    ask(true)
    if (outcome === undefined || isMissing) return
    const isDone = await change(async () => {
      await call('review-request', { id: view.file.id, ...draft, outcome })
      return { text: words.kept }
    })
    if (!isDone) return
    setDraft(empty)
    setOutcome(undefined)
    ask(false)
  }
  return (
    <Card title={words.title} width="wide">
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <ReviewFields draft={draft} activities={activities} onChange={set} />
        <RadioCards
          legend={words.outcome}
          value={outcome}
          options={reviewOutcomes.map((value) => ({ value, label: request.reviewOutcomes[value] }))}
          onChange={setOutcome}
        />
        <Field
          label={words.result}
          value={draft.result}
          onInput={(result) => set({ result: result.slice(0, 10_000) })}
          lines={2}
          isOptional
        />
        {isAsked && isMissing ? <p role="alert">{words.missing}</p> : null}
        <div class="button-row">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {words.keep}
          </Button>
        </div>
      </form>
    </Card>
  )
}

interface ReviewFieldsProps extends ActivitiesProps {
  readonly draft: typeof empty
  readonly onChange: (part: Partial<typeof empty>) => void
}

function ReviewFields({ draft, activities, onChange: set }: ReviewFieldsProps): JSX.Element {
  const { review: words } = useTexts().screens.requestRights
  return (
    <>
      <Select
        label={words.which}
        value={draft.activity}
        options={[
          ...activities.map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: words.noActivity },
        ]}
        onChange={(activity) => set({ activity })}
      />
      <Field
        label={words.decision}
        help={words.decisionHelp}
        value={draft.decision}
        onInput={(decision) => set({ decision: decision.slice(0, 300) })}
      />
      <Field
        label={words.by}
        help={words.byHelp}
        value={draft.by}
        onInput={(by) => set({ by: by.slice(0, 300) })}
      />
      <Field
        label={words.view}
        value={draft.view}
        onInput={(text) => set({ view: text.slice(0, 10_000) })}
        lines={3}
        isOptional
      />
      <Field
        label={words.weighed}
        value={draft.weighed}
        onInput={(weighed) => set({ weighed: weighed.slice(0, 10_000) })}
        lines={3}
      />
    </>
  )
}
