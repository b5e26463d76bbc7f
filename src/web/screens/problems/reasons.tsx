import type { JSX } from 'preact'
import type { ProblemGroup } from '../../../store/store.ts'
import { Foreign } from '../../parts/foreign.tsx'
import { useTexts } from '../../texts.ts'

/** What was not read, by reason: how often, how much, for example which, and how to mend it. */
export function Reasons({ groups }: { readonly groups: readonly ProblemGroup[] }): JSX.Element {
  const { screens, problems: names, format } = useTexts()
  const { problems, places } = screens
  return (
    <ul class="place-told reason-grid">
      {groups.map(({ code, count, lostBytes, examples }) => (
        <li key={code}>
          <h3>{names[code]}</h3>
          <p class="soft small">
            {problems.count(count)} ·{' '}
            {lostBytes === 0 ? places.one.lostNothing : places.one.lost(format.size(lostBytes))}
          </p>
          <p>{problems.mend[code]}</p>
          {examples.length === 0 ? null : (
            <p class="soft small">
              {places.one.examples}:{' '}
              {examples.map((example, index) => (
                <span key={example}>
                  {index === 0 ? '' : ', '}
                  <Foreign>{shortened(example)}</Foreign>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The end of a path says most; a name can be as long as a file system allows. */
const mostLetters = 80

function shortened(path: string): string {
  const letters = [...path]
  return letters.length > mostLetters ? `…${letters.slice(-mostLetters).join('')}` : path
}
