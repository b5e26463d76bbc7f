import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { makeBundle } from './bundle.ts'

const { page, assets } = await makeBundle()
const files = [...assets].map(([name, { bytes, type }]) => ({
  name,
  type,
  text: new TextDecoder().decode(bytes),
  bytes,
}))
const scripts = files.filter(({ type }) => type.startsWith('text/javascript'))

test('asks in its page only for files that it has', () => {
  const asked = [...page.matchAll(/"\/assets\/([^"]+)"/g)].map(([, name = '']) => name)
  assert.equal(asked.length, 4)
  for (const name of asked) assert.ok(assets.has(name), name)
})

test('has no inline script or style, which the content policy refuses', () => {
  assert.doesNotMatch(page, /<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/)
})

/** Names of namespaces, and sources of law that a reader may open. */
const allowed = [
  'http://www.w3.org/',
  'http://data.europa.eu/eli/',
  'https://wetten.overheid.nl/',
  'https://zoek.officielebekendmakingen.nl/',
  'https://www.rpc.co.uk/',
  // Where a user makes a password for one program; a link to press.
  'https://myaccount.google.com/apppasswords',
  'https://account.apple.com',
  'https://login.yahoo.com/account/security',
  'https://app.fastmail.com/settings/security',
  // An address that is put together from what the user types.
  'https://${',
]

test('holds no server code, no zod and no address elsewhere', () => {
  for (const { name, text } of scripts) {
    assert.doesNotMatch(text, /["']node:|ZodError|better-sqlite3|require\(/, name)
    // A language may name an address in its words; code may not.
    if (/^(nl|en)-/.test(name)) continue
    const addresses = [...text.matchAll(/https?:\/\/[^\s"'`)]+/g)].map(([address]) => address)
    assert.deepEqual(
      addresses.filter((address) => !allowed.some((start) => address.startsWith(start))),
      [],
      name,
    )
  }
  const sheet = files.find(({ type }) => type.startsWith('text/css'))
  assert.doesNotMatch(sheet?.text ?? 'url(//', /url\((?!fira-sans)/)
})

test('gives each language a file of its own', () => {
  assert.ok(scripts.some(({ name }) => name.startsWith('nl-web-')))
  assert.ok(scripts.some(({ name }) => name.startsWith('en-web-')))
})

/** What the home screen in Dutch needs: what the page names, its texts and its screen, with all that these import outright. */
function firstLoad(): typeof files {
  const wanted = new Set([...page.matchAll(/"\/assets\/([^"]+)"/g)].map(([, name = '']) => name))
  for (const { name } of scripts) if (/^(?:nl-web|nl-words|today)-/.test(name)) wanted.add(name)
  for (const name of wanted) {
    const text = files.find((file) => file.name === name)?.text ?? ''
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s?["']\.\/([^"']+)["']/g))
      wanted.add(imported)
  }
  return files.filter(({ name, type }) => wanted.has(name) && !type.startsWith('font/'))
}

test('the first screen stays below 150 kB', () => {
  const loaded = firstLoad()
  for (const start of ['nl-web-', 'today-', 'main-'])
    assert.ok(
      loaded.some(({ name }) => name.startsWith(start)),
      start,
    )
  const packed = loaded.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0)
  assert.ok(packed > 40_000 && packed < 150_000, `${String(packed)} bytes`)
})
