import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type OutputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { SeenMail } from '../sending/seen-mail.tsx'

type Waiting = OutputOf<'public-entries'>[number]

/** What visitors left and a person looks at. */
export function WaitingCard({ mayMail }: { readonly mayMail: boolean }): JSX.Element {
  const { list } = useTexts().screens.publicDesk
  return (
    <Card title={list.title}>
      <Shown answer={useAction('public-entries', {})} shape="lines">
        {(rows) =>
          rows.length === 0 ? (
            <p class="soft">{list.empty}</p>
          ) : (
            <ul class="plain-list public-entries">
              {rows.map((row) => (
                <EntryLine key={row.id} row={row} mayMail={mayMail} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Card>
  )
}

interface EntryLineProps {
  readonly row: Waiting
  readonly mayMail: boolean
}

function EntryLine({ row: { id, atMs, state, entry }, mayMail }: EntryLineProps): JSX.Element {
  const texts = useTexts()
  const { list, signUps } = useTexts().screens.publicDesk
  const [isAsking, ask] = useState(false)
  const [isDropping, drop] = useState(false)
  const { change, isBusy } = useChange()
  const name = quotedText(entry.name)
  const openFile = (): void =>
    void change(async () => ({
      text: list.opened((await call('open-public-request', { id })).request),
    }))
  return (
    <li class="stack">
      <p>
        <strong>
          <Foreign>{entry.name}</Foreign>
        </strong>{' '}
        <span class="soft small">
          {entry.type === 'request' ? list.request : list.signUp}, {texts.format.dateTime(atMs)}
        </span>
      </p>
      {entry.type === 'request' ? (
        <>
          <p>{list.wishes[entry.wish]}</p>
          <p class="soft">
            <Foreign>{entry.reach}</Foreign>
          </p>
          {entry.message === '' ? null : (
            <p>
              <Foreign>{entry.message}</Foreign>
            </p>
          )}
        </>
      ) : (
        <p class="soft">
          <Foreign>{entry.email}</Foreign>
          {state === 'asked' ? ` (${list.asked})` : ''}
        </p>
      )}
      {entry.type !== 'request' && state === 'new' && !mayMail ? (
        <p class="soft small">
          {signUps.notYet} <Link to="/settings">{signUps.toMail}</Link>
        </p>
      ) : null}
      <div class="button-row">
        {entry.type === 'request' ? (
          <Button isBusy={isBusy} label={list.openFileOf(name)} onPress={openFile}>
            {list.openFile}
          </Button>
        ) : mayMail && state === 'new' ? (
          <Button label={signUps.sendMailOf(name)} onPress={() => ask(true)}>
            {signUps.sendMail}
          </Button>
        ) : null}
        <Button kind="quiet" isBusy={isBusy} label={list.dropOf(name)} onPress={() => drop(true)}>
          {list.drop}
        </Button>
      </div>
      {isAsking ? <ConfirmDialog id={id} onClose={() => ask(false)} /> : null}
      {isDropping ? <DropDialog id={id} onClose={() => drop(false)} /> : null}
    </li>
  )
}

/** The mail that asks to confirm, as it will go. */
function ConfirmDialog({ id, onClose }: DropProps): JSX.Element {
  return (
    <SeenMail
      preview={useAction('preview-confirm-mail', { id })}
      send={(seen) => call('send-confirm-mail', { id, seen })}
      onClose={onClose}
      text={({ text }) =>
        text.split(/\n+/).map((line, index) => (
          <p key={index}>
            <Foreign>{line}</Foreign>
          </p>
        ))
      }
    />
  )
}

interface DropProps {
  readonly id: number
  readonly onClose: () => void
}

function DropDialog({ id, onClose }: DropProps): JSX.Element {
  const { list } = useTexts().screens.publicDesk
  const { change, isBusy } = useChange()
  const drop = (): void =>
    void change(async () => {
      await call('drop-public-entry', { id })
      return { text: list.dropped }
    })
  return (
    <Dialog
      title={list.drop}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" isBusy={isBusy} onPress={drop}>
            {list.drop}
          </Button>
          <Button onPress={onClose}>{list.keep}</Button>
        </>
      }
    >
      <p>{list.dropSure}</p>
    </Dialog>
  )
}
