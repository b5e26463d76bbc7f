import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { UnsubscribePreview } from '../../../actions/unsubscribe.ts'
import { answerText } from '../../../i18n/answer-text.ts'
import { call, failureFrom } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { failureText } from '../../parts/notice.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { ByHand, leavesText, LeavesWhole } from './leaves.tsx'

interface UnsubscribeDialogProps {
  readonly listKeys: readonly string[]
  readonly onClose: () => void
}

/** Everything that would leave, word for word, and the button that sends it. What cannot be taken back is looked at first. */
export function UnsubscribeDialog({ listKeys, onClose }: UnsubscribeDialogProps): JSX.Element {
  const { newsletters: texts } = useTexts().screens
  const previews = useAction('preview-unsubscribe', { keys: [...listKeys] })
  return (
    <Dialog title={texts.dialog.title(listKeys.length)} onClose={onClose}>
      <Shown answer={previews} shape="lines">
        {(found) => <Choose previews={found} onClose={onClose} />}
      </Shown>
    </Dialog>
  )
}

interface ChooseProps {
  readonly previews: readonly UnsubscribePreview[]
  readonly onClose: () => void
}

function canLeave({ leave, mayAsk }: UnsubscribePreview): boolean {
  return mayAsk && (leave.type === 'request' || leave.type === 'mail')
}

function Choose({ previews: found, onClose }: ChooseProps): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.newsletters
  // As they were when they were shown: what is sent changes what may be asked.
  const [previews] = useState(found)
  const [chosen, choose] = useState(
    () => new Set(previews.filter((one) => canLeave(one) && !one.isCareful).map(({ key }) => key)),
  )
  const [results, setResults] = useState<ReadonlyMap<string, string>>(new Map())
  const [isSending, setSending] = useState(false)
  const wanted = previews.filter(({ key }) => chosen.has(key))
  const send = async (): Promise<void> => {
    setSending(true)
    const done = new Map<string, string>()
    for (const one of wanted) {
      done.set(one.key, await ask(one, texts))
      setResults(new Map(done))
    }
    setSending(false)
  }
  const isDone = results.size > 0 && !isSending
  return (
    <div class="stack">
      <p>{previews.some(canLeave) ? own.dialog.lead : own.dialog.nothing}</p>
      <ul class="plain-list leaving-list">
        {previews.map((one) => (
          <LeavingRow
            key={one.key}
            preview={one}
            isChosen={chosen.has(one.key)}
            onChoose={isSending || isDone ? null : () => choose(toggled(chosen, one.key))}
            result={results.get(one.key)}
          />
        ))}
      </ul>
      <p role="status" class="soft">
        {isSending ? own.dialog.progress(results.size, wanted.length) : ''}
      </p>
      <div class="button-row">
        <Button onPress={onClose}>{isDone ? own.dialog.done : texts.parts.cancel}</Button>
        {isDone || wanted.length === 0 ? null : (
          <Button kind="primary" isBusy={isSending} onPress={() => void send()}>
            {own.dialog.send(wanted.length)}
          </Button>
        )}
      </div>
    </div>
  )
}

function toggled(chosen: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}

/** Sends one, and says in words how it went. */
async function ask({ key, seen }: UnsubscribePreview, texts: Texts): Promise<string> {
  try {
    return answerText(await call('unsubscribe', { key, seen }), texts.screens.newsletters.words)
  } catch (error) {
    return failureText(failureFrom(error), texts)
  }
}

interface LeavingRowProps {
  readonly preview: UnsubscribePreview
  readonly isChosen: boolean
  readonly onChoose: (() => void) | null
  readonly result: string | undefined
}

function LeavingRow({ preview, isChosen, onChoose, result }: LeavingRowProps): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.newsletters
  const { key, name, leave, isCareful, mayAsk, kinds } = preview
  const isOffered = canLeave(preview)
  return (
    <li>
      <label class="leaving-name">
        {isOffered ? (
          <input
            type="checkbox"
            checked={isChosen}
            disabled={onChoose === null}
            aria-label={own.dialog.include(quotedText(name))}
            onChange={() => onChoose?.()}
          />
        ) : null}
        <strong>
          <Foreign most={60}>{name}</Foreign>
        </strong>
      </label>
      {result === undefined ? null : <p role="status">{result}</p>}
      {mayAsk || result !== undefined ? null : <p>{own.alreadyAsked}</p>}
      <p class="soft">{leavesText(leave, texts)}</p>
      {isCareful ? <p class="careful">{own.carefulHelp(kinds.invoice, kinds.notice)}</p> : null}
      {leave.type === 'none' ? null : (
        <details>
          <summary>{own.dialog.show}</summary>
          <LeavesWhole leave={leave} />
        </details>
      )}
      <ByHand listKey={key} name={name} leave={leave} mayNote={mayAsk} />
    </li>
  )
}
