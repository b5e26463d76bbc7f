import type { JSX } from 'preact'
import type { ManagementReport, ReportRow } from '../../privacy/management.ts'
import { call } from '../call.ts'
import { StateBadge } from '../parts/badges.tsx'
import { Button } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { follow } from '../parts/link.tsx'
import { Shown } from '../parts/loading.tsx'
import { Lead, Overline, Title, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useChange } from '../use-change.ts'

/** What management must know and answers for, and the same as a report to take along. */
export function Management(): JSX.Element {
  const { language, screens } = useTexts()
  const asked = language === 'en' ? 'en' : 'nl'
  const report = useAction('management', { language: asked })
  const { change, isBusy } = useChange()
  const { management } = screens
  const save = async (): Promise<{ readonly text: string }> => {
    const { fileName } = await call('management-report', { language: asked })
    return { text: management.saved(fileName) }
  }
  return (
    <Shown answer={report} title={management.title} shape="sentence">
      {(found) => (
        <>
          <Top
            actions={
              <Button kind="primary" isBusy={isBusy} onPress={() => void change(save)}>
                {management.save}
              </Button>
            }
          >
            <Overline>
              <Foreign>{found.overline}</Foreign>
            </Overline>
            <Title>{found.title}</Title>
            <Lead>{management.lead}</Lead>
          </Top>
          <Sections report={found} />
        </>
      )}
    </Shown>
  )
}

function Sections({ report: { sections, advice } }: { readonly report: ManagementReport }): JSX.Element {
  return (
    <>
      <Cards>
        {sections.map(({ id, title, note, rows }) => (
          <Card key={id} title={title} width={id === 'answers-for' ? 'wide' : 'one'}>
            {note === null ? null : <p class="soft">{note}</p>}
            <ul class="plain-list report-rows">
              {rows.map((row, index) => (
                <li key={index} class={row.isUnknown ? 'is-unknown' : ''}>
                  <Row row={row} />
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </Cards>
      <p class="soft small report-advice">{advice}</p>
    </>
  )
}

function Row({ row: { name, value, isUnknown, law, to } }: { readonly row: ReportRow }): JSX.Element {
  return (
    <>
      {to === null ? (
        <span>
          <Foreign>{name}</Foreign>
        </span>
      ) : (
        <a href={to} onClick={(event) => follow(event, to)}>
          <Foreign>{name}</Foreign>
        </a>
      )}
      {value === '' ? null : isUnknown ? (
        <StateBadge kind="unknown">{value}</StateBadge>
      ) : (
        <strong>{value}</strong>
      )}
      {law === null ? null : (
        <a class="law" href={law.source} target="_blank" rel="noreferrer">
          {law.article}
        </a>
      )}
    </>
  )
}
