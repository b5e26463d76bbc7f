import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Labelled } from './fill.ts'

// Real sentences in which no persons are named: the help texts of LibreOffice (MPL-2.0), from their packages of Debian; and
// such as are about people in general: two dictionaries in the public domain, from there too.

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/names/help')
const packages = { nl: 'libreoffice-help-nl', en: 'libreoffice-help-en-us' }
const paths = { nl: 'nl', en: 'en-US' }
const shortest = 50

/** Paragraphs of help, each once, in the order of their files. */
export function helpTexts(language: 'nl' | 'en'): Labelled[] {
  const unpacked = unpack(packages[language], language)
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

/** Sentences of the Jargon File and of The Devil's Dictionary: English talk of programs, politics, faith, law and bodies, about nobody. */
export function dictionarySentences(): string[] {
  return ['jargon', 'devil'].flatMap((name) => {
    const unpacked = unpack(`dict-${name}`, name)
    const bytes = gunzipSync(readFileSync(join(unpacked, `usr/share/dictd/${name}.dict.dz`)))
    return bytes
      .toString('utf8')
      .split(/\n\s*\n/)
      .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[a-z][.!?]) (?=[A-Z])/))
      .filter(({ length }) => length >= shortest && length <= longest)
  })
}

/** A sentence that is no longer than those of mails. */
const longest = 240

/** The folder into which a package of Debian is unpacked, once. */
function unpack(name: string, into: string): string {
  const unpacked = join(folder, into)
  if (existsSync(unpacked)) return unpacked
  mkdirSync(folder, { recursive: true })
  execFileSync('apt-get', ['download', name], { cwd: folder, stdio: 'inherit' })
  for (const file of globSync(`${name}_*.deb`, { cwd: folder }))
    execFileSync('dpkg', ['-x', join(folder, file), unpacked])
  return unpacked
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function plain(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}
