import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FindingRow } from '../../../store/store.ts'
import { classOfKind } from '../../kind-class.ts'
import { ClassBadge } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { quotedText } from '../../plain-text.ts'
import type { PlaceNames } from '../../place-names.ts'
import { useTexts } from '../../texts.ts'
import { NoPreview } from './no-preview.tsx'
import { certaintyWord } from './row.ts'
import { Stretch } from './stretch.tsx'
import { usePreview, type Preview, type PreviewAnswer } from './use-preview.ts'

interface FindingDetailsProps {
  readonly row: FindingRow
  readonly places: PlaceNames
}

/** A finding in its surroundings, and all that is known of it. */
export function FindingDetails({ row, places }: FindingDetailsProps): JSX.Element {
  const { drawer } = useTexts().screens.findings
  const [isRevealed, reveal] = useState(false)
  const answer = usePreview(row, isRevealed)
  // What is on the screen, not what was asked for: until the answer comes, the data are still covered.
  const isShown = answer.preview?.isRevealed === true
  return (
    <>
      <section class="drawer-section" aria-label={drawer.text}>
        <PreviewView row={row} answer={answer} />
        {answer.preview === undefined || answer.preview.stretch.length === 0 ? null : (
          <div class="reveal">
            <p class="help">{isShown ? drawer.revealed : `${drawer.masked} ${drawer.revealNote}`}</p>
            <Button isBusy={answer.isReading} onPress={() => reveal(!isShown)}>
              {isShown ? drawer.cover : drawer.reveal}
            </Button>
          </div>
        )}
      </section>
      <RowFacts row={row} />
      {answer.preview === undefined ? null : <Occurrences preview={answer.preview} places={places} />}
    </>
  )
}

interface PreviewViewProps {
  readonly row: FindingRow
  readonly answer: PreviewAnswer
}

function PreviewView({ row, answer }: PreviewViewProps): JSX.Element {
  const { preview, failure } = answer
  if (preview !== undefined) return <PreviewText preview={preview} />
  return <NoPreview sourceId={row.sourceId} failure={failure} onRetry={answer.retry} />
}

function PreviewText({ preview }: { readonly preview: Preview }): JSX.Element {
  const { screens, format } = useTexts()
  const { drawer } = screens.findings
  const { title, fields, stretch } = preview
  const labels: Readonly<Record<string, string>> = drawer.fields
  return (
    <>
      <h3 class="preview-title">
        {title.trim() === '' ? <span class="soft">{drawer.untitled}</span> : <Foreign>{title}</Foreign>}
      </h3>
      {fields.length === 0 ? null : (
        <Facts
          facts={fields
            .filter(({ name, value }) => name !== 'subject' || value !== title)
            .map(({ name, value }) => ({
              name: labels[name] ?? name,
              value: <Foreign>{name === 'date' ? dateText(value, format.dateTime) : value}</Foreign>,
            }))}
        />
      )}
      {stretch.length === 0 ? <p class="help">{drawer.inFields}</p> : <Stretch pieces={stretch} />}
    </>
  )
}

/** As people write it, unless the sender wrote something that is no date. */
function dateText(value: string, write: (atMs: number) => string): string {
  const atMs = Date.parse(value)
  return Number.isNaN(atMs) ? value : write(atMs)
}

function RowFacts({ row }: { readonly row: FindingRow }): JSX.Element {
  const { screens, reasons, format } = useTexts()
  const { drawer, list, certainties } = screens.findings
  const why = row.reasons.map((code) => reasons[code])
  return (
    <section class="drawer-section">
      <Facts
        facts={[
          {
            name: drawer.whose,
            value:
              row.personId === null || row.personName === null ? (
                <span class="soft">{list.nobody}</span>
              ) : (
                <Link to={`/people/${String(row.personId)}`}>{quotedText(row.personName)}</Link>
              ),
          },
          { name: drawer.class, value: <ClassBadge of={classOfKind[row.kind]} /> },
          {
            name: drawer.certainty,
            value: `${certainties[certaintyWord(row.certaintyPercent)]}: ${format.list(why)}`,
          },
          { name: drawer.date, value: row.atMs === null ? list.noDate : format.date(row.atMs) },
        ]}
      />
    </section>
  )
}

/** Of a document that lies in thousands of places. */
const shownAtFirst = 8

function Occurrences({
  preview,
  places,
}: {
  readonly preview: Preview
  readonly places: FindingDetailsProps['places']
}): JSX.Element {
  const { screens } = useTexts()
  const { drawer } = screens.findings
  const [isOpen, open] = useState(false)
  const { occurrences } = preview
  const shown = isOpen ? occurrences : occurrences.slice(0, shownAtFirst)
  return (
    <section class="drawer-section">
      <h3>{drawer.lies}</h3>
      <p class="soft">{drawer.liesIn(occurrences.length)}</p>
      <ul class="occurrences">
        {shown.map(({ sourceId, unit, locator, name }) => (
          <li key={`${String(sourceId)} ${unit} ${locator}`}>
            <Link to={`/places/${String(sourceId)}`}>{quotedText(places.get(sourceId) ?? '…')}</Link>
            {[unit, name]
              .filter((step) => step !== '')
              .map((step) => (
                <span key={step} class="soft">
                  {' › '}
                  <Foreign>{step}</Foreign>
                </span>
              ))}
          </li>
        ))}
      </ul>
      {shown.length < occurrences.length ? (
        <Button kind="quiet" onPress={() => open(true)}>
          {screens.person.showAll(occurrences.length)}
        </Button>
      ) : null}
    </section>
  )
}
