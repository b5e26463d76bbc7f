import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Labelled } from './fill.ts'

// Real sentences in which no persons are named: the help texts of LibreOffice (MPL-2.0), from their packages of Debian.

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/names/help')
const packages = { nl: 'libreoffice-help-nl', en: 'libreoffice-help-en-us' }
const paths = { nl: 'nl', en: 'en-US' }
const shortest = 50

/** Paragraphs of help, each once, in the order of their files. */
export function helpTexts(language: 'nl' | 'en'): Labelled[] {
  const unpacked = join(folder, language)
  if (!existsSync(unpacked)) {
    mkdirSync(folder, { recursive: true })
    execFileSync('apt-get', ['download', packages[language]], { cwd: folder, stdio: 'inherit' })
    for (const file of globSync(`${packages[language]}_*.deb`, { cwd: folder }))
      execFileSync('dpkg', ['-x', join(folder, file), unpacked])
  }
  const files = globSync(`usr/share/libreoffice/help/${paths[language]}/text/**/*.html`, {
    cwd: unpacked,
  }).sort()
  const seen = new Set<string>()
  for (const file of files)
    for (const [, paragraph = ''] of readFileSync(join(unpacked, file), 'utf8').matchAll(
      /<p[^>]*>(.*?)<\/p>/gs,
    )) {
      const text = plain(paragraph)
      if (text.length >= shortest) seen.add(text)
    }
  return [...seen].map((text) => ({ text, spans: [] }))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function plain(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}
