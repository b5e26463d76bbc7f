import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ActivityView } from '../../actions/register.ts'
import { activityTexts } from '../../i18n/activity-texts.ts'
import type { FieldId } from '../../privacy/register/fields.ts'
import { isUnknown } from '../../privacy/register/known.ts'
import type { RegisterNames } from '../../privacy/register/model.ts'
import { call, type InputOf } from '../call.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Shown } from '../parts/loading.tsx'
import { Menu } from '../parts/menu.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { plainText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useChange, type Done } from '../use-change.ts'
import type { ScreenProps } from './index.ts'
import { ActivityState } from './register/activity-table.tsx'
import { FieldOf } from './register/field.tsx'
import { fieldsOf, isWanted, sectionIds, type SectionId } from './register/sections.ts'

/** One activity of the register, field by field: what is seen, what was said, what is open. */
export function ActivityScreen({ parameters }: ScreenProps): JSX.Element {
  const { register: texts } = useTexts().screens
  const answer = useAction('activity', { id: parameters['id'] ?? '' })
  return (
    <Shown answer={answer} title={texts.activity} shape="sentence">
      {(found) => (found === null ? <Gone /> : <ActivityOf activity={found.activity} names={found.names} />)}
    </Shown>
  )
}

function Gone(): JSX.Element {
  const { register: texts } = useTexts().screens
  return (
    <Top actions={<ButtonLink to="/register">{texts.title}</ButtonLink>}>
      <Sentence>{texts.gone}</Sentence>
    </Top>
  )
}

interface ActivityOfProps {
  readonly activity: ActivityView
  readonly names: RegisterNames
}

function ActivityOf({ activity, names }: ActivityOfProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const { name, purpose } = activityTexts(activity, texts)
  const unseen = activity.statements.filter((one) => one.decided === null && !isUnknown(one)).length
  return (
    <>
      <Top actions={<ActivityActions activity={activity} unseen={unseen} />}>
        <Sentence>{plainText(name)}</Sentence>
        <Lead>
          {purpose} {own.roleChoices[activity.role]}. <ActivityState activity={activity} />
        </Lead>
      </Top>
      {sectionIds.map((section) => (
        <Section key={section} section={section} activity={activity} names={names} />
      ))}
    </>
  )
}

interface SectionProps extends ActivityOfProps {
  readonly section: SectionId
}

function Section({ section, activity, names }: SectionProps): JSX.Element | null {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [opened, open] = useState<readonly FieldId[]>([])
  const fields = fieldsOf(section, activity.role)
  if (fields.length === 0) return null
  const shown = fields.filter((field) => opened.includes(field) || isWanted(field, activity))
  const others = fields.filter((field) => !shown.includes(field))
  return (
    <section class="register-section" aria-labelledby={`section-${section}`}>
      <h2 id={`section-${section}`}>{own.sections[section]}</h2>
      {shown.map((field) => (
        <FieldOf
          key={field}
          field={field}
          activity={activity}
          names={names}
          {...(opened.includes(field) ? { isOpened: true } : {})}
        />
      ))}
      {others.length === 0 ? null : (
        <div class="button-row register-others" role="group" aria-label={own.others}>
          <span class="soft small">{own.others}</span>
          {others.map((field) => (
            <Button key={field} kind="quiet" onPress={() => open([...opened, field])}>
              {texts.register.fields[field].label}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}

interface ActivityActionsProps {
  readonly activity: ActivityView
  readonly unseen: number
}

function ActivityActions({ activity, unseen }: ActivityActionsProps): JSX.Element {
  const { register: own } = useTexts().screens
  const { change, isBusy } = useChange()
  const [isRenaming, rename] = useState(false)
  const { id, state } = activity
  const set = (wish: Omit<InputOf<'change-activity'>, 'id'>, text: string): void =>
    void change(() => changeActivity({ id, ...wish }, text))
  if (isRenaming) return <Rename activity={activity} onDone={() => rename(false)} />
  return (
    <>
      <ButtonLink to="/register">{own.back}</ButtonLink>
      {state === 'ended' ? (
        <Button kind="primary" isBusy={isBusy} onPress={() => set({ state: 'kept' }, own.kept)}>
          {own.keep}
        </Button>
      ) : state === 'proposed' || unseen > 0 ? (
        <Button
          kind="primary"
          isBusy={isBusy}
          onPress={() => void change(() => confirmAll(id, own.confirmed))}
        >
          {own.confirmAll(unseen)}
        </Button>
      ) : null}
      <Menu
        items={[
          { label: own.rename, onPress: () => rename(true) },
          ...(['controller', 'joint', 'processor'] as const)
            .filter((role) => role !== activity.role)
            .map((role) => ({
              label: own.becomes[role],
              onPress: () => set({ role }, own.roleChanged),
            })),
          ...(state === 'ended'
            ? []
            : [{ label: own.end, onPress: () => set({ state: 'ended' }, own.wasEnded) }]),
        ]}
      />
    </>
  )
}

interface RenameProps {
  readonly activity: ActivityView
  readonly onDone: () => void
}

function Rename({ activity, onDone }: RenameProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [name, setName] = useState(activityTexts(activity, texts).name)
  const { change, isBusy } = useChange()
  // An activity of the starter set has its usual name to go back to.
  const isMissing = name.trim() === '' && activity.template === null
  const save = async (): Promise<void> => {
    if (isMissing) return
    const isDone = await change(() => changeActivity({ id: activity.id, name: name.trim() }, own.renamed))
    if (isDone) onDone()
  }
  return (
    <form
      class="stack"
      aria-label={own.rename}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={own.ownName}
        value={name}
        onInput={setName}
        error={isMissing ? own.ownNameMissing : undefined}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {own.save}
        </Button>
        <Button onPress={onDone}>{own.cancel}</Button>
      </div>
    </form>
  )
}

async function changeActivity(wish: InputOf<'change-activity'>, text: string): Promise<Done> {
  const former = await call('change-activity', wish)
  const { id, state, role, name } = former
  const back = 'name' in wish ? { id, state, role, name } : { id, state, role }
  return { text, undo: () => call('change-activity', back) }
}

async function confirmAll(id: string, text: (count: number) => string): Promise<Done> {
  const { activity, steps, state } = await call('confirm-activity', { id })
  const undo = async (): Promise<void> => {
    if (steps.length > 0) await call('decide-statement', { activity, steps: [...steps] })
    await call('change-activity', { id, state })
  }
  return { text: text(steps.length), undo }
}
