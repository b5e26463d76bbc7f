import type { JSX } from 'preact'
import { useQuery } from '../../address.ts'
import type { Risk, RiskCode } from '../../../actions/summary.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Step, Steps } from '../../parts/card.tsx'
import { Link } from '../../parts/link.tsx'
import { nowMs } from '../../clock.ts'
import { useTexts } from '../../texts.ts'
import { riskDoor } from '../today-words.ts'
import { LawLink } from '../../parts/law-link.tsx'

/** What fits beside the map. */
const firstShown = 3

/** What asks for attention, worst first; the first three, or all. */
export function DoFirst({ risks }: { readonly risks: readonly Risk[] }): JSX.Element {
  const { first } = useTexts().screens.today
  const [shown, show] = useQuery('todo')
  const isAll = shown === 'all'
  if (risks.length === 0) {
    return (
      <Card title={first.title}>
        <p>{first.nothing}</p>
        <p class="soft">{first.nothingMore}</p>
      </Card>
    )
  }
  return (
    <Card title={first.title}>
      <Steps>
        {(isAll ? risks : risks.slice(0, firstShown)).map((risk) => (
          <RiskStep key={risk.code} risk={risk} />
        ))}
      </Steps>
      {risks.length <= firstShown ? null : (
        <p class="todo-more">
          <Button kind="quiet" onPress={() => show(isAll ? null : 'all')}>
            {isAll ? first.less : first.all(risks.length)}
          </Button>
        </p>
      )}
    </Card>
  )
}

function RiskStep({ risk }: { readonly risk: Risk }): JSX.Element {
  const { screens, risks, format } = useTexts()
  const { first } = screens.today
  const { code, persons, documents, oldestAtMs, rule } = risk
  const text = risks[code]
  const door = riskDoor(risk, nowMs())
  const title = text.title({
    persons,
    documents,
    oldestYear: oldestAtMs === null ? '' : format.year(oldestAtMs),
  })
  return (
    <Step
      title={
        door === null ? (
          title
        ) : (
          <Link to={door.to} query={door.query}>
            {title}
          </Link>
        )
      }
    >
      <p>
        {text.why} {first.todo[code] ?? text.todo} {rule === null ? null : <LawLink rule={rule} />}
      </p>
      {door === null ? null : (
        <p class="todo-door">
          <Link to={door.to} query={door.query} label={`${doorText(code, first)}: ${title}`}>
            {doorText(code, first)}
          </Link>
        </p>
      )}
    </Step>
  )
}

interface DoorTexts {
  readonly open: string
  readonly openOne: { readonly problems: string; readonly places: string }
}

function doorText(code: RiskCode, { open, openOne }: DoorTexts): string {
  if (code === 'not-read') return openOne.problems
  return code === 'never-scanned' || code === 'many-copies' ? openOne.places : open
}
