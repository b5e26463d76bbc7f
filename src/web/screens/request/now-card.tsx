import type { JSX } from 'preact'
import type { RightId } from '../../../law/rights.ts'
import { call } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { AsksForm } from './asks-form.tsx'
import { CarryOut } from './carry-out.tsx'
import { DecideForm } from './decide-form.tsx'
import { Ending, Retention } from './ending.tsx'
import { IdentityForm } from './identity-form.tsx'
import { LetterButton } from './letter-button.tsx'
import { needsSearch } from './asks-for.ts'
import { addToRequest, type NewRequestLine } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** The one thing to do now, right where the sentence asks for it. */
export function NowCard({ view }: RequestProps): JSX.Element {
  const { requests: words } = useTexts().screens
  return (
    <Card title={words.heads.step} width="wide">
      <div class="stack">
        <Now view={view} />
      </div>
    </Card>
  )
}

function Now({ view }: RequestProps): JSX.Element {
  const { requests: words } = useTexts().screens
  switch (view.step) {
    case 'say-what':
      return <AsksForm view={view} onClose={() => undefined} />
    case 'stop-now':
      return <StopNow view={view} />
    case 'check-mandate':
    case 'wait-mandate':
      return <IdentityForm view={view} of="mandate" />
    case 'look-who':
    case 'ask-who':
    case 'wait-who':
    case 'wrong-person':
      return <IdentityForm view={view} of="asker" />
    case 'search':
      return <SearchNow view={view} />
    case 'decide':
      return <DecideNow view={view} />
    case 'carry-out':
      return <CarryOut view={view} />
    case 'review':
      return (
        <div class="button-row">
          <ButtonLink kind="primary" to={`/requests/${String(view.file.id)}`} query={{ room: 'review' }}>
            {words.rooms.review}
          </ButtonLink>
        </div>
      )
    case 'answer':
      return <LetterButton view={view} letters={isOnlyNo(view) ? ['refusal'] : ['answer']} isMain />
    case 'tell-recipients':
      return <TellRecipients view={view} />
    case 'close':
      return <Ending view={view} />
    case 'closed':
      return <Retention view={view} />
  }
}

function isOnlyNo({ file }: RequestProps['view']): boolean {
  return file.decided.length > 0 && file.decided.every(({ outcome }) => outcome === 'refused')
}

function decision(right: RightId, outcome: 'granted' | 'nothing-held'): NewRequestLine {
  return { type: 'decided', right, outcome, grounds: [], why: '', by: '' }
}

function StopNow({ view }: RequestProps): JSX.Element {
  const { screens, request } = useTexts()
  const { what: words } = screens.requests
  const { change, isBusy } = useChange()
  const stopped = (right: RightId): void => {
    const line = decision(right, 'granted')
    void change(() => addToRequest(view.file.id, [line], words.stoppedDone))
  }
  return (
    <div class="button-row">
      {view.clock.atOnce.map((right) => (
        <Button key={right} kind="primary" isBusy={isBusy} onPress={() => stopped(right)}>
          {words.stopped(request.rights[right].label)}
        </Button>
      ))}
    </div>
  )
}

function SearchNow({ view }: RequestProps): JSX.Element {
  const { requests } = useTexts().screens
  const { search: words } = requests
  const { change, isBusy } = useChange()
  const { file, known } = view
  const point = (person: number): void =>
    void change(async () => {
      // By what the asker wrote is searched too: a name or number in a sentence is found by nothing else.
      const { identifiers } = await call('request-candidates', { id: file.id })
      const pointed = { id: file.id, persons: [person], identifiers: [...identifiers] }
      const { line } = await call('set-request-persons', pointed)
      return {
        text: words.pointed,
        undo: () => addToRequest(file.id, [{ type: 'struck', line }], words.pointed),
      }
    })
  return (
    <>
      <ul class="plain-list">
        {known.map(({ id, name }) => (
          <li key={id} class="button-row">
            <Button kind="primary" isBusy={isBusy} onPress={() => point(id)}>
              {words.point(quotedText(name, 60))}
            </Button>
            <ButtonLink kind="quiet" to={`/people/${String(id)}`}>
              {words.look(quotedText(name, 60))}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <div class="button-row">
        <ButtonLink to={`/requests/${String(file.id)}`} query={{ room: 'search' }}>
          {requests.rooms.search}
        </ButtonLink>
        <ButtonLink kind="quiet" to="/people">
          {words.people}
        </ButtonLink>
        <Button kind="quiet" isBusy={isBusy} onPress={() => nothingHeld(view, change, words.pointed)}>
          {words.nobody}
        </Button>
      </div>
      <p class="soft small">{words.nobodyHelp}</p>
    </>
  )
}

/** Also "nothing" is an answer, on each thing that was asked. */
function nothingHeld(
  { file, law }: RequestProps['view'],
  change: ReturnType<typeof useChange>['change'],
  text: string,
): void {
  const lines = file.rights
    .filter((right) => !law.rights[right].isAbsolute)
    .map((right) => decision(right, 'nothing-held'))
  void change(() => addToRequest(file.id, lines, text))
}

function DecideNow({ view }: RequestProps): JSX.Element {
  const { file } = view
  const right = file.rights.find((one) => !file.decided.some((decision) => decision.right === one))
  if (right === undefined) return <></>
  return (
    <>
      {file.searched === null && needsSearch(view) ? <SearchFirst view={view} /> : null}
      <DecideForm view={view} right={right} onDone={() => undefined} />
    </>
  )
}

/** Who decides before anything was looked up, answers by heart. */
function SearchFirst({ view }: RequestProps): JSX.Element {
  const { items: words } = useTexts().screens.requestAnswer
  return (
    <div class="stack">
      <p>{words.notSearched}</p>
      <ButtonLink to={`/requests/${String(view.file.id)}`} query={{ room: 'search' }}>
        {words.toSearch}
      </ButtonLink>
    </div>
  )
}

function TellRecipients({ view }: RequestProps): JSX.Element {
  const { letters: words, rooms } = useTexts().screens.requests
  const { change, isBusy } = useChange()
  const nobody = { type: 'heard', about: 'recipient', from: '', text: words.nobodyTold } as const
  return (
    <div class="button-row">
      <ButtonLink kind="primary" to={`/requests/${String(view.file.id)}`} query={{ room: 'recipients' }}>
        {rooms.recipients}
      </ButtonLink>
      {view.recipients.length > 0 ? null : (
        <Button
          kind="quiet"
          isBusy={isBusy}
          onPress={() => void change(() => addToRequest(view.file.id, [nobody], words.nobodyDone))}
        >
          {words.nobodyTold}
        </Button>
      )}
    </div>
  )
}
