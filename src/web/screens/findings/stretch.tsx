import type { JSX } from 'preact'
import { plainLines } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import type { Preview } from './use-preview.ts'

/** A stretch of a text with the finding marked: by a frame, weight and words, not by colour alone. */
export function Stretch({ pieces }: { readonly pieces: Preview['stretch'] }): JSX.Element {
  const { drawer } = useTexts().screens.findings
  return (
    <blockquote class="stretch" dir="auto">
      {pieces.map(({ text, isHit, isMasked }, index) => {
        const key = String(index)
        if (isHit) {
          return (
            <mark key={key} class="hit">
              <span class="visually-hidden">{drawer.hit} </span>
              <bdi>{plainLines(text)}</bdi>
              <span class="visually-hidden"> {drawer.hitEnd}</span>
            </mark>
          )
        }
        return isMasked ? (
          <bdi key={key} class="masked" title={drawer.hidden}>
            {plainLines(text)}
          </bdi>
        ) : (
          <span key={key}>{plainLines(text)}</span>
        )
      })}
    </blockquote>
  )
}
