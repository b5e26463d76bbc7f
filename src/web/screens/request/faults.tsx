import type { ComponentChildren, JSX } from 'preact'
import type { LintCode } from '../../../privacy/requests/lint.ts'
import { Check } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'

interface FaultsProps {
  readonly faults: readonly LintCode[]
  readonly ignored: readonly LintCode[]
  readonly onIgnore: (ignored: readonly LintCode[]) => void
  /** What a fault is about. */
  readonly more?: (fault: LintCode) => ComponentChildren
}

/** What often goes wrong, each to be left by a person who looked at it. */
export function Faults({ faults, ignored, onIgnore, more }: FaultsProps): JSX.Element {
  const { screens, request } = useTexts()
  const { letters: words } = screens.requests
  return (
    <fieldset class="radio-cards">
      <legend>{words.faults}</legend>
      {faults.map((fault) => (
        <div key={fault}>
          <p class="breach-unsure">
            {request.lint[fault].what} {request.lint[fault].why}
          </p>
          {more?.(fault)}
          <Check
            label={`${words.leave}: ${request.lint[fault].what}`}
            isChecked={ignored.includes(fault)}
            onChange={(isLeft) =>
              onIgnore(isLeft ? [...ignored, fault] : ignored.filter((one) => one !== fault))
            }
          />
        </div>
      ))}
    </fieldset>
  )
}
