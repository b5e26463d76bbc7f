import type { ComponentChildren, JSX } from 'preact'
import { addressText, moveTo, type Query } from '../address.ts'

export interface LinkProps {
  readonly to: string
  readonly query?: Query | undefined
  readonly class?: string | undefined
  /** For a link whose text alone does not say where it goes. */
  readonly label?: string | undefined
  readonly children: ComponentChildren
  /** Marks the link as the way to what is shown. */
  readonly isCurrent?: boolean
}

/** A link to a screen of ours, without loading the page anew: `<Link to="/people" query={{ role: 'customer' }}>`. */
export function Link({ to, query, class: name, label, children, isCurrent = false }: LinkProps): JSX.Element {
  const address = addressText(to, query)
  return (
    <a
      href={address}
      class={name}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => follow(event, address)}
    >
      {children}
    </a>
  )
}

/** Follows a link inside the page; leaves new tabs and windows to the browser. */
export function follow(event: MouseEvent, address: string): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  moveTo(address)
}
