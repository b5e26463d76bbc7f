import type { JSX } from 'preact'
import type { BreachView } from '../../../actions/breach-file.ts'
import { phoneText } from '../../../i18n/phone-text.ts'
import type { InputOf } from '../../call.ts'
import { Drawer } from '../../parts/drawer.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'

interface PeopleDrawerProps {
  readonly view: BreachView
  /** Which of them: "all", "role:customer", "kind:IBAN" … */
  readonly list: string
  readonly onClose: () => void
}

/** As many as one looks through; the pack and the letters have all of them. */
const shown = 200

/** The people behind a number, as they were counted. */
export function PeopleDrawer({ view, list, onClose }: PeopleDrawerProps): JSX.Element {
  const { screens, roles, breach } = useTexts()
  const { people: texts } = screens.breaches
  const answer = useAction('breach-people', { id: view.file.id, limit: shown, ...filterOf(list) })
  const total = answer.value?.total
  return (
    <Drawer title={total === undefined ? texts.list : texts.listTitle(total)} onClose={onClose}>
      <p class="soft">{view.file.scope?.people === null ? texts.noList : texts.listMore}</p>
      <Shown answer={answer} shape="lines">
        {({ rows }) => (
          <ul class="plain-list">
            {rows.map((one) => (
              <li key={one.id}>
                <Link to={`/people/${String(one.id)}`}>
                  <Foreign most={80}>{one.name}</Foreign>
                </Link>{' '}
                <span class="soft">
                  {roles[one.role][0]},{' '}
                  <Foreign most={60}>
                    {one.email ?? (one.phone === null ? breach.reach.none : phoneText(one.phone))}
                  </Foreign>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Drawer>
  )
}

/** The address is typed by anybody: what it does not know, the server refuses. */
function filterOf(list: string): Partial<InputOf<'breach-people'>> {
  const [name = '', value = ''] = list.split(':')
  if (name === 'minors') return { minors: true }
  if (name === 'role' || name === 'kind' || name === 'reach' || name === 'country')
    return { [name]: value } as Partial<InputOf<'breach-people'>> // checked at the edge
  return {}
}
