import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, failureFrom } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { failureText } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { providerOf, type AccountDraft } from './account.ts'

interface TokenFieldsProps {
  readonly account: AccountDraft
  readonly onChange: (change: Partial<AccountDraft>) => void
  readonly error: string | undefined
}

/** Signs in in a browser, with a client of the organisation's own. */
export function TokenFields({ account, onChange, error }: TokenFieldsProps): JSX.Element {
  const texts = useTexts()
  const { token } = texts.screens.addPlace.account
  const [clientId, setClientId] = useState(account.signIn?.clientId ?? '')
  const [clientSecret, setClientSecret] = useState('')
  const [address, setAddress] = useState<string>()
  const [message, setMessage] = useState<string>()
  const provider = providerOf(account.email)
  const begin = async (): Promise<void> => {
    if (clientId.trim() === '') return setMessage(token.wrongClientId)
    try {
      const wish = { by: 'microsoft', clientId: clientId.trim() } as const
      const begun = await call('begin-sign-in', { ...wish, clientSecret, user: account.email.trim() })
      setMessage(undefined)
      onChange({ signIn: { ...wish, handle: begun.handle } })
      setAddress(begun.address)
    } catch (failure) {
      setMessage(failureText(failureFrom(failure), texts))
    }
  }
  return (
    <>
      <Field
        label={token.clientId}
        help={token.clientIdHelp}
        value={clientId}
        onInput={setClientId}
        error={message ?? error}
      />
      <Field
        label={token.clientSecret}
        type="password"
        help={token.clientSecretHelp}
        value={clientSecret}
        onInput={setClientSecret}
        isOptional
      />
      <div class="button-row">
        <Button onPress={() => void begin()}>{token.begin}</Button>
      </div>
      {address === undefined ? null : (
        <p role="status">
          <a href={address} target="_blank" rel="noreferrer noopener">
            {token.open(provider?.name ?? '')}
          </a>
          . {token.waiting}
        </p>
      )}
    </>
  )
}
