import type { JSX } from 'preact'
import type { Leaving } from '../../../privacy/newsletters/leaving.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { plainLines, plainText, quotedText } from '../../plain-text.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

/** In a sentence: what would leave, or why nothing can. */
export function leavesText(leave: Leaving, { screens: { newsletters: texts } }: Texts): string {
  const { leaveKinds, words } = texts
  if (leave.type === 'request') return leaveKinds.request(leave.host)
  if (leave.type === 'mail') return leaveKinds.mail
  return leaveKinds[leave.type](words.whys[leave.why])
}

/** All of it, word for word. */
export function LeavesWhole({ leave }: { readonly leave: Leaving }): JSX.Element | null {
  const { newsletters: texts } = useTexts().screens
  if (leave.type === 'request')
    return (
      <pre class="bytes" tabIndex={0} aria-label={texts.leaves}>
        {plainLines(leave.text)}
      </pre>
    )
  if (leave.type === 'open') return <code class="path-link">{plainText(leave.url)}</code>
  if (leave.type === 'none') return null
  const { to, subject, text } = leave
  return (
    <Facts
      facts={[
        ...(leave.type === 'mail' ? [{ name: texts.mailFrom, value: <Foreign>{leave.from}</Foreign> }] : []),
        { name: texts.to, value: <Foreign>{to}</Foreign> },
        { name: texts.subject, value: <Foreign>{subject}</Foreign> },
        { name: texts.text, value: text === '' ? texts.noText : <Foreign>{text}</Foreign> },
      ]}
    />
  )
}

interface ByHandProps {
  readonly listKey: string
  readonly name: string
  readonly leave: Leaving
  /** False when it was noted already. */
  readonly mayNote: boolean
}

/** For what a person does: the way there, and saying that it is done. */
export function ByHand({ listKey, name, leave, mayNote }: ByHandProps): JSX.Element | null {
  const { newsletters: texts } = useTexts().screens
  const { change, isBusy } = useChange()
  if (leave.type === 'request' || leave.type === 'mail') return null
  const quoted = quotedText(name)
  const note = (): void =>
    void change(async () => {
      const { ask } = await call('note-unsubscribed', { key: listKey, way: 'by-hand' })
      return { text: texts.noted, undo: () => call('withdraw-unsubscribed', { ask }) }
    })
  return (
    <div class="button-row">
      {leave.type === 'open' ? (
        <a
          class="button button-plain"
          href={leave.url}
          target="_blank"
          rel="noreferrer noopener nofollow"
          aria-label={texts.openPageOf(quoted)}
        >
          {texts.openPage}
        </a>
      ) : null}
      {mayNote ? (
        <Button kind="quiet" isBusy={isBusy} label={texts.didOf(quoted)} onPress={note}>
          {texts.did}
        </Button>
      ) : null}
    </div>
  )
}
