import type { ComponentChildren, JSX } from 'preact'

interface EmptyProps {
  readonly drawing: ComponentChildren
  /** What will come here. */
  readonly title: string
  /** One or two sentences, with an example from trade. */
  readonly children: ComponentChildren
  readonly actions?: ComponentChildren
}

/** A list without anything in it: teaches what will come here and what to do. */
export function Empty({ drawing, title, children, actions }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      {drawing}
      <div>
        <h2>{title}</h2>
        <div class="soft">{children}</div>
        {actions === undefined ? null : <div class="button-row">{actions}</div>}
      </div>
    </div>
  )
}
