import type { ComponentChildren, JSX } from 'preact'
import type { Query } from '../address.ts'
import { Link } from './link.tsx'

/** `primary`: the one thing to do here; `plain`: the others; `quiet`: looks like a link; `danger`: cannot be undone. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

interface ButtonProps {
  readonly kind?: ButtonKind
  readonly onPress?: () => void
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** Shows that it is being done, and does not let it be done twice. */
  readonly isBusy?: boolean
  /** For a button whose text alone does not say what it does. */
  readonly label?: string
  readonly children: ComponentChildren
}

/** Does something. For going somewhere there is `ButtonLink`. */
export function Button(props: ButtonProps): JSX.Element {
  const {
    kind = 'plain',
    onPress,
    type = 'button',
    isDisabled = false,
    isBusy = false,
    label,
    children,
  } = props
  return (
    <button
      type={type}
      class={`button button-${kind}`}
      disabled={isDisabled}
      aria-disabled={isBusy}
      aria-busy={isBusy}
      aria-label={label}
      onClick={(event) => {
        // Not `disabled`: that would throw the focus out of the page.
        if (isBusy) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
    </button>
  )
}

interface ButtonLinkProps {
  readonly kind?: ButtonKind
  readonly to: string
  readonly query?: Query
  readonly children: ComponentChildren
}

/** A link that looks like a button: the next step is another screen. */
export function ButtonLink({ kind = 'plain', to, query, children }: ButtonLinkProps): JSX.Element {
  return (
    <Link to={to} query={query} class={`button button-${kind}`}>
      {children}
    </Link>
  )
}

/** Buttons beside each other, on a phone below each other. */
export function ButtonRow({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="button-row">{children}</div>
}

interface IconButtonProps {
  readonly label: string
  readonly onPress: () => void
  readonly children: ComponentChildren
}

/** A small button with a picture only; its label is read aloud and shown on hover. */
export function IconButton({ label, onPress, children }: IconButtonProps): JSX.Element {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onPress}>
      {children}
    </button>
  )
}

/** The cross that closes drawers, dialogs and messages. */
export function CloseIcon(): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" class="icon">
      <path d="M3.500 3.500l9 9m0-9l-9 9" />
    </svg>
  )
}
