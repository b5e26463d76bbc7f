import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { Round } from '../../../actions/questionnaires.ts'
import type { SupplierFile } from '../../../actions/suppliers.ts'
import { call } from '../../call.ts'
import { nowMs } from '../../clock.ts'
import { dayOf, noonOf } from '../../day.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
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
    <li>
      {texts.round(format.shortDate(madeAtMs), format.shortDate(noonOf(dueOn)))}{' '}
      {score === null ? (
        <StateBadge kind={isLate ? 'late' : 'unknown'}>{isLate ? texts.late : texts.waiting}</StateBadge>
      ) : (
        <>
          <VerdictBadge verdict={score.verdict} /> <Link to={`/answers/${round.round}`}>{texts.see}</Link>
        </>
      )}{' '}
      {score === null ? <MailRound round={round.round} isLate={isLate} /> : null}{' '}
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

function ReadAnswer(): JSX.Element {
  const { questions: texts } = useTexts().screens.suppliers
  const { change, isBusy } = useChange()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const read = (file: File): void => {
    void change(async () => {
      await call('read-answers', { text: await file.text() })
      return { text: texts.wasRead }
    })
  }
  return (
    <div>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,.html,.txt,application/json,text/html"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={texts.read}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file !== undefined) read(file)
          // The same file can then be chosen again.
          currentTarget.value = ''
        }}
      />
      <Button isBusy={isBusy} onPress={() => input.current?.click()}>
        {texts.read}
      </Button>
      <p class="soft small">{texts.readHelp}</p>
    </div>
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
  const isWrong = !(dueOn > dayOf(nowMs()))
  const make = (): void => {
    void change(async () => {
      const { fileName } = await call('make-questionnaire', { domain, language, dueOn })
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
