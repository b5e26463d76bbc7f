import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type InputOf, type OutputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Check, Field, Select } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange, type Done } from '../../use-change.ts'
import { SendDialog } from '../sending/send-dialog.tsx'

type Settings = OutputOf<'mail-settings'>
type Server = NonNullable<Settings['server']>

/** The user's own mail server; without it no mail leaves. */
export function MailCard(): JSX.Element {
  const { sending } = useTexts().screens
  const settings = useAction('mail-settings', {})
  return (
    <Card title={sending.title}>
      <div class="stack">
        <p>{sending.lead}</p>
        <Shown answer={settings} shape="block">
          {(found) => (
            <>
              <ServerForm key={JSON.stringify(found.server)} settings={found} />
              {found.server === null ? null : <Habits settings={found} />}
            </>
          )}
        </Shown>
      </div>
    </Card>
  )
}

const usualPorts = { tls: 465, starttls: 587, none: 25 } as const

const nothingSet: Server = { host: '', port: 465, security: 'tls', user: '', from: '' }

function ServerForm({ settings }: { readonly settings: Settings }): JSX.Element {
  const { language, screens } = useTexts()
  const { sending } = screens
  const [draft, change] = useState(settings.server ?? nothingSet)
  const [password, setPassword] = useState('')
  const [isAsked, ask] = useState(false)
  const [isTesting, setTesting] = useState(false)
  const { change: perform, isBusy } = useChange()
  const set = (part: Partial<Server>): void => change({ ...draft, ...part })
  const isWrong = draft.host.trim() === '' || !(draft.port > 0) || !draft.from.includes('@')
  const save = async (server: Server | null): Promise<Done> => {
    await call('set-mail-server', { server, ...(password === '' ? {} : { password }) })
    return { text: server === null ? sending.isOff : sending.saved }
  }
  return (
    <form
      class="stack"
      aria-label={sending.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (!isWrong) void perform(() => save(draft))
      }}
    >
      <Field
        label={sending.host}
        help={sending.hostHelp}
        value={draft.host}
        onInput={(host) => set({ host })}
        error={isAsked && isWrong ? sending.wrong : undefined}
      />
      <Select
        label={sending.security}
        value={draft.security}
        options={(['tls', 'starttls', 'none'] as const).map((value) => ({
          value,
          label: sending.securities[value],
        }))}
        onChange={(security) => set({ security, port: usualPorts[security] })}
      />
      <Field
        label={sending.port}
        type="number"
        value={draft.port > 0 ? String(draft.port) : ''}
        onInput={(port) => set({ port: Number(port) })}
      />
      <Field label={sending.user} value={draft.user} onInput={(user) => set({ user })} isOptional />
      <Field
        label={sending.password}
        type="password"
        help={settings.hasPassword ? sending.passwordKept : sending.passwordHelp}
        value={password}
        onInput={setPassword}
        isOptional
      />
      <Field label={sending.from} type="email" value={draft.from} onInput={(from) => set({ from })} />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {sending.save}
        </Button>
        {settings.server === null ? null : (
          <>
            <Button onPress={() => setTesting(true)}>{sending.test}</Button>
            <Button kind="quiet" isBusy={isBusy} onPress={() => void perform(() => save(null))}>
              {sending.off}
            </Button>
          </>
        )}
      </div>
      {isTesting ? (
        <SendDialog
          mail={{ what: 'test', language: language === 'en' ? 'en' : 'nl' }}
          onClose={() => setTesting(false)}
        />
      ) : null}
    </form>
  )
}

function Habits({ settings: { habits } }: { readonly settings: Settings }): JSX.Element {
  const { screens, language } = useTexts()
  const { sending } = screens
  const { change } = useChange()
  const set = (part: Partial<InputOf<'set-mail-habits'>>): void => {
    void change(async () => {
      const { former } = await call('set-mail-habits', {
        ...habits,
        language: language === 'en' ? 'en' : 'nl',
        ...part,
      })
      return { text: sending.habitsSaved, undo: () => call('set-mail-habits', former) }
    })
  }
  return (
    <section class="stack" aria-label={sending.habits}>
      <h3>{sending.habits}</h3>
      <p class="soft">{sending.habitsMore}</p>
      <Check
        label={sending.remindSuppliers}
        help={sending.remindHelp}
        isChecked={habits.remindSuppliers}
        onChange={(remindSuppliers) => set({ remindSuppliers })}
      />
      <Check
        label={sending.digest}
        help={sending.digestHelp}
        isChecked={habits.digest}
        onChange={(digest) => set({ digest })}
      />
    </section>
  )
}
