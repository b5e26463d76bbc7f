import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { decodeWords } from './words.ts'

const cases: readonly (readonly [name: string, raw: string, text: string])[] = [
  ['leaves text without words alone', 'Offerte = ? klaar', 'Offerte = ? klaar'],
  ['decodes both encodings', '=?utf-8?Q?Caf=C3=A9_Zo=C3=AB?= =?ISO-8859-1?B?SvxyZ2Vu?=', 'Café ZoëJürgen'],
  ['joins a letter that is cut over two words', '=?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9?=', 'Café'],
  ['keeps text between words', '=?utf-8?Q?a?= en =?utf-8?Q?b?=', 'a en b'],
  ['decodes neighbours without a space', '=?utf-8?Q?a?==?utf-8?Q?b?=x', 'abx'],
  ['accepts spaces inside a word', '=?utf-8?Q?Jan de Vries?=', 'Jan de Vries'],
  ['leaves a word without end as it is', '=?utf-8?Q?Jan', '=?utf-8?Q?Jan'],
  ['knows the language suffix of RFC 2231', '=?us-ascii*en?Q?a?=', 'a'],
  [
    'joins Japanese words of which each ends in ASCII',
    '=?iso-2022-jp?B?GyRCRnwbKEI=?=\r\n =?iso-2022-jp?B?GyRCS1wbKEI=?=',
    '日本',
  ],
  ['reads an unknown charset as what the bytes look like', '=?x-niets?Q?Zo=EB?=', 'Zoë'],
]

for (const [name, raw, text] of cases)
  test(`encoded words: ${name}`, () => assert.equal(decodeWords(raw), text))

test('encoded words: a flood of beginnings takes linear time', () => {
  const start = cpuMs()
  decodeWords('=?utf-8?Q?'.repeat(200_000))
  assert.ok(cpuMs() - start < 2000)
})
