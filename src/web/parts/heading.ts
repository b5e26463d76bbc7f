import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { takeFocusWish } from '../address.ts'

/** For the one h1 of a screen: takes the focus after a navigation, so that a screen reader tells where it is. */
export function useHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takeFocusWish()) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
