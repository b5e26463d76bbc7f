import type { Words } from '../i18n/nl-words.ts'
import type { WebMessages } from '../i18n/nl-web.ts'
import { makeFormats, type Formats } from './formats.ts'
import { keep, readKept } from './kept.ts'
import { createValue, useValue } from './value.ts'

/** All texts of a language: those that every face shares, and those of the screens; with the ways to write numbers and dates. */
export interface Texts extends Words, WebMessages {
  readonly format: Formats
}

/** Each language is a file of its own in the bundle; only the chosen one is fetched. */
const loaders = {
  nl: async (): Promise<Words & WebMessages> => {
    const [{ nlWords }, { nlWeb }] = await Promise.all([
      import('../i18n/nl-words.ts'),
      import('../i18n/nl-web.ts'),
    ])
    return { ...nlWords, ...nlWeb }
  },
  en: async (): Promise<Words & WebMessages> => {
    const [{ enWords }, { enWeb }] = await Promise.all([
      import('../i18n/en-words.ts'),
      import('../i18n/en-web.ts'),
    ])
    return { ...enWords, ...enWeb }
  },
}
export type Language = keyof typeof loaders

const current = createValue<Texts | null>(null)

/** Loads the kept language, or the browser's if that is English; else Dutch. */
export async function startTexts(): Promise<void> {
  const wish = readKept('language') ?? (navigator.language.startsWith('en') ? 'en' : 'nl')
  await load(wish === 'en' ? 'en' : 'nl')
}

/** Shows everything in another language from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
  keep('language', language)
  await load(language)
}

async function load(language: Language): Promise<void> {
  const messages = await loaders[language]()
  document.documentElement.lang = language
  current.set({ ...messages, format: makeFormats(messages.locale, messages.units) })
}

/** The texts in the language of the user: `const texts = useTexts()`, `texts.format.count(1284)`. */
export function useTexts(): Texts {
  const texts = useValue(current)
  if (texts === null) throw new Error('Cannot show texts: expected startTexts() to be done before drawing')
  return texts
}
