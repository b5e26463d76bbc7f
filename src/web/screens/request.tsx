import type { JSX } from 'preact'
import { ButtonLink } from '../parts/button.tsx'
import { Shown } from '../parts/loading.tsx'
import { Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { WorkPage } from './request/work-page.tsx'
import type { ScreenProps } from './index.ts'

/** One request: what is asked, of whom, how the clock stands, and the one thing to do now. */
export function RequestScreen({ parameters }: ScreenProps): JSX.Element {
  const { screens, language } = useTexts()
  const { requests: texts } = screens
  const id = Number(parameters['id'])
  const isNumber = Number.isSafeInteger(id) && id > 0
  const answer = useAction('request', isNumber ? { id, language: language === 'en' ? 'en' : 'nl' } : null)
  if (!isNumber) return <Gone />
  return (
    <Shown answer={answer} title={texts.title} shape="sentence">
      {(found) => (found === null ? <Gone /> : <WorkPage view={found} />)}
    </Shown>
  )
}

function Gone(): JSX.Element {
  const { requests: texts } = useTexts().screens
  return (
    <Top actions={<ButtonLink to="/requests">{texts.start.back}</ButtonLink>}>
      <Sentence>{texts.gone}</Sentence>
    </Top>
  )
}
