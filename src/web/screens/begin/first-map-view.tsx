import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FirstPlace, Question } from '../../../privacy/interview.ts'
import type { PlaceSummary } from '../../../actions/summary.ts'
import { call, failureFrom } from '../../call.ts'
import { noteJob } from '../../live.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card, Step, Steps } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { failureText } from '../../parts/notice.tsx'
import { Lead, NumberLink, Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { placeName } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'
import { PlaceDrawing } from '../places/place-drawing.tsx'
import { countFirst, firstCards, firstToPoint, type FirstCard } from './first-map.ts'

interface FirstMapProps {
  readonly organisation: string | null
  readonly map: readonly FirstPlace[]
  readonly places: readonly PlaceSummary[]
  readonly openQuestions: readonly Question[]
  /** What stands below the cards. */
  readonly children?: ComponentChildren
}

/** Not a verdict: where data of people are, as far as was told, and what to do next. */
export function FirstMap({ organisation, map, places, openQuestions, children }: FirstMapProps): JSX.Element {
  const { map: texts } = useTexts().screens.begin
  const cards = firstCards(places, map)
  return (
    <>
      <Top>
        {organisation === null ? null : (
          <Overline>
            <Foreign>{organisation}</Foreign>
          </Overline>
        )}
        <FirstSentence map={map} hasPlaces={cards.length > 0} isQuestions={children !== undefined} />
      </Top>
      {cards.length === 0 ? null : (
        <section class="first-places" aria-label={texts.title}>
          <ul>
            {cards.map((card) => (
              <PlaceCard key={card.id} card={card} />
            ))}
          </ul>
        </section>
      )}
      <Card title={texts.now}>
        <NextSteps cards={cards} openQuestions={openQuestions} hasAnswers={map.length > 0} />
        {children === undefined && map.length > 0 ? (
          <p class="first-change">
            <Link to="/questions">{texts.change}</Link>
          </p>
        ) : null}
      </Card>
      {children}
    </>
  )
}

/** "U bent dus wel online", or what is honest instead. */
function FirstSentence({
  map,
  hasPlaces,
  isQuestions,
}: Pick<FirstMapProps, 'map'> & { readonly hasPlaces: boolean; readonly isQuestions: boolean }): JSX.Element {
  const { map: texts, again } = useTexts().screens.begin
  const { online, offline, toFindOut } = countFirst(map)
  const [around, n] =
    online > 0
      ? [texts.online, online]
      : offline > 0
        ? [texts.notOnline, offline]
        : [texts.perhaps, toFindOut]
  if (n === 0) {
    return (
      <>
        <Sentence>{isQuestions ? again.title : hasPlaces ? texts.notRead : texts.nothing}</Sentence>
        <Lead>{texts.nothingMore}</Lead>
      </>
    )
  }
  return (
    <>
      <Sentence>
        {around[0]}
        <NumberLink to="/places">{texts.places(n)}</NumberLink>
        {around[1]}
      </Sentence>
      <Lead>
        {online > 0 && offline > 0 ? `${texts.offline(offline)} ` : ''}
        {toFindOut > 0 && online + offline > 0 ? `${texts.toFind(toFindOut)} ` : ''}
        {texts.noVerdict}
      </Lead>
    </>
  )
}

function PlaceCard({ card }: { readonly card: FirstCard }): JSX.Element {
  const texts = useTexts()
  const { map } = texts.screens.begin
  const name = placeName(card.place, texts)
  const { note } = card.place.details
  return (
    <li class={`card first-place ${card.isRead ? '' : 'is-dashed'}`}>
      <PlaceDrawing kind={card.kind} />
      <div>
        <h2>
          <Link to={`/places/${String(card.id)}`}>
            <Foreign>{name}</Foreign>
          </Link>
        </h2>
        <p class="soft">
          {note === undefined || note === name ? map.hints[card.kind] : <Foreign>{note}</Foreign>}
        </p>
        <PlaceState card={card} name={name} />
      </div>
    </li>
  )
}

function PlaceState({ card, name }: { readonly card: FirstCard; readonly name: string }): JSX.Element {
  const { map } = useTexts().screens.begin
  return (
    <div class="first-place-state">
      <StateBadge kind={card.isRead ? 'plain' : 'unknown'}>
        {card.isRead ? map.seen : card.isCertain ? map.notSeen : map.toFindOut}
      </StateBadge>
      {card.next === 'point' && card.isCertain ? (
        <Link
          to="/places/add"
          query={{ place: card.kind, for: String(card.id) }}
          label={map.pointLabel(quotedText(name))}
        >
          {map.point}
        </Link>
      ) : null}
    </div>
  )
}

interface NextStepsProps extends Pick<FirstMapProps, 'openQuestions'> {
  readonly cards: readonly FirstCard[]
  readonly hasAnswers: boolean
}

/** The first place to point out or read; then each open question as a small task. */
function NextSteps({ cards, openQuestions, hasAnswers }: NextStepsProps): JSX.Element {
  const { begin } = useTexts().screens
  const { map } = begin
  const isPointed = cards.some(({ next, isRead }) => next === 'file' && !isRead)
  return (
    <Steps>
      {hasAnswers ? null : (
        <Step title={begin.again.title}>
          <p>{map.answerMore}</p>
          <ButtonLink to="/questions">{map.answerFirst}</ButtonLink>
        </Step>
      )}
      {isPointed ? (
        <ReadStep />
      ) : (
        <PointStep place={firstToPoint(cards)} isFirst={!cards.some(({ isRead }) => isRead)} />
      )}
      {openQuestions.map((question) => (
        <Step key={question} title={begin.questions[question].task}>
          <p>{begin.questions[question].taskMore}</p>
        </Step>
      ))}
    </Steps>
  )
}

interface PointStepProps {
  readonly place: ReturnType<typeof firstToPoint>
  readonly isFirst: boolean
}

function PointStep({ place: { kind, id }, isFirst }: PointStepProps): JSX.Element {
  const { map } = useTexts().screens.begin
  return (
    <Step title={isFirst ? map.first : map.another}>
      <p>{isFirst && kind === 'mailbox' ? map.firstMore : map.anotherMore}</p>
      <ButtonLink kind="primary" to="/places/add" query={{ place: kind, for: id === null ? '' : String(id) }}>
        {kind === 'mailbox' ? map.firstButton : map.firstOther}
      </ButtonLink>
    </Step>
  )
}

function ReadStep(): JSX.Element {
  const { map } = useTexts().screens.begin
  const { read, isBusy } = useReadAll()
  return (
    <Step title={map.readAll}>
      <p>{map.readAllMore}</p>
      <Button kind="primary" isBusy={isBusy} onPress={() => void read()}>
        {map.readNow}
      </Button>
    </Step>
  )
}

/** Begins to read all places. */
export function useReadAll(): { readonly read: () => Promise<void>; readonly isBusy: boolean } {
  const texts = useTexts()
  const [isBusy, setBusy] = useState(false)
  const read = async (): Promise<void> => {
    setBusy(true)
    try {
      noteJob(await call('scan', {}))
    } catch (error) {
      toast({ kind: 'failed', text: failureText(failureFrom(error), texts) })
    }
    setBusy(false)
  }
  return { read, isBusy }
}
