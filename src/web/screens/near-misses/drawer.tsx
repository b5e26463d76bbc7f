import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { NearMissRow } from '../../../actions/near-misses.ts'
import { nearMissReason } from '../../../i18n/near-miss-text.ts'
import type { NearMissVerdict } from '../../../privacy/near-misses/verdict.ts'
import { setQuery } from '../../address.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { usePlaceNames } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useScreenKeys } from '../../shell/keys.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { useDrawerKeys } from '../findings/use-drawer-keys.ts'
import { BreachRoom } from './breach-room.tsx'
import { LetterView } from './letter.tsx'
import { VerdictBadge } from './table.tsx'

interface NearMissDrawerProps {
  readonly open: string
  readonly rows: readonly NearMissRow[]
  /** As the list shows them: what comes next. */
  readonly chosen: readonly NearMissRow[]
}

/** One mail: why it is shown, the one thing to do, the mail itself, and what a person says of it. */
export function NearMissDrawer(props: NearMissDrawerProps): JSX.Element {
  const { gone, goneMore } = useTexts().screens.nearMisses
  const row = props.rows.find(({ key }) => key === props.open)
  if (row !== undefined) return <OpenNearMiss key="open" {...props} row={row} />
  return (
    <Drawer title={gone} onClose={close}>
      <p class="soft">{goneMore}</p>
    </Drawer>
  )
}

function close(): void {
  setQuery({ open: null })
}

function show(row: NearMissRow | undefined): void {
  if (row !== undefined) setQuery({ open: row.key })
}

function OpenNearMiss({
  row,
  chosen,
  open,
}: NearMissDrawerProps & { readonly row: NearMissRow }): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.nearMisses
  const { change, isBusy } = useChange()
  const at = chosen.findIndex(({ key }) => key === open)
  const say = async (verdict: NearMissVerdict | null): Promise<void> => {
    const next = chosen[at + 1] ?? chosen[at - 1]
    const isDone = await change(async () => {
      const { former } = await judge(row, verdict)
      return {
        text: verdict === null ? own.reopened : own.said[verdict],
        undo: () => judge(row, former),
      }
    })
    if (!isDone) return
    if (next === undefined) close()
    else show(next)
  }
  useDrawerKeys({
    j: () => show(chosen[at + 1]),
    k: () => show(chosen[at - 1]),
    f: () => void say('meant'),
    w: () => void say('solved'),
    escape: close,
  })
  useScreenKeys({
    title: own.keys,
    rows: [
      { keys: ['J'], does: own.next },
      { keys: ['K'], does: own.previous },
      { keys: ['F'], does: own.meant },
      { keys: ['W'], does: own.solved },
      { keys: [texts.keys.escape], does: texts.keys.close },
    ],
  })
  const { name } = texts.nearMisses.rules[row.rule]
  return (
    <Drawer
      title={name}
      onClose={close}
      actions={
        row.verdict === null ? (
          <>
            <Button isBusy={isBusy} onPress={() => void say('meant')}>
              {own.meant} <kbd aria-hidden="true">F</kbd>
            </Button>
            <Button isBusy={isBusy} onPress={() => void say('solved')}>
              {own.solved} <kbd aria-hidden="true">W</kbd>
            </Button>
          </>
        ) : (
          <Button isBusy={isBusy} onPress={() => void say(null)}>
            {own.again}
          </Button>
        )
      }
    >
      <span class="visually-hidden" role="status">
        {name}
      </span>
      <Story key={open} row={row} />
    </Drawer>
  )
}

function judge(
  { document, rule }: NearMissRow,
  verdict: NearMissVerdict | null,
): Promise<{ readonly former: NearMissVerdict | null }> {
  return call('judge-near-miss', { document, rule, verdict })
}

function Story({ row }: { readonly row: NearMissRow }): JSX.Element {
  const { screens, nearMisses: words, format } = useTexts()
  const own = screens.nearMisses
  const places = usePlaceNames()
  const { rule, reasons, atMs, sourceId, unit, isShared } = row
  const { what, todo, unknown } = words.rules[rule]
  return (
    <div class="stack">
      <p>{what}</p>
      <Facts
        facts={[
          {
            name: own.why,
            value: reasons.map((reason, index) => (
              <span key={String(index)} class="block">
                <Foreign>{nearMissReason(reason, words)}</Foreign>
              </span>
            )),
          },
          { name: own.todo, value: todo },
          { name: own.unknown, value: <span class="soft">{unknown}</span> },
          { name: own.when, value: atMs === null ? words.noDate : format.dateTime(atMs) },
          { name: own.state, value: <VerdictBadge row={row} /> },
          {
            name: own.lies,
            value: (
              <>
                <Link to={`/places/${String(sourceId)}`}>{quotedText(places.get(sourceId) ?? '…', 30)}</Link>
                <span class="block soft small">
                  <Foreign>{unit}</Foreign>
                </span>
                {isShared ? <span class="block soft small">{own.shared}</span> : null}
              </>
            ),
          },
        ]}
      />
      <Recipients row={row} />
      <BreachRoom row={row} />
      <LetterView row={row} action="sent-letter" title={own.mail} />
    </div>
  )
}

/** As many as tell what sort of people they are. */
const atFirst = 8

function Recipients({ row: { recipients } }: { readonly row: NearMissRow }): JSX.Element {
  const own = useTexts().screens.nearMisses
  const [isOpen, open] = useState(false)
  const shown = isOpen ? recipients : recipients.slice(0, atFirst)
  return (
    <section class="drawer-section">
      <h3>{own.recipients(recipients.length)}</h3>
      <ul class="plain-list">
        {shown.map((email) => (
          <li key={email}>
            <Foreign>{email}</Foreign>
          </li>
        ))}
      </ul>
      {shown.length < recipients.length ? (
        <Button kind="quiet" onPress={() => open(true)}>
          {own.allRecipients(recipients.length)}
        </Button>
      ) : null}
    </section>
  )
}
