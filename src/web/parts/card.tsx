import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'

interface CardProps {
  /** The h2 of the card. */
  readonly title?: string
  /** Stands at the right of the title: a link or quiet button. */
  readonly aside?: ComponentChildren
  readonly children: ComponentChildren
  /** `wide` takes both columns of `Cards`. */
  readonly width?: 'one' | 'wide'
}

/** One thin line around things that belong together. Cards never stand inside cards. */
export function Card({ title, aside, children, width = 'one' }: CardProps): JSX.Element {
  const id = useId()
  if (title === undefined) return <div class={`card card-${width}`}>{children}</div>
  return (
    <section class={`card card-${width}`} aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

interface CardsProps {
  readonly children: ComponentChildren
  /** `main-aside` makes the first column wider, as on the home screen. */
  readonly layout?: 'even' | 'main-aside'
}

/** A grid of at most two columns of cards. */
export function Cards({ children, layout = 'even' }: CardsProps): JSX.Element {
  return <div class={`cards cards-${layout}`}>{children}</div>
}

interface StepProps {
  readonly title: ComponentChildren
  readonly children?: ComponentChildren
}

/** Numbered things to do, each with a coin: `<Steps><Step title="…">why</Step></Steps>`. */
export function Steps({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <ol class="steps">{children}</ol>
}

export function Step({ title, children }: StepProps): JSX.Element {
  return (
    <li>
      <h3>{title}</h3>
      {children === undefined ? null : <div class="soft">{children}</div>}
    </li>
  )
}

interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: ComponentChildren }[]
}

/** Names with values beside them: in a drawer, a dossier, a settings card. */
export function Facts({ facts }: FactsProps): JSX.Element {
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
