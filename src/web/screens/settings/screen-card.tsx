import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Card } from '../../parts/card.tsx'
import { Check } from '../../parts/field.tsx'
import { areKeysOn, switchKeys } from '../../shell/keys.ts'
import { chooseLanguage, useTexts, type Language } from '../../texts.ts'
import { chooseTheme, themes, useTheme } from '../../theme.ts'
import { useValue } from '../../value.ts'

const languages: readonly Language[] = ['nl', 'en']

/** Language, light or dark, keys: kept in this browser. */
export function ScreenCard(): JSX.Element {
  const { screens, language, keys } = useTexts()
  const { screen } = screens.settings
  const theme = useTheme()
  const isOn = useValue(areKeysOn)
  return (
    <Card title={screen.title}>
      <div class="stack">
        <Chips
          legend={screen.language}
          value={language === 'en' ? 'en' : 'nl'}
          options={languages.map((value) => ({ value, label: screen.languages[value] }))}
          onChange={(value) => void chooseLanguage(value)}
        />
        <Chips
          legend={screen.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: screen.themes[value] }))}
          onChange={chooseTheme}
        />
        <Check label={keys.switch} help={keys.switchHelp} isChecked={isOn} onChange={switchKeys} />
      </div>
    </Card>
  )
}

interface ChipsProps<Choice extends string> {
  readonly legend: string
  readonly value: Choice
  readonly options: readonly { readonly value: Choice; readonly label: string }[]
  readonly onChange: (value: Choice) => void
}

/** A few choices in one line, of which one is on. */
function Chips<Choice extends string>({ legend, value, options, onChange }: ChipsProps<Choice>): JSX.Element {
  const name = useId()
  return (
    <fieldset class="chips chips-titled">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="chip">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
