import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, failureFrom } from '../../call.ts'
import { noteContact } from '../../contacted.ts'
import { Field, Select } from '../../parts/field.tsx'
import { failureText, Notice } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import type { StepProps } from '../add-place.tsx'
import {
  cleanSecret,
  fieldOfRefusal,
  missingIn,
  providerOf,
  serverAddress,
  withServer,
  type AccountDraft,
  type AccountField,
} from './account.ts'
import { StepPage } from './step-page.tsx'
import { TokenFields } from './token-fields.tsx'

interface Trouble {
  readonly field: AccountField
  readonly text: string
}

/** Address and password of a mail account; tried before one goes on. */
export function AccountStep(props: StepProps): JSX.Element {
  const { number, of, draft, onDraft, onNext, onBack } = props
  const texts = useTexts()
  const { account: words } = texts.screens.addPlace
  const { account } = draft
  const [trouble, setTrouble] = useState<Trouble>()
  const [isBusy, setBusy] = useState(false)
  const set = (change: Partial<AccountDraft>): void => {
    setTrouble(undefined)
    onDraft({ account: { ...account, glance: null, ...change } })
  }
  const next = async (): Promise<void> => {
    const [wrong] = missingIn(account)
    if (wrong === 'secret' && wantsToken(account.email))
      return setTrouble({ field: wrong, text: words.token.notYet })
    if (wrong !== undefined) return setTrouble({ field: wrong, text: words[wrongTexts[wrong]] })
    setBusy(true)
    try {
      const tried = await tryAccount(account)
      if (tried === null) return setTrouble({ field: 'host', text: words.serverUnknown })
      onDraft({ account: tried })
      onNext()
    } catch (error) {
      const failure = failureFrom(error)
      const field = failure.type === 'refusal' ? fieldOfRefusal(failure.code) : 'host'
      setTrouble({ field, text: failureText(failure, texts) })
    } finally {
      setBusy(false)
    }
  }
  const errorOf = (field: AccountField): string | undefined =>
    trouble?.field === field ? trouble.text : undefined
  return (
    <StepPage
      title={words.title}
      lead={words.lead}
      number={number}
      of={of}
      onBack={onBack}
      onNext={() => void next()}
      next={words.testing}
      isBusy={isBusy}
    >
      <div class="form">
        <Field
          label={words.email}
          type="email"
          value={account.email}
          onInput={(email) => set({ email })}
          error={errorOf('email')}
        />
        <ProviderNotice email={account.email} />
        {wantsToken(account.email) ? (
          <TokenFields account={account} onChange={set} error={errorOf('secret')} />
        ) : (
          <Field
            label={words.password}
            type="password"
            help={words.passwordHelp}
            value={account.secret}
            onInput={(secret) => set({ secret, signIn: null })}
            error={errorOf('secret')}
          />
        )}
        <ServerFields account={account} onChange={set} error={errorOf('host')} />
      </div>
    </StepPage>
  )
}

const wrongTexts = { email: 'wrongEmail', secret: 'wrongPassword', host: 'wrongServer' } as const

/** Finds the server when nobody typed it, signs in there, and gives what was seen; null when nobody knows the server. */
async function tryAccount(account: AccountDraft): Promise<AccountDraft | null> {
  const email = account.email.trim()
  const found = serverAddress(account) ?? (await call('suggest-server', { address: email }))?.address
  if (found === undefined) return null
  const user = account.user.trim() === '' ? email : account.user.trim()
  const secret = cleanSecret(account)
  const { signIn } = account
  const key = signIn === null ? { secret } : { signIn }
  noteContact(found)
  const glance = await call('try-account', { kind: 'imap', address: found, user, ...key })
  return { ...withServer(account, found), secret, glance }
}

/** What the provider of an address wants instead of the usual password. */
function ProviderNotice({ email }: { readonly email: string }): JSX.Element | null {
  const { account: words } = useTexts().screens.addPlace
  const provider = providerOf(email)
  if (provider === undefined || provider.wants === 'password') return null
  if (provider.wants === 'token') {
    return (
      <Notice kind="attention" title={words.token.title(provider.name)}>
        <p>{words.token.more}</p>
        <p>{words.token.otherwise}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="info" title={words.appPassword.title(provider.name)}>
      <p>{words.appPassword.more}</p>
      <ol class="list-numbered">
        {words.appPassword.steps(provider.page ?? '').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  )
}

interface ServerFieldsProps {
  readonly account: AccountDraft
  readonly onChange: (change: Partial<AccountDraft>) => void
  readonly error: string | undefined
}

/** Closed as long as the server can be found by the address. */
function ServerFields({ account, onChange, error }: ServerFieldsProps): JSX.Element {
  const { account: words } = useTexts().screens.addPlace
  return (
    <details class="twin" open={account.host !== '' || error !== undefined}>
      <summary>{words.serverSummary}</summary>
      <div class="form">
        <Field
          label={words.server}
          help={words.serverHelp}
          value={account.host}
          onInput={(host) => onChange({ host })}
          error={error}
          isOptional
        />
        <Field
          label={words.port}
          type="number"
          value={account.port}
          onInput={(port) => onChange({ port })}
          isOptional
        />
        <Select
          label={words.security}
          value={account.security}
          options={(['tls', 'starttls'] as const).map((value) => ({
            value,
            label: words.securities[value],
          }))}
          onChange={(security) => onChange({ security, port: '' })}
        />
        <Field
          label={words.user}
          help={words.userHelp}
          value={account.user}
          onInput={(user) => onChange({ user })}
          isOptional
        />
      </div>
    </details>
  )
}

function wantsToken(email: string): boolean {
  return providerOf(email)?.wants === 'token'
}
