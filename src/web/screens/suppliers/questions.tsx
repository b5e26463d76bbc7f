import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Round } from '../../../actions/questionnaires.ts'
import type { SupplierFile } from '../../../actions/suppliers.ts'
import { call } from '../../call.ts'
import { nowMs } from '../../clock.ts'
import { dayOf, noonOf } from '../../day.ts'
import { fileContent } from '../../file-content.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { HouseQuestions } from './house-questions.tsx'
import { MailRound } from '../sending/mail-round.tsx'
import { VerdictBadge } from './verdict.tsx'

/** The twelve questions: make the form, read what came back, see what it is worth. */
export function Questions({ file }: { readonly file: SupplierFile }): JSX.Element {
  const { questions: texts } = useTexts().screens.suppliers
  const { domain, role } = file
  const rounds = useAction('questionnaires', { domain })
  return (
    <section aria-label={texts.title} class="stack">
      <h3>{texts.title}</h3>
      <p class="soft">
        {texts.lead} {role === 'controller' ? texts.fewer : ''}
      </p>
      <Shown answer={rounds} shape="lines">
        {(found) => (
          <ul class="plain-list">
            {found.map((round) => (
              <RoundRow key={round.round} round={round} />
            ))}
          </ul>
        )}
      </Shown>
      <ReadAnswer />
      <HouseQuestions />
      <MakeForm domain={domain} />
    </section>
  )
}

function RoundRow({ round }: { readonly round: Round }): JSX.Element {
  const { screens, format } = useTexts()
  const { questions: texts } = screens.suppliers
  const { change, isBusy } = useChange()
  const { madeAtMs, dueOn, score, isLate } = round
  const drop = (isDropped: boolean): Promise<unknown> =>
    call('drop-questionnaire', { round: round.round, isDropped })
  return (
    <li class="stack">
      <p>
        {texts.round(format.shortDate(madeAtMs), format.shortDate(noonOf(dueOn)))}{' '}
        {score === null ? (
          <StateBadge kind={isLate ? 'late' : 'unknown'}>{isLate ? texts.late : texts.waiting}</StateBadge>
        ) : (
          <VerdictBadge verdict={score.verdict} />
        )}
      </p>
      <div class="button-row">
        {score === null ? (
          <MailRound round={round.round} isLate={isLate} />
        ) : (
          <ButtonLink to={`/answers/${round.round}`}>{texts.see}</ButtonLink>
        )}
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
      </div>
      {score === null ? <Again round={round.round} /> : null}
    </li>
  )
}

function ReadAnswer(): JSX.Element {
  const { questions: texts } = useTexts().screens.suppliers
  const { change, isBusy } = useChange()
  return (
    <ChooseFile
      label={texts.read}
      help={texts.readHelp}
      accept=".json,.html,.docx,.pdf,.txt"
      isBusy={isBusy}
      onChoose={(file) =>
        void change(async () => {
          const { dropped } = await call('read-answers', await fileContent(file))
          return { text: dropped.length === 0 ? texts.wasRead : texts.wasReadPartly(dropped.length) }
        })
      }
    />
  )
}

const formats = ['html', 'docx', 'pdf'] as const
type Format = (typeof formats)[number]

/** The form of a round that has no answer yet, once more. */
function Again({ round }: Pick<Round, 'round'>): JSX.Element {
  const { questions: texts } = useTexts().screens.suppliers
  const { change, isBusy } = useChange()
  return (
    <p class="small">
      {texts.again}{' '}
      {formats.map((format) => (
        <Button
          key={format}
          kind="quiet"
          isBusy={isBusy}
          onPress={() =>
            void change(async () => {
              const { fileName } = await call('questionnaire-file', { round, format })
              return { text: texts.made(fileName) }
            })
          }
        >
          {texts.againAs[format]}
        </Button>
      ))}
    </p>
  )
}

/** Time enough to find things out, and short enough not to be forgotten. */
const usualDays = 21
const oneDayMs = 24 * 60 * 60 * 1000

function MakeForm({ domain }: Pick<SupplierFile, 'domain'>): JSX.Element {
  const { screens, language: own } = useTexts()
  const { questions: texts } = screens.suppliers
  const { change, isBusy } = useChange()
  const [language, setLanguage] = useState<'nl' | 'en'>(own === 'en' ? 'en' : 'nl')
  const [dueOn, setDueOn] = useState(() => dayOf(nowMs() + usualDays * oneDayMs))
  const [format, setFormat] = useState<Format>('html')
  const isWrong = !(dueOn > dayOf(nowMs()))
  const make = (): void => {
    void change(async () => {
      const { fileName } = await call('make-questionnaire', { domain, language, dueOn, format })
      return { text: texts.made(fileName) }
    })
  }
  return (
    <form
      class="stack"
      aria-label={texts.make}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWrong) make()
      }}
    >
      <Select
        label={texts.language}
        value={language}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: texts.languages[value] }))}
        onChange={setLanguage}
      />
      <Select
        label={texts.format}
        value={format}
        options={formats.map((value) => ({ value, label: texts.formats[value] }))}
        onChange={setFormat}
      />
      <Field
        label={texts.due}
        type="date"
        value={dueOn}
        onInput={setDueOn}
        error={isWrong ? texts.dueWrong : undefined}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.make}
        </Button>
      </div>
    </form>
  )
}
