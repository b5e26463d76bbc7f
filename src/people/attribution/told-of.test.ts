import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../../base/bytes.ts'
import { detect } from '../../detect/detect.ts'
import type { Finding } from '../../detect/finding.ts'
import type { CategoryKind } from '../../detect/kinds.ts'
import { attribute, type AttributedText } from './attribute.ts'
import type { Mention } from './cast.ts'

const mention = (role: string, name: string, email: string): Mention => ({
  role,
  values: [
    { kind: 'PERSON', value: name },
    { kind: 'EMAIL', value: email },
  ],
})
const tess = mention('from', 'Tess van Loon', 'tess@dak.example')
const joris = mention('to', 'Joris Bleeker', 'joris@dak.example')

interface Around {
  readonly given?: readonly Mention[]
  readonly layout?: AttributedText['layout']
  readonly kind?: CategoryKind
}

/** Whom the sentence between the braces is about, which is told by what stands between brackets. */
function whom(
  marked: string,
  { given = [tess, joris], layout = 'prose', kind = 'HEALTH' }: Around = {},
): unknown {
  const plain = marked.replace(/[{}[\]]/g, '')
  const [, before = '', sentence = '', telling = ''] =
    /^([^]*)\{([^{}]*\[([^\]]*)\][^{}]*)\}/.exec(marked) ?? []
  const text = utf8(plain)
  const start = utf8(before).length
  const end = start + utf8(sentence.replace(/[[\]]/g, '')).length
  const told: Finding = { kind, start, end, value: telling.toLowerCase(), certainty: 0.9, reasons: [] }
  const knownNames = given.flatMap(({ values }) => values.map(({ value }) => value))
  const names = detect(text, { layout, knownNames }).filter((one) => one.kind === 'PERSON')
  const findings = [...names, told].sort((a, b) => a.start - b.start)
  const { mentions, about } = attribute(given, [{ layout, text, findings }])
  return mentions[about[0]?.[findings.indexOf(told)] ?? -1]?.values[0]?.value
}

test('what is told by "I" is of who writes, also behind whom they call to', () => {
  assert.equal(whom('Hoi Joris,\n\n{De arts denkt dat ik een [burn-out] heb}.'), 'Tess van Loon')
  assert.equal(whom('{De [bedrijfsarts denkt dat ik een burn]-out heb}.'), 'Tess van Loon')
  assert.equal(whom('{Joris, donderdag [staak] ik mee met de bond}.', { kind: 'UNION' }), 'Tess van Loon')
  assert.equal(
    whom('{Hoi Joris, ik wil vrij voor het [Suikerfeest]}.', { kind: 'RELIGION' }),
    'Tess van Loon',
  )
  assert.equal(
    whom('{Uw monteur Kevin Nauta rookte terwijl ik had gezegd dat ik [zwanger] ben}.'),
    'Tess van Loon',
  )
  assert.equal(whom('{Zitten gaat niet, heb [migraine]}'), 'Tess van Loon')
  assert.equal(whom('{My brother and I are both [carriers]}', { kind: 'GENETIC' }), 'Tess van Loon')
  assert.equal(whom('{Mijn man Rob en ik zijn [getrouwd]}', { kind: 'SEXUAL' }), 'Tess van Loon')
})

test('of a relative, a client or who is not named nobody is told, least of all who writes', () => {
  for (const words of [
    'Neem jij melk mee? {En mam heeft de uitslag van haar [biopsie]}.',
    '{Mijn vrouw Truus heeft beginnende [dementie], dus bel mijn zoon}.',
    'Wat vind jij? {Ze is jong en misschien snel [zwanger]}.',
    'Joris, ga jij langs? {Mevrouw is [slechthorend]}.',
    '{De klant is [zwanger]}.',
    '{Sanne [vast] tijdens de ramadan}.',
    '{Ik plan een gesprek met de [bedrijfsarts]}.',
    '{Ik sprak Kevin Nauta bij de [kliniek]}.',
    '{My sister [broke her wrist], so I will drive her}.',
    '{Ik ben [ziek], zei Kevin}.',
    '{Ziekteverzuim: de nieuwe [griep] is er}.',
    'Aanwezig: Joris Bleeker.\n{De prikklok werkt met een [vingerafdruk]}. Joris Bleeker vraagt na of dat mag.',
  ])
    assert.equal(whom(words), undefined, words)
})

test('who reports a crime did not do it', () => {
  const kind = 'CRIMINAL'
  assert.equal(whom('{Kevin Nauta heeft aangifte gedaan bij de [politie]}.', { kind }), undefined)
  assert.equal(whom('{Kevin Nauta is betrapt op [diefstal]}.', { kind }), 'Kevin Nauta')
})

test('"he" is the only one of whom the sentence or its paragraph speaks before', () => {
  assert.equal(whom('Kevin Nauta is weg. {Hij is [verslaafd], zegt hij zelf}.'), 'Kevin Nauta')
  assert.equal(whom('{Kevin Nauta vertelt dat hij is [veroordeeld]}.', { kind: 'CRIMINAL' }), 'Kevin Nauta')
  assert.equal(whom('{Mijn man Kevin Nauta komt later, hij is [geopereerd]}.'), 'Kevin Nauta')
  assert.equal(whom('{Ik sprak met Kevin Nauta, die [ziek] is}.'), 'Kevin Nauta')
  assert.equal(whom('Kevin Nauta belde over Els Bakker. {Hij is [verslaafd]}.'), undefined)
  assert.equal(whom('1. Kevin Nauta is weg.\n2. De ketel lekt. Dag.\n3. {Hij is [ziek]}.'), undefined)
  assert.equal(whom('Kevin Nauta is weg.\n\n{Hij is [ziek]}.'), undefined)
})

test('"you" is whom the letter greets, and a letter without a header is of who signs it', () => {
  assert.equal(whom('Beste Joris,\n\n{Sterkte met je [longontsteking]}.'), 'Joris Bleeker')
  assert.equal(whom('{Sterkte met je [longontsteking]}.'), undefined)
  const letter =
    'Geachte heer,\n\n{Ik ben na een [depressie] weer inzetbaar}.\n\nMet vriendelijke groet,\nEls Bakker'
  assert.equal(whom(letter, { given: [] }), 'Els Bakker')
})

test('what a card notes is of whose card it is', () => {
  assert.equal(
    whom('{[rolstoel], traplift}', { given: [mention('card', 'Els Bakker', 'els@thuis.example')] }),
    'Els Bakker',
  )
})

test('in the row of who did the work a remark is of whom they came for', () => {
  const row = 'Klant\tMonteur\tOmschrijving\n'
  assert.equal(whom(`${row}\tKevin Nauta\t{klant [zwanger]}`, { given: [], layout: 'table' }), undefined)
  const both = `${row}Els Bakker\tKevin Nauta\t{klant [zwanger]}`
  assert.equal(whom(both, { given: [], layout: 'table' }), 'Els Bakker')
})
