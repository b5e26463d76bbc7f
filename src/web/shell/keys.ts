import { useEffect } from 'preact/hooks'
import { go } from '../address.ts'
import { keep, readKept } from '../kept.ts'
import { useTexts } from '../texts.ts'
import { createValue } from '../value.ts'
import { keyCommand } from './key-command.ts'

/** One line in the list of keys. */
export interface KeyRow {
  readonly keys: readonly string[]
  readonly or?: string
  readonly does: string
}

interface ScreenKeys {
  readonly title: string
  readonly rows: readonly KeyRow[]
}

/** What is shown may have keys of its own; they stand in the list of keys as long as it is there. */
export const screenKeys = createValue<ScreenKeys | null>(null)

/** Tells the list of keys which ones work here. */
export function useScreenKeys(keys: ScreenKeys): void {
  const latest = JSON.stringify(keys)
  useEffect(() => {
    screenKeys.set(keys)
    return () => screenKeys.set(null)
    // The keys are made anew at each drawing; only other words are a change.
  }, [latest])
}

/** Whoever works by voice can switch keys of one letter off (WCAG 2.1.4). */
export const areKeysOn = createValue(readKept('keys') !== 'off')

export function switchKeys(isOn: boolean): void {
  keep('keys', isOn ? 'on' : 'off')
  areKeysOn.set(isOn)
}

/** As long as one may think between g and the letter. */
const waitMs = 1500

/** Listens to the keys that work everywhere. */
export function useKeys(onHelp: () => void): void {
  const { letters } = useTexts().doors
  useEffect(() => {
    let afterGUntilMs = 0
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !areKeysOn.get() || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      const command = keyCommand(event.key, performance.now() < afterGUntilMs ? letters : null)
      afterGUntilMs = command?.type === 'wait' ? performance.now() + waitMs : 0
      if (command === null) return
      event.preventDefault()
      if (command.type === 'help') onHelp()
      if (command.type === 'go') go(command.path)
      if (command.type === 'search') focusFirst('[data-search]')
      if (command.type === 'list') focusFirst('[data-row][tabindex="0"]')
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onHelp, letters])
}

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}
