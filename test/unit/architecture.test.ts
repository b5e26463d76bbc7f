import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'

// Who may import whom (ARCHITECTURE.md). `types`: only `import type`.
const mayImport: Readonly<
  Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>
> = {
  base: { values: [] },
  law: { values: ['base'] },
  detect: { values: ['base'] },
  read: { values: ['base'] },
  people: { values: ['base', 'detect'] },
  i18n: { values: ['base'], types: ['law', 'detect', 'read', 'people', 'store', 'scan', 'actions'] },
  sample: { values: ['base'] },
  store: { values: ['base'], types: ['detect', 'read', 'people'] },
  scan: { values: ['base', 'detect', 'read', 'people', 'store'] },
  actions: { values: ['base', 'law', 'detect', 'read', 'people', 'sample', 'store', 'scan'] },
  app: { values: ['base', 'read', 'sample', 'store', 'scan', 'actions'] },
  cli: { values: ['base', 'detect', 'i18n', 'actions', 'app'], types: ['read', 'people', 'store', 'scan'] },
}
const pure = ['base', 'law', 'detect', 'people', 'i18n']
const root = resolve(import.meta.dirname, '../../src')
const files = globSync('**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'))

interface Import {
  readonly file: string
  readonly target: string
  readonly isType: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statements =
    /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|import\(\s*'([^']+)'|^import\s+'([^']+)'/gm
  return [...text.matchAll(statements)].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    isType: match[1] !== undefined,
  }))
}

const folderOf = (path: string): string => path.split('/')[0] ?? ''
const all = files.flatMap(importsOf)

test('imports go down the list of folders only', () => {
  const wrong = all
    .filter(({ target }) => target.startsWith('.') && !target.endsWith('.json'))
    .filter(({ file, target, isType }) => {
      const from = folderOf(file)
      const to = folderOf(relative(root, resolve(root, dirname(file), target)))
      const rule = mayImport[from]
      if (from === to) return false
      return (
        rule === undefined || !(rule.values.includes(to) || (isType && rule.types?.includes(to) === true))
      )
    })
    .map(({ file, target }) => `${file} -> ${target}`)
  assert.deepEqual(wrong, [])
})

test('every folder has its place in the list', () => {
  assert.deepEqual(
    [...new Set(files.map(folderOf))].filter((folder) => mayImport[folder] === undefined),
    [],
  )
})

test('pure folders import no node modules', () => {
  const wrong = all.filter(({ file, target }) => pure.includes(folderOf(file)) && target.startsWith('node:'))
  assert.deepEqual(wrong, [])
})

test('time is passed in: only the composition root and the pacing of work ask the machine', () => {
  const asks = /\bDate\.now\(|new Date\(\)|Temporal\.Now\./
  const wrong = files.filter(
    (file) => !file.startsWith('app/') && asks.test(readFileSync(join(root, file), 'utf8')),
  )
  assert.deepEqual(wrong, [])
})

test('only the store knows SQL and only the store and sources may open a socket', () => {
  const sql = /\b(?:select\s[\s\S]{1,200}?\sfrom\s|insert (?:or \w+ )?into\s|delete from\s|create table\s)/
  const withSql = files.filter(
    (file) => !/^(?:store|sample)\//.test(file) && sql.test(readFileSync(join(root, file), 'utf8')),
  )
  assert.deepEqual(withSql, [])
  const sockets = [
    'node:net',
    'node:tls',
    'node:http',
    'node:https',
    'node:http2',
    'node:dgram',
    'undici',
    'pg',
  ]
  const opens = all.filter(
    ({ file, target, isType }) => !isType && sockets.includes(target) && !file.startsWith('store/'),
  )
  assert.deepEqual(opens, [])
})
