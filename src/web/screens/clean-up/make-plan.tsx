import type { JSX } from 'preact'
import type { CleanUpRuleId } from '../../../privacy/plans/plan.ts'
import { go } from '../../address.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useTexts } from '../../texts.ts'
import { useFailing } from '../../use-failing.ts'

interface MakePlanProps {
  readonly rule: CleanUpRuleId
  readonly about: string
  /** What the list is of, for who does not see what stands around the button. */
  readonly of: string
}

/** Makes a plan, which changes nothing yet, and shows its exact list. */
export function MakePlan({ rule, about, of }: MakePlanProps): JSX.Element {
  const { screens, language } = useTexts()
  const texts = screens.cleanUp
  const { isBusy, attempt } = useFailing()
  const make = async (): Promise<void> => {
    const { id } = await call('make-plan', { rule, about, language: language === 'en' ? 'en' : 'nl' })
    go(`/clean-up/${String(id)}`)
  }
  return (
    <Button isBusy={isBusy} onPress={() => void attempt(make)} label={texts.lookAt(of)}>
      {texts.look}
    </Button>
  )
}
