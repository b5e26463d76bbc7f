import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { planTitle } from '../../../i18n/plan-title.ts'
import { isForPersons } from '../../../privacy/plans/plan.ts'
import type { PlanRow } from '../../../store/plans.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Lead, Sentence, Title, Top } from '../../parts/sentence.tsx'
import { useTexts, type Texts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import type { ScreenProps } from '../index.ts'
import { JournalCard } from './journal-card.tsx'
import { PlanActions } from './plan-actions.tsx'
import { subjectOf } from './plan-counts.ts'
import { PersonPlanCards } from './person-plan-cards.tsx'
import { RunCard } from './run-card.tsx'
import { StepTable } from './step-table.tsx'
import { useRun } from './use-run.ts'

/** One plan: the exact list, what can be left out of it, and the ways to carry it out and to put back. */
export function PlanScreen({ parameters }: ScreenProps): JSX.Element {
  const { one } = useTexts().screens.cleanUp
  const planId = Number(parameters['id'])
  const isNumber = Number.isSafeInteger(planId) && planId > 0
  const plan = useAction('plan', isNumber ? { planId } : null)
  const isGone = plan.failure?.type === 'refusal' && plan.failure.code === 'plan-not-found'
  if (!isNumber || isGone)
    return (
      <Top actions={<ButtonLink to="/clean-up">{one.back}</ButtonLink>}>
        <Title>{one.gone}</Title>
      </Top>
    )
  return (
    <Shown answer={plan} title={one.title} shape="sentence">
      {(found) => <Plan plan={found} />}
    </Shown>
  )
}

function Plan({ plan }: { readonly plan: PlanRow }): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.cleanUp.one
  const { rule, counts, isMore } = plan
  const run = useRun(plan.id)
  const [ticked, setTicked] = useState(0)
  return (
    <>
      <Top
        actions={
          <>
            <PlanActions plan={plan} run={run} ticked={ticked} />
            <ButtonLink kind="quiet" to="/clean-up">
              {own.back}
            </ButtonLink>
          </>
        }
      >
        <Sentence>{planTitle(plan, subjectOf(plan), texts)}.</Sentence>
        <Lead>{run.isRunning ? own.running : leadOf(plan, texts)}</Lead>
      </Top>
      <div class="stack">
        <RunCard run={run} />
        <p class="soft">{texts.cleanUp.rules[rule].why}</p>
        {counts.held === 0 ? null : <Notice kind="info">{texts.cleanUp.heldItems(counts.held)}</Notice>}
        {/* Of one person's plan the mails of others count too, of whom nothing goes. */}
        {plan.state === 'proposed' && !isForPersons(rule) ? <PeopleLine planId={plan.id} /> : null}
        {plan.state === 'proposed' ? null : <NoteLines plan={plan} />}
        {isMore ? <p class="soft">{texts.cleanUp.more}</p> : null}
        {isForPersons(rule) ? <PersonPlanCards plan={plan} /> : null}
        <StepTable plan={plan} run={run} onTicked={setTicked} />
        {plan.state === 'proposed' ? null : <JournalCard planId={plan.id} />}
      </div>
    </>
  )
}

/** What must be known of what was made anew: a signature that no longer fits. */
function NoteLines({ plan }: { readonly plan: PlanRow }): JSX.Element | null {
  const { cleanUp, redact } = useTexts()
  const noted = useAction('plan-notes', plan.state === 'applied' ? { planId: plan.id } : null).value ?? []
  if (noted.length === 0) return null
  return (
    <Notice kind="info">
      {noted.map(({ note, count }) => (
        <p key={note}>
          {cleanUp.items(count)}: {redact.notes[note]}
        </p>
      ))}
    </Notice>
  )
}

/** What it changes of the picture: the people of whom less is held then, or nothing. */
function PeopleLine({ planId }: { readonly planId: number }): JSX.Element | null {
  const own = useTexts().screens.cleanUp.one
  const people = useAction('plan-people', { planId }).value
  return people === undefined || people.touched === 0 ? null : (
    <p>{own.people(people.touched, people.gone)}</p>
  )
}

function leadOf({ state, expiresAtMs }: PlanRow, { screens, format }: Texts): string {
  const own = screens.cleanUp.one
  if (state !== 'applied') return own[state]
  return own.applied(expiresAtMs === null ? '' : format.date(expiresAtMs))
}
