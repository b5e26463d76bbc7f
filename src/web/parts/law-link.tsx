import type { JSX } from 'preact'
import type { LawRule } from '../../law/rule.ts'
import { useTexts } from '../texts.ts'

/** The article in brackets, with the text of the law one click away. */
export function LawLink({ rule }: { readonly rule: LawRule }): JSX.Element {
  const { law, screens } = useTexts()
  const article = law(rule.article)
  return (
    <a
      class="law"
      href={rule.source}
      target="_blank"
      rel="noreferrer"
      aria-label={`${article}: ${screens.today.first.source}`}
    >
      {article}
    </a>
  )
}
