import type { ComponentChildren, JSX } from 'preact'
import type { SensitivityClass } from '../../detect/kinds.ts'
import { useTexts } from '../texts.ts'

interface ClassBadgeProps {
  readonly of: SensitivityClass
}

/** How sensitive something is: a word and a shape (ring, dot, square, triangle), not a colour alone. */
export function ClassBadge({ of }: ClassBadgeProps): JSX.Element {
  const { parts } = useTexts()
  return (
    <span class={`badge class-${of}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {classShapes[of]}
      </svg>
      {parts.classes[of]}
    </span>
  )
}

/** What a class means, with the law behind it one click away. */
export function ClassMeaning({ of }: ClassBadgeProps): JSX.Element {
  const { means, law, source } = useTexts().screens.findings.classes[of]
  return (
    <>
      {means}
      {law === '' ? null : (
        <>
          {' ('}
          <a href={source} target="_blank" rel="noreferrer" class="law">
            {law}
          </a>
          {')'}
        </>
      )}
    </>
  )
}

const classShapes: Readonly<Record<SensitivityClass, JSX.Element>> = {
  ordinary: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.500" />,
  sensitive: <circle cx="6" cy="6" r="4.750" fill="currentColor" />,
  special: <path d="M6 .3l5.700 5.700L6 11.700.3 6z" fill="currentColor" />,
  criminal: <path d="M6 .8l5.500 10H.5z" fill="currentColor" />,
}

/** `good` only for what was proved; silence is `unknown`. */
export type StateKind = 'plain' | 'busy' | 'good' | 'late' | 'unknown'

interface StateBadgeProps {
  readonly kind: StateKind
  readonly children: ComponentChildren
}

/** What state something is in. Unknown is grey with a dashed edge, never green. */
export function StateBadge({ kind, children }: StateBadgeProps): JSX.Element {
  return (
    <span class={`badge state-${kind}`}>
      {stateMarks[kind] === undefined ? null : (
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" class="icon">
          <path d={stateMarks[kind]} />
        </svg>
      )}
      {children}
    </span>
  )
}

const stateMarks: Readonly<Partial<Record<StateKind, string>>> = {
  busy: 'M6 1.300a4.700 4.700 0 1 1 0 9.400 4.700 4.700 0 0 1 0-9.400M6 3.700v2.500l1.500.900',
  good: 'M2.500 6.500l2.500 2.500 4.500-6',
  late: 'M6 2v5M6 9.600v.1',
}
