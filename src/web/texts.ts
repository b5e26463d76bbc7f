import type { Words } from '../i18n/nl-words.ts'
import type { WebMessages } from '../i18n/nl-web.ts'
import { makeFormats, type Formats } from './formats.ts'
import { keep, readKept } from './kept.ts'
import { createValue, useValue } from './value.ts'

/** All texts of a language: those that every face shares, and those of the screens; with the ways to write numbers and dates. */
export interface Texts extends Words, Omit<WebMessages, 'screens'> {
  readonly screens: WebMessages['screens'] & LateTexts
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

/** Long texts that few screens need: fetched with the first of these, so that the first screen of all need not carry them. */
const lateLoaders = {
  requests: {
    nl: async () => (await import('../i18n/screens/nl-requests.ts')).nlRequestsScreen,
    en: async () => (await import('../i18n/screens/en-requests.ts')).enRequestsScreen,
  },
  requestAnswer: {
    nl: async () => (await import('../i18n/screens/nl-request-answer.ts')).nlRequestAnswerScreen,
    en: async () => (await import('../i18n/screens/en-request-answer.ts')).enRequestAnswerScreen,
  },
  requestItems: {
    nl: async () => (await import('../i18n/nl-request-items.ts')).nlRequestItems,
    en: async () => (await import('../i18n/en-request-items.ts')).enRequestItems,
  },
  requestRights: {
    nl: async () => (await import('../i18n/screens/nl-request-rights.ts')).nlRequestRights,
    en: async () => (await import('../i18n/screens/en-request-rights.ts')).enRequestRights,
  },
  publicDesk: {
    nl: async () => (await import('../i18n/screens/nl-public-desk.ts')).nlPublicDesk,
    en: async () => (await import('../i18n/screens/en-public-desk.ts')).enPublicDesk,
  },
  breaches: {
    nl: async () => (await import('../i18n/screens/nl-breaches.ts')).nlBreachesScreen,
    en: async () => (await import('../i18n/screens/en-breaches.ts')).enBreachesScreen,
  },
  newsletters: {
    nl: async () => (await import('../i18n/screens/nl-newsletters.ts')).nlNewslettersScreen,
    en: async () => (await import('../i18n/screens/en-newsletters.ts')).enNewslettersScreen,
  },
  drills: {
    nl: async () => (await import('../i18n/screens/nl-drills.ts')).nlDrillsScreen,
    en: async () => (await import('../i18n/screens/en-drills.ts')).enDrillsScreen,
  },
}
type LateName = keyof typeof lateLoaders
type LateTexts = { readonly [Name in LateName]: Awaited<ReturnType<(typeof lateLoaders)[Name]['nl']>> }

/** Which of them were asked for: these come along when the language changes. */
const asked = new Set<LateName>()

let chosen: Language = 'nl'
const current = createValue<Texts | null>(null)

/** Loads the kept language, or the browser's if that is English; else Dutch. */
export async function startTexts(): Promise<void> {
  const wish = readKept('language') ?? (navigator.language.startsWith('en') ? 'en' : 'nl')
  chosen = wish === 'en' ? 'en' : 'nl'
  await load()
}

/** Shows everything in another language from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
  keep('language', language)
  chosen = language
  await load()
}

/** Gives what loads a screen that needs late texts: they come with it. */
export function withTexts<Screen>(
  names: readonly LateName[],
  loadScreen: () => Promise<Screen>,
): () => Promise<Screen> {
  return async () => {
    const screen = await loadScreen()
    const missing = names.filter((name) => !asked.has(name))
    for (const name of missing) asked.add(name)
    if (missing.length > 0) await load()
    return screen
  }
}

async function load(): Promise<void> {
  const language = chosen
  const messages = await loaders[language]()
  const late = await lateTexts(language)
  // Another language was chosen meanwhile, or a screen came that needs more.
  if (language !== chosen || Object.keys(late).length !== asked.size) return load()
  document.documentElement.lang = language
  current.set({
    ...messages,
    screens: { ...messages.screens, ...late },
    format: makeFormats(messages.locale, messages.units),
  })
}

/** What was asked for so far: the others are there before a screen that needs them is drawn. */
async function lateTexts(language: Language): Promise<LateTexts> {
  const pairs = [...asked].map(async (name) => [name, await lateLoaders[name][language]()] as const)
  return Object.fromEntries(await Promise.all(pairs)) as LateTexts
}

/** The texts in the language of the user: `const texts = useTexts()`, `texts.format.count(1284)`. */
export function useTexts(): Texts {
  const texts = useValue(current)
  if (texts === null) throw new Error('Cannot show texts: expected startTexts() to be done before drawing')
  return texts
}
