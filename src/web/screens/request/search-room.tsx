import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card, Cards, Facts } from '../../parts/card.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useJobAsk } from '../../use-job-ask.ts'
import { JobNote } from './job-card.tsx'
import { SearchTicks } from './search-ticks.tsx'
import { SearchWho } from './search-who.tsx'
import { isRunning, useRequestJob } from './use-request-job.ts'
import type { RequestProps } from './work-page.tsx'

/** Who it is, the search over every place, and the places where only a person can look. */
export function SearchRoom({ view }: RequestProps): JSX.Element {
  return (
    <Cards>
      <SearchWho view={view} />
      <SearchCard view={view} />
      <SearchTicks view={view} />
    </Cards>
  )
}

function SearchCard({ view: { file } }: RequestProps): JSX.Element {
  const { format } = useTexts()
  const answers = useTexts().screens
  const { search: words } = answers.requestAnswer
  const { isBusy, ask } = useJobAsk()
  const job = useRequestJob('search-request', file.id)
  const { searched } = file
  const isKnown = file.persons.length > 0 || file.identifiers.length > 0
  return (
    <Card title={words.title}>
      <div class="stack">
        <p>{words.lead}</p>
        <JobNote job={job} title={words.title} phases={words.phases} failed={words.failed} />
        {isKnown ? null : <p class="soft">{words.first}</p>}
        {isKnown && !isRunning(job) ? (
          <div class="button-row">
            <Button
              kind={searched === null ? 'primary' : 'plain'}
              isBusy={isBusy}
              onPress={() => ask(() => call('search-request', { id: file.id }))}
            >
              {searched === null ? words.start : words.again}
            </Button>
          </div>
        ) : null}
        {searched === null ? null : (
          <>
            <p class="breach-number">{words.found(searched.items, searched.doubtful)}</p>
            <div class="button-row">
              <ButtonLink kind="primary" to={`/requests/${String(file.id)}`} query={{ room: 'items' }}>
                {words.toItems}
              </ButtonLink>
            </div>
            <Facts
              facts={searched.places.map(({ label, state, items }) => ({
                name: quotedText(label, 60),
                value:
                  state === 'by-hand'
                    ? words.states[state]
                    : `${format.count(items)}${state === 'failed' ? ` (${words.states.failed})` : ''}`,
              }))}
            />
            <p class="soft small">
              {words.at(format.dateTime(searched.atMs))} {words.liveNote}
            </p>
          </>
        )}
      </div>
    </Card>
  )
}
