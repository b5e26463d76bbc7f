import type { JSX } from 'preact'
import type { Verdict } from '../../../privacy/suppliers/questionnaire/types.ts'
import { StateBadge, type StateKind } from '../../parts/badges.tsx'
import { useTexts } from '../../texts.ts'

const kinds: Readonly<Record<Verdict, StateKind>> = {
  // A supplier's own word proves nothing: never green.
  good: 'plain',
  conditions: 'busy',
  stop: 'late',
  open: 'unknown',
}

/** What the answers come to, in a word. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  const { verdicts } = useTexts().screens.suppliers.questions
  return <StateBadge kind={kinds[verdict]}>{verdicts[verdict]}</StateBadge>
}
