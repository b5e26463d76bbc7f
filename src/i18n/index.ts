import { en } from './en.ts'
import { nl, type Messages } from './nl.ts'

export type { Messages } from './nl.ts'

/** The languages there are. */
export const languages = { nl, en } as const satisfies Record<string, Messages>
export type Language = keyof typeof languages

/** The texts of the language that is asked for: by option, by KWARTJE_LANG, by the machine's locale if that is English; else Dutch. */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  for (const wish of [asked, environment['KWARTJE_LANG']]) {
    if (wish === 'nl' || wish === 'en') return wish
  }
  const locale = environment['LC_ALL'] ?? environment['LANG'] ?? ''
  return /^en/i.test(locale) ? 'en' : 'nl'
}
