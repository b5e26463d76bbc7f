import type { JSX } from 'preact'
import type { Summary } from '../../../actions/summary.ts'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import { readState } from '../today-words.ts'

/** How much was read, and what was not: the last line of the screen. */
export function ReadShare({ summary }: { readonly summary: Summary }): JSX.Element {
  const { screens, format } = useTexts()
  const { read } = screens.today
  const { share, problems, unread, away, unfinished } = readState(summary)
  return (
    <p class="read-share soft small">
      {share === null ? null : `${read.share(format.share(share))} `}
      {problems === 0 ? null : (
        <>
          <Link to="/problems">{read.problems(problems)}</Link>.{' '}
        </>
      )}
      {unread === 0 ? null : (
        <>
          <Link to="/places">{read.unread(unread)}</Link>.{' '}
        </>
      )}
      {away === 0 ? null : (
        <>
          <Link to="/places">{read.away(away)}</Link>.{' '}
        </>
      )}
      {unfinished === 0 ? null : (
        <>
          <Link to="/places">{read.unfinished(unfinished)}</Link>.{' '}
        </>
      )}
      <span>{read.advice}</span>
    </p>
  )
}
