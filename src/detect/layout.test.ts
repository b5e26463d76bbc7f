import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromUtf8, utf8 } from '../base/bytes.ts'
import { layOut } from './layout.ts'

const laid = (text: string): string => {
  const { text: table, context } = layOut(utf8(text))
  assert.equal(table.length, utf8(text).length)
  return context.layout === 'prose' ? 'prose' : `${context.hasHead ? 'head' : 'rows'} ${fromUtf8(table)}`
}

test('rows with the same separator in each are a table, whatever it is', () => {
  assert.equal(laid('naam;bsn\nJan;123456782\n'), 'head naam\tbsn\nJan\t123456782\n')
  assert.equal(laid('naam,plaats,tel\n"Vries, de",Epe,1\n'), 'head naam\tplaats\ttel\n"Vries, de"\tEpe\t1\n')
  assert.equal(laid('1\t2\n3\t4'), 'rows 1\t2\n3\t4')
})

test('sentences, letters and single lines are prose', () => {
  for (const text of [
    'Beste Jan,\nIk kom morgen, of later,\nGroet, Piet',
    'een; twee',
    'Dag Karin,\nTot morgen,\n',
    'naam;bsn\nJan\n',
    'a "b;c\nd;e',
    '',
  ])
    assert.equal(laid(text), 'prose')
})

test('a head may be shortened with a full stop', () => {
  const { context } = layOut(utf8('naam\tgeb.datum\ttel.\nR. Smit\t22-04-1981\t0612345678\n'))
  assert.deepEqual(context, { layout: 'table', hasHead: true })
})

test('a head may end with a full stop or a number of its own where no sentence has such separators', () => {
  assert.equal(laid('naam;KvK-nr.;tel 2\nJan;69599084;1\n'), 'head naam\tKvK-nr.\ttel 2\nJan\t69599084\t1\n')
  assert.equal(laid('een, twee, driehoekig.\nvier, vijf, zes.\n'), 'prose')
})

test('a sign at the end of each line makes no table', () => {
  assert.equal(laid('SELECT naam FROM klanten;\nSELECT 1;\n'), 'prose')
})
