import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { foundNobody, type Scope } from '../../../privacy/breaches/scope.ts'
import type { Query } from '../../address.ts'
import { ClassBadge } from '../../parts/badges.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Notice } from '../../parts/notice.tsx'
import { NumberLink } from '../../parts/sentence.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { CorrectForm } from './correct-form.tsx'
import { addToBreach } from './note.ts'

/** Whom it hits: every number opens the people behind it, and what a person put right stands beside it. */
export function PeopleCard({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, breach, format } = useTexts()
  const { people: texts } = screens.breaches
  const { file, numbers } = view
  const { scope } = file
  const path = `/breaches/${String(file.id)}`
  const [isOpen, setOpen] = useState(false)
  const { people } = numbers
  return (
    <Card
      title={texts.title}
      aside={
        <ButtonLink kind="quiet" to={path} query={{ step: 'scope' }}>
          {texts.again}
        </ButtonLink>
      }
    >
      <div class="stack">
        {scope === null ? (
          <p>{texts.none}</p>
        ) : (
          <>
            {foundNobody(file) ? (
              <Notice kind="attention" title={breach.nobody} />
            ) : (
              <p class="breach-number">
                {people === null ? (
                  texts.notCounted
                ) : scope.people === null ? (
                  breach.people(people.best)
                ) : (
                  <NumberLink to={path} query={{ list: 'all' }}>
                    {breach.people(people.best)}
                  </NumberLink>
                )}
              </p>
            )}
            <Corrected view={view} />
            {isOpen ? (
              <CorrectForm view={view} onClose={() => setOpen(false)} />
            ) : (
              <div class="button-row">
                <Button kind="quiet" onPress={() => setOpen(true)}>
                  {texts.correct}
                </Button>
              </div>
            )}
            {scope.people === null || scope.people.best === 0 ? null : <Counted scope={scope} path={path} />}
            <p class="soft small">
              {texts.at(format.dateTime(scope.atMs))} <Foreign most={120}>{scope.places.join(', ')}</Foreign>
            </p>
          </>
        )}
      </div>
    </Card>
  )
}

function Corrected({ view }: { readonly view: BreachView }): JSX.Element | null {
  const { screens, breach } = useTexts()
  const { people: texts } = screens.breaches
  const { change, isBusy } = useChange()
  const { file, numbers } = view
  const correction = file.corrections.people
  const { people } = numbers
  if (people === null) return null
  const range = breach.amount(people.min, people.best, people.max)
  if (correction === undefined)
    return people.min === people.max ? null : <p class="soft">{texts.counted(range)}</p>
  const counted = file.scope?.people
  return (
    <>
      <p class="soft">
        {texts.corrected(correction.reason)} ({range})
      </p>
      {counted === undefined || counted === null ? null : (
        <>
          <p class="soft">{texts.counted(breach.amount(counted.min, counted.best, counted.max))}</p>
          <div class="button-row">
            <Button
              kind="quiet"
              isBusy={isBusy}
              onPress={() =>
                void change(() =>
                  addToBreach(
                    file.id,
                    [{ type: 'corrected', field: 'people', amount: null, reason: texts.putBack }],
                    screens.breaches.answerKept,
                  ),
                )
              }
            >
              {texts.putBack}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

interface CountedProps {
  readonly scope: Scope
  readonly path: string
}

function Counted({ scope, path }: CountedProps): JSX.Element {
  const { screens, breach, roles, kinds, format } = useTexts()
  const { people: texts } = screens.breaches
  const door = (list: string, children: ComponentChildren): JSX.Element => {
    const query: Query = { list }
    return (
      <NumberLink to={path} query={query}>
        {children}
      </NumberLink>
    )
  }
  const reach = (['mail', 'letter', 'phone', 'none'] as const).filter((how) => scope.reach[how] > 0)
  const minors = scope.minors?.best ?? 0
  return (
    <>
      <Facts
        facts={[
          {
            name: texts.roles,
            value: scope.roles.map(({ role, persons }) => (
              <p key={role}>
                {door(`role:${role}`, format.count(persons))} {roles[role][persons === 1 ? 0 : 1]}
              </p>
            )),
          },
          {
            name: texts.kinds,
            value: scope.kinds.map(({ kind, persons, class: sensitivity }) => (
              <p key={kind}>
                {door(`kind:${kind}`, format.count(persons))} {kinds[kind][persons === 1 ? 0 : 1]}{' '}
                {sensitivity === 'ordinary' ? null : <ClassBadge of={sensitivity} />}
              </p>
            )),
          },
          {
            name: texts.reach,
            value: reach.map((how) => (
              <p key={how}>
                {door(`reach:${how}`, format.count(scope.reach[how]))} {breach.reach[how]}
              </p>
            )),
          },
          {
            name: texts.minors,
            value: minors === 0 ? texts.noMinors : door('minors', format.count(minors)),
          },
          {
            name: texts.countries,
            value:
              scope.countries.length === 0
                ? texts.noCountries
                : scope.countries.map(({ country, persons }) => (
                    <p key={country}>
                      {door(`country:${country}`, format.count(persons))} {format.country(country)}
                    </p>
                  )),
          },
        ]}
      />
      {scope.elsewhere === 0 ? null : <p class="soft">{texts.elsewhere(scope.elsewhere, scope.documents)}</p>}
      {scope.unread === 0 ? null : <p class="soft">{texts.unread(scope.unread)}</p>}
      {scope.undated === 0 ? null : <p class="soft">{texts.undated(scope.undated)}</p>}
    </>
  )
}
