import type { JSX } from 'preact'
import type { RequestSign } from '../../../store/request-signs.ts'
import type { OutputOf } from '../../call.ts'
import { go, setQuery, useQuery } from '../../address.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { LetterView } from '../near-misses/letter.tsx'

/** Messages that look like a request, with the words that show it: a person says whether it is one. */
export function FoundCard(): JSX.Element {
  const { found: texts } = useTexts().screens.requests
  const answer = useAction('found-requests', {})
  return (
    <Card title={texts.title} width="wide">
      <Shown answer={answer} shape="lines" lines={3}>
        {(found) => <FoundList found={found} />}
      </Shown>
    </Card>
  )
}

function FoundList({ found }: { readonly found: OutputOf<'found-requests'> }): JSX.Element {
  const { found: texts } = useTexts().screens.requests
  const { total, waiting, aside, carriedOut } = found
  const [open] = useQuery('mail')
  const shown = waiting.find(({ document }) => document === open)
  return (
    <div class="stack">
      <p class="soft">{waiting.length === 0 ? texts.none : texts.lead}</p>
      <ul class="plain-list">
        {waiting.map((sign) => (
          <Waiting key={sign.document} sign={sign} isCarriedOut={carriedOut.includes(sign.document)} />
        ))}
      </ul>
      {total > waiting.length ? <p class="soft">{texts.more(total - waiting.length)}</p> : null}
      {aside.length === 0 ? null : (
        <details>
          <summary>{texts.asideTitle(aside.length)}</summary>
          <ul class="plain-list">
            {aside.map((sign) => (
              <Aside key={sign.document} sign={sign} />
            ))}
          </ul>
        </details>
      )}
      {shown === undefined ? null : (
        <Drawer title={senderOf(shown)} onClose={() => setQuery({ mail: null })}>
          <LetterView row={shown} action="document-opening" title={texts.mail} />
        </Drawer>
      )}
    </div>
  )
}

function Waiting({
  sign,
  isCarriedOut,
}: {
  readonly sign: RequestSign
  readonly isCarriedOut: boolean
}): JSX.Element {
  const { screens, request, format } = useTexts()
  const { found: texts } = screens.requests
  const { change, isBusy } = useChange()
  const { document, asks, words } = sign
  const label = format.list(
    asks.map((ask) => (ask === 'complaint' ? texts.complaint : request.rights[ask].label)),
  )
  const who = senderOf(sign)
  const judge = (isAside: boolean): Promise<unknown> => call('put-request-aside', { document, isAside })
  return (
    <li class="breach-signal">
      <div>
        <p>
          <strong>{who}</strong> <SignDay sign={sign} />
        </p>
        <p>{texts.seems(label)}</p>
        {isCarriedOut ? <p>{texts.carriedOut}</p> : null}
        <p class="soft small">
          {texts.because}{' '}
          {words.map((one) => (
            <Foreign key={one} most={160}>
              {one}
            </Foreign>
          ))}
        </p>
      </div>
      <div class="button-row">
        <Link to="/requests" query={{ mail: document }} label={`${texts.read}: ${who}`}>
          {texts.read}
        </Link>
        <Button
          isBusy={isBusy}
          label={`${texts.accept}: ${who}`}
          onPress={() =>
            void change(async () => {
              const { id } = await call('accept-request', { document })
              go(`/requests/${String(id)}`)
              return { text: texts.accepted }
            })
          }
        >
          {texts.accept}
        </Button>
        <Button
          kind="quiet"
          isBusy={isBusy}
          label={`${texts.aside}: ${who}`}
          onPress={() =>
            void change(async () => {
              await judge(true)
              return { text: texts.asideDone, undo: () => judge(false) }
            })
          }
        >
          {texts.aside}
        </Button>
      </div>
    </li>
  )
}

function senderOf({ name, email }: RequestSign): string {
  return quotedText(name === '' ? email : name, 60)
}

function SignDay({ sign: { atMs, isDatedBySender } }: { readonly sign: RequestSign }): JSX.Element | null {
  const { screens, format } = useTexts()
  if (atMs === null) return null
  return (
    <span class="soft">
      {format.date(atMs)}
      {isDatedBySender ? ` (${screens.requests.found.bySender})` : ''}
    </span>
  )
}

function Aside({ sign }: { readonly sign: RequestSign }): JSX.Element {
  const { found: texts } = useTexts().screens.requests
  const { change, isBusy } = useChange()
  const { document, subject } = sign
  return (
    <li class="breach-signal">
      <p>
        {senderOf(sign)}: <Foreign most={80}>{subject}</Foreign>
      </p>
      <Button
        kind="quiet"
        isBusy={isBusy}
        label={`${texts.back}: ${senderOf(sign)}`}
        onPress={() =>
          void change(async () => {
            await call('put-request-aside', { document, isAside: false })
            return { text: texts.backDone }
          })
        }
      >
        {texts.back}
      </Button>
    </li>
  )
}
