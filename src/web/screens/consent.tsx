import type { JSX } from 'preact'
import { contactChannels, type ContactChannel } from '../../base/contact.ts'
import { stateWords } from '../../i18n/state-words.ts'
import { isContactState, repermissionRule, type ContactState } from '../../privacy/consent/states.ts'
import type { OutputOf } from '../call.ts'
import { call } from '../call.ts'
import { useQuery } from '../address.ts'
import { Button } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { FilterChips, Filters } from '../parts/filters.tsx'
import { LawLink } from '../parts/law-link.tsx'
import { Link } from '../parts/link.tsx'
import { Shown } from '../parts/loading.tsx'
import { Notice } from '../parts/notice.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useChange } from '../use-change.ts'
import { ContactDrawer } from './consent/drawer.tsx'
import { FilesCard } from './consent/files-card.tsx'
import { ListsCard } from './consent/lists-card.tsx'
import { RecordCard } from './consent/record-card.tsx'
import { SellingCard } from './consent/selling-card.tsx'
import { ContactTable } from './consent/table.tsx'
import { WithdrawalsCard } from './consent/withdrawals-card.tsx'

export type ConsentOverview = OutputOf<'consent-overview'>

/** Whom one may mail, call or write to, and why not the others. */
export function Consent(): JSX.Element {
  const { title } = useTexts().screens.consent
  const [asked] = useQuery('channel')
  const channel = contactChannels.find((one) => one === asked) ?? 'mail'
  const overview = useAction('consent-overview', { channel })
  return (
    <Shown answer={overview} title={title} shape="sentence">
      {(found) => <Found overview={found} channel={channel} />}
    </Shown>
  )
}

interface FoundProps {
  readonly overview: ConsentOverview
  readonly channel: ContactChannel
}

function Found({ overview, channel }: FoundProps): JSX.Element {
  const { screens, consent } = useTexts()
  const texts = screens.consent
  const [state] = useQuery('state')
  const [open] = useQuery('open')
  const { may, contacts, waiting, suppressed, broken } = overview
  return (
    <>
      {broken.length === 0 ? null : <Notice kind="attention" title={texts.broken} />}
      <Top actions={waiting === 0 ? undefined : <Apply />}>
        <Sentence>{texts.sentence(may, contacts, consent.channels[channel])}</Sentence>
        <Lead>
          {texts.lead} {waiting === 0 ? '' : texts.waiting(waiting)}
        </Lead>
      </Top>
      <Filters>
        <FilterChips
          name="channel"
          label={texts.channel}
          all={consent.channels.mail}
          options={(['phone', 'post', 'app'] as const).map((value) => ({
            value,
            label: consent.channels[value],
          }))}
        />
      </Filters>
      {state !== undefined && isContactState(state) ? (
        <ContactTable state={state} channel={channel} />
      ) : (
        <Cards layout="even">
          <Groups overview={overview} channel={channel} />
          <Card title={consent.advice.title}>
            <p>
              {consent.advice.text} <LawLink rule={repermissionRule} />
            </p>
            <ul>
              {consent.advice.ways.map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
            <p class="soft">{texts.suppressed(suppressed)}</p>
          </Card>
          {channel === 'mail' ? <WithdrawalsCard /> : null}
          <ListsCard lists={overview.lists} />
          <SellingCard said={overview.selling} />
          <FilesCard channel={channel} />
          <RecordCard />
        </Cards>
      )}
      {open === undefined ? null : <ContactDrawer key={open} open={open} />}
    </>
  )
}

/** What is clear goes together; each that is doubtful has its own decision, in the card below. */
function Apply(): JSX.Element | null {
  const texts = useTexts().screens.consent
  const { change, isBusy } = useChange()
  const clear = useAction('mail-withdrawals', {}).value?.clear ?? 0
  if (clear === 0) return null
  return (
    <Button
      kind="primary"
      isBusy={isBusy}
      onPress={() =>
        void change(async () => ({ text: texts.applied((await call('apply-withdrawals', {})).applied) }))
      }
    >
      {texts.apply(clear)}
    </Button>
  )
}

/** One line a state, the largest first; a line opens its list. */
function Groups({ overview, channel }: FoundProps): JSX.Element {
  const shown = useTexts()
  const { screens, format } = shown
  const texts = screens.consent
  const totals = new Map<ContactState, number>()
  for (const { state, contacts } of overview.counts) totals.set(state, (totals.get(state) ?? 0) + contacts)
  return (
    <Card title={texts.groups}>
      <p class="soft">{texts.groupsHelp}</p>
      {overview.leftOut === 0 ? null : <p>{texts.leftOut(overview.leftOut)}</p>}
      <ul class="plain-list stack">
        {[...totals]
          .toSorted(([, a], [, b]) => b - a)
          .map(([state, contacts]) => (
            <li key={state}>
              <Link to="/consent" query={{ state, ...(channel === 'mail' ? {} : { channel }) }}>
                <strong>{format.count(contacts)}</strong> {stateWords(shown, state, channel).name}
              </Link>
              <p class="soft small">{stateWords(shown, state, channel).why}</p>
            </li>
          ))}
      </ul>
    </Card>
  )
}
