import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import fc from 'fast-check'
import { fillOwn, ownCountIds, parseLesson, writeLesson } from './lesson.ts'

const folder = fileURLToPath(new URL('../../i18n/lessons/', import.meta.url))
const filesOf = (language: string): string[] => globSync(`${folder}${language}/*.md`).sort()

const small = `---
id: klein
---

# Titel

## Verhaal
Een regel
en nog een.

Een tweede alinea.

## Regel
Doe het.

## Bij u
Wij hebben {people} mensen.
Wij hebben {unknown} dingen.

## Vraag
Wat?
- [ ] dit
- [x] dat
> Daarom.

## Doe nu
Begin.
`

test('reads a lesson as an adviser writes it', () => {
  const { lesson } = parseLesson(small)
  assert.deepEqual(lesson, {
    id: 'klein',
    for: 'everyone',
    law: '',
    title: 'Titel',
    story: ['Een regel en nog een.', 'Een tweede alinea.'],
    rule: ['Doe het.'],
    own: ['Wij hebben {people} mensen.', 'Wij hebben {unknown} dingen.'],
    questions: [{ ask: 'Wat?', answers: ['dit', 'dat'], right: 1, why: 'Daarom.' }],
    doNow: ['Begin.'],
  })
  assert.deepEqual(parseLesson(small.replaceAll('\n', '\r\n')).lesson, lesson)
})

test('says every fault with its line', () => {
  const broken = small
    .replace('- [x] dat', '- [ ] dat')
    .replace('> Daarom.', '')
    .replace('## Regel', '## Regels')
    .replace('id: klein', 'id: Klein Ding')
  assert.deepEqual(
    parseLesson(broken).faults.map(({ code, line }) => `${code} ${String(line)}`),
    ['unknown-section 13', 'question-without-right 20', 'question-without-why 20', 'bad-id 0', 'no-rule 0'],
  )
  assert.deepEqual(
    parseLesson('x'.repeat(60_001)).faults.map(({ code }) => code),
    ['too-long'],
  )
})

test('never throws, whatever the file', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '---',
          '# ',
          '## Vraag',
          '## Verhaal',
          '- [x] a',
          '- [ ] b',
          '> c',
          'id: a',
          '',
          '\u0000',
        ),
      ),
      (lines) => {
        const { lesson, faults } = parseLesson(lines.join('\n'))
        assert.equal(lesson === null, faults.length > 0)
      },
    ),
  )
})

test('says of the organisation only what is known', () => {
  const { lesson } = parseLesson(small)
  assert.deepEqual(fillOwn(lesson?.own ?? [], { people: '12' }), ['Wij hebben 12 mensen.'])
  assert.deepEqual(fillOwn(lesson?.own ?? [], {}), [])
})

test('the lessons that come along are whole, and the same in both languages', () => {
  const names = filesOf('nl').map((path) => basename(path))
  assert.equal(names.length, 14)
  assert.deepEqual(
    filesOf('en').map((path) => basename(path)),
    names,
  )
  const read = (language: string) =>
    filesOf(language).map((path) => {
      const { lesson, faults } = parseLesson(readFileSync(path, 'utf8'))
      assert.deepEqual(faults, [], path)
      assert.ok(lesson !== null)
      return lesson
    })
  const [dutch, english] = [read('nl'), read('en')]
  for (const [i, lesson] of dutch.entries()) {
    const other = english[i]
    const law = lesson.law
      .replaceAll('AVG art.', 'GDPR Art.')
      .replaceAll('UGDPR', 'UAVG')
      .replaceAll(' art. ', ' Art. ')
    assert.deepEqual([lesson.id, lesson.for, law], [other?.id, other?.for, other?.law])
    assert.equal(lesson.questions.length, 3, lesson.id)
    assert.deepEqual(
      lesson.questions.map(({ right, answers }) => [right, answers.length]),
      other?.questions.map(({ right, answers }) => [right, answers.length]),
    )
    const names = [...lesson.own, ...(other?.own ?? [])].flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)])
    for (const [, name = ''] of names)
      assert.ok(
        ownCountIds.some((id) => id === name),
        name,
      )
  }
})

test('which answer is right cannot be guessed from where it stands', () => {
  const rights = filesOf('nl').flatMap(
    (path) => parseLesson(readFileSync(path, 'utf8')).lesson?.questions.map(({ right }) => right) ?? [],
  )
  for (const place of [0, 1, 2]) {
    const share = rights.filter((right) => right === place).length / rights.length
    assert.ok(share > 0.2 && share < 0.5, `${String(place)}: ${String(share)}`)
  }
})

test('the Dutch is short: few sentences above 22 words', () => {
  for (const path of filesOf('nl')) {
    const { lesson } = parseLesson(readFileSync(path, 'utf8'))
    const texts = [
      ...(lesson?.story ?? []),
      ...(lesson?.rule ?? []),
      ...(lesson?.questions.map(({ why }) => why) ?? []),
    ]
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/))
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 22)
    assert.ok(long.length <= 2, `${path}: ${long.join(' | ')}`)
    const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0)
    assert.ok(words / sentences.length <= 13, path)
  }
})

test('a lesson that is written is the file it was read from', () => {
  for (const language of ['nl', 'en'] as const)
    for (const path of filesOf(language)) {
      const text = readFileSync(path, 'utf8')
      const { lesson } = parseLesson(text)
      assert.ok(lesson !== null)
      assert.equal(writeLesson(lesson, language), text)
    }
})
