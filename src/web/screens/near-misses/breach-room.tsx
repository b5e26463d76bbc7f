import type { JSX } from 'preact'
import type { NearMissRow } from '../../../actions/near-misses.ts'
import { LawLink } from '../../parts/law-link.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'

/** What a mail at the wrong one may be in law; what was meant so is none. */
export function BreachRoom({ row: { verdict, law } }: { readonly row: NearMissRow }): JSX.Element | null {
  const own = useTexts().screens.nearMisses
  if (verdict === 'meant') return null
  return (
    <section class="drawer-section">
      <h3>{own.breach}</h3>
      <p>
        {own.breachMore} <LawLink rule={law} />
      </p>
      <Link to="/breaches" query={{ start: 'real' }}>
        {own.toBreaches}
      </Link>
    </section>
  )
}
