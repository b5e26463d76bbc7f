import type { JSX } from 'preact'
import type { OutputOf } from '../call.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Cards } from '../parts/card.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { Link } from '../parts/link.tsx'
import { Shown } from '../parts/loading.tsx'
import { PrintButton, PrintView } from '../parts/print.tsx'
import { Lead, NumberLink, Overline, Sentence, Top } from '../parts/sentence.tsx'
import { placeName } from '../place-names.ts'
import { plainText } from '../plain-text.ts'
import { useTexts, type Texts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { isLiveKind, isReadKind } from '../../privacy/source-kinds.ts'
import type { ScreenProps } from './index.ts'
import { canBePointedOut, placeState } from './places/place-state.ts'
import { ScanPanel } from './places/scan-panel.tsx'
import { useScan, type Scan } from './places/use-scan.ts'
import { Held, Risks } from './place/held.tsx'
import { Ledger } from './place/ledger.tsx'
import { PlaceSettings } from './place/settings.tsx'

export type Details = OutputOf<'place-details'>

/** One place: what lies there, how it may leak, what was not read, and what the user told of it. */
export function Place({ parameters }: ScreenProps): JSX.Element {
  const { places } = useTexts().screens
  const id = Number(parameters['id'])
  const details = useAction('place-details', Number.isInteger(id) && id > 0 ? { id } : { id: 1e15 })
  const scan = useScan()
  return (
    <Shown answer={details} title={places.one.title} shape="sentence">
      {(value) => <OnePlace details={value} scan={scan} />}
    </Shown>
  )
}

interface OnePlaceProps {
  readonly details: Details
  readonly scan: Scan
}

function OnePlace({ details, scan }: OnePlaceProps): JSX.Element {
  const texts = useTexts()
  const { source } = details
  const name = plainText(placeName(source, texts))
  const isShown = isAbout(scan, source.id)
  return (
    <PrintView title={name}>
      <PlaceTop details={details} scan={scan} />
      {isShown ? <ScanPanel scan={scan} readable={[{ id: source.id, name }]} /> : null}
      <Cards>
        {isReadKind(source.kind) && details.last !== null ? (
          <>
            <Held details={details} />
            <Risks details={details} />
            <Ledger details={details} />
          </>
        ) : null}
        {/* The key takes the fields' drafts away with the place they are of. */}
        <PlaceSettings key={source.id} details={details} />
      </Cards>
    </PrintView>
  )
}

/** True when the scan reads this place, or everything. */
function isAbout({ job }: Scan, id: number): boolean {
  const input: unknown = job?.input
  if (typeof input !== 'object' || input === null || !('sourceIds' in input)) return false
  return Array.isArray(input.sourceIds) && input.sourceIds.length === 1 && input.sourceIds[0] === id
}

function PlaceTop({ details, scan }: OnePlaceProps): JSX.Element {
  const texts = useTexts()
  const { one, list } = texts.screens.places
  const { source } = details
  const state = placeState({ kind: source.kind, last: details.last })
  return (
    <Top
      actions={
        <>
          {state === 'declared' ? (
            <ButtonLink
              kind={canBePointedOut(source.details.place ?? 'other') ? 'primary' : 'plain'}
              to="/places/add"
              query={{ place: source.details.place ?? 'other', for: String(source.id) }}
            >
              {list.point}
            </ButtonLink>
          ) : (
            <Button kind="primary" isDisabled={scan.isReading} onPress={() => scan.start([source.id])}>
              {state === 'unread' ? list.read : state === 'partly' ? list.goOn : list.readAgain}
            </Button>
          )}
          {details.persons === 0 ? null : (
            <ButtonLink to="/people" query={{ place: String(source.id) }}>
              {one.seePeople}
            </ButtonLink>
          )}
          {details.last === null ? null : <PrintButton />}
        </>
      }
    >
      <Overline>
        <Link to="/places">{one.back}</Link> · <Foreign>{placeName(source, texts)}</Foreign>
      </Overline>
      <Says details={details} isNow={scan.isReading && isAbout(scan, source.id)} />
    </Top>
  )
}

/** Why a server let nothing or not all be read. */
function stopText({ source, last }: Details, { refusals }: Texts): string | undefined {
  const { account } = source.details
  if (last?.reason === undefined || last.reason === null || account === undefined) return undefined
  return `${refusals[last.reason](new URL(account.address).hostname)} `
}

/** What the last reading of an account found new and gone. */
function changedText({ source, last }: Details, { accounts }: Texts): string {
  const { kind } = source
  if (last?.changed === undefined || last.changed === null || !isLiveKind(kind)) return ''
  return `${accounts.changed(kind, last.changed)} `
}

/** From when to when; in one month it is said once. */
function spanText([from = '', to = '']: readonly string[], { span, spanOne }: SpanTexts): string {
  return from === to ? spanOne(from) : span(from, to)
}

interface SpanTexts {
  readonly span: (from: string, to: string) => string
  readonly spanOne: (month: string) => string
}

/** The sentence and the lead, by what is known. */
function Says({ details, isNow }: Pick<OnePlaceProps, 'details'> & { readonly isNow: boolean }): JSX.Element {
  const texts = useTexts()
  const { screens, counted, words, format } = texts
  const { one } = screens.places
  const { source, persons, documents, oldestAtMs, newestAtMs } = details
  const state = placeState({ kind: source.kind, last: details.last })
  if (state === 'declared' || state === 'unread') {
    const told = isNow ? 'now' : state
    const canPoint = canBePointedOut(source.details.place ?? 'other')
    return (
      <>
        <Sentence>{one[told]}</Sentence>
        <Lead>{told === 'declared' && canPoint ? one.declaredPointLead : one[`${told}Lead`]}</Lead>
      </>
    )
  }
  if (documents === 0 && (details.last?.problems ?? 0) > 0) {
    return (
      <>
        <Sentence>{one.notOpened}</Sentence>
        <Lead>{one.notOpenedLead}</Lead>
      </>
    )
  }
  const query = { place: String(source.id) }
  return (
    <>
      <Sentence>
        {persons === 0 ? (
          one.nobody
        ) : (
          <>
            {one.inHere}
            <NumberLink to="/people" query={query}>
              {counted(persons, words.persons)}
            </NumberLink>
            .
          </>
        )}
      </Sentence>
      <Lead>
        {stopText(details, texts) ?? (state === 'away' ? `${one.awayLead} ` : '')}
        {changedText(details, texts)}
        {details.last?.bytesExpected === 0 && documents === 0
          ? one.emptyLead
          : one.lead(counted(documents, words.documents))}
        {oldestAtMs === null || newestAtMs === null
          ? null
          : spanText([oldestAtMs, newestAtMs].map(format.month), one)}
      </Lead>
    </>
  )
}
