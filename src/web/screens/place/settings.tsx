import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { nextScanMs, schedulesFor, type Schedule } from '../../../privacy/schedule.ts'
import { go } from '../../address.ts'
import { call, type InputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { nowMs } from '../../clock.ts'
import { placeName } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { linesOf } from '../add/draft.ts'
import type { Details } from '../place.tsx'
import { isReadKind } from '../../../privacy/source-kinds.ts'

interface DetailsProps {
  readonly details: Details
}

type Wish = Omit<InputOf<'update-source'>, 'id'>

/** What the user told of a place, with a way to change each; what is changed can be set back. */
export function PlaceSettings({ details }: DetailsProps): JSX.Element {
  const { one } = useTexts().screens.places
  const isRead = isReadKind(details.source.kind)
  return (
    <Card title={isRead ? one.settings : one.told} width="wide">
      <div class="ledger">
        <div class="stack">
          <Known details={details} />
          {isRead ? <ScheduleField details={details} /> : null}
        </div>
        <div class="stack">
          <NameFields details={details} />
          {takesPassword(details) ? <SecretField id={details.source.id} /> : null}
          {isRead ? <ExclusionFields details={details} /> : null}
          <RemovePlace details={details} />
        </div>
      </div>
    </Card>
  )
}

function Known({ details: { source } }: DetailsProps): JSX.Element {
  const texts = useTexts()
  const { one, whose } = texts.screens.places
  const { grounds } = source
  const facts: { readonly name: string; readonly value: ComponentChildren }[] = [
    { name: one.kind, value: texts.placeKinds[source.details.place ?? 'other'] },
  ]
  if (isReadKind(source.kind)) {
    const { account } = source.details
    facts.push(
      account === undefined
        ? { name: one.path, value: <Foreign>{source.location}</Foreign> }
        : {
            name:
              source.kind === 'imap'
                ? texts.screens.addPlace.account.account
                : texts.screens.addPlace.server.server,
            value: <Foreign>{`${account.user} · ${new URL(account.address).host}`}</Foreign>,
          },
    )
    facts.push({ name: one.whose, value: whose[source.whose] })
  }
  if (grounds !== null) {
    for (const key of ['purpose', 'notice', 'worksCouncil'] as const)
      facts.push({ name: one.grounds[key], value: <Foreign>{grounds[key]}</Foreign> })
  }
  return <Facts facts={facts} />
}

/** Changes something of the place; undo puts the former values back. */
function useUpdate({ source }: Details): {
  readonly isBusy: boolean
  readonly update: (wish: Wish, former: Wish) => void
} {
  const { one } = useTexts().screens.places
  const { isBusy, change } = useChange()
  return {
    isBusy,
    update: (wish, former) => {
      void change(async () => {
        await call('update-source', { id: source.id, ...wish })
        return { text: one.saved, undo: () => call('update-source', { id: source.id, ...former }) }
      })
    },
  }
}

function ScheduleField({ details }: DetailsProps): JSX.Element {
  const { screens, format } = useTexts()
  const { one, list } = screens.places
  const { source } = details
  const { update } = useUpdate(details)
  const now: Schedule | 'never' = source.details.schedule ?? 'never'
  const next = nextScanMs(source)
  const toWish = (choice: Schedule | 'never'): Wish => ({ schedule: choice === 'never' ? null : choice })
  return (
    <Select
      label={one.schedule}
      help={
        now === 'at-once' || next === null || next < nowMs()
          ? one.scheduleHelp
          : `${one.scheduleHelp} ${one.nextRead(format.fromNow(next, nowMs()))}`
      }
      value={now}
      options={(['never', ...schedulesFor(source.kind)] as const).map((value) => ({
        value,
        label: list.schedules[value],
      }))}
      onChange={(choice) => update(toWish(choice), toWish(now))}
    />
  )
}

function NameFields({ details }: DetailsProps): JSX.Element {
  const { one } = useTexts().screens.places
  const { source } = details
  const former = { label: source.label, note: source.details.note ?? '' }
  const [label, setLabel] = useState(former.label)
  const [note, setNote] = useState(former.note)
  const { isBusy, update } = useUpdate(details)
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        update({ label, note }, former)
      }}
    >
      <Field label={one.name} help={one.nameHelp} value={label} onInput={setLabel} isOptional />
      <Field label={one.note} help={one.noteHelp} value={note} onInput={setNote} lines={2} isOptional />
      <Button type="submit" isBusy={isBusy}>
        {one.save}
      </Button>
    </form>
  )
}

/** A place at a server that is not opened by a token. */
function takesPassword({ source }: Details): boolean {
  const { account } = source.details
  return account !== undefined && account.signIn === undefined
}

/** Another password, when it was changed at the provider; tried before it is kept. */
function SecretField({ id }: { readonly id: number }): JSX.Element {
  const { account: words } = useTexts().screens.addPlace
  const [secret, setSecret] = useState('')
  const { isBusy, change } = useChange()
  const save = async (): Promise<void> => {
    const isKept = await change(async () => {
      await call('set-account-secret', { id, secret })
      return { text: words.secretSaved }
    })
    if (isKept) setSecret('')
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (secret !== '') void save()
      }}
    >
      <Field
        label={words.secret}
        type="password"
        help={words.secretHelp}
        value={secret}
        onInput={setSecret}
        isOptional
      />
      <Button type="submit" isBusy={isBusy} isDisabled={secret === ''}>
        {words.saveSecret}
      </Button>
    </form>
  )
}

function ExclusionFields({ details }: DetailsProps): JSX.Element {
  const { one } = useTexts().screens.places
  const { exclusions } = details.source
  const [paths, setPaths] = useState(exclusions.paths.join('\n'))
  const [senders, setSenders] = useState(exclusions.senders.join('\n'))
  const { isBusy, update } = useUpdate(details)
  return (
    <details class="twin">
      <summary>
        {one.exclusions} ({exclusions.paths.length + exclusions.senders.length})
      </summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          update(
            { excludePaths: linesOf(paths), excludeSenders: linesOf(senders) },
            { excludePaths: [...exclusions.paths], excludeSenders: [...exclusions.senders] },
          )
        }}
      >
        <p class="soft">{one.exclusionsHelp}</p>
        <Field
          label={one.excludePaths}
          help={one.excludePathsHelp}
          value={paths}
          onInput={setPaths}
          lines={4}
          isOptional
        />
        <Field
          label={one.excludeSenders}
          help={one.excludeSendersHelp}
          value={senders}
          onInput={setSenders}
          lines={3}
          isOptional
        />
        <Button type="submit" isBusy={isBusy}>
          {one.save}
        </Button>
      </form>
    </details>
  )
}

function RemovePlace({ details: { source } }: DetailsProps): JSX.Element {
  const texts = useTexts()
  const { one } = texts.screens.places
  const [isAsked, ask] = useState(false)
  const { isBusy, change } = useChange()
  const name = quotedText(placeName(source, texts))
  const remove = async (): Promise<void> => {
    const isDone = await change(async () => {
      await call('remove-source', { id: source.id })
      return { text: one.removed(name) }
    })
    ask(false)
    if (isDone) go('/places')
  }
  return (
    <>
      <Button kind="danger" onPress={() => ask(true)}>
        {one.remove}
      </Button>
      {isAsked ? (
        <ConfirmDialog
          title={one.removeTitle(name)}
          confirm={one.remove}
          isBusy={isBusy}
          onConfirm={() => void remove()}
          onClose={() => ask(false)}
        >
          <div class="stack">
            <p>{one.removeMore}</p>
            {isReadKind(source.kind) ? <p>{one.removeUndo}</p> : null}
          </div>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
