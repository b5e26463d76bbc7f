import { doors, type DoorLetters } from './doors.ts'

type KeyCommand =
  | { readonly type: 'help' }
  | { readonly type: 'search' }
  /** Into the list of the screen; there the list itself listens. */
  | { readonly type: 'list' }
  | { readonly type: 'go'; readonly path: string }
  /** Waits for the second letter. */
  | { readonly type: 'wait' }

/** What a key does, after the key before it; `letters` when that was g. */
export function keyCommand(key: string, letters: DoorLetters | null): KeyCommand | null {
  if (letters !== null) {
    const door = doors.find(({ id }) => letters[id] === key)
    return door === undefined ? null : { type: 'go', path: door.path }
  }
  if (key === '?') return { type: 'help' }
  if (key === '/') return { type: 'search' }
  if (key === 'j' || key === 'k') return { type: 'list' }
  return key === 'g' ? { type: 'wait' } : null
}
