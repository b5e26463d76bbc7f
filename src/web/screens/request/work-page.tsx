import type { JSX } from 'preact'
import type { RequestView } from '../../../actions/request-file.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Cards } from '../../parts/card.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Lead, Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { useTexts } from '../../texts.ts'
import { ClockCard } from './clock-card.tsx'
import { DecidedCard } from './decided-card.tsx'
import { FileCard } from './file-card.tsx'
import { LettersCard } from './letters-card.tsx'
import { NowCard } from './now-card.tsx'
import { WhatCard } from './what-card.tsx'
import { WhoCard } from './who-card.tsx'
import { whoName } from './who-name.ts'

export interface RequestProps {
  readonly view: RequestView
}

/** The file of a request while it runs: one thing to do now, and below it all that is known. */
export function WorkPage({ view }: RequestProps): JSX.Element {
  const texts = useTexts()
  const { screens, request } = texts
  const { requests: words } = screens
  const { file, step, isBroken } = view
  return (
    <>
      <Top
        actions={
          <ButtonLink kind="quiet" to="/requests">
            {words.start.back}
          </ButtonLink>
        }
      >
        <Overline>{words.one(String(file.id), whoName(file.asker, texts))}</Overline>
        <Sentence>{request.steps[step]}</Sentence>
        <Lead>{words.todo[step]}</Lead>
      </Top>
      {isBroken ? <Notice kind="attention" title={words.broken} /> : null}
      <Cards>
        <NowCard key={`${step} ${String(file.lastHash)}`} view={view} />
        <ClockCard view={view} />
        <WhatCard view={view} />
        <WhoCard view={view} />
        <DecidedCard view={view} />
        <LettersCard view={view} />
        <FileCard view={view} />
      </Cards>
    </>
  )
}
