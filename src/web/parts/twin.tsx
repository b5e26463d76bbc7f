import type { ComponentChildren, JSX } from 'preact'
import { useTexts } from '../texts.ts'

interface TwinProps {
  /** True where the diagram itself is not shown: then the table is. */
  readonly isOpen?: boolean
  readonly children: ComponentChildren
}

/** The table that says the same as the diagram above it. */
export function Twin({ isOpen = false, children }: TwinProps): JSX.Element {
  const { parts } = useTexts()
  if (isOpen) return <>{children}</>
  return (
    <details class="twin">
      <summary>{parts.table.asTable}</summary>
      {children}
    </details>
  )
}
