import type { JSX } from 'preact'
import { call, type OutputOf } from '../../call.ts'
import { EmptyDrawer } from '../../drawings/empties.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Lead, Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useChange } from '../../use-change.ts'
import { usePlaceNames, type PlaceNames } from '../../place-names.ts'

type MarkRow = OutputOf<'list-marks'>[number]

/** What the user said of findings, newest first, with the way to take it back. */
export function MarksView(): JSX.Element {
  const { findings } = useTexts().screens
  const answer = useAction('list-marks', {})
  return (
    <>
      <Top>
        <Overline>
          <Link to="/findings">{findings.list.overview}</Link>
        </Overline>
        <Sentence>{findings.marks.title}</Sentence>
        <Lead>{findings.marks.lead}</Lead>
      </Top>
      <Shown answer={answer}>
        {(marks) => (marks.length === 0 ? <NoMarks /> : <MarksTable marks={marks.toReversed()} />)}
      </Shown>
    </>
  )
}

function NoMarks(): JSX.Element {
  const { marks } = useTexts().screens.findings
  return (
    <Empty
      drawing={<EmptyDrawer />}
      title={marks.emptyTitle}
      actions={
        <ButtonLink to="/findings" query={{ list: '1' }}>
          {marks.toList}
        </ButtonLink>
      }
    >
      <p>{marks.empty}</p>
    </Empty>
  )
}

function MarksTable({ marks }: { readonly marks: readonly MarkRow[] }): JSX.Element {
  const texts = useTexts()
  const { marks: words } = texts.screens.findings
  const places = usePlaceNames()
  const { isBusy, change } = useChange()
  const takeBack = ({ id, kind, verdict, scope }: MarkRow): void => {
    void change(async () => {
      const { findings } = await call('unmark', { id })
      return {
        text: words.takenBack(findings),
        undo: () => call('mark-findings', { kind, verdict, scope }),
      }
    })
  }
  return (
    <div class="card marks">
      <table class="plain-table">
        <caption class="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.verdict}</th>
            <th scope="col">{words.scope}</th>
            <th scope="col" class="numeric">
              {words.findings}
            </th>
            <th scope="col" class="person-wide">
              {words.date}
            </th>
            <th scope="col">
              <span class="visually-hidden">{words.takeBack}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <tr key={mark.id}>
              <th scope="row">{texts.kinds[mark.kind][0]}</th>
              <td>{texts.verdicts[mark.verdict]}</td>
              <td>
                <ScopeText scope={mark.scope} places={places} />
              </td>
              <td class="numeric">
                <Link
                  to="/findings"
                  query={{ kind: mark.kind, verdict: mark.verdict }}
                  class="number-link"
                  label={texts.screens.findings.findings(mark.findings)}
                >
                  {texts.format.count(mark.findings)}
                </Link>
              </td>
              <td class="person-wide">{texts.format.shortDate(mark.atMs)}</td>
              <td class="numeric">
                <Button
                  kind="quiet"
                  isBusy={isBusy}
                  label={`${words.takeBack}: ${texts.kinds[mark.kind][0]}, ${texts.verdicts[mark.verdict]}`}
                  onPress={() => takeBack(mark)}
                >
                  {words.takeBack}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ScopeTextProps {
  readonly scope: MarkRow['scope']
  readonly places: PlaceNames
}

function ScopeText({ scope, places }: ScopeTextProps): JSX.Element {
  const { marks } = useTexts().screens.findings
  if (scope.type !== 'folder') return <>{marks[scope.type]}</>
  return (
    <bdi class="foreign">
      {marks.folder(places.get(scope.sourceId) ?? marks.unknownPlace, plainText(scope.folder))}
    </bdi>
  )
}
