import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { OurDraft } from '../../../actions/our-answers.ts'
import { questionnaireTexts, questionWords } from '../../../i18n/questionnaire.ts'
import { questionsOfForm } from '../../../privacy/suppliers/questionnaire/house.ts'
import { draftOf } from '../../../privacy/suppliers/questionnaire/our-answers.ts'
import type { Question } from '../../../privacy/suppliers/questionnaire/types.ts'
import { setQuery, useQuery } from '../../address.ts'
import { call } from '../../call.ts'
import { noonOf } from '../../day.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Lead, Overline, Sentence, Title, Top } from '../../parts/sentence.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import type { ScreenProps } from '../index.ts'
import { DoneStep, done } from './done.tsx'
import { OurField } from './field.tsx'
import { filledIn, type Filled } from './filled.ts'

/** A questionnaire of another firm, one question at a time: what we know stands there, a person looks at it. */
export function OneOfOurs({ parameters }: ScreenProps): JSX.Element {
  const { title } = useTexts().screens.ourAnswers
  const answer = useAction('our-answers', { round: parameters['round'] ?? '' })
  return (
    <Shown answer={answer} title={title} shape="sentence">
      {(draft) => (draft === null ? <Gone /> : <Steps draft={draft} />)}
    </Shown>
  )
}

function Gone(): JSX.Element {
  const { ourAnswers: texts } = useTexts().screens
  return (
    <Top actions={<ButtonLink to="/our-answers">{texts.title}</ButtonLink>}>
      <Sentence>{texts.gone}</Sentence>
    </Top>
  )
}

function Steps({ draft }: { readonly draft: OurDraft }): JSX.Element {
  const asked = questionsOfForm(draft)
  const [step] = useQuery('question')
  const firstOpen = asked.find(({ id }) => draft.answers[id] === undefined)
  const question = asked.find(({ id }) => id === step) ?? (step === done ? undefined : firstOpen)
  return (
    <>
      {question === undefined ? (
        <DoneStep draft={draft} asked={asked} />
      ) : (
        <QuestionStep key={question.id} draft={draft} asked={asked} question={question} />
      )}
      <Overview draft={draft} asked={asked} {...(question === undefined ? {} : { current: question.id })} />
    </>
  )
}

interface StepProps {
  readonly draft: OurDraft
  readonly asked: readonly Question[]
  readonly question: Question
}

function QuestionStep({ draft, asked, question }: StepProps): JSX.Element {
  const { screens, language, format } = useTexts()
  const { ourAnswers: texts } = screens
  const words = questionnaireTexts(language === 'en' ? 'en' : 'nl')
  const { title, help, field: wordsOf } = questionWords(question, words)
  const begun = draftOf(question, draft)
  const [filled, setFilled] = useState<Filled>(begun.answer)
  const { change, isBusy } = useChange()
  const index = asked.indexOf(question)
  const [before, after] = [asked[index - 1]?.id, asked[index + 1]?.id ?? done]
  const save = async (): Promise<void> => {
    const isDone = await change(async () => {
      const kept = { round: draft.round, question: question.id }
      const { former } = await call('answer-question', { ...kept, answer: filledIn(filled) })
      const answer = former === null ? null : filledIn(former)
      return { text: texts.saved, undo: () => call('answer-question', { ...kept, answer }) }
    })
    if (isDone) setQuery({ question: after }, 'push')
  }
  return (
    <>
      <Top>
        <Overline>
          {quotedText(draft.organisation)} · {texts.before(format.shortDate(noonOf(draft.dueOn)))} ·{' '}
          {texts.step(index + 1, asked.length)}
        </Overline>
        <Title>{quotedText(title)}</Title>
        <Lead>{help}</Lead>
      </Top>
      <form
        class="stack our-answer"
        aria-label={texts.ours}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {Object.keys(begun.grounds).length === 0 ? null : <p class="soft">{texts.fromRecords}</p>}
        {question.fields.map((field) => (
          <OurField
            key={field.id}
            field={field}
            words={wordsOf(field)}
            value={filled[field.id]}
            ground={begun.grounds[field.id]}
            onChange={(value) => setFilled({ ...filled, [field.id]: value })}
          />
        ))}
        <div class="button-row">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.save}
          </Button>
          {before === undefined ? null : (
            <Button kind="quiet" onPress={() => setQuery({ question: before }, 'push')}>
              {texts.back}
            </Button>
          )}
          <Button kind="quiet" onPress={() => setQuery({ question: after }, 'push')}>
            {texts.skip}
          </Button>
        </div>
      </form>
    </>
  )
}

/** All questions with how far they are, to go to any of them. */
function Overview({
  draft,
  asked,
  current,
}: Omit<StepProps, 'question'> & { readonly current?: string }): JSX.Element {
  const { screens, language } = useTexts()
  const { ourAnswers: texts } = screens
  const words = questionnaireTexts(language === 'en' ? 'en' : 'nl')
  const path = `/our-answers/${draft.round}`
  return (
    <nav aria-label={texts.overview} class="stack our-overview">
      <h2>{texts.overview}</h2>
      <ol>
        {asked.map((question) => (
          <li key={question.id}>
            <Link to={path} query={{ question: question.id }} isCurrent={question.id === current}>
              {quotedText(questionWords(question, words).title)}
            </Link>{' '}
            <span class="soft small">
              {draft.answers[question.id] === undefined ? texts.open : texts.reviewed}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Link to={path} query={{ question: done }} isCurrent={current === undefined}>
          {texts.toFile}
        </Link>
      </p>
    </nav>
  )
}
