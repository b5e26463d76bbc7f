import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type OutputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Check, Field } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { BackToProposal, ItemEffect } from './items-effect.tsx'
import { nameOf, type Heads, type ItemsAnswer, type ShownItem } from './items-words.ts'
import { addToRequest } from './note.ts'

type Review = OutputOf<'request-item'>

interface ItemDrawerProps {
  readonly id: number
  readonly row: ShownItem
  /** What a letter is about, once it was read. */
  readonly head: Heads[string] | undefined
  readonly answer: ItemsAnswer
  readonly onClose: () => void
}

/** One piece as it lies at its source: what is the person's, what is of others, and what becomes of each. */
export function ItemDrawer({ id, row, head, answer, onClose }: ItemDrawerProps): JSX.Element {
  const { format } = useTexts()
  const answers = useTexts().screens
  const { requestItems } = answers
  const { item: words } = answers.requestAnswer
  const review = useAction('request-item', { id, item: row.key })
  const { decided, proposal } = row
  return (
    <Drawer
      title={nameOf(row, requestItems, head)}
      onClose={onClose}
      actions={<ItemEffect id={id} row={row} grounds={answer.grounds} onDone={() => review.reload()} />}
    >
      <div class="stack">
        <p>
          <strong>{requestItems.decisions[row.decision]}</strong>{' '}
          {decided === null
            ? `(${words.proposal})`
            : words.decided(quotedText(decided.by, 60), format.dateTime(decided.atMs))}{' '}
          {decided === null ? null : <BackToProposal id={id} row={row} onDone={() => review.reload()} />}
        </p>
        <p class="soft">{requestItems.reasons[proposal.reason]}</p>
        {decided?.why === undefined || decided.why === '' ? null : <p>{quotedText(decided.why, 300)}</p>}
        <Shown answer={review} shape="lines">
          {(found) => <ReviewBody id={id} review={found} labels={answer.labels} />}
        </Shown>
      </div>
    </Drawer>
  )
}

interface BodyProps {
  readonly id: number
  readonly review: Review
  readonly labels: ItemsAnswer['labels']
}

function ReviewBody({ id, review, labels }: BodyProps): JSX.Element {
  const { item: words } = useTexts().screens.requestAnswer
  if (!review.isThere) return <p>{words.gone}</p>
  return (
    <>
      <Facts
        facts={[
          {
            name: words.where,
            value: review.occurrences.map(({ sourceId, unit, locator }) => (
              <p key={`${String(sourceId)} ${unit} ${locator}`}>
                {quotedText(labels[String(sourceId)] ?? '…', 40)}
                <span class="block soft small">{plainText(unit)}</span>
              </p>
            )),
          },
          ...(review.inside.length === 0
            ? []
            : [
                {
                  name: words.inside,
                  value: review.inside.map((name, i) => <p key={i}>{quotedText(name, 60)}</p>),
                },
              ]),
        ]}
      />
      {review.isPicture ? <p>{words.picture}</p> : null}
      {review.doubtfulRows === 0 ? null : <p>{words.doubtfulRows(review.doubtfulRows)}</p>}
      <section aria-label={words.text}>
        <h3>{words.text}</h3>
        <p class="soft small">{words.legend}</p>
        <MarkedText review={review} />
        {review.isWhole ? null : <p class="soft">{words.more}</p>}
      </section>
      <Others id={id} review={review} />
    </>
  )
}

function MarkedText({ review: { pieces, others } }: { readonly review: Review }): JSX.Element {
  const { item: words } = useTexts().screens.requestAnswer
  return (
    <pre class="review-text" tabIndex={0} aria-label={words.text}>
      {pieces.map(({ text, mark }, i) => {
        if (mark === null) return <span key={i}>{text}</span>
        if (mark === 'own') return <mark key={i}>{text}</mark>
        const goes = others[mark]?.goes ?? true
        return goes ? (
          <del key={i} title={words.goes}>
            {text}
          </del>
        ) : (
          <u key={i} title={words.stays}>
            {text}
          </u>
        )
      })}
    </pre>
  )
}

function Others({ id, review }: Omit<BodyProps, 'labels'>): JSX.Element {
  const { kinds } = useTexts()
  const answers = useTexts().screens
  const { item: words } = answers.requestAnswer
  const { change, isBusy } = useChange()
  const item = review.item.key
  const say = (value: string, step: 'keep' | 'redact', where: string): void =>
    void change(async () => {
      const { line } = await call('decide-request-values', { id, item: where, values: [value], step })
      return {
        text: words.kept,
        undo: () => addToRequest(id, [{ type: 'struck', line }], words.kept),
      }
    })
  return (
    <section class="stack" aria-label={words.others}>
      <h3>{words.others}</h3>
      {review.others.length === 0 ? <p>{words.noOthers}</p> : null}
      <ul class="plain-list">
        {review.others.map(({ kind, value, whose, goes }) => (
          <li key={`${kind} ${value}`}>
            <Check
              label={quotedText(value, 60)}
              isChecked={goes}
              help={`${kinds[kind][0]}, ${words.whose[whose]}: ${goes ? words.goes : words.stays}`}
              onChange={(isGoing) => say(value, isGoing ? 'redact' : 'keep', item)}
            />
          </li>
        ))}
      </ul>
      <AddValue isBusy={isBusy} onAdd={(value, everywhere) => say(value, 'redact', everywhere ? '' : item)} />
    </section>
  )
}

interface AddValueProps {
  readonly isBusy: boolean
  readonly onAdd: (value: string, everywhere: boolean) => void
}

function AddValue({ isBusy, onAdd }: AddValueProps): JSX.Element {
  const answers = useTexts().screens
  const { item: words, items } = answers.requestAnswer
  const [text, setText] = useState('')
  const [everywhere, setEverywhere] = useState(false)
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const value = text.trim().slice(0, 500)
        if (value.length < 2) return
        onAdd(value, everywhere)
        setText('')
      }}
    >
      <Field label={words.add} help={words.addHelp} value={text} onInput={setText} isOptional />
      <Check label={words.addEverywhere} isChecked={everywhere} onChange={setEverywhere} />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy}>
          {items.redact}
        </Button>
      </div>
    </form>
  )
}
