import type { JSX } from 'preact'
import { call, type OutputOf } from '../call.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { Shown } from '../parts/loading.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { plainText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useChange } from '../use-change.ts'
import { noonOf } from '../day.ts'
import { CodesCard } from './training/codes-card.tsx'
import { LessonList } from './training/lesson-list.tsx'
import { MembersCard } from './training/members-card.tsx'
import { OwnLessonCard } from './training/own-lesson-card.tsx'

export type TrainingView = OutputOf<'training'>

/** Lessons of three minutes: which one is of this month, who takes part and what was done (GDPR art. 24, 32(4), 39(1)(b)). */
export function Training(): JSX.Element {
  const { language, screens } = useTexts()
  const answer = useAction('training', { language: language === 'en' ? 'en' : 'nl' })
  return (
    <Shown answer={answer} title={screens.training.title} shape="sentence">
      {(view) => <TrainingOf view={view} />}
    </Shown>
  )
}

function TrainingOf({ view }: { readonly view: TrainingView }): JSX.Element {
  const { training: texts, houseRules, drillCard } = useTexts().screens
  const { now, members, lessons } = view
  const { change, isBusy } = useChange()
  const start = async (): Promise<{ readonly text: string; readonly undo: () => Promise<unknown> }> => {
    const { event } = await call('start-training-plan', {})
    return { text: texts.started, undo: () => call('undo-training', { event }) }
  }
  return (
    <>
      <Top
        actions={
          now === null ? (
            <Button kind="primary" isBusy={isBusy} onPress={() => void change(start)}>
              {texts.start}
            </Button>
          ) : (
            <ButtonLink kind="primary" to={`/training/${now.lesson}`}>
              {texts.take}
            </ButtonLink>
          )
        }
      >
        <Sentence>
          {now === null
            ? texts.sentenceNoPlan(lessons.length)
            : texts.sentence(now.open.length, members.length)}
        </Sentence>
        <Lead>{texts.lead}</Lead>
      </Top>
      <Cards>
        <div class="card-column">
          <NowCard view={view} />
          <LessonList view={view} />
        </div>
        <div class="card-column">
          <MembersCard view={view} />
          <CodesCard view={view} />
          <Card title={houseRules.card}>
            <div class="stack">
              <p class="soft">{houseRules.cardLead}</p>
              <div class="button-row">
                <ButtonLink to="/house-rules">{houseRules.look}</ButtonLink>
              </div>
            </div>
          </Card>
          <Card title={drillCard.title}>
            <div class="stack">
              <p class="soft">{drillCard.lead}</p>
              <div class="button-row">
                <ButtonLink to="/drills">{drillCard.look}</ButtonLink>
              </div>
            </div>
          </Card>
          <OwnLessonCard view={view} />
        </div>
      </Cards>
    </>
  )
}

function NowCard({ view: { now, lessons } }: { readonly view: TrainingView }): JSX.Element | null {
  const { screens, format } = useTexts()
  const { training: texts } = screens
  const lesson = lessons.find(({ id }) => id === now?.lesson)
  if (now === null || lesson === undefined) return null
  return (
    <Card title={texts.nowTitle}>
      <p>
        <strong>{plainText(lesson.title)}</strong>
      </p>
      <p class="soft">{texts.until(format.date(noonOf(now.until)))}</p>
    </Card>
  )
}
