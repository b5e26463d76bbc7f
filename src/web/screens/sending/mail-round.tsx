import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RoundAddress } from '../../../actions/mail.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { SendDialog } from './send-dialog.tsx'

interface MailRoundProps {
  readonly round: string
  /** After its day a reminder goes, else the questions. */
  readonly isLate: boolean
}

/** Mails the questions of a round, or a reminder of them. */
export function MailRound({ round, isLate }: MailRoundProps): JSX.Element {
  const { sending } = useTexts().screens
  const [isAsking, ask] = useState(false)
  const [to, setTo] = useState<string | null>(null)
  const what = isLate ? 'reminder' : 'questionnaire'
  const label = isLate ? sending.mailReminder : sending.mailQuestions
  return (
    <>
      <Button onPress={() => ask(true)}>{label}</Button>
      {isAsking ? (
        <AddressDialog
          title={label}
          round={round}
          onClose={() => ask(false)}
          onChosen={(address) => {
            ask(false)
            setTo(address)
          }}
        />
      ) : null}
      {to === null ? null : <SendDialog mail={{ what, round, to }} onClose={() => setTo(null)} />}
    </>
  )
}

interface AddressDialogProps {
  readonly title: string
  readonly round: string
  readonly onClose: () => void
  readonly onChosen: (address: string) => void
}

function AddressDialog({ title, round, onClose, onChosen }: AddressDialogProps): JSX.Element {
  const { sending } = useTexts().screens
  const settings = useAction('mail-settings', {})
  const known = useAction('round-address', { round })
  return (
    <Dialog title={title} onClose={onClose}>
      <Shown answer={settings} shape="lines">
        {({ server }) =>
          server === null ? (
            <>
              <p>{sending.notSetUp}</p>
              <ButtonLink to="/settings">{sending.toSettings}</ButtonLink>
            </>
          ) : (
            <Shown answer={known} shape="lines">
              {(proposed) => <AddressForm proposed={proposed} onChosen={onChosen} />}
            </Shown>
          )
        }
      </Shown>
    </Dialog>
  )
}

interface AddressFormProps extends Pick<AddressDialogProps, 'onChosen'> {
  readonly proposed: RoundAddress
}

function AddressForm({ proposed, onChosen }: AddressFormProps): JSX.Element {
  const { sending } = useTexts().screens
  const [to, setTo] = useState(proposed.to)
  const [isAsked, ask] = useState(false)
  const isWrong = !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to.trim())
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (!isWrong) onChosen(to.trim())
      }}
    >
      <Field
        label={sending.address}
        help={proposed.from === null ? sending.addressHelp : sending.addressFrom[proposed.from]}
        type="email"
        value={to}
        onInput={setTo}
        error={isAsked && isWrong ? sending.addressWrong : undefined}
      />
      <div class="button-row">
        <Button kind="primary" type="submit">
          {sending.show}
        </Button>
      </div>
    </form>
  )
}
