import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'
import { kinds } from '../kinds.ts'
import type { Finding } from '../finding.ts'

function told(text: string): Finding[] {
  return detect(Buffer.from(text), { layout: 'prose' }).filter(({ kind }) => kinds[kind].use === 'category')
}

const kindsTold = (text: string): string[] => told(text).map(({ kind }) => kind)

test('what everyday words tell together is found without the name of an illness, a faith or a crime', () => {
  assert.deepEqual(kindsTold('Hij zit alweer drie weken thuis met zijn rug.'), ['HEALTH'])
  assert.deepEqual(kindsTold('Samira werkt niet op vrijdagmiddag, dan gaat ze naar de moskee.'), ['RELIGION'])
  assert.deepEqual(kindsTold('Onze chauffeur heeft een tijd vastgezeten.'), ['CRIMINAL'])
})

test('the same words of things, and of work, tell nothing', () => {
  for (const text of [
    'De rug van het boek laat los.',
    'De kerk wordt volgend jaar geschilderd.',
    'Het bestand zit vast in de printer.',
    'Zij werkt vandaag thuis.',
  ])
    assert.deepEqual(kindsTold(text), [], text)
})

test('a finding is the sentence, and says by which words and of whom', () => {
  const text = 'Goedemorgen. Jan Bakker is geopereerd aan zijn knie. De fiets staat klaar.'
  const [finding] = told(text)
  assert.ok(finding)
  const bytes = Buffer.from(text)
  assert.equal(
    bytes.subarray(finding.start, finding.end).toString(),
    'Jan Bakker is geopereerd aan zijn knie',
  )
  assert.match('jan bakker is geopereerd aan zijn knie', new RegExp(finding.value))
  assert.deepEqual(finding.reasons.map(({ code }) => code).toSorted(), ['person-near', 'told'])
  assert.deepEqual(
    told('Ik heb griep en blijf thuis.')[0]?.reasons.find(({ code }) => code === 'about-person'),
    {
      code: 'about-person',
      word: 'ik',
    },
  )
})

test('a line that a program broke is read on; one that ends is not', () => {
  const line = 'Vanmorgen belde zijn moeder dat Ruben volgende week wordt'
  const bytes = Buffer.from(`${line}\ngeopereerd aan zijn knie.`)
  for (const text of [bytes, Buffer.from(`> ${line}\r\n> geopereerd aan zijn knie.`)])
    assert.match(
      detect(text, { layout: 'prose' })
        .filter(isOfHealth)
        .map(({ start, end }) => text.subarray(start, end).toString())
        .join(),
      /^Vanmorgen belde.*wordt\r?\n(?:> )?geopereerd aan zijn knie$/s,
    )
  const [finding] = told(
    `De vergadering van donderdag is nu gepland in de grote zaal\n\nmijn knie is geopereerd`,
  )
  assert.equal(finding?.start, 61)
})

test('a text of nothing but such sentences is read in bounded time, each up to a bound', () => {
  assert.ok(told('Jan Bakker heeft griep en koorts.\n'.repeat(20_000)).length <= 5000)
  assert.ok(told(`Jan Bakker heeft griep en koorts ${'en hoest '.repeat(100_000)}`).length <= 5000)
})

test('what goes to many must tell it more clearly', () => {
  const found = (texts: readonly string[], isToMany: boolean): number =>
    texts.flatMap((text) => detect(Buffer.from(text), { layout: 'prose', isToMany })).filter(isOfHealth)
      .length
  const faint = ['Bram zit er doorheen', 'Petra loopt moeilijk', 'Jan voelt zich niet goed', 'Jan is moe']
  assert.ok(found(faint, false) > found(faint, true))
  assert.equal(found(['Jan Bakker heeft kanker.'], true), 1)
})

const isOfHealth = ({ kind }: Finding): boolean => kind === 'HEALTH'

test('a remark in a row is found by itself when the row as a whole tells nothing, and not cut inside a letter', () => {
  const figures = Array.from({ length: 30 }, (_, i) => `${i * 17},50`).join('\t')
  const found = (row: string): string[] =>
    detect(Buffer.from(row), { layout: 'table' })
      .filter(isOfHealth)
      .map(({ start, end }) => Buffer.from(row).subarray(start, end).toString())
  assert.deepEqual(found(`Kevin Nauta\t${figures}\tKevin is depressief`), ['Kevin is depressief'])
  for (const one of found(
    `Kevin Nauta\t${figures}\t${'é'.repeat(300)} Kevin is depressief ${'é'.repeat(300)}`,
  ))
    assert.doesNotMatch(one, /\ufffd/)
})
