import type { JSX } from 'preact'
import { go } from '../../address.ts'
import { call, type OutputOf } from '../../call.ts'
import { Button, ButtonRow } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Check } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'

type Withdrawals = OutputOf<'mail-withdrawals'>

/** Who wrote that it has to stop: what was carried out by itself, each with a way back, and what a person looks at. */
export function WithdrawalsCard(): JSX.Element {
  const texts = useTexts().screens.consent.withdrawals
  const found = useAction('mail-withdrawals', {})
  return (
    <Card title={texts.title} width="wide">
      <Shown answer={found} shape="lines">
        {(withdrawals) => <Found withdrawals={withdrawals} />}
      </Shown>
    </Card>
  )
}

function Found({
  withdrawals: { isByItself, waiting, done, cards },
}: {
  readonly withdrawals: Withdrawals
}): JSX.Element {
  const texts = useTexts().screens.consent.withdrawals
  const { change } = useChange()
  const switchTo = (isOn: boolean): void =>
    void change(async () => {
      await call('withdraw-by-itself', { isOn })
      return { text: isOn ? texts.isOn : texts.isOff }
    })
  return (
    <div class="stack">
      <p>
        {texts.sentence(done.length, waiting.filter(({ doubt }) => doubt !== null || !isByItself).length)}
      </p>
      <Stops rows={waiting}>{(row) => <Waiting row={row} isByItself={isByItself} />}</Stops>
      <Stops rows={done}>{(row) => <Done row={row} />}</Stops>
      {cards === 0 ? null : <Groups cards={cards} />}
      <Check label={texts.byItself} help={texts.byItselfHelp} isChecked={isByItself} onChange={switchTo} />
    </div>
  )
}

/** Address books keep lists too: these change by a plan that one sees first. */
function Groups({ cards }: { readonly cards: number }): JSX.Element {
  const texts = useTexts().screens.consent.withdrawals
  const { change, isBusy } = useChange()
  const make = (): void =>
    void change(async () => {
      const { id } = await call('plan-mailing-groups', {})
      go(`/clean-up/${String(id)}`)
      return { text: texts.planMade }
    })
  return (
    <div class="stack">
      <p>{texts.cards(cards)}</p>
      <Button isBusy={isBusy} onPress={make}>
        {texts.makePlan}
      </Button>
    </div>
  )
}

type WaitingRow = Withdrawals['waiting'][number]
type DoneRow = Withdrawals['done'][number]

interface StopsProps<Row> {
  readonly rows: readonly Row[]
  readonly children: (row: Row) => JSX.Element
}

function Stops<Row extends WaitingRow | DoneRow>({ rows, children }: StopsProps<Row>): JSX.Element | null {
  const { format } = useTexts()
  if (rows.length === 0) return null
  return (
    <ul class="plain-list stack">
      {rows.map((row) => (
        <li key={row.document}>
          <p>
            <strong>
              <Foreign most={80}>{row.email}</Foreign>
            </strong>{' '}
            {row.atMs === null ? null : <span class="soft">{format.shortDate(row.atMs)}</span>}
          </p>
          <blockquote>
            <Foreign most={200}>{row.words}</Foreign>
          </blockquote>
          {children(row)}
        </li>
      ))}
    </ul>
  )
}

interface WaitingProps {
  readonly row: WaitingRow
  readonly isByItself: boolean
}

function Waiting({ row: { document, email, doubt }, isByItself }: WaitingProps): JSX.Element {
  const screen = useTexts().screens.consent
  const texts = screen.withdrawals
  const { change, isBusy } = useChange()
  const carryOut = (): void =>
    void change(async () => {
      const { applied } = await call('apply-withdrawals', { documents: [document] })
      return { text: screen.applied(applied) }
    })
  return (
    <>
      {doubt === null && !isByItself ? null : (
        <p class="soft small">{doubt === null ? texts.goes : texts.doubts[doubt]}</p>
      )}
      <ButtonRow>
        <Button isBusy={isBusy} label={`${texts.carryOut}: ${email}`} onPress={carryOut}>
          {texts.carryOut}
        </Button>
        <TakeBack document={document} email={email} words={texts.isNone} />
      </ButtonRow>
    </>
  )
}

function Done({ row: { document, email, doneAtMs } }: { readonly row: DoneRow }): JSX.Element {
  const { screens, format } = useTexts()
  const texts = screens.consent.withdrawals
  return (
    <p>
      <span class="soft small">{texts.doneOn(format.shortDate(doneAtMs))}</span>{' '}
      <TakeBack document={document} email={email} words={texts.takeBack} />
    </p>
  )
}

interface TakeBackProps {
  readonly document: string
  readonly email: string
  readonly words: string
}

function TakeBack({ document, email, words }: TakeBackProps): JSX.Element {
  const texts = useTexts().screens.consent.withdrawals
  const { change, isBusy } = useChange()
  const takeBack = (): void =>
    void change(async () => {
      await call('take-back-withdrawal', { document })
      return { text: texts.takenBack(email) }
    })
  return (
    <Button kind="quiet" isBusy={isBusy} label={`${words}: ${email}`} onPress={takeBack}>
      {words}
    </Button>
  )
}
