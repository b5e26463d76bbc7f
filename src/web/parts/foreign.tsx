import type { JSX } from 'preact'
import { cutEnd, cutMiddle, plainText } from '../plain-text.ts'

interface ForeignProps {
  readonly children: string
  /** As many characters as there is room for; the whole then stands in the tooltip. */
  readonly most?: number
}

/** What strangers wrote, inside our own text: hidden characters are seen, and its direction stays its own. */
export function Foreign({ children, most = Infinity }: ForeignProps): JSX.Element {
  return <Cut whole={plainText(children)} shown={cutEnd(plainText(children), most)} />
}

/** A path: its end says most and its beginning where, so it is cut in the middle. */
export function ForeignPath({ children, most = 44 }: ForeignProps): JSX.Element {
  return <Cut whole={plainText(children)} shown={cutMiddle(plainText(children), most)} />
}

function Cut({ whole, shown }: { readonly whole: string; readonly shown: string }): JSX.Element {
  return (
    <bdi class="foreign" title={shown === whole ? undefined : whole}>
      {shown}
    </bdi>
  )
}
