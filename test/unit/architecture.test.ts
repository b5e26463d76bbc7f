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
  privacy: { values: ['base', 'law'], types: ['detect', 'people'] },
  i18n: {
    values: ['base', 'privacy'],
    types: ['law', 'detect', 'read', 'redact', 'people', 'store', 'scan', 'act', 'actions', 'app', 'send'],
  },
  letters: { values: ['base', 'law', 'privacy', 'i18n'] },
  send: { values: ['base', 'privacy', 'letters'] },
  'public-desk': { values: ['base', 'privacy', 'i18n', 'letters'] },
  sample: { values: ['base'] },
  store: { values: ['base'], types: ['detect', 'read', 'people', 'privacy'] },
  scan: { values: ['base', 'detect', 'read', 'people', 'privacy', 'store'] },
  redact: { values: ['base', 'read'] },
  act: { values: ['base', 'read', 'redact', 'privacy', 'store'] },
  actions: {
    values: [
      'base',
      'law',
      'detect',
      'read',
      'people',
      'privacy',
      'i18n',
      'letters',
      'send',
      'public-desk',
      'sample',
      'store',
      'scan',
      'redact',
      'act',
    ],
  },
  app: {
    values: ['base', 'privacy', 'read', 'public-desk', 'sample', 'store', 'scan', 'act', 'send', 'actions'],
  },
  server: { values: ['base', 'actions', 'app'] },
  cli: {
    values: ['base', 'detect', 'privacy', 'i18n', 'actions', 'app', 'server'],
    types: ['read', 'people', 'store', 'scan', 'act'],
  },
  web: {
    values: ['base', 'i18n', 'privacy'],
    types: ['actions', 'app', 'store', 'detect', 'people', 'scan', 'act', 'law'],
  },
}
const pure = ['base', 'law', 'detect', 'people', 'privacy', 'i18n']
const root = resolve(import.meta.dirname, '../../src')
const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))

