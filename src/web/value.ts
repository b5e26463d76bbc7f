import { useEffect, useState } from 'preact/hooks'

/** Something that is one thing for the whole page and changes: the address, the theme, the jobs. */
export interface Value<T> {
  readonly get: () => T
  readonly set: (next: T) => void
  readonly listen: (listener: (value: T) => void) => () => void
}

/** Makes a value that parts of the page can follow with `useValue`. */
export function createValue<T>(first: T): Value<T> {
  let value = first
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener(next)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value as it is now; draws the component again when it changes. */
export function useValue<T>(value: Value<T>): T {
  const [seen, see] = useState({ value: value.get() })
  useEffect(() => {
    // It may have changed between drawing and listening.
    see({ value: value.get() })
    return value.listen((next) => see({ value: next }))
  }, [value])
  return seen.value
}
