import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PersonStanding } from '../../../actions/person-standing.ts'
import {
  restrictionGrounds,
  toldWays,
  type RestrictionGround,
  type ToldWay,
} from '../../../privacy/persons/event.ts'
import { go, useQuery } from '../../address.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { useFailing } from '../../use-failing.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import type { Dossier } from './dossier.ts'

/** What somebody may ask of what is held of them, each a step away; and what holds for them. */
export function RightsCard({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const { personRights: own } = useTexts().screens
  const standing = useAction('person-standing', { who: String(dossier.id) })
  return (
    <Card title={own.title}>
      <Shown answer={standing} lines={3}>
        {(found) => <Rights dossier={dossier} standing={found} onChange={standing.reload} />}
      </Shown>
    </Card>
  )
}

interface RightsProps {
  readonly dossier: Dossier
  readonly standing: PersonStanding
  readonly onChange: () => void
}

type Asked = 'correct' | 'restrict' | 'lift' | 'object' | null

function Rights({ dossier, standing, onChange }: RightsProps): JSX.Element {
  const { screens, format } = useTexts()
  const own = screens.personRights
  const [asked, ask] = useState<Asked>(null)
  const planning = useFailing()
  const who = String(dossier.id)
  const request = useRequest()
  const erase = async (): Promise<void> => {
    const { id } = await call('plan-erasure', { who: [who], request })
    go(`/clean-up/${String(id)}`)
  }
  const close = (): void => {
    ask(null)
    onChange()
  }
  const { restriction, objectedAtMs, dispute } = standing
  return (
    <div class="stack">
      {restriction === null ? (
        <p class="soft">{own.lead}</p>
      ) : (
        <Notice kind="attention" title={own.stands}>
          <p>{own.restricted(format.date(restriction.sinceMs))}</p>
          <p class="soft">{own.grounds[restriction.ground]}</p>
        </Notice>
      )}
      {request === null ? null : <p>{own.ofRequest(String(request))}</p>}
      {objectedAtMs === null ? null : <p>{own.objected(format.date(objectedAtMs))}</p>}
      {dispute === null ? null : <p>{own.disputed}</p>}
      <div class="button-row">
        {restriction === null ? (
          <>
            <Button isBusy={planning.isBusy} onPress={() => void planning.attempt(erase)}>
              {own.erase}
            </Button>
            <Button onPress={() => ask('correct')}>{own.correct}</Button>
            <Button onPress={() => ask('restrict')}>{own.restrict}</Button>
          </>
        ) : (
          <Button onPress={() => ask('lift')}>{own.lift}</Button>
        )}
        {objectedAtMs === null ? <Button onPress={() => ask('object')}>{own.object}</Button> : null}
      </div>
      {asked === 'correct' ? (
        <CorrectDialog dossier={dossier} request={request} onClose={() => ask(null)} />
      ) : null}
      {asked === 'restrict' ? <RestrictDialog who={who} request={request} onClose={close} /> : null}
      {asked === 'lift' ? <LiftDialog who={who} onClose={close} /> : null}
      {asked === 'object' ? <ObjectDialog who={who} request={request} onClose={close} /> : null}
    </div>
  )
}

/** The request that one came here for, as the address says. */
function useRequest(): number | null {
  const [asked] = useQuery('request')
  const id = Number(asked)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

interface AskProps {
  readonly who: string
  readonly onClose: () => void
}

interface AskForProps extends AskProps {
  readonly request: number | null
}

function RestrictDialog({ who, request, onClose }: AskForProps): JSX.Element {
  const { personRights: own } = useTexts().screens
  const [ground, setGround] = useState<RestrictionGround>('18(1)(a)')
  const [note, setNote] = useState('')
  const { change, isBusy } = useChange()
  const restrict = async (): Promise<void> => {
    const isDone = await change(async () => {
      await call('restrict-person', { who, ground, note, request })
      return { text: own.restrictDone }
    })
    if (isDone) onClose()
  }
  return (
    <ConfirmDialog
      title={own.restrict}
      confirm={own.restrict}
      kind="primary"
      isBusy={isBusy}
      onConfirm={() => void restrict()}
      onClose={onClose}
    >
      <p>{own.restrictWhat}</p>
      <Select
        label={own.ground}
        value={ground}
        options={restrictionGrounds.map((value) => ({ value, label: own.grounds[value] }))}
        onChange={setGround}
      />
      <Field label={own.note} value={note} onInput={setNote} isOptional lines={3} />
    </ConfirmDialog>
  )
}

function LiftDialog({ who, onClose }: AskProps): JSX.Element {
  const { personRights: own } = useTexts().screens
  const [how, setHow] = useState<ToldWay>('mail')
  const { change, isBusy } = useChange()
  const lift = async (): Promise<void> => {
    const isDone = await change(async () => {
      await call('tell-lifting', { who, how })
      await call('lift-restriction', { who })
      return { text: own.lifted }
    })
    if (isDone) onClose()
  }
  return (
    <ConfirmDialog
      title={own.lift}
      confirm={own.liftNow}
      kind="primary"
      isBusy={isBusy}
      onConfirm={() => void lift()}
      onClose={onClose}
    >
      <p>{own.liftFirst}</p>
      <Select
        label={own.toldHow}
        value={how}
        options={toldWays.map((value) => ({ value, label: own.ways[value] }))}
        onChange={setHow}
      />
    </ConfirmDialog>
  )
}

function ObjectDialog({ who, request, onClose }: AskForProps): JSX.Element {
  const { personRights: own } = useTexts().screens
  const { change, isBusy } = useChange()
  const object = async (): Promise<void> => {
    const isDone = await change(async () => {
      await call('object-marketing', { who, request })
      return { text: own.objectDone }
    })
    if (isDone) onClose()
  }
  return (
    <ConfirmDialog
      title={own.objectAsk}
      confirm={own.object}
      kind="primary"
      isBusy={isBusy}
      onConfirm={() => void object()}
      onClose={onClose}
    >
      <p>{own.objectWhat}</p>
    </ConfirmDialog>
  )
}
