import { useTexts } from '../../texts.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ItemDecision } from '../../../privacy/requests/event.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field, RadioCards } from '../../parts/field.tsx'
import { useChange } from '../../use-change.ts'
import type { ItemsAnswer, ShownItem } from './items-words.ts'
import { addToRequest } from './note.ts'

type Grounds = ItemsAnswer['grounds']
export type Ground = keyof Grounds

interface EffectProps {
  readonly id: number
  readonly chosen: readonly Pick<ShownItem, 'key'>[]
  readonly grounds: Grounds
  readonly onDone: () => void
}

/** What can be decided on the chosen pieces, together; every decision can be taken back. */
export function ItemsEffect({ id, chosen, grounds, onDone }: EffectProps): JSX.Element {
  const { items: words } = useTexts().screens.requestAnswer
  const { decide, isBusy } = useDecision({ id, chosen, onDone })
  return (
    <>
      <span>{words.chosen(chosen.length)}</span>
      <Button isBusy={isBusy} onPress={() => void decide('redact')}>
        {words.redact}
      </Button>
      <Button isBusy={isBusy} onPress={() => void decide('give')}>
        {words.give}
      </Button>
      <Withhold grounds={grounds} isBusy={isBusy} onKeep={(why) => decide('withhold', why)} />
      <Button kind="quiet" isBusy={isBusy} onPress={() => void decide(null)}>
        {words.back}
      </Button>
    </>
  )
}

type OneEffectProps = Omit<EffectProps, 'chosen'> & { readonly row: Pick<ShownItem, 'key' | 'decision'> }

/** The same of the one piece that is open: one row of buttons, the decision that holds filled in. */
export function ItemEffect({ id, row, grounds, onDone }: OneEffectProps): JSX.Element {
  const { item: words } = useTexts().screens.requestAnswer
  const { decide, isBusy } = useDecision({ id, chosen: [row], onDone })
  const kindOf = (one: ItemDecision) => (row.decision === one ? 'primary' : 'plain')
  return (
    <>
      <Button kind={kindOf('redact')} isBusy={isBusy} onPress={() => void decide('redact')}>
        {words.redactIt}
      </Button>
      <Button kind={kindOf('give')} isBusy={isBusy} onPress={() => void decide('give')}>
        {words.giveIt}
      </Button>
      <Withhold
        kind={kindOf('withhold')}
        grounds={grounds}
        isBusy={isBusy}
        onKeep={(why) => decide('withhold', why)}
      />
    </>
  )
}

/** Takes back what was decided on a piece. */
export function BackToProposal({ id, row, onDone }: Omit<OneEffectProps, 'grounds'>): JSX.Element {
  const { items: words } = useTexts().screens.requestAnswer
  const { decide, isBusy } = useDecision({ id, chosen: [row], onDone })
  return (
    <Button kind="quiet" isBusy={isBusy} onPress={() => void decide(null)}>
      {words.back}
    </Button>
  )
}

interface Why {
  readonly ground: Ground
  readonly why: string
}

function useDecision({ id, chosen, onDone }: Omit<EffectProps, 'grounds'>): {
  readonly decide: (decision: ItemDecision | null, why?: Why) => Promise<boolean>
  readonly isBusy: boolean
} {
  const { items: words } = useTexts().screens.requestAnswer
  const { change, isBusy } = useChange()
  const decide = async (decision: ItemDecision | null, why?: Why): Promise<boolean> => {
    const isDone = await change(async () => {
      const items = chosen.map(({ key }) => key)
      const { lines } = await call('decide-request-items', { id, items, decision, ...why })
      const text = words.done(items.length)
      const back = lines.map((line) => ({ type: 'struck', line }) as const)
      return { text, undo: () => addToRequest(id, back, text) }
    })
    if (isDone) onDone()
    return isDone
  }
  return { decide, isBusy }
}

interface WithholdButtonProps {
  readonly kind?: 'primary' | 'plain'
  readonly grounds: Grounds
  readonly isBusy: boolean
  readonly onKeep: (why: Why) => Promise<boolean>
}

function Withhold({ kind = 'plain', grounds, isBusy, onKeep }: WithholdButtonProps): JSX.Element {
  const { items: words } = useTexts().screens.requestAnswer
  const [isAsking, ask] = useState(false)
  return (
    <>
      <Button kind={kind} isBusy={isBusy} onPress={() => ask(true)}>
        {words.withhold}
      </Button>
      {isAsking ? (
        <WithholdDialog
          grounds={grounds}
          isBusy={isBusy}
          onClose={() => ask(false)}
          onKeep={(ground, why) => void onKeep({ ground, why }).then((isDone) => ask(!isDone))}
        />
      ) : null}
    </>
  )
}

interface WithholdProps {
  readonly grounds: Grounds
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onKeep: (ground: Ground, why: string) => void
}

/** Nothing is held back without a ground; what is none is said too. */
function WithholdDialog({ grounds, isBusy, onClose, onKeep }: WithholdProps): JSX.Element {
  const answers = useTexts().screens
  const { requestItems } = answers
  const { withhold: words } = answers.requestAnswer
  const [ground, setGround] = useState<Ground>('others')
  const [why, setWhy] = useState('')
  const { needsWeighing, confidence } = grounds[ground]
  const ids = Object.keys(grounds) as Ground[] // keys of what the server sends are its names
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <Button kind="primary" isBusy={isBusy} onPress={() => onKeep(ground, why.trim().slice(0, 2000))}>
          {words.keep}
        </Button>
      }
    >
      <div class="stack">
        <p>{words.lead}</p>
        <RadioCards
          legend={words.ground}
          value={ground}
          options={ids.map((value) => ({
            value,
            label: requestItems.grounds[value],
            help: `${words.article} ${grounds[value].article}`,
          }))}
          onChange={setGround}
        />
        {confidence === 'low' ? <p>{words.low}</p> : null}
        <Field
          label={words.why}
          help={needsWeighing ? words.whyHelp : words.whyOptional}
          value={why}
          onInput={setWhy}
          lines={3}
          isOptional={!needsWeighing}
        />
        <h3>{words.not}</h3>
        <ul>
          {Object.values(requestItems.noGrounds).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
