import type { JSX } from 'preact'
import type { Retention } from '../../../actions/retention.ts'
import { lawText } from '../../../i18n/register-text.ts'
import { termText } from '../../../i18n/term-text.ts'
import { noonOf } from '../../day.ts'
import { Drawer } from '../../parts/drawer.tsx'
import { Facts } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { useTexts } from '../../texts.ts'
import { OwnTermForm } from './own-term.tsx'
import { PastDocuments } from './past-documents.tsx'
import { BasisBadge } from './table.tsx'

interface RetentionDrawerProps {
  readonly row: Retention
  readonly onClose: () => void
}

/** One kind of record: the term with all that is to be said of it, what is past it, a term of one's own. */
export function RetentionDrawer({ row, onClose }: RetentionDrawerProps): JSX.Element {
  const texts = useTexts()
  const { screens, retention: words, format } = texts
  const own = screens.retention
  const { category, term, anchor, kind, source, confidence, pastBefore, documents, undated } = row
  const { name, starts, advice } = words.categories[category]
  return (
    <Drawer title={name} onClose={onClose}>
      <div class="stack">
        <Facts
          facts={[
            { name: own.term, value: termText(term, texts) },
            {
              name: own.counted,
              value: (
                <>
                  {starts}.<span class="block soft small">{own.careful[anchor]}</span>
                </>
              ),
            },
            {
              name: own.basis,
              value: (
                <>
                  <BasisBadge kind={kind} isOwn={row.own !== null} />
                  <span class="block soft small">
                    {row.own === null ? (
                      <>
                        {words.kindHelp[kind]} {confidence === 'high' ? '' : own.unsure}{' '}
                        <a class="law" href={source.url} target="_blank" rel="noreferrer">
                          ({lawText(source.title, texts)})
                        </a>
                      </>
                    ) : (
                      <Foreign>{own.ownWas(row.own.reason)}</Foreign>
                    )}
                  </span>
                </>
              ),
            },
            {
              name: own.held,
              value: (
                <>
                  {own.pieces(documents)}
                  {undated === 0 ? null : <span class="block soft small">{own.undated(undated)}</span>}
                </>
              ),
            },
            { name: own.pastBefore, value: format.date(noonOf(pastBefore)) },
          ]}
        />
        <p>{advice}</p>
        <PastDocuments category={category} count={row.older} />
        <OwnTermForm row={row} />
      </div>
    </Drawer>
  )
}
