import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { placeKinds, type PlaceKind } from '../../../privacy/places.ts'
import { setQuery, useAddress } from '../../address.ts'
import { RadioCards } from '../../parts/field.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import type { StepProps } from '../add-place.tsx'
import { PlaceDrawing } from '../places/place-drawing.tsx'
import { serverKind, waysFor, type How } from './draft.ts'
import { StepPage } from './step-page.tsx'

/** What kind of place it is: each is a door to the next page. */
export function KindStep(props: StepProps & { readonly chosen: PlaceKind | null }): JSX.Element {
  const { number, of, chosen } = props
  const { screens, placeKinds: names } = useTexts()
  const { kind } = screens.addPlace
  const { query } = useAddress()
  const declared = query['for'] ?? ''
  return (
    <StepPage title={kind.title} lead={kind.lead} number={number} of={of}>
      <ul class="kind-tiles">
        {placeKinds.map((place) => (
          <li key={place}>
            <Link
              to="/places/add"
              query={{ place, for: declared, step: 'how' }}
              class={`radio-card ${place === chosen ? 'is-chosen' : ''}`}
            >
              <PlaceDrawing kind={place} />
              <span>
                <span class="radio-card-label">{names[place]}</span>
                <span class="help">{kind.help[place]}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </StepPage>
  )
}

/** Whether it lies here, or is only told of. */
export function HowStep(props: StepProps & { readonly isForDeclared: boolean }): JSX.Element {
  const { number, of, place, isForDeclared, onBack } = props
  const { addPlace } = useTexts().screens
  const { query } = useAddress()
  const ways = waysFor(place, isForDeclared)
  const kind = serverKind(place)
  const atServer = kind === undefined ? addPlace.account.how : addPlace.server.kinds[kind].how
  const how = ways.includes('account') ? atServer : addPlace.how
  const options = {
    account: { label: atServer.account, help: atServer.accountHelp },
    point: { label: how.point, help: how.pointHelp },
    tell: { label: addPlace.how.tell, help: addPlace.how.tellHelp },
  }
  const [choice, choose] = useState(ways.find((way) => way === query['how']) ?? ways[0] ?? 'point')
  return (
    <StepPage
      title={how.title}
      lead={how.lead}
      number={number}
      of={of}
      onBack={onBack}
      onNext={() => {
        setQuery({ how: choice })
        setQuery({ step: choice === 'point' ? 'where' : choice }, 'push')
      }}
    >
      <div class="legend-hidden">
        <RadioCards<How>
          legend={how.title}
          value={choice}
          onChange={choose}
          options={ways.map((value) => ({ value, ...options[value] }))}
        />
      </div>
    </StepPage>
  )
}
