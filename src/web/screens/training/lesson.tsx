import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type OutputOf } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card, Cards } from '../../parts/card.tsx'
import { RadioCards, Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange, type Done } from '../../use-change.ts'
import type { ScreenProps } from '../index.ts'
import { ColleagueLink } from '../public-desk/colleague-link.tsx'

type Lesson = OutputOf<'lesson'>

/** One lesson: a story, a rule, questions that explain, one thing to do now. What is answered stays in this page. */
export function LessonScreen({ parameters: { id = '' } }: ScreenProps): JSX.Element {
  const { language, screens } = useTexts()
  const answer = useAction('lesson', { lesson: id, language: language === 'en' ? 'en' : 'nl' })
  return (
    <Shown answer={answer} title={screens.training.title} shape="sentence">
      {(lesson) => <LessonOf lesson={lesson} />}
    </Shown>
  )
}

function LessonOf({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { lesson: own, title } = useTexts().screens.training
  const [answers, setAnswers] = useState<Readonly<Record<number, number>>>({})
  const open = lesson.questions.length - Object.keys(answers).length
  return (
    <article class="lesson">
      <Top>
        <Overline>{title}</Overline>
        <Sentence>
          <Foreign>{lesson.title}</Foreign>
        </Sentence>
      </Top>
      <Paragraphs texts={lesson.story} />
      <section class="lesson-rule" aria-label={own.rule}>
        <h2>{own.rule}</h2>
        <Paragraphs texts={lesson.rule} />
      </section>
      {lesson.own.length === 0 ? null : (
        <section aria-label={own.own}>
          <h2>{own.own}</h2>
          <Paragraphs texts={lesson.own} />
        </section>
      )}
      {lesson.questions.map((question, index) => (
        <Question
          key={index}
          question={question}
          title={own.question(index + 1, lesson.questions.length)}
          chosen={answers[index]}
          onChoose={(chosen) => setAnswers((before) => ({ ...before, [index]: chosen }))}
        />
      ))}
      <section class="lesson-rule" aria-label={own.doNow}>
        <h2>{own.doNow}</h2>
        <Paragraphs texts={lesson.doNow} />
      </section>
      {lesson.law === '' ? null : (
        <p class="soft small">
          {own.law}: <Foreign>{lesson.law}</Foreign>
        </p>
      )}
      <Finish lesson={lesson.id} open={open} />
    </article>
  )
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text, index) => (
        <p key={index}>
          <Foreign>{text}</Foreign>
        </p>
      ))}
    </>
  )
}

interface QuestionProps {
  readonly question: Lesson['questions'][number]
  readonly title: string
  readonly chosen: number | undefined
  readonly onChoose: (chosen: number) => void
}

/** The explanation stands there after any answer, and another may be tried: nothing is counted. */
function Question({ question, title, chosen, onChoose }: QuestionProps): JSX.Element {
  const { lesson: own } = useTexts().screens.training
  const { ask, answers, right, why } = question
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <RadioCards
        legend={plainText(ask)}
        value={chosen === undefined ? undefined : String(chosen)}
        options={answers.map((answer, index) => ({ value: String(index), label: plainText(answer) }))}
        onChange={(value) => onChoose(Number(value))}
      />
      <div aria-live="polite">
        {chosen === undefined ? null : (
          <Notice kind={chosen === right ? 'done' : 'info'} title={chosen === right ? own.right : own.wrong}>
            {chosen === right ? null : (
              <p>
                <strong>
                  <Foreign>{answers[right] ?? ''}</Foreign>
                </strong>
              </p>
            )}
            <p>
              <Foreign>{why}</Foreign>
            </p>
          </Notice>
        )}
      </div>
    </section>
  )
}

interface FinishProps {
  readonly lesson: string
  /** Questions without an answer. */
  readonly open: number
}

function Finish({ lesson, open }: FinishProps): JSX.Element {
  const texts = useTexts()
  const { lesson: own } = texts.screens.training
  const language = texts.language === 'en' ? 'en' : 'nl'
  const members = useAction('training', { language }).value?.members ?? []
  const [chosen, choose] = useState('')
  const { change, isBusy } = useChange()
  const member = members.find(({ id }) => id === chosen) ?? members[0]
  const note = async (id: string, name: string): Promise<Done> => {
    const { event } = await call('lesson-done', { member: id, lesson })
    return { text: own.noted(quotedText(name)), undo: () => call('undo-training', { event }) }
  }
  const hand = async (id: string): Promise<Done> => {
    const { fileName } = await call('hand-lesson', { member: id, lesson, language })
    return { text: own.handed(fileName) }
  }
  if (member === undefined)
    return (
      <Card title={own.finishTitle}>
        <p>{own.nobody}</p>
        <div class="button-row">
          <ButtonLink to="/training">{own.back}</ButtonLink>
        </div>
      </Card>
    )
  return (
    <>
      <Select
        label={own.who}
        value={member.id}
        options={members.map(({ id, name }) => ({ value: id, label: plainText(name) }))}
        onChange={choose}
      />
      <Cards>
        <Card title={own.finishTitle}>
          {open === 0 ? null : <p class="soft">{own.finishOpen(open)}</p>}
          <div class="button-row">
            <Button
              kind="primary"
              isBusy={isBusy}
              isDisabled={open > 0}
              onPress={() => void change(() => note(member.id, member.name))}
            >
              {own.done}
            </Button>
            <ButtonLink to="/training">{own.back}</ButtonLink>
          </div>
        </Card>
        <Card title={own.handTitle}>
          <p class="soft">{own.handMore}</p>
          <div class="button-row">
            <Button isBusy={isBusy} onPress={() => void change(() => hand(member.id))}>
              {own.hand}
            </Button>
            <ColleagueLink member={member.id} name={member.name} lesson={lesson} />
          </div>
        </Card>
      </Cards>
    </>
  )
}
