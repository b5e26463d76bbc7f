import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { parseAddresses } from './addresses.ts'

const cases: readonly (readonly [name: string, raw: string, people: readonly string[]])[] = [
  ['a name and an address', 'Jan de Vries <Jan@Firma.Example>', ['Jan de Vries|Jan@firma.example']],
  ['an address alone', 'jan@firma.example', ['|jan@firma.example']],
  ['the name in a comment', 'jan@firma.example (Jan de Vries)', ['Jan de Vries|jan@firma.example']],
  ['quotes and escapes', String.raw`"Vries, \"J.\" de" <j@x.example>`, ['Vries, "J." de|j@x.example']],
  [
    'an unquoted comma in a name',
    'Vries, J. de <j@x.example>, Bos, M. <m@x.example>',
    ['Vries, J. de|j@x.example', 'Bos, M.|m@x.example'],
  ],
  [
    'a list of bare addresses',
    'a@x.example, b@x.example;c@x.example',
    ['|a@x.example', '|b@x.example', '|c@x.example'],
  ],
  ['a group', 'Bestuur: Jan <j@x.example>, m@x.example;', ['Jan|j@x.example', '|m@x.example']],
  ['an empty group', 'undisclosed-recipients:;', []],
  [
    'a name over several encoded words',
    '=?utf-8?Q?Zo=C3=AB?=\r\n =?utf-8?Q?_Caf=C3=A9?= <z@x.example>',
    ['Zoë Café|z@x.example'],
  ],
  ['a comma inside an encoded word', '=?utf-8?Q?Vries,_Jan?= <j@x.example>', ['Vries, Jan|j@x.example']],
  ['encoded words inside quotes', '"=?utf-8?B?Wm/Dqw==?=" <z@x.example>', ['Zoë|z@x.example']],
  ['an encoded word inside a word', 'Jan H=?ISO-8859-1?Q?=F6?=hn <h@x.example>', ['Jan Höhn|h@x.example']],
  ['an encoded part before the sign', '=?utf-8?Q?jan?=@x.example', ['|jan@x.example']],
  ['raw UTF-8', Buffer.from('Zoë <z@x.example>').toString('latin1'), ['Zoë|z@x.example']],
  ['raw windows-1252', 'Zo\u00EB <z@x.example>', ['Zoë|z@x.example']],
  ['the address repeated as name', '"j@x.example" <j@x.example>', ['|j@x.example']],
  ['an angle that is never closed', 'Jan <j@x.example', ['Jan|j@x.example']],
  ['two addresses without a comma', 'a@x.example\n b@x.example', ['|a@x.example', '|b@x.example']],
  ['a name without address', 'Jan de Vries', ['Jan de Vries|']],
  ['a comment inside the address', 'Jan <j@x(thuis).example>', ['Jan|j@x.example']],
]

for (const [name, raw, people] of cases) {
  test(`addresses: ${name}`, () => {
    assert.deepEqual(
      parseAddresses(raw, 'to').map((person) => `${person.name}|${person.email}`),
      people,
    )
  })
}

test('addresses: a header of a megabyte of anything takes linear time', () => {
  const start = cpuMs()
  for (const unit of ['<', '(', '"', ',', '=?', 'a@', ':', ';,', '@:', '=?utf-8?Q?a?= ', 'a@b '])
    for (const end of ['', 'x']) parseAddresses(unit.repeat(100_000) + end, 'to')
  parseAddresses(`a@b${' .c'.repeat(100_000)}`, 'to')
  assert.ok(cpuMs() - start < 2000)
})
