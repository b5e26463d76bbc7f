import type { JSX } from 'preact'
import type { SupplierFile } from '../../../actions/suppliers.ts'
import { usePlaceNames } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { unitName } from '../../../i18n/unit-name.ts'
import { useTexts, type Texts } from '../../texts.ts'

/** The messages that a supplier rests on, with where they lie. */
export function Evidence({ file }: { readonly file: SupplierFile }): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.suppliers
  const places = usePlaceNames()
  const day = (atMs: number | null): string => (atMs === null ? own.neverDated : texts.format.shortDate(atMs))
  const rows = file.documents.map((row) => ({ ...row, what: whatOf(row, texts) }))
  return (
    <section aria-label={own.documents}>
      <h3>{own.documents}</h3>
      {rows.length === 0 ? (
        <p class="soft">{own.noDocuments}</p>
      ) : (
        <ul class="plain-list">
          {rows.map((row) => (
            <li key={`${row.document} ${row.locator}`}>
              {day(row.atMs)}: {row.what}
              <span class="block soft small">
                {quotedText(places.get(row.sourceId) ?? '…', 30)} › {quotedText(unitName(row.unit, texts))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function whatOf(
  { alert, contract, evidence, mailedBy }: SupplierFile['documents'][number],
  { suppliers: words, screens }: Texts,
): string {
  const what =
    alert !== null ? words.alert : contract !== null ? words.contracts[contract] : words.evidence[evidence]
  return mailedBy === null ? what : `${what} (${screens.suppliers.via(quotedText(mailedBy))})`
}
