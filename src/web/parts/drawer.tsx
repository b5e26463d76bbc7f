import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useTexts } from '../texts.ts'
import { CloseIcon, IconButton } from './button.tsx'
import { useFocusBack } from './dialog.tsx'

interface DrawerProps {
  readonly title: ComponentChildren
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** Buttons that stay in sight at the foot. */
  readonly actions?: ComponentChildren
}

/** Details beside the list, which stays usable: at the right, on a phone at the bottom. Open it by the address (`useQuery('person', 'push')`), so that back closes it; give it a `key` per thing shown. */
export function Drawer({ title, onClose, children, actions }: DrawerProps): JSX.Element {
  const { parts } = useTexts()
  const id = useId()
  const drawer = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusBack()
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    document.body.classList.add('has-drawer')
    return () => document.body.classList.remove('has-drawer')
  }, [])
  return (
    <aside
      ref={drawer}
      class="drawer"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <div class="card-head drawer-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={parts.close} onPress={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <div class="drawer-body" tabIndex={0} role="group" aria-labelledby={id}>
        {children}
      </div>
      {actions === undefined ? null : <div class="button-row drawer-foot">{actions}</div>}
    </aside>
  )
}
