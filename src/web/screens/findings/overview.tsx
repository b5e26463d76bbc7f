import type { JSX } from 'preact'
import type { SensitivityClass } from '../../../detect/kinds.ts'
import type { OutputOf } from '../../call.ts'
import { EmptyDrawer } from '../../drawings/empties.tsx'
import { byWeight, classesByWeight } from '../../kind-class.ts'
import { ClassBadge, ClassMeaning } from '../../parts/badges.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Lead, NumberLink, Sentence, Top } from '../../parts/sentence.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'

type Summary = OutputOf<'summary'>
type KindSummary = Summary['kinds'][number]

/** The kinds by class, in words of a shop, each a door to its findings. */
export function FindingsOverview(): JSX.Element {
  const { doors } = useTexts()
  const answer = useAction('summary', { fresh: false })
  return (
    <Shown answer={answer} title={doors.findings} shape="sentence">
      {(summary) => (summary.totals.findings === 0 ? <Nothing /> : <Kinds summary={summary} />)}
    </Shown>
  )
}

function Kinds({ summary }: { readonly summary: Summary }): JSX.Element {
  const texts = useTexts()
  const { findings } = texts.screens
  const marks = useAction('list-marks', {}).value?.length ?? 0
  const { countedAtMs, isStale } = summary
  return (
    <>
      <Top>
        <Sentence>
          <NumberLink to="/findings" query={{ list: '1' }}>
            {findings.findings(summary.totals.findings)}
          </NumberLink>{' '}
          {findings.sentenceFound}
        </Sentence>
        <Lead>{findings.lead}</Lead>
      </Top>
      {classesByWeight.map((sensitivity) => (
        <ClassSection
          key={sensitivity}
          sensitivity={sensitivity}
          kinds={summary.kinds.filter((kind) => kind.class === sensitivity && kind.findings > 0)}
        />
      ))}
      <p class="findings-foot soft">
        {countedAtMs === null ? null : findings.countedAt(texts.format.dateTime(countedAtMs))}{' '}
        {isStale ? findings.stale : null}{' '}
        {marks === 0 ? null : (
          <Link to="/findings" query={{ marks: '1' }}>
            {findings.marksDoor(marks)}
          </Link>
        )}
      </p>
    </>
  )
}

interface ClassSectionProps {
  readonly sensitivity: SensitivityClass
  readonly kinds: readonly KindSummary[]
}

function ClassSection({ sensitivity, kinds }: ClassSectionProps): JSX.Element | null {
  const texts = useTexts()
  const { title } = texts.screens.findings.classes[sensitivity]
  if (kinds.length === 0) return null
  return (
    <section class="class-section" aria-labelledby={`class-${sensitivity}`}>
      <div class="class-head">
        <h2 id={`class-${sensitivity}`}>
          <span class="visually-hidden">{title}</span>
          <span aria-hidden="true">
            <ClassBadge of={sensitivity} />
          </span>
        </h2>
        <p>
          <ClassMeaning of={sensitivity} />
        </p>
      </div>
      <ul class="kind-doors">
        {byWeight(kinds, ({ findings }) => findings).map((kind) => (
          <li key={kind.kind}>
            <KindDoor kind={kind} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function KindDoor({ kind }: { readonly kind: KindSummary }): JSX.Element {
  const { counted, words, kinds, format, screens } = useTexts()
  const { findings } = screens
  const documents = counted(kind.documents, words.documents)
  const [one, more] = kinds[kind.kind]
  return (
    <Link to="/findings" query={{ kind: kind.kind }} class="kind-door">
      <span class="kind-count">{format.count(kind.findings)}</span>
      <span>
        <span class="kind-name">{kind.findings === 1 ? one : more}</span>
        <span class="soft small block">
          {kind.persons === 0
            ? findings.countsUnknown(documents)
            : findings.counts(counted(kind.persons, words.persons), documents)}
        </span>
      </span>
    </Link>
  )
}

function Nothing(): JSX.Element {
  const { findings } = useTexts().screens
  return (
    <>
      <Top>
        <Sentence>{findings.nothingYet}</Sentence>
      </Top>
      <Empty
        drawing={<EmptyDrawer />}
        title={findings.emptyTitle}
        actions={
          <ButtonLink kind="primary" to="/places/add">
            {findings.addPlace}
          </ButtonLink>
        }
      >
        <p>{findings.empty}</p>
      </Empty>
    </>
  )
}
