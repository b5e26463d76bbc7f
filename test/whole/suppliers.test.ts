import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { openCorpus } from '../corpora.ts'
import { kwartje, scratchFolder } from './command-line.ts'

const scratch = scratchFolder()
after(() => scratch.remove())

type Line = Readonly<Record<string, unknown>>

/** The corpus, or a skip that says so aloud. */
async function corpus(context: TestContext, name: string): Promise<string | undefined> {
  const folder = await openCorpus(name)
  if (folder === undefined) context.skip(`no ${name} (KWARTJE_CORPORA)`)
  return folder
}

async function explained(folder: string): Promise<readonly Line[]> {
  const { code, stdout, stderr } = await kwartje(['suppliers', '--explain', folder, '--jsonl'])
  assert.equal(code, 0, stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

test('twenty messages show the supplier, mailbox and device that they prove, and no other', async (context) => {
  const folder = await corpus(context, 'vendor-1')
  if (folder === undefined) return
  const expected: readonly Line[] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const lines = new Map((await explained(join(folder, 'eml'))).map((line) => [line['file'], line]))
  const wrong = expected.flatMap(({ file, note: _note, ...facts }) =>
    Object.entries(facts)
      .filter(([key, value]) => lines.get(file)?.[key] !== value)
      .map(
        ([key, value]) => `${String(file)}: ${key} ${String(lines.get(file)?.[key])}, not ${String(value)}`,
      ),
  )
  assert.deepEqual([expected.length, lines.size, wrong], [20, 20, []])
})

test('lists, newsletters and spam of 2002 show no supplier', async (context) => {
  const folder = await corpus(context, 'spamassassin-dev')
  if (folder === undefined) return
  const lines = await explained(folder)
  assert.deepEqual([lines.length, lines.filter(({ vendor }) => vendor !== null)], [3250, []])
})

test('a scan keeps what the messages show, and the list says it', async (context) => {
  const folder = await corpus(context, 'vendor-1')
  if (folder === undefined) return
  const store = scratch.path('store')
  const scanned = await kwartje(['scan', join(folder, 'eml'), '--store', store, '--no-passphrase'])
  assert.equal(scanned.code, 0, scanned.stderr)
  const { stdout } = await kwartje(['suppliers', '--json', '--store', store])
  const { rows }: { rows: Line[] } = JSON.parse(stdout)
  const shown = rows.map(
    ({ domain, use, agreement }) => `${String(domain)} ${String(use)} ${String(agreement)}`,
  )
  assert.deepEqual(shown.sort(), [
    'afas.nl observed missing',
    'canva.com observed missing',
    'google.com observed missing',
    'microsoft.com observed missing',
    'mollie.com observed missing',
    'moneybird.nl observed missing',
    'sendcloud.com observed told',
    'trello.com observed missing',
    'voorbeeldhost.example observed missing',
  ])
})
