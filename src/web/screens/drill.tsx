import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { drillSteps } from '../../privacy/drills/preparation.ts'
import { go } from '../address.ts'
import { call, type OutputOf } from '../call.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Card, Cards, Facts } from '../parts/card.tsx'
import { Field } from '../parts/field.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { LawLink } from '../parts/law-link.tsx'
import { Link } from '../parts/link.tsx'
import { Shown } from '../parts/loading.tsx'
import { Notice } from '../parts/notice.tsx'
import { Lead, Overline, Sentence, Top } from '../parts/sentence.tsx'
import { lineStart, quotedText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useChange, type Done } from '../use-change.ts'
import { CloseDialog } from './drills/close-dialog.tsx'
import { shownPart } from './drills/shown-part.ts'
import { StartDialog } from './drills/start-dialog.tsx'
import { StepLine } from './drills/step-line.tsx'
import type { ScreenProps } from './index.ts'

export type DrillOne = OutputOf<'drill'>

/** One drill: the steps before it, how far it is, and what came of it in numbers of the group. */
export function DrillScreen({ parameters: { id = '' } }: ScreenProps): JSX.Element {
  const [isLeaving, leave] = useState(false)
  // What is thrown away is not asked for once more while it goes.
  const answer = useAction('drill', isLeaving ? null : { id: Number(id) })
  return (
    <Shown answer={answer} title={useTexts().screens.drills.one} shape="sentence">
      {(view) => <DrillOf view={view} leave={leave} />}
    </Shown>
  )
}

interface Leavable {
  readonly view: DrillOne
  readonly leave: (isLeaving: boolean) => void
}

function DrillOf({ view, leave }: Leavable): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const { rating } = view
  return (
    <>
      <Top
        actions={
          <>
            <Actions view={view} leave={leave} />
            <ButtonLink to="/drills">{own.back}</ButtonLink>
          </>
        }
      >
        <Overline>{`${own.title}, ${own.states[view.state]}`}</Overline>
        <Sentence>
          <Foreign>{view.title}</Foreign>
        </Sentence>
        {rating === null ? null : (
          <Lead>
            {`${own.difficulty(texts.drillWords.difficulties[rating.difficulty])} ${own.rated(rating.cues, rating.alignment)} ${own.ratedBy}`}
          </Lead>
        )}
      </Top>
      <Cards>
        <div class="card-column">
          {view.state === 'draft' ? <Preparation view={view} /> : null}
          <Running view={view} />
          <Result view={view} />
        </div>
        <div class="card-column">
          <Signs view={view} />
        </div>
      </Cards>
    </>
  )
}

function Actions({ view, leave }: Leavable): JSX.Element {
  const { id, state, open, missing } = view
  const { drills: own } = useTexts().screens
  const [isStarting, start] = useState(false)
  const [isClosing, close] = useState(false)
  const { change, isBusy } = useChange()
  const run = (make: () => Promise<Done>): void => void change(make)
  if (state === 'draft')
    return (
      <>
        <Button kind="primary" isDisabled={open.length > 0 || missing.length > 0} onPress={() => start(true)}>
          {own.preview}
        </Button>
        <Button
          isBusy={isBusy}
          isDisabled={missing.includes('mail') || missing.includes('template')}
          onPress={() =>
            run(async () => {
              const { failure } = await call('try-drill', { id })
              return { text: failure === null ? own.tried : own.askFailed }
            })
          }
        >
          {own.try}
        </Button>
        <Button
          kind="quiet"
          isBusy={isBusy}
          onPress={() => {
            leave(true)
            void change(() => thrown(view, own.thrown)).then((isDone) =>
              isDone ? go('/drills') : leave(false),
            )
          }}
        >
          {own.drop1}
        </Button>
        {isStarting ? <StartDialog view={view} onClose={() => start(false)} /> : null}
      </>
    )
  if (state === 'closed') return <></>
  return (
    <>
      {state === 'running' ? (
        <Button
          kind="primary"
          isBusy={isBusy}
          onPress={() => run(async () => ({ text: own.stopped((await call('stop-drill', { id })).unsent) }))}
        >
          {own.stop}
        </Button>
      ) : null}
      <Button onPress={() => close(true)}>{own.close}</Button>
      {isClosing ? <CloseDialog view={view} onClose={() => close(false)} /> : null}
    </>
  )
}

