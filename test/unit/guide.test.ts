import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { test } from 'node:test'
import { commands } from '../../src/cli/commands/index.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = ['README.md', 'docs/guide/nl.md', 'docs/guide/en.md']
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(resolve(root, 'package.json'), 'utf8'),
)

function textOf(page: string): string {
  return readFileSync(resolve(root, page), 'utf8')
}

/** What stands between backticks: there a command is one, elsewhere it is a word. */
function codeOf(page: string): string {
  return [...textOf(page).matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([code]) => code).join('\n')
}

function levels(page: string): string[] {
  return [...textOf(page).matchAll(/^(#+) /gm)].map(([, marks]) => marks ?? '')
}

for (const page of pages) {
  test(`every command that ${page} names is there`, () => {
    const text = codeOf(page)
    const named = [...text.matchAll(/(?:npm run kwartje --|\bkwartje) ([a-z-]+)/g)].map(
      ([, name]) => name ?? '',
    )
    assert.deepEqual(
      named.filter((name) => name !== 'help' && !(name in commands)),
      [],
    )
    const run = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '')
    assert.deepEqual(
      run.filter((name) => !(name in scripts)),
      [],
    )
  })

  test(`every picture and page that ${page} links to is there, and every picture has words`, () => {
    const links = [...textOf(page).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)]
    const missing = links.filter(
      ([, , , to = '']) =>
        !/^https?:/.test(to) && !existsSync(resolve(root, dirname(page), to.replace(/#.*$/, ''))),
    )
    assert.deepEqual(
      missing.map(([link]) => link),
      [],
    )
    assert.deepEqual(
      links.filter(([, mark, words]) => mark === '!' && words === '').map(([link]) => link),
      [],
    )
  })
}

test('the guides have the same headings in both languages', () => {
  assert.deepEqual(levels('docs/guide/nl.md'), levels('docs/guide/en.md'))
})
