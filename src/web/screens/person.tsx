import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { StateBadge } from '../parts/badges.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Link } from '../parts/link.tsx'
import { Shown } from '../parts/loading.tsx'
import { MonthChart } from '../parts/month-chart.tsx'
import { PrintButton, PrintView } from '../parts/print.tsx'
import { Lead, Overline, Sentence, Top } from '../parts/sentence.tsx'
import { usePlaceNames, type PlaceNames } from '../place-names.ts'
import { plainText, quotedText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import type { ScreenProps } from './index.ts'
import { Correspondents } from './person/correspondents.tsx'
import { HeldTable } from './person/held-table.tsx'
import { Identity } from './person/identity.tsx'
import { Newest } from './person/newest.tsx'
import { PartsCard } from './person/parts-card.tsx'
import type { Dossier } from './person/dossier.ts'
import { RightsCard } from './person/rights-card.tsx'
import { WhereTable } from './person/where-table.tsx'

/** Everything known of one person. */
export function Person({ parameters }: ScreenProps): JSX.Element {
  const texts = useTexts()
  const { id = '' } = parameters
  const answer = useAction('person', /^[1-9]\d{0,14}$/.test(id) ? { who: id } : null)
  const places = usePlaceNames()
  const isGone =
    (answer.state === 'failed' &&
      answer.failure.type === 'refusal' &&
      answer.failure.code === 'person-not-found') ||
    !/^[1-9]\d{0,14}$/.test(id)
  if (isGone) return <Gone />
  return (
    <Shown answer={answer} title={texts.screens.person.title} shape="sentence">
      {(dossier) => <DossierView dossier={dossier} places={places} />}
    </Shown>
  )
}

function Gone(): JSX.Element {
  const { person } = useTexts().screens
  return (
    <Top
      actions={
        <ButtonLink kind="primary" to="/people">
          {person.back}
        </ButtonLink>
      }
    >
      <Sentence>{person.gone}</Sentence>
      <Lead>{person.goneMore}</Lead>
    </Top>
  )
}

interface DossierViewProps {
  readonly dossier: Dossier
  readonly places: PlaceNames
}

function DossierView({ dossier, places }: DossierViewProps): JSX.Element {
  const texts = useTexts()
  const { person } = texts.screens
  const name = quotedText(dossier.name, 200)
  useEffect(() => {
    document.title = `${plainText(dossier.name)} · Kwartje`
  }, [dossier.name])
  return (
    <PrintView title={name}>
      <DossierTop dossier={dossier} />
      <Cards>
        <Identity dossier={dossier} />
        <RightsCard dossier={dossier} />
        <Card title={person.timeline}>
          {dossier.months.length === 0 ? (
            <p class="soft">{person.noDates}</p>
          ) : (
            <MonthChart
              title={person.perMonth}
              counts={dossier.months.map(({ month, documents }) => ({ month, count: documents }))}
            />
          )}
        </Card>
        <Card title={person.held} width="wide">
          <HeldTable dossier={dossier} />
        </Card>
        <Card title={person.where} width="wide">
          <WhereTable dossier={dossier} places={places} />
        </Card>
        <Card title={person.newest} width="wide">
          <Newest dossier={dossier} places={places} />
        </Card>
        <Correspondents
          title={person.received}
          note={person.receivedNote}
          none={person.receivedNone}
          people={dossier.received}
        />
        <Correspondents
          title={person.sent}
          note={person.sentNote}
          none={person.sentNone}
          people={dossier.sent}
        />
        <PartsCard dossier={dossier} />
      </Cards>
      <p class="person-law soft">
        {person.law} (
        <a href={person.lawSource} target="_blank" rel="noreferrer">
          {person.lawName}
        </a>
        ). {person.lawMore}
      </p>
    </PrintView>
  )
}

function DossierTop({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const texts = useTexts()
  const { counted, words, format } = texts
  const { person } = texts.screens
  const { oldestAtMs, newestAtMs, documents, lookedAt } = dossier
  return (
    <Top actions={<PrintButton />}>
      <Overline>
        <Link to="/people">{person.back}</Link>
      </Overline>
      <Sentence>
        <bdi class="person-name">{plainText(dossier.name)}</bdi>
      </Sentence>
      {dossier.marks.length === 0 ? null : (
        <p class="button-row">
          {dossier.marks.map((mark) => (
            <StateBadge key={mark} kind="busy">
              {texts.personMarks[mark]}
            </StateBadge>
          ))}
        </p>
      )}
      <Lead>
        {person.lead(person.count(documents), counted(dossier.sources.length, words.places))}{' '}
        {oldestAtMs === null || newestAtMs === null
          ? null
          : person.between(format.date(oldestAtMs), format.date(newestAtMs))}{' '}
        {lookedAt < documents ? person.lookedAt(person.count(lookedAt)) : null}
      </Lead>
    </Top>
  )
}
