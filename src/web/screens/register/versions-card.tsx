import type { JSX } from 'preact'
import type { RegisterView } from '../../../actions/register.ts'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { TakeAway } from './take-away.tsx'

/** What was signed off, when and by whom: it never changes. */
export function VersionsCard({ last }: { readonly last: RegisterView['lastVersion'] }): JSX.Element {
  const { screens } = useTexts()
  const { register: texts } = screens
  return (
    <Card title={texts.versions}>{last === null ? <p class="soft">{texts.noVersion}</p> : <Versions />}</Card>
  )
}

function Versions(): JSX.Element {
  const { screens, format } = useTexts()
  const { register: texts } = screens
  const answer = useAction('register-versions', {})
  return (
    <Shown answer={answer} shape="lines" lines={2}>
      {({ versions, broken }) => (
        <>
          {broken.length === 0 ? null : <Notice kind="attention" title={texts.broken(broken.join(', '))} />}
          <ul class="plain-list">
            {versions.map(({ number, atMs, signedBy, note, activities }) => (
              <li key={number} class="version">
                <span>
                  {texts.version(number, format.shortDate(atMs), quotedText(signedBy))}
                  <span class="block soft small">
                    {texts.activities(activities)} <Foreign>{note}</Foreign>
                  </span>
                </span>
                <TakeAway version={number} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Shown>
  )
}
