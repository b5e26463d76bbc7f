import type { Language, Messages } from './index.ts'

/** The language that is asked for: by option, by KWARTJE_LANG, by the machine's locale if that is English; else Dutch. */
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

/** The texts of one language, without those of the other: a command says little, and must begin at once. */
export const messagesIn = {
  nl: async () => (await import('./nl.ts')).nl,
  en: async () => (await import('./en.ts')).en,
} as const satisfies Record<Language, () => Promise<Messages>>
