import type { JSX } from 'preact'
import { evidenceText } from '../../../i18n/register-text.ts'
import type { Evidence, RegisterNames, Statement } from '../../../privacy/register/model.ts'
import type { Query } from '../../address.ts'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'

interface EvidenceListProps {
  readonly statement: Statement
  readonly names: RegisterNames
}

/** What a statement rests on, one click away; and what it rested on when somebody said so. */
export function EvidenceList({ statement, names }: EvidenceListProps): JSX.Element | null {
  const { screens, format } = useTexts()
  const { register: own } = screens
  const { evidence, decided } = statement
  if (evidence.length === 0 && decided === null) return null
  return (
    <details class="evidence">
      <summary>{own.why}</summary>
      {evidence.length === 0 ? (
        <p class="soft small">{own.nothingSeen}</p>
      ) : (
        <Lines evidence={evidence} names={names} />
      )}
      {decided === null ? null : (
        <div class="soft small">
          <p>{own.decidedOn(format.shortDate(decided.atMs))}</p>
          <Lines evidence={decided.evidence} names={names} />
        </div>
      )}
    </details>
  )
}

interface LinesProps {
  readonly evidence: readonly Evidence[]
  readonly names: RegisterNames
}

function Lines({ evidence, names }: LinesProps): JSX.Element {
  const texts = useTexts()
  return (
    <ul class="plain-list small">
      {evidence.map((one) => {
        const text = plainText(evidenceText(one, texts, names))
        const door = doorOf(one)
        return (
          <li key={text}>
            {door === null ? (
              <Foreign>{text}</Foreign>
            ) : (
              <Link to={door.to} query={door.query}>
                <Foreign>{text}</Foreign>
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The list behind a count; null where there is none. */
function doorOf(evidence: Evidence): { readonly to: string; readonly query?: Query } | null {
  switch (evidence.type) {
    case 'persons':
      return { to: '/people', query: { role: evidence.role } }
    case 'findings':
      return { to: '/findings', query: { kind: evidence.kind } }
    case 'supplier':
      return { to: '/suppliers', query: { open: evidence.domain } }
    case 'sent':
      return { to: '/seen-by' }
    case 'place':
      return { to: `/places/${String(evidence.sourceId)}` }
    case 'answer':
      return { to: '/questions' }
    case 'documents':
    case 'appointments':
    case 'rule':
      return null
  }
}