/** A draft that is thrown away can be made again, with what was ticked. */
async function thrown({ id, plan, ticks }: DrillOne, text: string): Promise<Done> {
  await call('drop-drill', { id })
  const again = async (): Promise<void> => {
    const made = await call('make-drill', { plan })
    for (const tick of ticks) await call('tick-drill', { id: made.id, ...tick })
  }
  return { text, undo: again }
}

function Preparation({ view }: { readonly view: DrillOne }): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  return (
    <Card title={own.steps}>
      <div class="stack">
        <p class="soft">{own.stepsLead}</p>
        <ol class="plain-list lesson-members">
          {drillSteps.map((step) => (
            <StepLine key={step} step={step} view={view} />
          ))}
        </ol>
        {view.missing.length === 0 ? null : (
          <Notice kind="attention" title={own.lacks}>
            <ul>
              {view.missing.map((lack) => (
                <li key={lack}>
                  <Link to={lack === 'mail' ? '/settings' : '/drills'}>{texts.drillWords.lacks[lack]}</Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {view.told === null ? null : <p class="small">{texts.drillWords.told[view.told]}</p>}
        <p class="soft small">{own.way[view.way]}</p>
        <p class="soft small">
          <LawLink rule={view.law} />
        </p>
      </div>
    </Card>
  )
}

function Running({
  view: { id, standing, endsAtMs, state },
}: {
  readonly view: DrillOne
}): JSX.Element | null {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const [text, setText] = useState('')
  const { change, isBusy } = useChange()
  if (standing === null) return null
  return (
    <Card title={lineStart(own.states[state])}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void change(async () => {
            await call('take-drill-reports', { id, text })
            return { text: own.counted }
          }).then((isDone) => {
            if (isDone) setText('')
          })
        }}
      >
        <p>{own.running(standing.sent, standing.waiting)}</p>
        <p class="soft">{own.runningMore}</p>
        {endsAtMs === null ? null : <p class="soft">{own.ends(texts.format.date(endsAtMs))}</p>}
        <p class="soft">{own.closeMore}</p>
        {standing.failed.length === 0 ? null : (
          <p>
            {own.failed}: {standing.failed.map(({ to }) => quotedText(to)).join(', ')}
          </p>
        )}
        <Field label={own.paste} help={own.pasteHelp} value={text} onInput={setText} lines={3} />
        <div class="button-row">
          <Button type="submit" isBusy={isBusy} isDisabled={text.trim() === ''}>
            {own.count}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Result({ view: { result, change } }: { readonly view: DrillOne }): JSX.Element | null {
  const texts = useTexts()
  const { drills: own } = texts.screens
  if (result === null) return null
  const { sent, failed, reported, opened, discarded } = result
  return (
    <Card title={own.result}>
      <div class="stack">
        <p>
          <strong>{own.first(result.reportedWithinMinutes)}</strong>
        </p>
        <Facts
          facts={[
            { name: own.arrived, value: texts.format.count(sent) },
            { name: own.reported, value: shownPart(reported, sent, texts) },
            { name: own.opened, value: shownPart(opened, sent, texts) },
            ...(failed === 0 ? [] : [{ name: own.failed, value: texts.format.count(failed) }]),
            ...(discarded === null ? [] : [{ name: own.discarded, value: texts.format.count(discarded) }]),
          ]}
        />
        {change === null ? null : <p>{texts.drillWords.changes[change]}</p>}
        <p class="soft small">{own.compare}</p>
      </div>
    </Card>
  )
}

function Signs({ view: { id, signs } }: { readonly view: DrillOne }): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const { change, isBusy } = useChange()
  const save = async (): Promise<Done> => {
    const { fileName } = await call('drill-paper', { id, paper: 'lesson' })
    return { text: own.saved(fileName) }
  }
  return (
    <Card title={own.signs}>
      <div class="stack">
        <ul class="plain-list lesson-members">
          {signs.map(({ cue, why }, index) => (
            <li key={index}>
              <strong>{lineStart(texts.drillWords.cues[cue])}</strong>{' '}
              <span class="soft small">
                <Foreign>{why}</Foreign>
              </span>
            </li>
          ))}
        </ul>
        <div class="button-row">
          <Button isBusy={isBusy} onPress={() => void change(save)}>
            {own.lesson}
          </Button>
        </div>
      </div>
    </Card>
  )
}
