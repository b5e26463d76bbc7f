import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { OwnTerm, Retention } from '../../../actions/retention.ts'
import { termText } from '../../../i18n/term-text.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange, type Done } from '../../use-change.ts'

const terms = ['P4W', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P3Y', 'P5Y', 'P7Y', 'P10Y', 'P15Y', 'P20Y'] as const

/** A term of one's own, which needs a reason: it will be asked for. */
export function OwnTermForm({ row }: { readonly row: Retention }): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.retention
  const { category } = row
  const [term, setTerm] = useState<string>(row.own?.term ?? row.term)
  const [reason, setReason] = useState(row.own?.reason ?? '')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = reason.trim().length < 3
  const set = (chosen: OwnTerm | null): Promise<boolean> => change(() => keep(category, chosen, own.saved))
  return (
    <form
      class="stack"
      aria-label={own.own}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (!isMissing) void set({ term, reason: reason.trim() })
      }}
    >
      <h3>{own.own}</h3>
      <Select
        label={own.choose}
        value={term}
        options={[...new Set<string>([...terms, term])].map((value) => ({
          value,
          label: termText(value, texts),
        }))}
        onChange={setTerm}
      />
      <Field
        label={own.reason}
        help={own.reasonHelp}
        value={reason}
        onInput={setReason}
        error={isAsked && isMissing ? own.reasonMissing : undefined}
      />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {own.save}
        </Button>
        {row.own === null ? null : (
          <Button kind="quiet" isBusy={isBusy} onPress={() => void set(null)}>
            {own.back}
          </Button>
        )}
      </div>
    </form>
  )
}

async function keep(category: Retention['category'], own: OwnTerm | null, text: string): Promise<Done> {
  const { former } = await call('set-retention-term', { category, own })
  return { text, undo: () => call('set-retention-term', { category, own: former }) }
}
