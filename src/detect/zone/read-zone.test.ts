import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromUtf8, utf8 } from '../../base/bytes.ts'
import { checkDigit } from './repair.ts'
import { readZones } from './read-zone.ts'

// Specimens of ICAO 9303, of the Dutch passport and of ISO/IEC 18013, and the card of an applicant of the sample firm.
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
]
const dutch = ['P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<', 'SPECI20142NLD6503101F2403096999999990<<<<<84']
const card = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
]

const read = (lines: readonly string[]) => readZones(utf8(`iets erboven\n${lines.join('\n')}\niets eronder`))

test('reads a passport, a card of three lines and one of two', () => {
  const [zone] = read(passport)
  assert.deepEqual(
    [
      zone?.document,
      zone?.issuer,
      zone?.number,
      zone?.name,
      zone?.birthDate,
      zone?.nationality,
      zone?.isWhole,
    ],
    ['passport', 'UTO', 'L898902C3', 'Anna Maria Eriksson', '1974-08-12', 'UTO', true],
  )
  const [small] = read(card)
  assert.deepEqual(
    [small?.document, small?.number, small?.name, small?.birthDate, small?.isWhole],
    ['card', 'D23145890', 'Anna Maria Eriksson', '1974-08-12', true],
  )
  const [middle] = read(['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'])
  assert.deepEqual([middle?.document, middle?.number, middle?.isWhole], ['card', 'D23145890', true])
})

test('a Dutch passport of before 2014 gives its citizen service number, and tussenvoegsels stay small', () => {
  const [zone] = read(dutch)
  assert.deepEqual(
    [zone?.name, zone?.bsn, zone?.birthDate],
    ['Willeke Liselotte de Bruijn', '999999990', '1965-03-10'],
  )
  assert.deepEqual(
    zone?.values.map(({ kind }) => kind),
    ['NL_PASSPORT_ID', 'DATE_OF_BIRTH', 'PERSON', 'NL_BSN'],
  )
})

test('each value stands where it says', () => {
  const text = utf8(`Ómslag é\n${dutch.join('\n')}\n`)
  const [zone] = readZones(text)
  const [number, birth, name] = zone?.values ?? []
  const written = (value: typeof number): string => fromUtf8(text.subarray(value?.start, value?.end))
  assert.deepEqual(
    [written(number), written(birth), written(name)],
    ['SPECI2014', '650310', 'DE<BRUIJN<<WILLEKE<LISELOTTE'],
  )
})

test('confusions are undone where the check digits then hold', () => {
  const confused = [
    'L8989O2C36UTO74O8122F12O4I59ZE184226B<<<<<1O',
    'LB98902C36UTO7408I22F1204159ZE184226B<<<<<10',
  ]
  for (const second of confused) {
    const [zone] = read([passport[0] ?? '', second])
    assert.deepEqual(
      [zone?.number, zone?.birthDate, zone?.isWhole],
      ['L898902C3', '1974-08-12', true],
      second,
    )
  }
})

test('lost and added fillers, spaces and other signs for the filler do no harm', () => {
  const ways = [
    [(passport[0] ?? '').slice(0, -3), passport[1] ?? ''],
    [`${passport[0] ?? ''}<<`, (passport[1] ?? '').replace('<<<<<', '<<<')],
    [(passport[0] ?? '').replace('<<ANNA', '«ANNA'), (passport[1] ?? '').replace('UTO', ' UTO')],
    [(passport[0] ?? '').replace('MARIA<<<<<<', 'MARIA<<KKK<'), passport[1] ?? ''],
  ]
  for (const lines of ways) {
    const [zone] = read(lines)
    assert.deepEqual([zone?.number, zone?.name], ['L898902C3', 'Anna Maria Eriksson'], lines.join('\n'))
  }
})

test('a driving licence is known by its one line', () => {
  const body = 'D1NLD15094962111659VP8Y2W9X4A'
  const [zone] = read([`${body}${checkDigit(body)}`])
  assert.deepEqual([zone?.document, zone?.number], ['driving-licence', '5094962111'])
  assert.deepEqual(read([`${body}${String((Number(checkDigit(body)) + 1) % 10)}`]), [])
})

test('what fails a check is no document', () => {
  assert.deepEqual(read([passport[0] ?? '', (passport[1] ?? '').replace('740812', '740813')]), [])
  assert.deepEqual(read([passport[0] ?? '']), [])
  assert.deepEqual(
    readZones(utf8('BESTELLING<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nFACTUUR<<<<<<<<<<<<<<<<<<<<<<<')),
    [],
  )
})

test('a child that was born in this century is not a hundred years older', () => {
  const line = (birth: string, expiry: string): string => {
    const body = `${birth}${checkDigit(birth)}M${expiry}${checkDigit(expiry)}UTO<<<<<<<<<<<`
    const whole = `D231458907${'<'.repeat(15)}${birth}${checkDigit(birth)}${expiry}${checkDigit(expiry)}${'<'.repeat(11)}`
    return `${body}${checkDigit(whole)}`
  }
  assert.equal(read([card[0] ?? '', line('150401', '250401'), card[2] ?? ''])[0]?.birthDate, '2015-04-01')
  assert.equal(read([card[0] ?? '', line('450401', '250401'), card[2] ?? ''])[0]?.birthDate, '1945-04-01')
})

test('any bytes give zones or none, each inside the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'P<ILNDUTO0189«\n '), { maxLength: 400 }), (signs) => {
      const text = utf8(signs.join(''))
      for (const { start, end, values } of readZones(text)) {
        assert.ok(start >= 0 && end <= text.length && start < end)
        for (const value of values) assert.ok(value.start < value.end && value.end <= text.length)
      }
    }),
  )
})
