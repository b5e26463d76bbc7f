import type { JSX } from 'preact'
import { useQuery } from '../address.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Shown } from '../parts/loading.tsx'
import { Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { FormPage } from './breach/form-page.tsx'
import { Interview } from './breach/interview.tsx'
import { WorkPage } from './breach/work-page.tsx'
import type { ScreenProps } from './index.ts'

/** One breach: the questions one by one, the working page with its clock, or the authority's form. */
export function BreachScreen({ parameters }: ScreenProps): JSX.Element {
  const { screens, language } = useTexts()
  const { breaches: texts } = screens
  const id = Number(parameters['id'])
  const isNumber = Number.isSafeInteger(id) && id > 0
  const answer = useAction('breach', isNumber ? { id, language: language === 'en' ? 'en' : 'nl' } : null)
  const [step] = useQuery('step')
  const [view] = useQuery('view')
  if (!isNumber) return <Gone />
  return (
    <Shown answer={answer} title={texts.title} shape="sentence">
      {(found) => {
        if (found === null) return <Gone />
        const asked = found.steps.find((one) => one.step === step)
        if (asked !== undefined) return <Interview key={asked.step} view={found} step={asked.step} />
        return view === 'form' ? <FormPage view={found} /> : <WorkPage view={found} />
      }}
    </Shown>
  )
}

function Gone(): JSX.Element {
  const { breaches: texts } = useTexts().screens
  return (
    <Top actions={<ButtonLink to="/breaches">{texts.kinds.back}</ButtonLink>}>
      <Sentence>{texts.gone}</Sentence>
    </Top>
  )
}
