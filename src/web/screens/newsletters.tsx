import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { NewsletterOverview } from '../../actions/newsletters.ts'
import { setQuery, useQuery } from '../address.ts'
import { ButtonLink } from '../parts/button.tsx'
import { NoMail } from '../parts/no-mail.tsx'
import { FilterChips, Filters } from '../parts/filters.tsx'
import { Shown } from '../parts/loading.tsx'
import type { RowKey } from '../parts/selection.ts'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { NewsletterDrawer } from './newsletters/drawer.tsx'
import { chosenNewsletters, isNewsletterFilter, newsletterFilters } from './newsletters/filter.ts'
import { RulesCard } from './newsletters/rules-card.tsx'
import { NewsletterTable } from './newsletters/table.tsx'
import { UnsubscribeDialog } from './newsletters/unsubscribe-dialog.tsx'

/** What the mailbox is subscribed to, and the safe way out of each. */
export function Newsletters(): JSX.Element {
  const { title } = useTexts().screens.newsletters
  const overview = useAction('newsletters', {})
  return (
    <Shown answer={overview} title={title} shape="sentence">
      {(found) => (found.total === 0 ? <NoNewsletters /> : <SomeNewsletters overview={found} />)}
    </Shown>
  )
}

function SomeNewsletters({ overview }: { readonly overview: NewsletterOverview }): JSX.Element {
  const { newsletters: texts } = useTexts().screens
  const { newsletters: found, total, totals } = overview
  const [open] = useQuery('open')
  const [show = ''] = useQuery('show')
  const [leaving, leave] = useState<readonly string[] | null>(null)
  const [selected, select] = useState<ReadonlySet<RowKey>>(new Set())
  const filter = isNewsletterFilter(show) ? show : null
  const rows = chosenNewsletters(found, filter)
  const { messages, neverAnswered, goingOn } = totals
  return (
    <>
      <Top actions={<ButtonLink to="/newsletters/today">{texts.today}</ButtonLink>}>
        <Sentence>{texts.sentence({ mailings: total, messages, neverAnswered })}</Sentence>
        <Lead>
          {texts.lead} {goingOn === 0 ? null : texts.goingOn(goingOn)}
        </Lead>
      </Top>
      <Filters names={['show']}>
        <FilterChips
          name="show"
          label={texts.filter}
          options={newsletterFilters.map((value) => ({
            value,
            label: texts.filters[value],
            count: chosenNewsletters(found, value).length,
          }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <p class="soft">{texts.noneSo}</p>
      ) : (
        <NewsletterTable
          rows={rows}
          total={filter === null ? total : rows.length}
          openKey={open ?? null}
          selected={selected}
          onSelect={select}
          onLeave={leave}
        />
      )}
      <RulesCard />
      {open === undefined ? null : (
        <NewsletterDrawer
          key={open}
          listKey={open}
          onLeave={() => leave([open])}
          onClose={() => setQuery({ open: null })}
        />
      )}
      {leaving === null ? null : (
        <UnsubscribeDialog
          listKeys={leaving}
          onClose={() => {
            leave(null)
            select(new Set())
          }}
        />
      )}
    </>
  )
}

function NoNewsletters(): JSX.Element {
  const { empty } = useTexts().screens.newsletters
  const { sentence, title, text, add } = empty
  return <NoMail sentence={sentence} lead={empty.notNone} title={title} text={text} add={add} />
}
