import type { JSX } from 'preact'
import type { FoundAgreement } from '../../../actions/find-agreements.ts'
import type { SupplierFile } from '../../../actions/suppliers.ts'
import { call } from '../../call.ts'
import { noonOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { quotedText } from '../../plain-text.ts'
import { usePlaceNames } from '../../place-names.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

/** The documents that are agreements with a supplier, why we think so, and the way to their points. */
export function Agreements({ file }: { readonly file: SupplierFile }): JSX.Element {
  const { file: own } = useTexts().screens.suppliers
  return (
    <section aria-label={own.agreements} class="stack">
      <h3>{own.agreements}</h3>
      {file.agreements.length === 0 ? (
        <p class="soft">{own.noAgreements}</p>
      ) : (
        <ul class="plain-list">
          {file.agreements.map((agreement) => (
            <AgreementRow key={agreement.document} agreement={agreement} domain={file.domain} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface AgreementRowProps {
  readonly agreement: FoundAgreement
  readonly domain: string
}

function AgreementRow({ agreement, domain }: AgreementRowProps): JSX.Element {
  const { screens, suppliers: words, format } = useTexts()
  const { file: own } = screens.suppliers
  const places = usePlaceNames()
  const { change, isBusy } = useChange()
  const { document, name, kind, dated, tiedBy, sourceId, unit } = agreement
  const called = quotedText(name === '' ? unit : name)
  const drop = (): void =>
    void change(async () => {
      const { statement } = await call('tie-agreement', { document, domain: null })
      return { text: own.untied, undo: () => call('withdraw-statement', { statement }) }
    })
  return (
    <li>
      <Foreign most={60}>{name === '' ? unit : name}</Foreign>
      <span class="block soft small">
        {kind === null ? null : `${words.file.kinds[kind]} `}
        {dated === null ? null : own.dated(format.shortDate(noonOf(dated)))}
        {kind === null ? null : '; '}
        {tiedBy === null ? null : words.file.tiedBy[tiedBy]}
      </span>
      <span class="block soft small">
        {quotedText(places.get(sourceId) ?? '…', 30)} › {quotedText(unit)}
      </span>
      <span class="button-row choose-role">
        <Link to={`/agreements/${document}`} query={{ with: domain }} label={own.checkOf(called)}>
          {own.check}
        </Link>
        <Button kind="quiet" isBusy={isBusy} label={own.notTheirsOf(called)} onPress={drop}>
          {own.notTheirs}
        </Button>
      </span>
    </li>
  )
}
