import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { mostLinkDays } from '../../../privacy/requests/answer/hand-over.ts'
import { deliveryWays, type DeliveryWay } from '../../../privacy/requests/event.ts'
import { deliveryFaults, type LintCode } from '../../../privacy/requests/lint.ts'
import { call } from '../../call.ts'
import { nowMs } from '../../clock.ts'
import { minuteOf, momentOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Check, Field, Select } from '../../parts/field.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { Faults } from './faults.tsx'
import { useChange } from '../../use-change.ts'
import type { RequestProps } from './work-page.tsx'

/** How and when the package was handed over: the proof that there was an answer. */
export function AnswerDelivery({ view: { file } }: RequestProps): JSX.Element {
  const { format } = useTexts()
  const answers = useTexts().screens
  const { deliver: words } = answers.requestAnswer.answer
  const [draft, setDraft] = useState<WayDraft>({ how: 'encrypted', days: '', isDownload: false, ignored: [] })
  const [to, setTo] = useState(file.asker.mail || file.asker.name)
  const [at, setAt] = useState(minuteOf(nowMs()))
  const [note, setNote] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const moment = momentOf(at)
  const way = wayOf(draft)
  const faults = deliveryFaults(way)
  const isLeft = faults.every((fault) => draft.ignored.includes(fault))
  const isWrong = to.trim() === '' || moment === null
  const keep = (): void => {
    ask(true)
    if (to.trim() === '' || moment === null || !isLeft) return
    void change(async () => {
      await call('deliver-request', {
        id: file.id,
        ...way,
        to: to.trim().slice(0, 300),
        at: moment,
        note: note.slice(0, 2000),
        ignored: [...faults],
      })
      return { text: words.kept }
    })
  }
  return (
    <Card title={words.title}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <p>{words.lead}</p>
        {file.delivered.map(({ line, how: done, to: whom, at: when }) => (
          <p key={line}>
            {words.line(words.ways[done], quotedText(whom, 80), format.dateTime(Date.parse(when)))}
          </p>
        ))}
        <Way draft={draft} onDraft={setDraft} />
        <Field label={words.to} value={to} onInput={setTo} />
        <Field
          label={words.at}
          type="moment"
          value={at}
          onInput={setAt}
          error={isAsked && isWrong ? words.wrong : undefined}
        />
        <Field label={words.note} value={note} onInput={setNote} isOptional />
        <div class="button-row">
          <Button type="submit" isBusy={isBusy} isDisabled={!isLeft}>
            {words.keep}
          </Button>
        </div>
      </form>
    </Card>
  )
}

interface WayDraft {
  readonly how: DeliveryWay
  readonly days: string
  readonly isDownload: boolean
  readonly ignored: readonly LintCode[]
}

interface WayProps {
  readonly draft: WayDraft
  readonly onDraft: (draft: WayDraft) => void
}

/** How it went, and what a person should look at first. */
function Way({ draft, onDraft }: WayProps): JSX.Element {
  const { deliver: words } = useTexts().screens.requestAnswer.answer
  const { how, days, isDownload, ignored } = draft
  const faults = deliveryFaults(wayOf(draft))
  const change = (part: Partial<WayDraft>): void => onDraft({ ...draft, ...part })
  return (
    <>
      <Select
        label={words.how}
        value={how}
        options={deliveryWays.map((value) => ({ value, label: words.ways[value] }))}
        onChange={(value) => change({ how: value })}
      />
      {how === 'link' ? (
        <>
          <Field label={words.days} type="number" value={days} onInput={(value) => change({ days: value })} />
          <Check
            label={words.isDownload}
            isChecked={isDownload}
            onChange={(isKept) => change({ isDownload: isKept })}
          />
        </>
      ) : null}
      {faults.length === 0 ? null : (
        <Faults faults={faults} ignored={ignored} onIgnore={(left) => change({ ignored: left })} />
      )}
    </>
  )
}

/** What counts of a draft: only a link has a time. */
function wayOf({ how, days, isDownload }: WayDraft): Parameters<typeof deliveryFaults>[0] {
  return how === 'link' ? { how, hours: hoursOf(days), isDownload } : { how, hours: null, isDownload: false }
}

/** Null: not said, or nothing that can be meant. */
function hoursOf(days: string): number | null {
  const count = Number(days)
  return Number.isInteger(count) && count > 0 && count <= mostLinkDays ? count * 24 : null
}
