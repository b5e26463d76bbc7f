import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ServerKind } from '../../../privacy/server-address.ts'
import { call, failureFrom } from '../../call.ts'
import { noteContact } from '../../contacted.ts'
import { Field } from '../../parts/field.tsx'
import { failureText } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import type { StepProps } from '../add-place.tsx'
import { fieldOfServerRefusal, wayIn, type ServerDraft, type ServerField } from './server.ts'
import { StepPage } from './step-page.tsx'

interface Trouble {
  readonly field: ServerField
  readonly text: string
}

/** Address, name and password of an address book, a calendar or a database; tried before one goes on. */
export function ServerStep(props: StepProps & { readonly kind: ServerKind }): JSX.Element {
  const { number, of, draft, onDraft, onNext, onBack, kind } = props
  const texts = useTexts()
  const { server: words, account } = texts.screens.addPlace
  const own = words.kinds[kind]
  const { server } = draft
  const [trouble, setTrouble] = useState<Trouble>()
  const [isBusy, setBusy] = useState(false)
  const set = (change: Partial<ServerDraft>): void => {
    setTrouble(undefined)
    onDraft({ server: { ...server, glance: null, ...change } })
  }
  const next = async (): Promise<void> => {
    const way = wayIn(kind, server)
    if (typeof way === 'string')
      return setTrouble({ field: way, text: way === 'user' ? words.wrongUser : own.wrongAddress })
    setBusy(true)
    try {
      noteContact(way.address)
      const glance = await call('try-account', { kind, ...way })
      onDraft({ server: { ...server, glance } })
      onNext()
    } catch (error) {
      const failure = failureFrom(error)
      const field = failure.type === 'refusal' ? fieldOfServerRefusal(failure.code) : 'address'
      setTrouble({ field, text: failureText(failure, texts) })
    } finally {
      setBusy(false)
    }
  }
  const errorOf = (field: ServerField): string | undefined =>
    trouble?.field === field ? trouble.text : undefined
  return (
    <StepPage
      title={own.title}
      lead={own.lead}
      number={number}
      of={of}
      onBack={onBack}
      onNext={() => void next()}
      next={account.testing}
      isBusy={isBusy}
    >
      <div class="form">
        <Field
          label={own.address}
          help={own.addressHelp}
          value={server.typed}
          onInput={(typed) => set({ typed })}
          error={errorOf('address')}
        />
        <Field
          label={words.user}
          help={own.userHelp}
          value={server.user}
          onInput={(user) => set({ user })}
          error={errorOf('user')}
        />
        <Field
          label={words.password}
          type="password"
          help={own.passwordHelp}
          value={server.secret}
          onInput={(secret) => set({ secret })}
          error={errorOf('secret')}
        />
        <details class="twin">
          <summary>{own.guide.summary}</summary>
          <ul>
            {own.guide.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </div>
    </StepPage>
  )
}
