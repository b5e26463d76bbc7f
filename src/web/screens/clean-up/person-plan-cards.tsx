import type { JSX } from 'preact'
import type { PersonOutcome, PlaceToSee, RecipientToTell } from '../../../actions/person-outcome.ts'
import {
  placeFindings,
  recipientAnswers,
  toldWays,
  type PlaceFinding,
  type ToldOf,
} from '../../../privacy/persons/event.ts'
import type { PlanRow } from '../../../store/plans.ts'
import { call } from '../../call.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card, Cards } from '../../parts/card.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { usePlaceNames } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

/** Whom a plan is for; once it was carried out, what is left, where a person must look, and whom to tell. */
export function PersonPlanCards({ plan }: { readonly plan: PlanRow }): JSX.Element {
  const { plan: own } = useTexts().screens.personRights
  const isDone = plan.state === 'applied' || plan.state === 'destroyed'
  const whom = useAction('plan-for', { planId: plan.id }).value
  const outcome = useAction('person-outcome', isDone ? { planId: plan.id } : null)
  const found = outcome.value
  const request = whom?.request ?? null
  return (
    <Cards>
      {whom === undefined ? null : (
        <Card title={own.title}>
          <p>{whom.name === null ? own.forNobody : own.forWhom(quotedText(whom.name, 200))}</p>
          {whom.corrections.map(({ from, to }) => (
            <p key={from}>{own.change(quotedText(from, 100), quotedText(to, 100))}</p>
          ))}
        </Card>
      )}
      {found === undefined ? null : (
        <>
          <LeftCard outcome={found} />
          {found.places.length === 0 ? null : (
            <PlacesCard planId={plan.id} places={found.places} onChange={outcome.reload} />
          )}
          {request !== null ? (
            <AtRequest request={request} />
          ) : found.recipients.length === 0 ? null : (
            <RecipientsCard plan={plan} recipients={found.recipients} onChange={outcome.reload} />
          )}
        </>
      )}
    </Cards>
  )
}

function LeftCard({
  outcome: { left, unplanned, isLookedFor },
}: {
  readonly outcome: PersonOutcome
}): JSX.Element {
  const { plan: own } = useTexts().screens.personRights
  return (
    <Card title={own.left}>
      {left.length === 0 ? null : <p>{own.stays(left.length)}</p>}
      {unplanned === 0 ? null : <p>{own.unplanned(unplanned)}</p>}
      {isLookedFor && left.length + unplanned === 0 ? <p>{own.nothingLeft}</p> : null}
      {isLookedFor ? null : <p class="soft">{own.forNobody}</p>}
    </Card>
  )
}

interface PlacesCardProps {
  readonly planId: number
  readonly places: readonly PlaceToSee[]
  readonly onChange: () => void
}

function PlacesCard({ planId, places, onChange }: PlacesCardProps): JSX.Element {
  const { plan: own } = useTexts().screens.personRights
  const names = usePlaceNames()
  const { change } = useChange()
  const see = (seen: Pick<PlaceToSee, 'source' | 'overwrittenOn'> & { readonly found: PlaceFinding }): void =>
    void change(async () => {
      await call('place-seen', { planId, ...seen })
      onChange()
      return { text: own.kept }
    })
  return (
    <Card title={own.places}>
      <p class="soft">{own.placesLead}</p>
      {places.map(({ source, isBackup, note, found, overwrittenOn }) => (
        <div key={source} class="stack">
          <Select
            label={quotedText(names.get(source) ?? '…', 60)}
            help={isBackup ? `${own.backup} ${quotedText(note, 200)}`.trim() : quotedText(note, 200)}
            value={found ?? ''}
            options={[
              { value: '', label: own.foundNot },
              ...placeFindings.map((value) => ({ value, label: own.findings[value] })),
            ]}
            onChange={(value) => {
              if (value === '') return
              see({ source, found: value, overwrittenOn })
            }}
          />
          {isBackup ? (
            <Field
              label={own.overwritten}
              type="date"
              isOptional
              value={overwrittenOn ?? ''}
              onInput={(day) =>
                see({ source, found: found ?? 'kept', overwrittenOn: day === '' ? null : day })
              }
            />
          ) : null}
        </div>
      ))}
    </Card>
  )
}

/** Whom to tell is told once: in the file of who asked. */
function AtRequest({ request }: { readonly request: number }): JSX.Element {
  const { plan: own } = useTexts().screens.personRights
  return (
    <Card title={own.recipients}>
      <p>{own.atRequest}</p>
      <ButtonLink to={`/requests/${String(request)}`} query={{ room: 'recipients' }}>
        {own.toRequest}
      </ButtonLink>
    </Card>
  )
}

interface RecipientsCardProps {
  readonly plan: PlanRow
  readonly recipients: readonly RecipientToTell[]
  readonly onChange: () => void
}

function RecipientsCard({ plan, recipients, onChange }: RecipientsCardProps): JSX.Element {
  const { plan: own } = useTexts().screens.personRights
  const of: ToldOf = plan.rule === 'correct-person' ? 'corrected' : 'erased'
  return (
    <Card title={own.recipients} width="wide">
      <p class="soft">{own.recipientsLead}</p>
      {recipients.map((one) => (
        <Recipient key={one.address} planId={plan.id} of={of} recipient={one} onChange={onChange} />
      ))}
    </Card>
  )
}

interface RecipientProps {
  readonly planId: number
  readonly of: ToldOf
  readonly recipient: RecipientToTell
  readonly onChange: () => void
}

function Recipient({ planId, of, recipient, onChange }: RecipientProps): JSX.Element {
  const { screens, format } = useTexts()
  const own = screens.personRights.plan
  const { address, name, messages, told, answer } = recipient
  const called = quotedText(name === '' ? address : name, 60)
  const { change } = useChange()
  const note = (make: () => Promise<unknown>): void =>
    void change(async () => {
      await make()
      onChange()
      return { text: own.kept }
    })
  return (
    <div class="stack">
      <p>
        {called} <span class="soft">{`${quotedText(address, 60)}, ${own.messages(messages)}`}</span>
      </p>
      <Select
        label={own.tell(called)}
        value={told?.how ?? ''}
        options={[
          { value: '', label: own.toTell },
          ...toldWays.map((value) => ({
            value,
            label:
              told?.how === value
                ? `${screens.personRights.ways[value]}: ${own.told(format.date(told.atMs))}`
                : screens.personRights.ways[value],
          })),
        ]}
        onChange={(how) => {
          if (how !== '') note(() => call('recipient-told', { planId, recipient: address, of, how }))
        }}
      />
      <Select
        label={own.answer(called)}
        value={answer ?? ''}
        options={[
          { value: '', label: own.noAnswer },
          ...recipientAnswers.map((value) => ({ value, label: own.answers[value] })),
        ]}
        onChange={(value) => {
          if (value === '') return
          const why = value === 'not-needed' ? own.notNeededNote : ''
          note(() => call('recipient-answered', { planId, recipient: address, of, answer: value, note: why }))
        }}
      />
    </div>
  )
}