interface Import {
  readonly file: string
  readonly target: string
  readonly isType: boolean
  /** Only loaded when the program comes there. */
  readonly isLater: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statements =
    /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|import\(\s*'([^']+)'|^import\s+'([^']+)'/gm
  return [...text.matchAll(statements)].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    isType: match[1] !== undefined,
    isLater: match[3] !== undefined,
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

test('the table of ARCHITECTURE.md says the same', () => {
  const page = readFileSync(resolve(root, '../ARCHITECTURE.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z0-9-]+)\/` \|.*\| ([^|]+) \|$/gm)].map(
    ([, folder = '', imports = '']) => [folder, imports] as const,
  )
  const above = (folder: string): string[] =>
    rows
      .slice(
        0,
        rows.findIndex(([name]) => name === folder),
      )
      .map(([name]) => name)
  const words: Readonly<Record<string, (folder: string) => string[]>> = {
    nothing: () => [],
    'all above': above,
  }
  const told = rows.map(([folder, imports]) => {
    const [values = '', types] = imports.split(/; types of /)
    return [
      folder,
      {
        values: (words[values]?.(folder) ?? values.split(', ')).toSorted(),
        ...(types === undefined ? {} : { types: types.split(', ').toSorted() }),
      },
    ]
  })
  const held = Object.entries(mayImport).map(([folder, { values, types }]) => [
    folder,
    { values: values.toSorted(), ...(types === undefined ? {} : { types: types.toSorted() }) },
  ])
  assert.deepEqual(told, held)
})

test('pure folders import no node modules', () => {
  const wrong = all.filter(({ file, target }) => pure.includes(folderOf(file)) && target.startsWith('node:'))
  assert.deepEqual(wrong, [])
})

test('time is passed in: only the composition root and the clock of the screens ask the machine', () => {
  const asks = /\bDate\.now\(|new Date\(\)|Temporal\.Now\./
  const wrong = files.filter(
    (file) => !/^(?:app\/|web\/clock\.ts$)/.test(file) && asks.test(readFileSync(join(root, file), 'utf8')),
  )
  assert.deepEqual(wrong, [])
})

test('what runs in a browser needs nothing but Preact', () => {
  const wrong = all.filter(
    ({ file, target, isType }) =>
      folderOf(file) === 'web' && !isType && !target.startsWith('.') && !/^preact(?:\/|$)/.test(target),
  )
  assert.deepEqual(wrong, [])
})

test('only the store knows SQL; only the store, send and places at servers open a socket, and only the server and the public desk listen', () => {
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
    'nodemailer',
    'imapflow',
  ]
  const opens = all.filter(
    ({ file, target, isType }) =>
      !isType &&
      sockets.includes(target) &&
      !/^(?:store|send|read\/sources)\//.test(file) &&
      !(file === 'public-desk/serve.ts' && target === 'node:http'),
  )
  assert.deepEqual(opens, [])
  const listens = all.filter(
    ({ file, target }) => /^(?:@hono\/|hono(?:\/|$)|rolldown)/.test(target) && folderOf(file) !== 'server',
  )
  assert.deepEqual(listens, [])
  const calls =
    /(?<![.\w])fetch\(|\b(?:globalThis|window|self)\.fetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b/
  const withCalls = files.filter(
    (file) => !/^(?:web|server\/app)\b/.test(file) && calls.test(readFileSync(join(root, file), 'utf8')),
  )
  assert.deepEqual(withCalls, [])
})

test('the process of the public desk, which faces the internet, cannot reach the index: nothing that it loads does', () => {
  const { files: seen } = loadedBy('app/public-desk-process.ts', ({ isType }) => !isType)
  const folders = [...new Set([...seen].map(folderOf))].sort()
  assert.deepEqual(folders, ['app', 'i18n', 'letters', 'privacy', 'public-desk'])
  assert.deepEqual(
    [...seen].filter((file) => folderOf(file) === 'app'),
    ['app/public-desk-process.ts'],
  )
})

test('what runs in a sandbox loads nothing of ours from outside its folder, where it may read no file', () => {
  for (const program of globSync('read/sandbox/*child*.ts', { cwd: root })) {
    const { files: seen } = loadedBy(program, ({ isType }) => !isType)
    assert.ok(seen.size > 1, program)
    assert.deepEqual(
      [...seen].filter((file) => !file.startsWith('read/sandbox/')),
      [],
      program,
    )
  }
})

test('a command that asks the overview loads no reader of formats, no detector and no driver; help no texts at all', () => {
  const atOnce = ({ isType, isLater }: Import): boolean => !isType && !isLater
  for (const command of ['summary', 'people', 'findings', 'problems', 'tasks', 'scan']) {
    const { files: seen, packages } = loadedBy(`cli/commands/${command}.ts`, atOnce)
    assert.deepEqual(
      [...seen].filter((file) =>
        /^(?:detect\/det|redact\/|read\/(?:formats\/zip|pdf|sandbox\/index))/.test(file),
      ),
      [],
      command,
    )
    const drivers = ['pg', 'mysql2', 'imapflow', 'nodemailer', 'pdfkit', 'docx']
    assert.deepEqual(
      [...packages].filter((name) => drivers.includes(name)),
      [],
      command,
    )
  }
  assert.ok(![...loadedBy('cli/main.ts', atOnce).files].some((file) => /^i18n\/(?:nl|en)/.test(file)))
})

/** What is loaded with a file, as far as an import counts. */
function loadedBy(
  first: string,
  counts: (one: Import) => boolean,
): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const [found, packages] = [new Set<string>(), new Set<string>()]
  const follow = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const one of importsOf(file).filter(counts)) {
      if (!one.target.startsWith('.')) packages.add(one.target)
      else if (!one.target.endsWith('.json')) follow(relative(root, resolve(root, dirname(file), one.target)))
    }
  }
  follow(first)
  return { files: found, packages }
}
