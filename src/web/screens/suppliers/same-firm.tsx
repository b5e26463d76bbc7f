import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { SupplierFile } from '../../../actions/suppliers.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Select } from '../../parts/field.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange, type Done } from '../../use-change.ts'

/** Which other suppliers are this one: what a person said, what looks so, and any other to be chosen. */
export function SameFirm({ file }: { readonly file: SupplierFile }): JSX.Element {
  const { same: own } = useTexts().screens.suppliers.file
  const { change, isBusy } = useChange()
  const { domain: into, merged, looksLike } = file
  const merge = (domain: string): void => void change(() => mergeInto(into, domain, own.merged))
  const apart = (statement: number): void =>
    void change(async () => {
      await call('withdraw-statement', { statement })
      return { text: own.taken }
    })
  return (
    <section aria-label={own.title} class="stack">
      <h3>{own.title}</h3>
      <ul class="plain-list">
        {merged.map(({ domain, statement }) => (
          <li key={domain}>
            {own.joined(quotedText(domain))}{' '}
            <Button
              kind="quiet"
              isBusy={isBusy}
              label={own.apartOf(quotedText(domain))}
              onPress={() => apart(statement)}
            >
              {own.apart}
            </Button>
          </li>
        ))}
        {looksLike.map(({ domain, name }) => (
          <li key={domain}>
            {own.alike(quotedText(name))}{' '}
            <Button
              kind="quiet"
              isBusy={isBusy}
              label={own.mergeOf(quotedText(name))}
              onPress={() => merge(domain)}
            >
              {own.merge}
            </Button>
          </li>
        ))}
      </ul>
      <OtherOne into={into} onChoose={merge} isBusy={isBusy} />
    </section>
  )
}

interface OtherOneProps {
  readonly into: string
  readonly isBusy: boolean
  readonly onChoose: (domain: string) => void
}

function OtherOne({ into, isBusy, onChoose }: OtherOneProps): JSX.Element | null {
  const { same: own } = useTexts().screens.suppliers.file
  const [chosen, choose] = useState('')
  const others = (useAction('suppliers', {}).value?.suppliers ?? []).filter(({ domain }) => domain !== into)
  if (others.length === 0) return null
  return (
    <form
      class="stack"
      aria-label={own.other}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== '') onChoose(chosen)
      }}
    >
      <Select
        label={own.other}
        value={chosen}
        options={[
          { value: '', label: own.nobody },
          ...others.map(({ domain, name }) => ({ value: domain, label: plainText(name) })),
        ]}
        onChange={choose}
      />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy} isDisabled={chosen === ''}>
          {own.join}
        </Button>
      </div>
    </form>
  )
}

async function mergeInto(into: string, domain: string, text: string): Promise<Done> {
  const { statement } = await call('merge-suppliers', { domain, into })
  return { text, undo: () => call('withdraw-statement', { statement }) }
}
