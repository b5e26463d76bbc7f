import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observePicture, type PictureText } from './observe-picture.ts'

const nobody: Parameters<typeof observePicture>[1] = async () => []
const zone =
  'I<NLDSPECI20223<<<<<<<<<<<<<<<\n0105178F3109063NLD<<<<<<<<<<<4\nVAN<DER<VEEN<<LOTTE<<<<<<<<<<<\n'

const picture = (text: string, more: Partial<PictureText> = {}): PictureText => ({
  parts: [{ place: 'ocr', text }],
  certainty: 0.9,
  title: 'scan.png',
  knownNames: [],
  ...more,
})

const found = async (given: PictureText, namesBeside = nobody) => {
  const { texts, attribution } = await observePicture(given, namesBeside)
  return texts.flatMap(({ place, findings }, t) =>
    findings.map(({ kind, value, certainty, reasons }, f) => {
      const whom = attribution.about[t]?.[f] ?? -1
      const name = attribution.mentions[whom]?.values.find((one) => one.kind === 'PERSON')?.value
      return { place, kind, value, certainty, codes: reasons.map(({ code }) => code), name }
    }),
  )
}

test('what was read from a picture says so, and is less certain', async () => {
  const [number] = await found(picture('Uw BSN: 999990019\n'))
  const [sure] = await found(picture('Uw BSN: 999990019\n', { certainty: 1 }))
  assert.equal(number?.value, '999990019')
  assert.ok(number.codes.includes('picture'))
  assert.ok((number.certainty ?? 1) < (sure?.certainty ?? 0))
})

test('a zone for machines gives number, birth date and name of one person, and no other names', async () => {
  const all = await found(picture(`SPECIMEN\nNaam\nvan der Veen\nVoornamen\nLotte\n${zone}`))
  assert.deepEqual(
    all
      .filter(({ codes }) => codes.includes('check-digit'))
      .map(({ kind, value, name }) => [kind, value, name]),
    [
      ['NL_PASSPORT_ID', 'SPECI2022', 'Lotte van der Veen'],
      ['DATE_OF_BIRTH', '2001-05-17', 'Lotte van der Veen'],
      ['PERSON', 'Lotte van der Veen', 'Lotte van der Veen'],
    ],
  )
  assert.deepEqual(
    [...new Set(all.filter(({ kind }) => kind === 'PERSON').map(({ value }) => value))],
    ['Lotte van der Veen'],
  )
})

test('of two readings of a zone the one in which every check holds is taken, once', async () => {
  const badly = zone.replace('<<<<<<<<<<<4', '<<<<<<<<<<<7')
  const parts = [
    { place: 'ocr', text: `Kaart\n${badly}` },
    { place: 'ocr/zone', text: zone },
  ]
  const all = await found(picture('', { parts }))
  assert.deepEqual(
    all.filter(({ kind }) => kind === 'NL_PASSPORT_ID').map(({ place }) => place),
    ['ocr/zone'],
  )
})

test('checks that hold by chance in a bad reading lose to a reading that needed no repair', async () => {
  const parts = [
    {
      place: 'ocr',
      text: 'I<NLDSPECI2031b5<<<<<<<<<<<<<<<\n8802130F3109063NLD<<<<<<<<<<<0\nTUINSTRA<<AALTJE<GRIET<<<<<<<<\n',
    },
    {
      place: 'ocr/zone',
      text: 'I<NLDSPECI20315<<<<<<<<<<<<<<<\n8802130F3109063NLD<<<<<<<<<<<0\nTUINSTRA<<AALTJE<GRIET<<<<<<<<\n',
    },
  ]
  const all = await found(picture('', { parts }))
  assert.deepEqual(
    all.filter(({ kind }) => kind === 'NL_PASSPORT_ID').map(({ value }) => value),
    ['SPECI2031'],
  )
})

test('a name that was read badly is that of whom something else on the picture is known', async () => {
  const text = 'Geachte heer Piet Terpstna,\nmail ons op piet.terpstra@thuispost.example\n'
  const asked: string[] = []
  const all = await found(
    picture('Afzender: Fatima el Idrlssi, fatima@elidrissi.example\n'),
    async (values) => {
      asked.push(...values.map(({ value }) => value))
      return ['Fatima el Idrissi']
    },
  )
  assert.deepEqual(asked, ['fatima@elidrissi.example'])
  const name = all.find(({ kind }) => kind === 'PERSON')
  assert.deepEqual([name?.value, name?.codes.includes('known-name')], ['Fatima el Idrissi', true])
  const other = await found(picture(text), async () => ['Rudolf Kamphuis'])
  assert.equal(
    other.some(({ value }) => value === 'Rudolf Kamphuis'),
    false,
  )
})

test('whom the index knows by the number on a card is its bearer, unless it knows several', async () => {
  const card = 'Naam: NAUTA\nVoornamen: KEVIN EMRE\nGeboortedatum: 09 AUG 2006\nBSN: 999990019\n'
  const whose = async (names: readonly string[], text = card): Promise<unknown> =>
    (await found(picture(text), async () => names))
      .filter(({ kind }) => kind === 'NL_BSN' || kind === 'DATE_OF_BIRTH')
      .map(({ name }) => name)
  assert.deepEqual(await whose(['Kevin Nauta']), ['Kevin Nauta', 'Kevin Nauta'])
  assert.deepEqual(await whose(['Kevin Nauta', 'K. Nauta']), ['Kevin Nauta', 'Kevin Nauta'])
  const number = 'IDENTITEITSKAART\nBSN: 999990019\n'
  assert.deepEqual(await whose(['Kevin Nauta'], number), ['Kevin Nauta'])
  assert.deepEqual(await whose(['Kevin Nauta', 'Els Smit'], number), [undefined])
})

test('the topic follows from the name or the text', async () => {
  assert.equal((await observePicture(picture('x', { title: 'CV_Noor.png' }), nobody)).topic, 'application')
})
