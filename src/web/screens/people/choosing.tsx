import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { PersonRole } from '../../../people/person.ts'
import type { PersonRow } from '../../../store/store.ts'
import { call, CallFailure } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange, type Done } from '../../use-change.ts'
import { isRole, shownRoles } from './filter.ts'

interface ChoosingProps {
  readonly chosen: readonly PersonRow[]
  readonly onDone: () => void
}

/** What can be done with the persons that are ticked, and what comes of it. */
export function Choosing({ chosen, onDone }: ChoosingProps): JSX.Element {
  const { choosing } = useTexts().screens.people
  const { isBusy, change } = useChange()
  const [first, second] = chosen
  const merge = async (a: PersonRow, b: PersonRow): Promise<void> => {
    const isDone = await change(async () => {
      const { decision } = await call('merge-persons', { who: String(a.id), same: String(b.id) })
      return {
        text: choosing.merged(quotedText(a.name), quotedText(b.name)),
        undo: () => call('undo-decision', { id: decision }),
      }
    })
    if (isDone) onDone()
  }
  return (
    <>
      {first !== undefined && second !== undefined && chosen.length === 2 ? (
        <>
          <span>{choosing.mergeEffect(quotedText(first.name, 30), quotedText(second.name, 30))}</span>
          <Button kind="primary" isBusy={isBusy} onPress={() => void merge(first, second)}>
            {choosing.merge}
          </Button>
        </>
      ) : (
        <span>{chosen.length === 1 ? choosing.one : choosing.many(chosen.length)}</span>
      )}
      <RoleChoice chosen={chosen} isBusy={isBusy} change={change} onDone={onDone} />
    </>
  )
}

interface RoleChoiceProps extends ChoosingProps {
  readonly isBusy: boolean
  readonly change: (make: () => Promise<Done>) => Promise<boolean>
}

function RoleChoice({ chosen, isBusy, change, onDone }: RoleChoiceProps): JSX.Element {
  const texts = useTexts()
  const { people } = texts.screens
  const id = useId()
  const give = async (role: PersonRole): Promise<void> => {
    const isDone = await change(async () => {
      const given = await giveRoles(chosen, role)
      const word = texts.roles[role][0]
      const count = (n: number): string => people.people(n)
      return {
        text:
          given.length === chosen.length
            ? people.choosing.roleSet(count(given.length), word)
            : people.choosing.roleSome(count(given.length), count(chosen.length - given.length)),
        undo: () => takeBack(given),
      }
    })
    if (isDone) onDone()
  }
  return (
    <>
      <label class="visually-hidden" for={id}>
        {people.choosing.role}
      </label>
      <select
        id={id}
        class="input choose-role"
        value=""
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget
          if (isRole(value)) void give(value)
        }}
      >
        <option value="">{people.choosing.chooseRole}</option>
        {shownRoles.map((role) => (
          <option key={role} value={role}>
            {texts.roles[role][0]}
          </option>
        ))}
      </select>
    </>
  )
}

/** One after the other; stops at the first that is refused, unless that is the very first. Gives the decisions. */
async function giveRoles(chosen: readonly PersonRow[], role: PersonRole): Promise<readonly number[]> {
  const given: number[] = []
  for (const { id } of chosen) {
    try {
      given.push((await call('set-role', { who: String(id), role })).decision)
    } catch (error) {
      if (given.length === 0 || !(error instanceof CallFailure)) throw error
      break
    }
  }
  return given
}

/** The last first: a role that was given twice then falls back to what it was. */
async function takeBack(decisions: readonly number[]): Promise<void> {
  for (const id of decisions.toReversed()) await call('undo-decision', { id })
}
