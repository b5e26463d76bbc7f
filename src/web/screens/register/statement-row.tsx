import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { knownText, statementText } from '../../../i18n/register-text.ts'
import { fieldSpecs } from '../../../privacy/register/fields.ts'
import { isUnknown } from '../../../privacy/register/known.ts'
import type { RegisterNames, Statement } from '../../../privacy/register/model.ts'
import { StateBadge, type StateKind } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Menu } from '../../parts/menu.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { decide, type Said } from './decide.ts'
import { EvidenceList } from './evidence-list.tsx'
import { StatementForm } from './statement-form.tsx'

interface StatementRowProps {
  readonly activity: string
  readonly statement: Statement
  /** What is usually written where the statement is left empty. */
  readonly usual: string
  readonly names: RegisterNames
}

/** Only what a person said is whole; what is only seen has the dashed edge of what nobody vouches for. */
const badges: Readonly<Record<Statement['basis'], StateKind>> = {
  observed: 'unknown',
  inferred: 'unknown',
  declared: 'plain',
  confirmed: 'good',
}

/** One line of a field: what it says, how it is known, what shows it, and what can be said of it. */
export function StatementRow({ activity, statement, usual, names }: StatementRowProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [isChanging, setChanging] = useState(false)
  const { field, item, basis, drift } = statement
  const text = plainText(statementText(statement, texts, names) || usual) || texts.register.open
  if (isChanging)
    return (
      <li>
        <StatementForm
          activity={activity}
          field={field}
          statement={statement}
          usual={usual}
          taken={[]}
          names={names}
          onDone={() => setChanging(false)}
        />
      </li>
    )
  return (
    <li class="statement">
      <div>
        <span class="statement-text">
          <Foreign>{text}</Foreign>
        </span>{' '}
        <StateBadge kind={badges[basis]}>{knownText(statement, texts)}</StateBadge>{' '}
        {drift === null ? null : <StateBadge kind="busy">{own.drift[drift]}</StateBadge>}
        <EvidenceList statement={statement} names={names} />
      </div>
      <Sayings
        said={{ activity, field, item }}
        statement={statement}
        text={text}
        onChange={() => setChanging(true)}
      />
    </li>
  )
}

interface SayingsProps {
  readonly said: Omit<Said, 'step'>
  readonly statement: Statement
  readonly text: string
  readonly onChange: () => void
}

function Sayings({ said, statement, text, onChange }: SayingsProps): JSX.Element {
  const { register: own } = useTexts().screens
  const { change, isBusy } = useChange()
  const say = (step: Said['step'], done: string): void => void change(() => decide({ ...said, step }, done))
  const isOpen = statement.decided === null || statement.drift === 'differs'
  // Nobody can agree with what nobody knows.
  const mayConfirm = isOpen && !isUnknown(statement)
  return (
    <div class="button-row statement-actions">
      {fieldSpecs[statement.field].term === 'yesNo' ? (
        <YesNo said={said} statement={statement} text={text} />
      ) : mayConfirm ? (
        <Button isBusy={isBusy} label={own.confirmOne(text)} onPress={() => say('confirm', own.saidRight)}>
          {own.right}
        </Button>
      ) : null}
      <Menu
        label={own.moreOf(text)}
        items={[
          { label: own.change, onPress: onChange },
          { label: own.refuse, onPress: () => say('refuse', own.saidRefused) },
          ...(statement.decided === null
            ? []
            : [{ label: own.reset, onPress: () => say('reset', own.saidReset) }]),
        ]}
      />
    </div>
  )
}

/** A question with two answers: one press each. */
function YesNo({ said, statement, text }: Omit<SayingsProps, 'onChange'>): JSX.Element {
  const { screens, register } = useTexts()
  const { change, isBusy } = useChange()
  const answers = (['yes', 'no'] as const).filter(
    (term) => statement.decided === null || term !== statement.value.term,
  )
  return (
    <>
      {answers.map((term) => (
        <Button
          key={term}
          isBusy={isBusy}
          label={`${register.terms.yesNo[term]}: ${text}`}
          onPress={() =>
            void change(() =>
              decide(
                { ...said, step: 'declare', value: { ...statement.value, term } },
                screens.register.saidOwn,
              ),
            )
          }
        >
          {register.terms.yesNo[term]}
        </Button>
      ))}
    </>
  )
}
