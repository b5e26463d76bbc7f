import type { ComponentChildren, JSX } from 'preact'
import type { Query } from '../address.ts'
import { useHeading } from './heading.ts'
import { Link } from './link.tsx'

interface TextProps {
  readonly children: ComponentChildren
}

/** The one large sentence of a screen, which is its h1. Numbers in it are `NumberLink`s: doors to the list behind them. */
export function Sentence({ children }: TextProps): JSX.Element {
  return (
    <h1 class="sentence" tabIndex={-1} ref={useHeading()}>
      {children}
    </h1>
  )
}

/** A plain heading for a screen that is a list or a form rather than a message: smaller, also the h1. */
export function Title({ children }: TextProps): JSX.Element {
  return (
    <h1 class="title" tabIndex={-1} ref={useHeading()}>
      {children}
    </h1>
  )
}

/** The paragraph below the sentence: why it matters, in at most three short sentences. */
export function Lead({ children }: TextProps): JSX.Element {
  return <p class="lead">{children}</p>
}

/** The quiet line above the sentence: whose desk it is, and how old the picture is. */
export function Overline({ children }: TextProps): JSX.Element {
  return <p class="overline">{children}</p>
}

interface NumberLinkProps extends TextProps {
  readonly to: string
  readonly query?: Query
}

/** A number that is a door: copper line below, opens the list behind it. Also for numbers in a `Lead`. */
export function NumberLink({ to, query, children }: NumberLinkProps): JSX.Element {
  return (
    <Link to={to} query={query} class="number-link">
      {children}
    </Link>
  )
}

/** Top of a screen: overline, sentence or title, lead; `actions` stand below them. */
export function Top({
  children,
  actions,
}: TextProps & { readonly actions?: ComponentChildren }): JSX.Element {
  return (
    <header class="top">
      {children}
      {actions === undefined ? null : <div class="button-row">{actions}</div>}
    </header>
  )
}
