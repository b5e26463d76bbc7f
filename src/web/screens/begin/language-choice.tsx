import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { chooseLanguage, useTexts, type Language } from '../../texts.ts'
import { Coin } from '../../shell/logo.tsx'

const languages: readonly Language[] = ['nl', 'en']

/** The coin, and the language: always at the top, for who cannot read the rest. */
export function LanguageChoice(): JSX.Element {
  const { screens, language } = useTexts()
  const { begin } = screens
  const name = useId()
  return (
    <header class="begin-head">
      <span class="logo">
        <Coin size={36} />
        <span>Kwartje</span>
      </span>
      <fieldset class="chips">
        <legend class="visually-hidden">{begin.language}</legend>
        {languages.map((one) => (
          <label key={one} class="chip" lang={one}>
            <input
              type="radio"
              name={name}
              checked={language === one}
              onChange={() => void chooseLanguage(one)}
            />
            {begin.languages[one]}
          </label>
        ))}
      </fieldset>
    </header>
  )
}
