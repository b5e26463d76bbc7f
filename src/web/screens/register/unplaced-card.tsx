import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RegisterView } from '../../../actions/register.ts'
import { activityTexts } from '../../../i18n/activity-texts.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Select } from '../../parts/field.tsx'
import { Link } from '../../parts/link.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { decide } from './decide.ts'
import { running } from './standing.ts'

type Supplier = RegisterView['unplaced'][number]

/** Suppliers of which nothing says for what they are used: the owner does. */
export function UnplacedCard({ view }: { readonly view: RegisterView }): JSX.Element | null {
  const { register: own } = useTexts().screens
  if (view.unplaced.length === 0) return null
  return (
    <Card title={own.unplaced}>
      <div class="stack">
        <p class="soft">{own.unplacedMore}</p>
        {view.unplaced.slice(0, mostShown).map((supplier) => (
          <UnplacedSupplier key={supplier.domain} supplier={supplier} view={view} />
        ))}
        {view.unplaced.length > mostShown ? (
          <p class="soft">{own.unplacedRest(view.unplaced.length - mostShown)}</p>
        ) : null}
      </div>
    </Card>
  )
}

/** Hostile mail can name hundreds; nobody goes through so many in one card. */
const mostShown = 8

interface UnplacedSupplierProps {
  readonly supplier: Supplier
  readonly view: RegisterView
}

function UnplacedSupplier({ supplier: { domain, name }, view }: UnplacedSupplierProps): JSX.Element {
  const texts = useTexts()
  const { register: own } = texts.screens
  const [activity, choose] = useState('')
  const { change, isBusy } = useChange()
  const choices = running(view.activities).map((one) => ({
    value: one.id,
    label: plainText(activityTexts(one, texts).name),
  }))
  const place = (): void => {
    const said = { activity, field: 'processors', item: domain, step: 'declare' } as const
    void change(() => decide({ ...said, value: { term: '', text: name } }, own.placed))
  }
  return (
    <form
      class="stack"
      aria-label={plainText(name)}
      onSubmit={(event) => {
        event.preventDefault()
        place()
      }}
    >
      <Select
        label={own.placeWhere(quotedText(name, 40))}
        value={activity}
        options={[{ value: '', label: own.choose }, ...choices]}
        onChange={choose}
      />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy} isDisabled={activity === ''}>
          {own.addOne}
        </Button>
        <Link to="/suppliers" query={{ open: domain }}>
          {own.seeSupplier}
        </Link>
      </div>
    </form>
  )
}
