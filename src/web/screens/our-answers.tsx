import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ReceivedShort } from '../../actions/our-answers.ts'
import { go } from '../address.ts'
import { call } from '../call.ts'
import { nowMs } from '../clock.ts'
import { dayOf, noonOf } from '../day.ts'
import { fileContent } from '../file-content.ts'
import { StateBadge } from '../parts/badges.tsx'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { ChooseFile } from '../parts/choose-file.tsx'
import { Field, Select } from '../parts/field.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { Link } from '../parts/link.tsx'
import { Shown } from '../parts/loading.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useChange } from '../use-change.ts'

/** When we are the supplier: the questionnaires of others, and the way to begin one. */
export function OurAnswersScreen(): JSX.Element {
  const { screens } = useTexts()
  const { ourAnswers: texts, suppliers } = screens
  const list = useAction('received-questionnaires', {})
  return (
    <Shown answer={list} title={texts.title} shape="sentence">
      {(found) => (
        <>
          <Top actions={<ButtonLink to="/suppliers">{suppliers.title}</ButtonLink>}>
            <Sentence>{texts.sentence(found.length)}</Sentence>
            <Lead>{texts.lead}</Lead>
          </Top>
          {found.length === 0 ? null : (
            <Card title={texts.list} width="wide">
              <ul class="plain-list">
                {found.map((one) => (
                  <ReceivedRow key={one.round} one={one} />
                ))}
              </ul>
            </Card>
          )}
          <Cards>
            <Card title={texts.takeInTitle}>
              <TakeIn />
            </Card>
            <Card title={texts.beginTitle}>
              <BeginForm />
            </Card>
          </Cards>
        </>
      )}
    </Shown>
  )
}

function ReceivedRow({ one }: { readonly one: ReceivedShort }): JSX.Element {
  const { screens, format } = useTexts()
  const { ourAnswers: texts } = screens
  const { change, isBusy } = useChange()
  const { round, organisation, dueOn, asked, reviewed } = one
  const isLate = reviewed < asked && dueOn < dayOf(nowMs())
  const drop = (isDropped: boolean): Promise<unknown> =>
    call('drop-received-questionnaire', { round, isDropped })
  return (
    <li>
      <Link to={`/our-answers/${round}`}>
        <Foreign>{organisation || texts.nameless}</Foreign>
      </Link>{' '}
      {texts.progress(reviewed, asked)}, {texts.before(format.shortDate(noonOf(dueOn)))}{' '}
      {isLate ? <StateBadge kind="late">{texts.late}</StateBadge> : null}{' '}
      <Button
        kind="quiet"
        isBusy={isBusy}
        onPress={() =>
          void change(async () => {
            await drop(true)
            return { text: texts.dropped, undo: () => drop(false) }
          })
        }
      >
        {texts.drop}
      </Button>
    </li>
  )
}

function TakeIn(): JSX.Element {
  const { ourAnswers: texts } = useTexts().screens
  const { change, isBusy } = useChange()
  return (
    <ChooseFile
      label={texts.takeIn}
      help={texts.takeInHelp}
      accept=".html,.htm,.json"
      isBusy={isBusy}
      onChoose={(file) =>
        void change(async () => {
          const { round } = await call('take-in-questionnaire', await fileContent(file))
          go(`/our-answers/${round}`)
          return { text: texts.takenIn }
        })
      }
    />
  )
}

/** As long as one who asks waits, when no day was named. */
const usualDays = 21
const oneDayMs = 24 * 60 * 60 * 1000

function BeginForm(): JSX.Element {
  const { screens, language: own } = useTexts()
  const { ourAnswers: texts, suppliers } = screens
  const { languages } = suppliers.questions
  const { change, isBusy } = useChange()
  const [organisation, setOrganisation] = useState('')
  const [language, setLanguage] = useState<'nl' | 'en'>(own === 'en' ? 'en' : 'nl')
  const [dueOn, setDueOn] = useState(() => dayOf(nowMs() + usualDays * oneDayMs))
  const [isAsked, ask] = useState(false)
  const isNameless = organisation.trim() === ''
  const isDateless = dueOn === ''
  return (
    <form
      class="stack"
      aria-label={texts.beginTitle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (isNameless || isDateless) return
        void change(async () => {
          const { round } = await call('begin-our-answers', { organisation, language, dueOn })
          go(`/our-answers/${round}`)
          return { text: texts.begun }
        })
      }}
    >
      <p class="soft">{texts.beginHelp}</p>
      <Field
        label={texts.who}
        value={organisation}
        onInput={setOrganisation}
        error={isAsked && isNameless ? texts.whoMissing : undefined}
      />
      <Select
        label={texts.inLanguage}
        value={language}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: languages[value] }))}
        onChange={setLanguage}
      />
      <Field
        label={texts.due}
        type="date"
        value={dueOn}
        onInput={setDueOn}
        error={isAsked && isDateless ? texts.dueMissing : undefined}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.begin}
        </Button>
      </div>
    </form>
  )
}
