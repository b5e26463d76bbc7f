import type { JSX } from 'preact'
import type { Summary } from '../../../actions/summary.ts'
import { Foreign } from '../../parts/foreign.tsx'
import { Lead, NumberLink, Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { nowMs } from '../../clock.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { leadFacts, type LeadFact } from '../today-words.ts'

interface TodayTopProps {
  readonly summary: Summary
  readonly isReading: boolean
}

/** Whose desk it is and how old the picture is; the sentence; the next facts. */
export function TodayTop({ summary, isReading }: TodayTopProps): JSX.Element {
  const { counted, words, screens } = useTexts()
  const { held } = screens.today
  const { totals, places } = summary
  const facts = leadFacts(summary, nowMs())
  return (
    <Top>
      <WhoseAndWhen summary={summary} isReading={isReading} />
      <Sentence>
        {held[0]}
        <NumberLink to="/people">{counted(totals.persons, words.persons)}</NumberLink>
        {held[1]}
        <NumberLink to="/places">{counted(places.length, words.places)}</NumberLink>
        {held[2]}
      </Sentence>
      {facts.length === 0 ? null : (
        <Lead>
          {facts.map((fact) => (
            <Fact key={fact.type} fact={fact} />
          ))}
        </Lead>
      )}
    </Top>
  )
}

function WhoseAndWhen({ summary, isReading }: TodayTopProps): JSX.Element {
  const texts = useTexts()
  const { today } = texts.screens
  const { organisation, countedAtMs, isStale } = summary
  return (
    <Overline>
      {organisation === null ? null : (
        <>
          <Foreign>{organisation}</Foreign>
          {' · '}
        </>
      )}
      {countedAtMs === null ? '' : updated(countedAtMs, texts)}
      <span role="status">
        {isReading ? ` · ${today.readingNow}` : isStale ? ` · ${today.recounting}` : ''}
      </span>
    </Overline>
  )
}

function updated(atMs: number, { format, units, screens }: Texts): string {
  const day = format.fromNow(atMs, nowMs())
  const isNear = day === units.today || day === units.yesterday
  return isNear
    ? screens.today.updated(day, format.time(atMs))
    : screens.today.updatedOn(format.dateTime(atMs))
}

function Fact({ fact }: { readonly fact: LeadFact }): JSX.Element {
  const texts = useTexts()
  const { around, link } = factText(fact, texts)
  return (
    <>
      {around[0]}
      <NumberLink to={fact.door.to} query={fact.door.query}>
        <Foreign>{link}</Foreign>
      </NumberLink>
      {around[1]}
    </>
  )
}

function factText(
  fact: LeadFact,
  { screens, format }: Texts,
): { readonly around: readonly [string, string]; readonly link: string } {
  const { lead } = screens.today
  if (fact.type === 'host') return { around: lead.host.around, link: fact.name }
  if (fact.type === 'oldest') return { around: lead.oldest.around, link: format.year(fact.atMs) }
  if (fact.type === 'suppliers')
    return {
      around: lead.suppliers.around(fact.needAgreement, fact.withAgreement),
      link: lead.suppliers.link(fact.used),
    }
  if (fact.type === 'health') return { around: lead.health.around, link: lead.health.link(fact.persons) }
  if (fact.type === 'passwords')
    return { around: lead.passwords.around, link: lead.passwords.link(fact.documents) }
  return fact.persons > 0
    ? { around: lead.bsn.people, link: lead.bsn.link(fact.persons) }
    : { around: lead.bsn.documents, link: lead.bsn.mails(fact.documents) }
}
