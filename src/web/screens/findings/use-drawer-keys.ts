import { useEffect, useRef } from 'preact/hooks'
import { areKeysOn } from '../../shell/keys.ts'

const moves = ['j', 'k'] as const
const verdicts = ['w', 'f', 'escape'] as const
type DrawerKey = (typeof moves)[number] | (typeof verdicts)[number]

/** Listens to the keys of the open finding, wherever the focus is except where one types. */
export function useDrawerKeys(keys: Readonly<Record<DrawerKey, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listenFor =
      (wanted: readonly DrawerKey[]) =>
      (event: KeyboardEvent): void => {
        const key = wanted.find((one) => one === event.key.toLowerCase())
        if (key === undefined || event.defaultPrevented || !isOurs(event)) return
        event.preventDefault()
        event.stopPropagation()
        latest.current[key]()
      }
    const [move, judge] = [listenFor(moves), listenFor(verdicts)]
    // Moves come before the table hears of them, which would go on without the preview;
    // verdicts come after the doors, for whom "g f" is one word.
    window.addEventListener('keydown', move, true)
    window.addEventListener('keydown', judge)
    return () => {
      window.removeEventListener('keydown', move, true)
      window.removeEventListener('keydown', judge)
    }
  }, [])
}

function isOurs({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!areKeysOn.get() || ctrlKey || metaKey || altKey) return false
  // What lies above the drawer comes first.
  if (document.querySelector('dialog[open], :popover-open') !== null) return false
  if (!(target instanceof HTMLElement)) return true
  if (target instanceof HTMLInputElement) return ['checkbox', 'radio', 'button'].includes(target.type)
  return !target.isContentEditable && !['TEXTAREA', 'SELECT'].includes(target.tagName)
}
