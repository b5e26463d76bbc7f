import type { JSX } from 'preact'
import type { Summary } from '../../actions/summary.ts'
import type { Seer } from '../../actions/who-sees.ts'
import { Envelope } from '../drawings/questions.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Facts } from '../parts/card.tsx'
import { CountryMeaning } from '../parts/country.tsx'
import { Empty } from '../parts/empty.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { Link } from '../parts/link.tsx'
import { Shown } from '../parts/loading.tsx'
import { Lead, Overline, Sentence, Top } from '../parts/sentence.tsx'
import { placeName } from '../place-names.ts'
import { useTexts, type Texts } from '../texts.ts'
import { useAction } from '../use-action.ts'

/** Who outside sees it too: where the mail is, to whom documents went, what was told; and what is not known of each. */
export function SeenBy(): JSX.Element {
  const { seenBy } = useTexts().screens
  const summary = useAction('summary', { fresh: false })
  return (
    <Shown shape="sentence" answer={summary} title={seenBy.title}>
      {(counted) => (counted.seers.length === 0 ? <NobodySeen /> : <Seers summary={counted} />)}
    </Shown>
  )
}

const order = ['mail-host', 'recipient', 'declared'] as const satisfies readonly Seer['basis'][]

function Seers({ summary }: { readonly summary: Summary }): JSX.Element {
  const { seenBy } = useTexts().screens
  const { seers, places } = summary
  return (
    <>
      <Top
        actions={
          <ButtonLink to="/places/add" query={{ place: 'cloud', how: 'tell' }}>
            {seenBy.tell}
          </ButtonLink>
        }
      >
        {summary.organisation === null ? null : (
          <Overline>
            <Foreign>{summary.organisation}</Foreign>
          </Overline>
        )}
        <Sentence>
          {seenBy.sentence[0]}
          {seenBy.count(seers.length)}
          {seenBy.sentence[1]}
        </Sentence>
        <Lead>{seenBy.lead}</Lead>
      </Top>
      {order.map((basis) => {
        const group = seers.filter((seer) => seer.basis === basis)
        return group.length === 0 ? null : (
          <SeerGroup key={basis} basis={basis} seers={group} places={places} />
        )
      })}
    </>
  )
}

interface SeerGroupProps {
  readonly basis: Seer['basis']
  readonly seers: readonly Seer[]
  readonly places: Summary['places']
}

/** As many recipients as the answer holds at most: then there may be more. */
const mostRecipients = 8

function SeerGroup({ basis, seers, places }: SeerGroupProps): JSX.Element {
  const { seenBy } = useTexts().screens
  const { title, more } = seenBy.groups[basis]
  return (
    <section class="seer-group">
      <h2>{title}</h2>
      <p class="soft">{more}</p>
      <ul>
        {seers.map((seer) => (
          <SeerCard key={seer.key} seer={seer} places={places} />
        ))}
      </ul>
      {basis === 'recipient' && seers.length >= mostRecipients ? (
        <p class="soft small">{seenBy.onlySome}</p>
      ) : null}
    </section>
  )
}

interface SeerCardProps {
  readonly seer: Seer
  readonly places: Summary['places']
}

function SeerCard({ seer, places }: SeerCardProps): JSX.Element {
  const texts = useTexts()
  const { seenBy } = texts.screens
  const { facts } = seenBy
  return (
    <li class={`card seer ${seer.basis === 'declared' ? 'is-dashed' : ''}`}>
      <h3>
        <Foreign>{seer.name}</Foreign>
      </h3>
      <Facts
        facts={[
          { name: facts.basis, value: basisText(seer, texts) },
          { name: facts.what, value: whatText(seer, texts) },
          { name: facts.where, value: <From seer={seer} places={places} /> },
          { name: facts.country, value: <CountryMeaning country={seer.country} /> },
          {
            name: facts.agreement,
            value: (
              <>
                {seenBy.agreementMore} <Link to="/suppliers">{seenBy.toSuppliers}</Link>.
              </>
            ),
          },
        ]}
      />
    </li>
  )
}

function basisText({ basis, documents }: Seer, { screens, counted, words }: Texts): string {
  const { seenBy } = screens
  if (basis === 'mail-host') return seenBy.basis[basis](counted(documents, words.messages))
  return seenBy.basis[basis](seenBy.pieces(documents))
}

function whatText({ basis, links }: Seer, { screens, counted, words }: Texts): string {
  const people = links.reduce((most, { persons }) => Math.max(most, persons ?? 0), 0)
  return screens.seenBy.what[basis](counted(people, words.persons))
}

function From({ seer, places }: SeerCardProps): JSX.Element {
  const texts = useTexts()
  return (
    <ul>
      {seer.links.map(({ sourceId, persons }) => {
        const place = places.find(({ id }) => id === sourceId)
        return place === undefined ? null : (
          <li key={sourceId}>
            <Link to={`/places/${String(sourceId)}`}>
              <Foreign>{placeName(place, texts)}</Foreign>
            </Link>
            {persons === null ? null : (
              <>
                {': '}
                <Link to="/people" query={{ place: String(sourceId) }}>
                  {texts.counted(persons, texts.words.persons)}
                </Link>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function NobodySeen(): JSX.Element {
  const { empty } = useTexts().screens.seenBy
  return (
    <>
      <Top>
        <Sentence>{empty.sentence}</Sentence>
        <Lead>{empty.notNobody}</Lead>
      </Top>
      <Empty
        drawing={<Envelope />}
        title={empty.title}
        actions={
          <>
            <ButtonLink kind="primary" to="/places/add" query={{ place: 'mailbox' }}>
              {empty.mail}
            </ButtonLink>
            <ButtonLink to="/places/add" query={{ place: 'cloud', how: 'tell' }}>
              {empty.tell}
            </ButtonLink>
          </>
        }
      >
        <p>{empty.text}</p>
      </Empty>
    </>
  )
}
