import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RightId } from '../../../law/rights.ts'
import { requestChannels, type RequestChannel } from '../../../privacy/requests/event.ts'
import { go } from '../../address.ts'
import { call } from '../../call.ts'
import { nowMs } from '../../clock.ts'
import { minuteOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Link } from '../../parts/link.tsx'
import { Lead, Title, Top } from '../../parts/sentence.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { AskerFields, askerOf, wrongAsker, type TypedAsker } from './asker-fields.tsx'
import { RightsField } from './rights-field.tsx'
import { pastMoment } from './past-moment.ts'

const nobody: TypedAsker = { name: '', mail: '', phone: '', address: '', behalf: 'self', about: '', age: '' }

/** Takes in a request by hand: how it came, when, of whom, and what was said. */
export function StartRequest(): JSX.Element {
  const { start: texts } = useTexts().screens.requests
  return (
    <>
      <Top>
        <p>
          <Link to="/requests">{texts.back}</Link>
        </p>
        <Title>{texts.title}</Title>
        <Lead>{texts.why}</Lead>
      </Top>
      <Card>
        <StartForm />
      </Card>
    </>
  )
}

function StartForm(): JSX.Element {
  const { screens, request } = useTexts()
  const { start: texts } = screens.requests
  const [channel, setChannel] = useState<RequestChannel>('mail')
  const [received, setReceived] = useState(() => minuteOf(nowMs()))
  const [asker, setAsker] = useState(nobody)
  const [rights, setRights] = useState<readonly RightId[]>([])
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const at = pastMoment(received, nowMs())
  const wrong = wrongAsker(asker)
  const open = (): void => {
    ask(true)
    if (at === null || wrong !== null) return
    void change(async () => {
      const { id } = await call('open-request', {
        channel,
        receivedAt: at,
        rights: [...rights],
        asker: askerOf(asker),
        text: text.slice(0, longest),
        by: by.trim(),
      })
      go(`/requests/${String(id)}`)
      return { text: texts.opened }
    })
  }
  return (
    <form
      class="stack"
      aria-label={texts.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <Select
        label={texts.channel}
        value={channel}
        options={requestChannels.map((value) => ({ value, label: request.channels[value] }))}
        onChange={setChannel}
      />
      <Field
        label={texts.received}
        help={texts.receivedHelp}
        type="moment"
        value={received}
        onInput={setReceived}
        error={isAsked && at === null ? texts.wrongTime : undefined}
      />
      <AskerFields asker={asker} onChange={setAsker} error={isAsked ? wrong : null} />
      <RightsField legend={texts.asks} chosen={rights} onChange={setRights} />
      <Field label={texts.text} help={texts.textHelp} value={text} onInput={setText} lines={6} isOptional />
      <Field label={texts.by} value={by} onInput={(value) => setBy(value.slice(0, 300))} isOptional />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.open}
        </Button>
      </div>
    </form>
  )
}

/** As the server takes it. */
const longest = 10_000
