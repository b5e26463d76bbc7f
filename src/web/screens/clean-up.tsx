import type { JSX } from 'preact'
import type { PlanOffer, PlanOverview } from '../../actions/plans.ts'
import { offerTitle } from '../../i18n/plan-title.ts'
import { Card, Cards } from '../parts/card.tsx'
import { Shown } from '../parts/loading.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { usePlaceNames } from '../place-names.ts'
import { cutEnd, quotedText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { MakePlan } from './clean-up/make-plan.tsx'
import { stepName } from './clean-up/step-words.ts'
import { RelapseCard } from './clean-up/relapse-card.tsx'
import { PlanTable } from './clean-up/plan-table.tsx'

/** What can be cleaned up, each with what it comes to; and the plans that were made. */
export function CleanUp(): JSX.Element {
  const { title } = useTexts().screens.cleanUp
  const overview = useAction('plans', {})
  return (
    <Shown answer={overview} title={title} shape="sentence">
      {(found) => <Offers overview={found} />}
    </Shown>
  )
}

function Offers({ overview }: { readonly overview: PlanOverview }): JSX.Element {
  const { offers, pieces, plans, relapses } = overview
  const texts = useTexts().screens.cleanUp
  return (
    <>
      <Top>
        <Sentence>{texts.sentence(pieces)}</Sentence>
        <Lead>{offers.length === 0 ? texts.nothing : texts.lead}</Lead>
      </Top>
      <Cards>
        {relapses.length === 0 ? null : <RelapseCard relapses={relapses} offers={offers} />}
        {offers.map((offer) => (
          <OfferCard key={`${offer.rule} ${offer.about}`} offer={offer} />
        ))}
        {plans.length === 0 ? null : (
          <Card title={texts.plans} width="wide">
            <PlanTable plans={plans} />
          </Card>
        )}
      </Cards>
    </>
  )
}

function OfferCard({ offer }: { readonly offer: PlanOffer }): JSX.Element {
  const all = useTexts()
  const { cleanUp, screens } = all
  const texts = screens.cleanUp
  const { rule, about, effect, examples, isMore } = offer
  const title = offerTitle({ rule, about }, effect, all)
  return (
    <Card title={title}>
      <div class="stack">
        <p>{cleanUp.rules[rule].why}</p>
        {effect.items > 0 ? (
          <Examples examples={examples} />
        ) : (
          <p class="soft">{effect.outOfReach === 0 ? texts.onlyHeld : texts.outOfReach}</p>
        )}
        {effect.held > 0 && effect.items + effect.outOfReach > 0 ? (
          <p class="soft small">{cleanUp.heldItems(effect.held)}</p>
        ) : null}
        {effect.outOfReach > 0 && effect.items + effect.held > 0 ? (
          <p class="soft small">{cleanUp.outOfReach(effect.outOfReach)}</p>
        ) : null}
        {isMore ? <p class="soft small">{cleanUp.more}</p> : null}
        <div class="button-row">
          <MakePlan rule={rule} about={about} of={title} />
        </div>
      </div>
    </Card>
  )
}

function Examples({ examples }: Pick<PlanOffer, 'examples'>): JSX.Element {
  const texts = useTexts()
  const places = usePlaceNames()
  return (
    <ul class="plain-list small">
      {examples.map((example) => (
        <li key={JSON.stringify(example)}>
          {cutEnd(stepName(example, texts), longestName)}{' '}
          <span class="soft">{quotedText(places.get(example.sourceId) ?? '…', 30)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A longer file name says no more on a card. */
const longestName = 60
