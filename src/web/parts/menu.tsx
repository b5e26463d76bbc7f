import type { ComponentChildren, JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { useTexts } from '../texts.ts'

interface MenuItem {
  readonly label: string
  readonly onPress: () => void
  readonly isDangerous?: boolean
}

interface MenuProps {
  /** What the choices are about: "Meer keuzes voor Mailbox". */
  readonly label?: string
  readonly items: readonly MenuItem[]
  readonly children?: ComponentChildren
}

/** Choices that are seldom needed, behind three dots. */
export function Menu({ label, items, children }: MenuProps): JSX.Element {
  const { parts } = useTexts()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <span class="menu">
      <button
        ref={button}
        type="button"
        class="icon-button"
        popovertarget={id}
        aria-label={label ?? parts.menu}
        onClick={() => place(list.current, button.current)}
      >
        {children ?? <Dots />}
      </button>
      <div ref={list} id={id} popover="auto" class="menu-list">
        {items.map(({ label: text, onPress, isDangerous = false }) => (
          <button
            key={text}
            type="button"
            class={isDangerous ? 'menu-item is-dangerous' : 'menu-item'}
            onClick={() => {
              list.current?.hidePopover()
              onPress()
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </span>
  )
}

const edge = 8

/** Below the button, inside the window. Popovers lie above the page and do not know where their button is. */
function place(list: HTMLElement | null, button: HTMLElement | null): void {
  if (list === null || button === null) return
  const box = button.getBoundingClientRect()
  list.style.top = `${String(box.bottom + 4)}px`
  list.style.right = `${String(Math.max(edge, document.documentElement.clientWidth - box.right))}px`
}

function Dots(): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="currentColor">
      <circle cx="4" cy="10" r="1.600" />
      <circle cx="10" cy="10" r="1.600" />
      <circle cx="16" cy="10" r="1.600" />
    </svg>
  )
}
