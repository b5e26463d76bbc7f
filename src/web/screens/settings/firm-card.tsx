import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type OutputOf } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { linesOf } from '../add/draft.ts'

/** The name of the organisation, its own mail domains, and the door to the eight questions. */
export function FirmCard(): JSX.Element {
  const { firm } = useTexts().screens.settings
  const setup = useAction('get-setup', {})
  return (
    <Card title={firm.title}>
      <Shown answer={setup} shape="block">
        {(value) => <FirmFields key={JSON.stringify([value.organisation, value.domains])} setup={value} />}
      </Shown>
      <div class="place-more">
        <h3>{firm.questions}</h3>
        <p class="soft">{firm.questionsMore}</p>
        <ButtonLink to="/questions">{firm.toQuestions}</ButtonLink>
      </div>
    </Card>
  )
}

function FirmFields({ setup }: { readonly setup: OutputOf<'get-setup'> }): JSX.Element {
  const { firm } = useTexts().screens.settings
  const former = { organisation: setup.organisation ?? '', domains: [...setup.domains] }
  const [organisation, setOrganisation] = useState(former.organisation)
  const [domains, setDomains] = useState(former.domains.join('\n'))
  const { isBusy, change } = useChange()
  const save = (): void => {
    const wish = { organisation, domains: linesOf(domains) }
    const isSorted = wish.domains.join() !== former.domains.join()
    void change(async () => {
      await call('set-up', wish)
      return { text: isSorted ? firm.savedSorted : firm.saved, undo: () => call('set-up', former) }
    })
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={firm.name} value={organisation} onInput={setOrganisation} isOptional />
      <Field
        label={firm.domains}
        help={`${firm.domainsHelp} ${firm.domainsGuess}`}
        value={domains}
        onInput={setDomains}
        lines={3}
        isOptional
      />
      <p class="soft">{firm.sorted}</p>
      <Button type="submit" isBusy={isBusy}>
        {firm.save}
      </Button>
    </form>
  )
}
