import type { JSX } from 'preact'
import type { RightId } from '../../../law/rights.ts'
import { rightIds } from '../../../privacy/requests/ask.ts'
import { Check } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'

interface RightsFieldProps {
  readonly legend: string
  readonly chosen: readonly RightId[]
  readonly onChange: (chosen: readonly RightId[]) => void
}

/** What somebody asks, in plain words; more than one may be meant. */
export function RightsField({ legend, chosen, onChange }: RightsFieldProps): JSX.Element {
  const { request } = useTexts()
  return (
    <fieldset class="radio-cards">
      <legend>{legend}</legend>
      {rightIds.map((right) => (
        <Check
          key={right}
          label={request.rights[right].label}
          help={request.rights[right].asks}
          isChecked={chosen.includes(right)}
          onChange={(isChosen) =>
            onChange(rightIds.filter((one) => (one === right ? isChosen : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  )
}
