import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachKind } from '../../../privacy/breaches/facts.ts'
import { fewPeopleInMail } from './few.ts'
import { Check, Field } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { Choices } from './step-frame.tsx'

interface MessageScopeProps {
  readonly kind: BreachKind
  readonly chosen: string
  readonly onChange: (document: string) => void
  readonly error: string | undefined
}

/** Points at the mail that went wrong, among the newest that own people sent. */
export function MessageScope({ kind, chosen, onChange, error }: MessageScopeProps): JSX.Element {
  const { screens, format } = useTexts()
  const { scope: texts } = screens.breaches
  const [to, setTo] = useState('')
  const [isMany, setMany] = useState(kind === 'open-cc')
  const messages = useAction('sent-messages', {
    to: to.trim().length < 2 ? '' : to.trim(),
    leastReceivers: isMany ? fewPeopleInMail : 1,
  })
  return (
    <div class="stack breach-messages">
      <h2>{texts.message}</h2>
      <p class="soft">{texts.messageHelp}</p>
      <Field label={texts.search} value={to} onInput={setTo} isOptional />
      <Check label={texts.many} isChecked={isMany} onChange={setMany} />
      <Shown answer={messages} shape="lines" lines={4}>
        {(found) =>
          found.length === 0 ? (
            <p>{texts.noMessages}</p>
          ) : (
            <Choices
              label={texts.message}
              how="one"
              choices={found.map(({ document, atMs, subject, receivers, names, attached }) => ({
                value: document,
                label: [
                  atMs === null ? '' : format.dateTime(atMs),
                  subject === '' ? '' : quotedText(subject, 80),
                ]
                  .filter((part) => part !== '')
                  .join(': '),
                help: [
                  texts.receivers(receivers),
                  plainText(names.join(', ')),
                  ...(attached === 0 ? [] : [texts.attached(attached)]),
                ].join('; '),
              }))}
              chosen={chosen === '' ? [] : [chosen]}
              onChange={([one]) => onChange(one ?? '')}
              error={error}
            />
          )
        }
      </Shown>
    </div>
  )
}
