import type { JSX } from 'preact'
import type { SourceKind } from '../../../privacy/source-kinds.ts'
import { Card, Facts } from '../../parts/card.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import type { Details } from '../place.tsx'
import { isReadWhole, shareRead } from '../places/place-state.ts'
import { Reasons } from '../problems/reasons.tsx'

/** In a database or an address book nothing has attachments. */
const mayHoldMail: readonly SourceKind[] = ['path', 'imap']

/** What lay there, what of it was read, and what not with the reason: the account behind every number. */
export function Ledger({ details }: { readonly details: Details }): JSX.Element {
  const { screens, format } = useTexts()
  const { one, list } = screens.places
  const { last, source, problems } = details
  if (last === null) return <Card title={one.ledger}>{list.never}</Card>
  const share = shareRead(last)
  return (
    <Card title={one.ledger} width="wide">
      <div class="ledger-read">
        <div>
          <Facts
            facts={[
              { name: one.expected, value: format.size(last.bytesExpected) },
              {
                name: one.bytesRead,
                value: (
                  <>
                    {format.size(last.bytesRead)}
                    {share === null ? '' : ` (${format.share(share)})`}
                  </>
                ),
              },
              {
                name: one.items,
                value: (
                  <>
                    {format.count(last.itemsRead)}
                    {mayHoldMail.includes(source.kind) ? (
                      <span class="help block">{one.itemsHelp}</span>
                    ) : null}
                  </>
                ),
              },
              { name: one.readAt, value: format.dateTime(last.atMs) },
            ]}
          />
          {last.complete ? null : <p class="soft">{one.notFinished}</p>}
        </div>
        <div>
          <h3 class="ledger-head">{one.notRead}</h3>
          {problems.length === 0 ? (
            <p class="soft">{isReadWhole({ kind: source.kind, last }) ? one.allRead : one.notFinished}</p>
          ) : (
            <>
              <Reasons groups={problems} />
              <p>
                <Link to="/problems" query={{ place: String(source.id) }}>
                  {one.allProblems}
                </Link>
              </p>
            </>
          )}
        </div>
      </div>
    </Card>
  )
}
