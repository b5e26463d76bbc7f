import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type OutputOf } from '../call.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { Field, Select } from '../parts/field.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { Link } from '../parts/link.tsx'
import { Shown } from '../parts/loading.tsx'
import { Lead, Overline, Sentence, Top } from '../parts/sentence.tsx'
import { plainText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useChange } from '../use-change.ts'
import { DrillHouseCards } from './drills/house.tsx'
import { shownPart } from './drills/shown-part.ts'
import { OwnMailsCard } from './drills/own-mails-card.tsx'

export type DrillsView = OutputOf<'drills'>

/** Fair phishing drills: what is set up once, which rounds there were, and numbers of the group alone. */
export function Drills(): JSX.Element {
  const { language, screens } = useTexts()
  const answer = useAction('drills', { language: language === 'en' ? 'en' : 'nl' })
  return (
    <Shown answer={answer} title={screens.drills.title} shape="sentence">
      {(view) => <DrillsOf view={view} />}
    </Shown>
  )
}

function DrillsOf({ view }: { readonly view: DrillsView }): JSX.Element {
  const { drills: own, training } = useTexts().screens
  return (
    <>
      <Top actions={<ButtonLink to="/training">{training.lesson.back}</ButtonLink>}>
        <Overline>{own.title}</Overline>
        <Sentence>{own.sentence(view.drills.filter(({ state }) => state !== 'draft').length)}</Sentence>
        <Lead>{own.lead}</Lead>
      </Top>
      <Cards>
        <div class="card-column">
          <NewDrill view={view} />
          <DrillList view={view} />
        </div>
        <div class="card-column">
          <DrillHouseCards />
          <OwnMailsCard view={view} />
        </div>
      </Cards>
    </>
  )
}

function DrillList({ view: { drills } }: { readonly view: DrillsView }): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  return (
    <Card title={own.list}>
      {drills.length === 0 ? (
        <p class="soft">{own.listEmpty}</p>
      ) : (
        <div class="stack">
          <ul class="plain-list lesson-members">
            {drills.map(({ id, title, state, rating, result, change, madeAtMs, startedAtMs }) => (
              <li key={id}>
                <Link to={`/drills/${String(id)}`}>
                  <Foreign>{title}</Foreign>
                </Link>
                <div class="soft small">
                  {[
                    texts.format.date(startedAtMs ?? madeAtMs),
                    own.states[state],
                    ...(rating === null ? [] : [texts.drillWords.difficulties[rating.difficulty]]),
                  ].join(', ')}
                </div>
                {result === null ? null : (
                  <div class="small">
                    {`${own.reported}: ${shownPart(result.reported, result.sent, texts)}. ${own.first(result.reportedWithinMinutes)}`}
                  </div>
                )}
                {change === null ? null : <div class="small">{texts.drillWords.changes[change]}</div>}
              </li>
            ))}
          </ul>
          {drills.filter(({ state }) => state === 'closed').length > 1 ? (
            <p class="soft small">{own.compare}</p>
          ) : null}
        </div>
      )}
    </Card>
  )
}

function NewDrill({ view: { templates, people } }: { readonly view: DrillsView }): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const [template, choose] = useState(templates[0]?.id ?? '')
  const [language, speak] = useState<'nl' | 'en'>(texts.language === 'en' ? 'en' : 'nl')
  const [typed, count] = useState<string | null>(null)
  // Until somebody says otherwise, as many as stand on the list.
  const staff = typed ?? (people === 0 ? '' : String(people))
  const [days, spread] = useState('3')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isWrong = !/^[1-9]\d{0,4}$/.test(staff.trim())
  const chosen = templates.find(({ id }) => id === template)
  const make = (): void => {
    ask(true)
    if (isWrong) return
    void change(async () => {
      const { id } = await call('make-drill', {
        plan: { template, language, staff: Number(staff), days: Number(days) },
      })
      return { text: own.made, undo: () => call('drop-drill', { id }) }
    })
  }
  return (
    <Card title={own.new}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <p class="soft">{own.newLead}</p>
        <Select
          label={own.mail}
          value={template}
          options={templates.map(({ id, title, rating }) => ({
            value: id,
            label: `${plainText(title)} (${texts.drillWords.difficulties[rating.difficulty]})`,
          }))}
          onChange={choose}
        />
        {chosen === undefined ? null : (
          <p class="soft small">
            {own.rated(chosen.rating.cues, chosen.rating.alignment)} {own.ratedBy}
          </p>
        )}
        <Select
          label={own.language}
          value={language}
          options={(['nl', 'en'] as const).map((value) => ({ value, label: own.languages[value] }))}
          onChange={speak}
        />
        <Field
          label={own.staff}
          help={own.staffHelp}
          value={staff}
          onInput={count}
          error={isAsked && isWrong ? own.staffWrong : undefined}
        />
        <Select
          label={own.days}
          value={days}
          options={['1', '2', '3', '5', '10'].map((value) => ({ value, label: value }))}
          onChange={spread}
        />
        <div class="button-row">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {own.new}
          </Button>
        </div>
      </form>
    </Card>
  )
}
