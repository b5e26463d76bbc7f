import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { breachTexts, type BreachText } from '../../../privacy/breaches/event.ts'
import { noonOf } from '../../day.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { PrintView } from '../../parts/print.tsx'
import { Lead, Title, Top } from '../../parts/sentence.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { addToBreach } from './note.ts'
import { ToldForm } from './told-form.tsx'

/** The authority's form in its own order: our answers to copy. It is filled in by hand on their site; nothing is sent. */
export function FormPage({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, breachForm, format } = useTexts()
  const { form: texts, toFile } = screens.breaches
  const { form, file } = view
  const [isTold, setTold] = useState(false)
  const sections = [...new Set(form.answers.map(({ section }) => section))]
  return (
    <>
      <Top
        actions={
          <>
            <a class="button button-primary" href={form.source} target="_blank" rel="noreferrer">
              {texts.open}
            </a>
            <Button onPress={() => setTold(true)}>{texts.sent}</Button>
            <ButtonLink kind="quiet" to={`/breaches/${String(file.id)}`}>
              {toFile}
            </ButtonLink>
          </>
        }
      >
        <Title>{texts.title}</Title>
        <Lead>{texts.lead}</Lead>
      </Top>
      {isTold ? (
        <Card title={texts.sent}>
          <ToldForm view={view} whom="authority" onClose={() => setTold(false)} />
        </Card>
      ) : null}
      <p class="soft small">
        {texts.version(format.date(noonOf(form.shownSince)), format.date(noonOf(form.readOn)))}
      </p>
      <PrintView title={texts.title}>
        {sections.map((section) => (
          <section key={section} class="breach-form-section">
            <h2>{breachForm.sections[section]}</h2>
            <dl class="breach-form">
              {form.answers
                .filter((one) => one.section === section)
                .map((one) => (
                  <Answer key={one.question} answer={one} />
                ))}
            </dl>
          </section>
        ))}
      </PrintView>
      <TextsCard view={view} />
    </>
  )
}

function Answer({ answer }: { readonly answer: BreachView['form']['answers'][number] }): JSX.Element {
  const { screens, breachForm } = useTexts()
  const { form: texts } = screens.breaches
  const { change, isBusy } = useChange()
  const { question, text, isProposed, isFromMemory } = answer
  const asked = breachForm.questions[question]
  return (
    <div>
      <dt>
        {asked}
        {isFromMemory ? <span class="soft small"> ({texts.memory})</span> : null}
      </dt>
      <dd>
        {text === '' ? (
          <StateBadge kind="unknown">{texts.empty}</StateBadge>
        ) : (
          <>
            <span class="breach-answer">{plainText(text)}</span>
            <span class="breach-copy">
              <span class="soft small">
                {texts.characters(text.length)}
                {isProposed ? `, ${texts.proposed}` : ''}
              </span>
              <Button
                kind="quiet"
                isBusy={isBusy}
                label={texts.copyAnswer(asked)}
                onPress={() =>
                  void change(async () => {
                    await navigator.clipboard.writeText(text)
                    return { text: texts.copied }
                  })
                }
              >
                {texts.copy}
              </Button>
            </span>
          </>
        )}
      </dd>
    </div>
  )
}

/** What only a person can write: it goes on the form and into the letters. */
function TextsCard({ view }: { readonly view: BreachView }): JSX.Element {
  const { form: texts } = useTexts().screens.breaches
  const isLate = view.clock.state === 'late' || view.clock.wasLate
  const isUnreadable = view.facts.protection === 'unreadable'
  const asked = breachTexts.filter(
    (name) =>
      (name !== 'late-reason' || isLate || view.file.texts[name] !== undefined) &&
      (name !== 'unreadable-how' || isUnreadable || view.file.texts[name] !== undefined),
  )
  return (
    <Card title={texts.texts} width="wide">
      <div class="stack">
        <p class="soft">{texts.textsMore}</p>
        {asked.map((name) => (
          <TextForm key={name} view={view} name={name} />
        ))}
      </div>
    </Card>
  )
}

const short: ReadonlySet<BreachText> = new Set(['contact-name', 'contact-function', 'contact-reach'])

function TextForm({ view, name }: { readonly view: BreachView; readonly name: BreachText }): JSX.Element {
  const { screens, breach } = useTexts()
  const { breaches: texts } = screens
  const { file } = view
  const { ask, why } = breach.texts[name]
  const former = file.texts[name] ?? ''
  const [text, setText] = useState(former)
  const { change, isBusy } = useChange()
  return (
    <form
      class="breach-line"
      aria-label={ask}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void change(() =>
          addToBreach(file.id, [{ type: 'wrote', field: name, text: text.trim() }], texts.answerKept),
        )
      }}
    >
      <Field
        label={ask}
        help={why}
        value={text}
        onInput={setText}
        lines={short.has(name) ? 1 : 3}
        isOptional
      />
      {text === former ? null : (
        <Button type="submit" isBusy={isBusy} label={`${texts.people.keep}: ${ask}`}>
          {texts.people.keep}
        </Button>
      )}
    </form>
  )
}
