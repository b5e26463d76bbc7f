import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importWords } from './import-words.ts'

test('a term is understood as people write it, in both languages', () => {
  const { termIn } = importWords()
  const all = (term: string) => ({ term, isAll: true })
  const more = (term: string) => ({ term, isAll: false })
  for (const [text, expected] of [
    ['7 jaar', all('P7Y')],
    ['Eén jaar', all('P1Y')],
    ['4 weken', all('P4W')],
    ['six months', all('P6M')],
    ['30 days', all('P30D')],
    ['maximaal vier weken na de procedure', more('P4W')],
    ['2 jaar na uitdiensttreding', more('P2Y')],
    ['zolang nodig', undefined],
    ['', undefined],
    ['0 jaar', undefined],
    ['7', undefined],
    ['constructor jaar', undefined],
  ] as const)
    assert.deepEqual(termIn(text), expected, text)
})
