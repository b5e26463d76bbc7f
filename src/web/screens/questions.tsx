import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Setup } from '../../actions/setup.ts'
import { firstMap, questions, type Question } from '../../privacy/interview.ts'
import { call, failureFrom, type CallFailureReason } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Shown } from '../parts/loading.tsx'
import { Failed } from '../parts/notice.tsx'
import { useTexts } from '../texts.ts'
import { toast } from '../toast.ts'
import { useAction } from '../use-action.ts'
import { notesOf, type Draft } from './begin/draft.ts'
import { FirstMap } from './begin/first-map-view.tsx'
import { readDraft } from './begin/kept-draft.ts'
import { AnswerChoice, questionDrawings, WhichOne } from './begin/question-step.tsx'

/** The first map again, with the answers below it to be changed. */
export function Questions(): JSX.Element {
  const setup = useAction('get-setup', {})
  const summary = useAction('summary', { fresh: false })
  const { again } = useTexts().screens.begin
  return (
    <Shown shape="sentence" answer={setup} title={again.title}>
      {(told) => (
        <Shown shape="sentence" answer={summary} title={again.title}>
          {({ places }) => (
            <FirstMap
              organisation={told.organisation}
              map={told.firstMap}
              places={places}
              openQuestions={told.openQuestions}
            >
              <AnswersCard setup={told} />
            </FirstMap>
          )}
        </Shown>
      )}
    </Shown>
  )
}

type Given = Pick<Draft, 'answers' | 'notes'>

function AnswersCard({ setup }: { readonly setup: Setup }): JSX.Element {
  const { begin } = useTexts().screens
  const [draft, setDraft] = useState<Given>(() => startOf(setup))
  const { save, isBusy, failure } = useSave(setup, draft, setDraft)
  return (
    <section class="answers">
      <Card title={begin.again.yours}>
        <p class="soft">{begin.again.lead}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) void save()
          }}
        >
          {questions.map((question) => (
            <AnswerRow key={question} question={question} draft={draft} onChange={setDraft} />
          ))}
          <Removed setup={setup} draft={draft} />
          {failure === undefined ? null : <Failed failure={failure} />}
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {begin.again.save}
          </Button>
        </form>
      </Card>
    </section>
  )
}

/** What the index knows; when that is nothing, what this browser still has of a beginning that was broken off. */
function startOf({ answers, notes }: Setup): Given {
  if (Object.keys(answers).length > 0) return { answers, notes }
  return readDraft() ?? { answers, notes }
}

interface AnswerRowProps {
  readonly question: Question
  readonly draft: Given
  readonly onChange: (draft: Given) => void
}

function AnswerRow({ question, draft, onChange }: AnswerRowProps): JSX.Element {
  const { begin } = useTexts().screens
  const id = useId()
  const Drawn = questionDrawings[question]
  const { ask, why } = begin.questions[question]
  const answer = draft.answers[question]
  return (
    <div class="answer-row">
      <Drawn />
      <div>
        <h3 id={id}>{ask}</h3>
        <p class="soft">{why}</p>
        <AnswerChoice
          labelId={id}
          value={answer}
          onChange={(chosen) => onChange({ ...draft, answers: { ...draft.answers, [question]: chosen } })}
        />
        <WhichOne
          question={question}
          answer={answer}
          notes={draft.notes}
          onChange={(notes) => onChange({ ...draft, notes })}
        />
      </div>
    </div>
  )
}

/** Says before storing what a changed answer takes off the map. */
function Removed({ setup, draft }: { readonly setup: Setup; readonly draft: Given }): JSX.Element {
  const { screens, placeKinds, format } = useTexts()
  const next = firstMap(draft.answers)
  const gone = setup.firstMap.filter(({ place }) => !next.some((one) => one.place === place))
  return (
    <p class="soft" role="status">
      {gone.length === 0
        ? ''
        : screens.begin.again.removes(format.list(gone.map(({ place }) => placeKinds[place])))}
    </p>
  )
}

function useSave(
  setup: Setup,
  draft: Given,
  show: (draft: Given) => void,
): {
  readonly save: () => Promise<void>
  readonly isBusy: boolean
  readonly failure: CallFailureReason | undefined
} {
  const { again } = useTexts().screens.begin
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailureReason>()
  const save = async (): Promise<void> => {
    const former = { answers: setup.answers, notes: setup.notes }
    const given = { answers: draft.answers, notes: notesOf(draft) }
    if (isSame(former, given)) return toast({ text: again.unchanged })
    setBusy(true)
    setFailure(undefined)
    try {
      await call('answer-questions', given)
      toast({
        text: again.saved,
        undo: async () => {
          await call('answer-questions', former)
          show(former)
        },
      })
    } catch (error) {
      setFailure(failureFrom(error))
    }
    setBusy(false)
  }
  return { save, isBusy, failure }
}

function isSame(a: Given, b: Given): boolean {
  return questions.every(
    (question) =>
      a.answers[question] === b.answers[question] && (a.notes[question] ?? '') === (b.notes[question] ?? ''),
  )
}
