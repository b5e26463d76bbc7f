import type { JSX } from 'preact'
import { Cards } from '../../parts/card.tsx'
import { ClockCard } from './clock-card.tsx'
import { DecidedCard } from './decided-card.tsx'
import { FileCard } from './file-card.tsx'
import { LettersCard } from './letters-card.tsx'
import { NowCard } from './now-card.tsx'
import { WhatCard } from './what-card.tsx'
import { WhoCard } from './who-card.tsx'
import type { RequestProps } from './work-page.tsx'

/** What to do now, and below it all that is known of the request. */
export function FileRoom({ view }: RequestProps): JSX.Element {
  return (
    <Cards>
      <NowCard key={`${view.step} ${view.file.lastHash}`} view={view} />
      <ClockCard view={view} />
      <WhatCard view={view} />
      <WhoCard view={view} />
      <DecidedCard view={view} />
      <LettersCard view={view} />
      <FileCard view={view} />
    </Cards>
  )
}
