import type { ComponentChildren, JSX } from 'preact'

/** The sheet of every drawing: ink lines, one copper touch (`class="copper"` or `copper-fill"`), no meaning that the text beside it does not have. */
export function Drawing({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <svg class="drawing" viewBox="0 0 96 96" aria-hidden="true">
      {children}
    </svg>
  )
}
