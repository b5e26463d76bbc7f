import type { JSX } from 'preact'
import type { PlanOffer } from '../../../actions/plans.ts'
import { choiceName, relapseText } from '../../../i18n/relapse-text.ts'
import type { Relapse } from '../../../privacy/plans/relapse.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Card } from '../../parts/card.tsx'
import { useTexts } from '../../texts.ts'
import { MakePlan } from './make-plan.tsx'

interface RelapseCardProps {
  readonly relapses: readonly Relapse[]
  readonly offers: readonly PlanOffer[]
}

/** What grew since the last clean-up, each with its plan to make again. */
export function RelapseCard({ relapses, offers }: RelapseCardProps): JSX.Element {
  const texts = useTexts()
  const { relapse: words, management } = texts
  return (
    <Card title={words.title} width="wide">
      <ul class="plain-list stack">
        {relapses.map((relapse) => {
          const { rule, about, state } = relapse
          const isOffered = offers.some((offer) => offer.rule === rule && offer.about === about)
          return (
            <li key={`${rule} ${about}`}>
              <p>
                {relapseText(relapse, texts)}{' '}
                {state === 'unknown' ? <StateBadge kind="unknown">{management.unknown}</StateBadge> : null}
              </p>
              {state === 'grown' && isOffered ? (
                <div class="button-row">
                  <MakePlan rule={rule} about={about} of={choiceName(relapse, texts)} />
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
