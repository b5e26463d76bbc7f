import { useTexts } from '../../texts.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { leastPassword, packageWays, type PackageWay } from '../../../privacy/requests/answer/hand-over.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, RadioCards } from '../../parts/field.tsx'
import { newPassword } from './new-password.ts'
import { useChange } from '../../use-change.ts'
import type { RequestProps } from './work-page.tsx'

/** The package as a file, under a password that goes another way. */
export function AnswerTake({ view: { file } }: RequestProps): JSX.Element {
  const { take: words } = useTexts().screens.requestAnswer.answer
  const [way, setWay] = useState<PackageWay>('locked-page')
  const [password, setPassword] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isShort = way !== 'zip' && [...password].length < leastPassword
  const save = (): void => {
    ask(true)
    if (isShort) return
    void change(async () => {
      const lock = way === 'zip' ? {} : { password }
      const { fileName } = await call('request-package', { id: file.id, as: way, ...lock })
      return { text: words.saved(fileName) }
    })
  }
  return (
    <Card title={words.title}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p>{words.lead}</p>
        <RadioCards
          legend={words.way}
          value={way}
          options={packageWays.map((value) => ({
            value,
            label: words.ways[value],
            help: words.waysHelp[value],
          }))}
          onChange={setWay}
        />
        {way === 'zip' ? null : (
          <>
            <Field
              label={words.password}
              help={words.passwordHelp}
              value={password}
              onInput={setPassword}
              error={isAsked && isShort ? words.short : undefined}
            />
            <div class="button-row">
              <Button
                kind="quiet"
                onPress={() => setPassword(newPassword(crypto.getRandomValues(new Uint32Array(32))))}
              >
                {words.suggest}
              </Button>
            </div>
          </>
        )}
        <div class="button-row">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {words.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
