import type { JSX } from 'preact'
import type { PlaceKind } from '../../../privacy/places.ts'
import { Step, Steps } from '../../parts/card.tsx'
import { useTexts } from '../../texts.ts'
import { PlaceDrawing } from '../places/place-drawing.tsx'
import type { AddPlaceMessages } from '../../../i18n/screens/nl-add-place.ts'

type Guide = keyof AddPlaceMessages['help']['guides']

/** Which guides help to get this kind of place onto the computer. */
const guidesOf: Readonly<Partial<Record<PlaceKind, readonly Guide[]>>> = {
  phone: ['iphone', 'android'],
  'address-book': ['iphone', 'android'],
  webmail: ['gmail', 'outlook'],
  mailbox: ['gmail', 'outlook'],
}

const drawingOf: Readonly<Record<Guide, PlaceKind>> = {
  iphone: 'phone',
  android: 'phone',
  gmail: 'webmail',
  outlook: 'mailbox',
}

/** How to get contacts or mail out of a phone or a service, in short steps; none for other places. */
export function Guides({ place }: { readonly place: PlaceKind }): JSX.Element | null {
  const { where, help } = useTexts().screens.addPlace
  const guides = guidesOf[place]
  if (guides === undefined) return null
  return (
    <section class="guides" aria-labelledby="guides">
      <h2 id="guides">{where.helpTitle}</h2>
      <p class="soft">{help.lead}</p>
      {guides.map((guide) => (
        <details key={guide} class="card guide">
          <summary>
            <PlaceDrawing kind={drawingOf[guide]} />
            <span>{help.guides[guide].title}</span>
          </summary>
          <Steps>
            {help.guides[guide].steps.map((step) => (
              <Step key={step} title={step} />
            ))}
            <Step title={help.finally} />
          </Steps>
          <p class="soft small">{help.guides[guide].note}</p>
        </details>
      ))}
    </section>
  )
}
