import type { ComponentChildren, JSX } from 'preact'
import { nowMs } from '../clock.ts'
import { useTexts } from '../texts.ts'
import { Button } from './button.tsx'

interface PrintViewProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** What is printed as a paper of its own: with a head that says what and when. The screen around it is not printed. */
export function PrintView({ title, children }: PrintViewProps): JSX.Element {
  const { parts, format } = useTexts()
  return (
    <div class="print-view">
      <div class="print-head" aria-hidden="true">
        <span>{title}</span>
        <span>{parts.print.made(format.dateTime(nowMs()))}</span>
      </div>
      {children}
    </div>
  )
}

/** Opens the browser's print window. */
export function PrintButton(): JSX.Element {
  const { parts } = useTexts()
  return <Button onPress={() => print()}>{parts.print.print}</Button>
}
