import type { JSX } from 'preact'
import { schedulesFor, type Schedule } from '../../../privacy/schedule.ts'
import { Notice } from '../../parts/notice.tsx'
import { Check, Field, RadioCards } from '../../parts/field.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import type { StepProps } from '../add-place.tsx'
import { glanceOf, serverKind } from './draft.ts'
import { StepPage } from './step-page.tsx'

interface MoreStepProps extends StepProps {
  readonly isBusy: boolean
  readonly isAccount: boolean
  /** A place of this kind that was only told of: perhaps it is this one. */
  readonly named: string | undefined
}

/** Name, schedule and what to skip: all may stay as they are. */
export function MoreStep(props: MoreStepProps): JSX.Element {
  const { number, of, draft, onDraft, onNext, onBack, isBusy, isAccount, named, place } = props
  const { addPlace, places } = useTexts().screens
  const { more } = addPlace
  const atServer = serverKind(place) === undefined ? addPlace.account : addPlace.server
  const kind = isAccount ? (serverKind(place) ?? 'imap') : 'path'
  const nameHelp = isAccount ? atServer.nameHelp : more.nameHelp
  return (
    <StepPage
      title={more.title}
      lead={more.lead}
      number={number}
      of={of}
      onBack={onBack}
      onNext={onNext}
      next={more.start}
      isBusy={isBusy}
    >
      <div class="stack">
        {isAccount ? <Seen draft={draft} place={place} /> : null}
        <div class="form">
          <Field
            label={more.name}
            help={nameHelp}
            value={draft.label}
            onInput={(label) => onDraft({ label })}
            isOptional
          />
        </div>
        {named === undefined ? null : (
          <Check
            label={more.named(quotedText(named))}
            help={more.namedHelp}
            isChecked={draft.isNamed}
            onChange={(isNamed) => onDraft({ isNamed })}
          />
        )}
        <RadioCards<Schedule | 'never'>
          legend={more.schedule}
          value={draft.schedule}
          onChange={(schedule) => onDraft({ schedule })}
          options={(['never', ...schedulesFor(kind)] as const).map((value) => ({
            value,
            label: more.schedules[value],
            help: more.scheduleHelp[value],
          }))}
        />
        <details class="twin" open={draft.excludePaths !== '' || draft.excludeSenders !== ''}>
          <summary>{more.skip}</summary>
          <div class="form">
            <Field
              label={places.one.excludePaths}
              help={places.one.excludePathsHelp}
              value={draft.excludePaths}
              onInput={(excludePaths) => onDraft({ excludePaths })}
              lines={3}
              isOptional
            />
            <Field
              label={places.one.excludeSenders}
              help={places.one.excludeSendersHelp}
              value={draft.excludeSenders}
              onInput={(excludeSenders) => onDraft({ excludeSenders })}
              lines={3}
              isOptional
            />
          </div>
        </details>
      </div>
    </StepPage>
  )
}

/** What there is in an account that let us in. */
function Seen({ draft, place }: Pick<MoreStepProps, 'draft' | 'place'>): JSX.Element | null {
  const { screens, counted, accounts } = useTexts()
  const glance = glanceOf(draft, place)
  const kind = serverKind(place) ?? 'imap'
  if (glance === null) return null
  const { items, units } = accounts.command
  return (
    <Notice kind="done">
      <p>
        {screens.addPlace.account.found(
          counted(glance.items, items[kind]),
          counted(glance.units, units[kind]),
        )}
      </p>
    </Notice>
  )
}
