import type { JSX } from 'preact'
import type { RightId } from '../../../law/rights.ts'
import { isCarriedOut } from '../../../privacy/requests/file.ts'
import { go } from '../../address.ts'
import { call } from '../../call.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { useFailing } from '../../use-failing.ts'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** What was granted and is not done yet: a plan at the places, a step at the person, or by hand. */
export function CarryOut({ view }: RequestProps): JSX.Element {
  const { file } = view
  const open = file.decided.filter(
    ({ right, outcome }) =>
      (outcome === 'granted' || outcome === 'partly') &&
      view.law.rights[right].tellsRecipients &&
      !isCarriedOut(file, right),
  )
  return (
    <ul class="plain-list">
      {open.map(({ right }) => (
        <li key={right} class="stack">
          <OneRight view={view} right={right} />
        </li>
      ))}
    </ul>
  )
}

function OneRight({ view, right }: RequestProps & { readonly right: RightId }): JSX.Element {
  const { screens, request } = useTexts()
  const { carry: words } = screens.requestRights
  const { change, isBusy } = useChange()
  const planning = useFailing()
  const { file, known } = view
  const plan = file.planned.findLast((one) => one.right === right && one.plan !== null)?.plan ?? null
  const { label } = request.rights[right]
  const erase = async (): Promise<void> => {
    const { id } = await call('plan-erasure', { who: file.persons.map(String), request: file.id })
    go(`/clean-up/${String(id)}`)
  }
  return (
    <div class="button-row">
      {plan === null ? null : (
        <ButtonLink kind="primary" to={`/clean-up/${String(plan)}`}>
          {words.open}
        </ButtonLink>
      )}
      {plan === null && right === 'erasure' && file.persons.length > 0 ? (
        <Button kind="primary" isBusy={planning.isBusy} onPress={() => void planning.attempt(erase)}>
          {words.make}
        </Button>
      ) : null}
      {plan === null && right !== 'erasure'
        ? file.persons.map((id) => {
            const name = known.find((one) => one.id === id)?.name
            const who = name === undefined ? words.somebody(String(id)) : quotedText(name, 60)
            return (
              <ButtonLink
                key={id}
                kind="primary"
                to={`/people/${String(id)}`}
                query={{ request: String(file.id) }}
              >
                {words.atPerson(label, who)}
              </ButtonLink>
            )
          })
        : null}
      <Button
        kind={file.persons.length === 0 ? 'primary' : 'quiet'}
        isBusy={isBusy}
        onPress={() =>
          void change(() =>
            addToRequest(file.id, [{ type: 'planned', plan: null, right }], screens.requests.carry.kept),
          )
        }
      >
        {words.byHand(label)}
      </Button>
    </div>
  )
}
