import assert from 'node:assert/strict'
import { test } from 'node:test'
import { table } from './table.ts'
import type { Terminal } from './terminal.ts'

test('what a narrow column leaves the others have; all fits the terminal', () => {
  const terminal = { width: 60, hasColour: false } as Terminal // a table asks for no more
  const row = { name: 'kort', path: `map/${'lang '.repeat(20)}`, why: `omdat ${'het zo is '.repeat(9)}` }
  const text = table(
    [row],
    [
      { head: 'wat', cell: ({ name }) => name, grows: true },
      { head: 'waar', cell: ({ path }) => path, grows: true },
      { head: 'waarom', cell: ({ why }) => why, grows: true },
    ],
    terminal,
  )
  const [, line = ''] = text.split('\n')
  assert.ok([...line].length <= 60 && [...line].length > 54, line)
  assert.match(line, /^kort {2}map\/lang lang lang/)
})
