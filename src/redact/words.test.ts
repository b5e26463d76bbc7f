import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellingOf, writtenIn } from '../people/others.ts'
import { inMemory } from '../base/bytes.ts'
import { createSandbox } from '../read/index.ts'
import { redactItem } from './redact-item.ts'
import { createMatcher } from './targets.ts'

const people = {
  subject: { names: ['Piet Terpstra'], emails: [], phones: [], others: [] },
  staff: [],
  outsiders: [],
  ownDomains: [],
  organisation: ['Bos Hoveniers'],
}

/** What is left of a text without these names. */
function without(
  text: string,
  ...names: readonly (readonly [value: string, ...written: string[]])[]
): string {
  const targets = names.map(([value, ...written]) =>
    writtenIn({ kind: 'PERSON', value, written }, text, people),
  )
  let left = ''
  let at = 0
  for (const { start, end } of createMatcher(targets, tellingOf(people)).find(text)) {
    left += `${text.slice(at, start)}█`
    at = end
  }
  return left + text.slice(at)
}

test('a name that is a word too goes as a name, and stays as a word', () => {
  assert.equal(
    without('Dag Piet, Kees Bos nam een bos bloemen mee. Bos kwam uit het bos; mevr. bos niet.', [
      'Kees Bos',
    ]),
    'Dag Piet, █ nam een bos bloemen mee. █ kwam uit het bos; mevr. █ niet.',
  )
  assert.equal(
    without('Anna de Wit wil de muur wit. De Wit belt. Groet, kees', ['Anna de Wit']),
    '█ wil de muur wit. De █ belt. Groet, kees',
  )
  assert.equal(
    without('Mei Chen belde op 3 mei; Mei komt in Mei 2027.', ['Mei Chen']),
    '█ belde op 3 mei; █ komt in Mei 2027.',
  )
})

test("the organisation's own name stays, also where somebody is called so", () => {
  assert.equal(
    without('Bos Hoveniers schreef aan Kees Bos, en Bos belde.', ['Kees Bos']),
    'Bos Hoveniers schreef aan █, en █ belde.',
  )
})

test('what is no word goes in whatever letters, and so does what was read as a name in small ones', () => {
  assert.equal(without('Kees Kamphuis: kamphuis belt, KAMPHUIS ook', ['Kees Kamphuis']), '█: █ belt, █ ook')
  assert.equal(without('klant: bos. een bos', ['Bos', 'bos']), 'klant: █. een █')
})

test('noise is searched for a word as a name is written', () => {
  const matcher = createMatcher([{ value: 'Brouwer', words: ['Brouwer'] }], tellingOf(people))
  assert.ok(matcher.hasInNoise(Buffer.from('\u0001Brouwer\u0002')))
  assert.ok(!matcher.hasInNoise(Buffer.from('\u0001brouwer\u0002')))
})

test('a letter, a page and a list keep the word, and the second look agrees', async () => {
  const sandbox = createSandbox()
  const letter = [
    'From: Kees Bos <kees@bos.example>',
    'To: Piet Terpstra <piet@terpstra.example>',
    'Subject: Bos en bos',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Dag Piet, de caf=C3=A9houder gaf mij een bos bloemen uit het=',
    ' bos. Groet, Kees Bos',
    '',
  ].join('\r\n')
  const page =
    '<!doctype html><html lang="nl"><p>Kees <b>Bos</b> met een bos bloemen</p><p>mevr. bos</p></html>'
  const list = 'naam;wat\r\nKees Bos;een bos bloemen\r\nBos;bos\r\n'
  try {
    for (const [name, text, kept] of [
      ['brief.eml', letter, /een bos bloemen uit/],
      ['blad.html', page, /een bos bloemen/],
      ['lijst.csv', list, /een bos bloemen/],
    ] as const) {
      const item = { path: '', name, mediaType: '', charset: '', bytes: inMemory(Buffer.from(text)) }
      const targets = [
        writtenIn({ kind: 'PERSON', value: 'Kees Bos', written: [] }, text, people),
        { value: 'kees@bos.example' },
      ]
      const order = {
        targets,
        telling: tellingOf(people),
        mark: '█████',
        plainMark: '#####',
        noteFor: () => '',
        mayBecomeText: false,
      }
      const result = await redactItem(item, order, { signal: new AbortController().signal, sandbox })
      assert.ok(result.state === 'redacted', JSON.stringify(result))
      const left = Buffer.from(result.bytes).toString()
      assert.match(left, kept)
      assert.doesNotMatch(left, /Kees|\bBos\b|mevr\. bos/)
    }
  } finally {
    await sandbox.close()
  }
})
