import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Round } from '../../../actions/questionnaires.ts'
import { questionnaireTexts, questionWords } from '../../../i18n/questionnaire.ts'
import type { Question, ScoredQuestion } from '../../../privacy/suppliers/questionnaire/types.ts'
import { call, type InputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange, type Done } from '../../use-change.ts'
import { answeredFields } from './answer-text.ts'

interface AnswerDrawerProps {
  readonly round: Round
  readonly question: Question
  readonly scored: ScoredQuestion
  readonly onClose: () => void
}

/** One question with all that was filled in, and a judgement of one's own. */
export function AnswerDrawer({ round, question, scored, onClose }: AnswerDrawerProps): JSX.Element {
  const { screens, language } = useTexts()
  const { questions: own } = screens.suppliers
  const asked = questionnaireTexts(language === 'en' ? 'en' : 'nl')
  const { title, help } = questionWords(question, asked)
  const fields = answeredFields(question, round.returned?.answers[question.id], asked)
  return (
    <Drawer title={quotedText(title)} onClose={onClose}>
      <div class="stack">
        <p class="soft">{question.weight === 0 ? own.house.noWeightHelp : help}</p>
        {fields.length === 0 ? (
          <p>{own.unanswered}</p>
        ) : (
          <Facts
            facts={fields.map(({ label, value }) => ({ name: label, value: <Foreign>{value}</Foreign> }))}
          />
        )}
        {scored.isKnockOut ? <p>{own.knockOutHelp}</p> : null}
        <Judge round={round} scored={scored} />
      </div>
    </Drawer>
  )
}

const choices = ['0', '1', '2', 'not-applicable'] as const
type Choice = (typeof choices)[number]

function Judge({ round, scored }: Omit<AnswerDrawerProps, 'onClose' | 'question'>): JSX.Element {
  const { questions: own } = useTexts().screens.suppliers
  const former = round.overrides[scored.id]
  const [points, setPoints] = useState<Choice>(choiceOf(former?.points ?? scored.points))
  const [reason, setReason] = useState(former?.reason ?? '')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = reason.trim().length < shortestReason
  const save = (override: Override): void =>
    void change(() => judge({ round: round.round, question: scored.id, override }, own.judged))
  return (
    <form
      class="stack"
      aria-label={own.judge}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (!isMissing) save({ points: pointsOf(points), reason: reason.trim() })
      }}
    >
      <h3>{own.judge}</h3>
      <p class="soft">{own.judgeHelp}</p>
      <Select
        label={own.points}
        value={points}
        options={choices.map((value) => ({ value, label: own.pointsOf[value] }))}
        onChange={setPoints}
      />
      <Field
        label={own.reason}
        value={reason}
        onInput={setReason}
        error={isAsked && isMissing ? own.reasonMissing : undefined}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {own.judgeSave}
        </Button>
        {former === undefined ? null : (
          <Button kind="quiet" isBusy={isBusy} onPress={() => save(null)}>
            {own.judgeBack}
          </Button>
        )}
      </div>
    </form>
  )
}

const shortestReason = 3

type Judgement = InputOf<'judge-answer'>
type Override = Judgement['override']

function choiceOf(points: ScoredQuestion['points']): Choice {
  if (points === null) return '0'
  return points === 'not-applicable' ? points : (String(points) as Choice) // 0, 1 or 2
}

function pointsOf(choice: Choice): NonNullable<Override>['points'] {
  return choice === 'not-applicable' ? choice : (Number(choice) as 0 | 1 | 2) // the rest of the choices
}

async function judge(judgement: Judgement, text: string): Promise<Done> {
  const { former } = await call('judge-answer', judgement)
  return { text, undo: () => call('judge-answer', { ...judgement, override: former }) }
}
