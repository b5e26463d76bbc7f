import type { JSX } from 'preact'
import type { ProblemGroup } from '../../../store/store.ts'
import { ForeignPath } from '../../parts/foreign.tsx'
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
                  <ForeignPath most={80}>{example}</ForeignPath>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
