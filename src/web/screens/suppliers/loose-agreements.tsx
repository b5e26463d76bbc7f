import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LooseAgreement } from '../../../actions/find-agreements.ts'
import type { Supplier } from '../../../actions/suppliers.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Select } from '../../parts/field.tsx'
import { Link } from '../../parts/link.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { usePlaceNames } from '../../place-names.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

interface LooseAgreementsProps {
  readonly agreements: readonly LooseAgreement[]
  readonly suppliers: readonly Supplier[]
}

/** Agreements of which nobody knows with whom they are, each waiting for a word. */
export function LooseAgreements({ agreements, suppliers }: LooseAgreementsProps): JSX.Element {
  const { loose: own } = useTexts().screens.suppliers.file
  return (
    <Card title={own.title}>
      <p class="soft">{own.lead}</p>
      <ul class="plain-list">
        {agreements.map((agreement) => (
          <LooseRow key={agreement.document} agreement={agreement} suppliers={suppliers} />
        ))}
      </ul>
    </Card>
  )
}

interface LooseRowProps extends Pick<LooseAgreementsProps, 'suppliers'> {
  readonly agreement: LooseAgreement
}

function LooseRow({ agreement, suppliers }: LooseRowProps): JSX.Element {
  const { file: own } = useTexts().screens.suppliers
  const places = usePlaceNames()
  const [chosen, choose] = useState('')
  const { change, isBusy } = useChange()
  const { document, name, unit, sourceId, candidates } = agreement
  const called = quotedText(name === '' ? unit : name)
  const tie = (domain: string | null): void =>
    void change(async () => {
      const { statement } = await call('tie-agreement', { document, domain })
      return {
        text: domain === null ? own.loose.dropped : own.loose.tied,
        undo: () => call('withdraw-statement', { statement }),
      }
    })
  return (
    <li class="stack">
      <span>
        <Link to={`/agreements/${document}`} label={own.checkOf(called)}>
          {called}
        </Link>
        <span class="block soft small">
          {quotedText(places.get(sourceId) ?? '…', 30)} › {quotedText(unit)}
        </span>
        {candidates.length === 0 ? null : (
          <span class="block soft small">
            {own.loose.names(candidates.map((domain) => quotedText(domain)).join(', '))}
          </span>
        )}
      </span>
      <Select
        label={own.loose.choose(called)}
        value={chosen}
        options={[{ value: '', label: own.loose.nobody }, ...choices(candidates, suppliers)]}
        onChange={choose}
      />
      <div class="button-row">
        <Button isBusy={isBusy} isDisabled={chosen === ''} onPress={() => tie(chosen)}>
          {own.loose.tie}
        </Button>
        <Button kind="quiet" isBusy={isBusy} onPress={() => tie(null)}>
          {own.loose.none}
        </Button>
      </div>
    </li>
  )
}

/** Whom it names first, then all others. */
function choices(
  candidates: readonly string[],
  suppliers: readonly Supplier[],
): { readonly value: string; readonly label: string }[] {
  const names = new Map(suppliers.map(({ domain, name }) => [domain, name]))
  return [...new Set([...candidates, ...names.keys()])].map((domain) => ({
    value: domain,
    label: plainText(names.get(domain) ?? domain),
  }))
}
