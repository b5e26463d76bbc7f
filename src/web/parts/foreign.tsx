import type { JSX } from 'preact'
import { plainText } from '../plain-text.ts'

/** What strangers wrote, inside our own text: hidden characters are seen, and its direction stays its own. */
export function Foreign({ children }: { readonly children: string }): JSX.Element {
  return <bdi class="foreign">{plainText(children)}</bdi>
}
