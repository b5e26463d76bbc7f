import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseParameters } from './parameters.ts'

const cases: readonly (readonly [
  name: string,
  written: string,
  value: string,
  parameters: Record<string, string>,
])[] = [
  ['plain', 'Text/Plain; charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['quoted with a semicolon', 'a/b; name="x;y.pdf"; z=1', 'a/b', { name: 'x;y.pdf', z: '1' }],
  ['without semicolon', 'multipart/mixed boundary="=_x"', 'multipart/mixed', { boundary: '=_x' }],
  ['a value that begins with =', 'multipart/mixed; boundary==_x', 'multipart/mixed', { boundary: '=_x' }],
  [
    'spaces in an unquoted name',
    'attachment; filename=mijn cv.pdf',
    'attachment',
    { filename: 'mijn cv.pdf' },
  ],
  [
    'pieces with charset (RFC 2231)',
    "attachment; filename*0*=UTF-8''lijst%20; filename*1*=%C3%A9.csv",
    'attachment',
    { filename: 'lijst é.csv' },
  ],
  ['pieces out of order', 'attachment; filename*1=b; filename*0=a', 'attachment', { filename: 'ab' }],
  [
    'encoded word',
    'attachment; filename="=?utf-8?Q?caf=C3=A9.txt?="',
    'attachment',
    { filename: 'café.txt' },
  ],
  [
    'a path of Windows',
    String.raw`attachment; filename="C:\map\cv.doc"`,
    'attachment',
    { filename: String.raw`C:\map\cv.doc` },
  ],
  ['a comment', 'text/plain (gewone tekst); charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['no value at all', 'charset=utf-8', '', { charset: 'utf-8' }],
  ['nothing', '', '', {}],
]

for (const [name, written, value, parameters] of cases) {
  test(`parameters: ${name}`, () => {
    const parsed = parseParameters(written)
    assert.equal(parsed.value, value)
    assert.deepEqual(Object.fromEntries(parsed.parameters), parameters)
  })
}
