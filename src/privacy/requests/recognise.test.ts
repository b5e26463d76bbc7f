import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import type { AskId } from './ask.ts'
import { asksIn } from './recognise.ts'

interface Case {
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly asks: readonly AskId[]
}

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`../../../test/requests/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
const cases = [
  ...linesOf('cases'),
  // Its first line says where the others come from.
  ...linesOf('blind').slice(1),
].map((line) => JSON.parse(line) as Case) // our own files

/** What is not understood, or misunderstood: the list matches exactly, so that a change for better or worse is seen. */
const knownFailures = [
  's07',
  's18',
  't03',
  't06',
  't10',
  't28',
  'b-f02',
  'b-f11',
  'b-f14',
  'b-h01',
  'b-h03',
  'b-h06',
  'b-h11',
  'b-h12',
  'b-h13',
  'b-h19',
  'b-i03',
  'b-j02',
  'b-j03',
  'b-j08',
  'b-j09',
  'b-j10',
]

test('knows what labelled mails ask, but for the known failures', () => {
  const failed = cases.filter(({ subject, text, asks }) => {
    const found = asksIn(subject, text)?.asks ?? []
    return found.join(' ') !== asks.join(' ')
  })
  assert.deepEqual(
    failed.map(({ id }) => id),
    knownFailures,
  )
})

test('gives the words that show it', () => {
  const found = asksIn('Vraag', 'Het was een mooie dag. Kunt u mijn gegevens wissen? Groet.')
  assert.deepEqual(found, { asks: ['erasure'], words: ['Kunt u mijn gegevens wissen'] })
})

test('no mail, however it is made, holds up the reading', () => {
  const hostile = ['mijn gegevens ', 'wat u van mij ', 'a', '; ', 'inzage mijn dossier. ', 'toestemming ']
  for (const piece of hostile) {
    const text = piece.repeat(100_000)
    const began = cpuMs()
    asksIn(text.slice(0, 10_000), text)
    assert.ok(cpuMs() - began < 500, piece)
  }
})
