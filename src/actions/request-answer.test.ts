import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { openSampleFirm } from '../app/sample-firm.ts'
import { inMemory } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import { createSandbox, readTree, type Item } from '../read/index.ts'
import { remainsIn } from '../redact/remains.ts'
import { createMatcher } from '../redact/targets.ts'
import { makeSample, type Truth } from '../sample/index.ts'
import { scratchFolder } from '../../test/whole/command-line.ts'
import { requestHeads } from './request-heads.ts'
import { requestItem } from './request-item.ts'
import { decideRequestItems, decideRequestValues, requestItems } from './request-items.ts'
import { deliverRequest, packRequest, requestPackage } from './request-package.ts'
import { requestCandidates, searchRequest, setRequestPersons, tickRequestPlace } from './request-search.ts'
import { requestSheet } from './request-sheet.ts'
import { noteRequest, openRequest, request, throwRequestAway } from './requests.ts'
import { scan } from './scan.ts'
import { refused } from '../../test/refused.ts'

// Somebody asks what there is of them, from the search to the package that is handed over, on the sample firm with its ground truth.

const scratch = scratchFolder()
const truth = await makeSample(scratch.path('truth'))
const firm = await openSampleFirm(new AbortController().signal)
const { perform } = firm.workspace
await perform(scan, {})
const sandbox = createSandbox()
const reading = { signal: new AbortController().signal, sandbox }
after(async () => {
  await sandbox.close()
  await firm.throwAway()
  scratch.remove()
})

type TruePerson = Truth['persons'][number]

function truePerson(name: string, email: string): TruePerson {
  const found = truth.persons.find((one) => one.name === name && one.emails.includes(email))
  assert.ok(found !== undefined)
  return found
}

/** Opens a request, and settles on whoever is sure to be the person. */
async function searched({ name, emails: [mail = ''] }: TruePerson): Promise<number> {
  const { id } = await perform(openRequest, {
    channel: 'mail',
    receivedAt: '2026-11-20T09:00:00+01:00',
    rights: ['access'],
    asker: { name, mail },
    language: 'nl',
  })
  const { candidates, identifiers } = await perform(requestCandidates, { id })
  const persons = candidates.filter(({ isChosen }) => isChosen).map((one) => one.id)
  assert.equal(persons.length, 1)
  await perform(setRequestPersons, { id, persons, identifiers })
  await perform(searchRequest, { id, reads: false, readsThrough: true })
  return id
}

/** What must not stand in what goes to somebody: all that is known of everybody outside, unless it is theirs too. */
function othersOf(person: TruePerson): string[] {
  const valuesOf = ({ spellings, emails, phones, holds }: TruePerson): string[] => [
    ...spellings,
    ...emails,
    ...phones,
    ...holds.filter(({ kind }) => kind !== 'HEALTH').map(({ value }) => value),
  ]
  const own = new Set(valuesOf(person).map((value) => value.toLowerCase()))
  const others = truth.persons.filter(({ id, role }) => id !== person.id && role !== 'employee')
  return [...new Set(others.flatMap(valuesOf))].filter(
    (value) => value.length > 3 && !own.has(value.toLowerCase()),
  )
}

async function leaksIn(path: string, bytes: Uint8Array, values: readonly string[]): Promise<string[]> {
  const item: Item = {
    path: '',
    name: path.split('/').at(-1) ?? '',
    mediaType: '',
    charset: '',
    bytes: inMemory(bytes),
  }
  const matcher = createMatcher(values.map((value) => ({ value })))
  let text = path
  await readTree(item, reading, {
    visit: (document, { name }) => {
      text += `\n${name}\n${document.fields.map(({ value }) => value).join('\n')}`
      for (const part of document.parts) text += `\n${Buffer.from(part.text).toString()}`
    },
  })
  const { places } = await remainsIn(item, matcher, reading)
  return [...matcher.find(text).map(({ target }) => values[target] ?? ''), ...places]
}

const cases = [
  ['Piet Terpstra', 'piet.terpstra@thuispost.example'],
  ['Jan de Vries', 'jdv1961@oudepost.example'], // has a namesake
  ['Els Kamphuis', 'fam.kamphuis@thuispost.example'], // shares an address
] as const

for (const [name, email] of cases) {
  test(`${name} gets all that is theirs, and nothing of anybody else`, async () => {
    const person = truePerson(name, email)
    const id = await searched(person)
    const { rows } = await perform(requestItems, { id, limit: 1000 })
    const units = new Set(rows.map(({ unit }) => unit))
    for (const { key } of rows.filter(({ copies }) => copies > 1))
      for (const { unit } of (await perform(requestItem, { id, item: key })).occurrences) units.add(unit)
    for (const { place } of person.holds) {
      const unit = place.split('/').slice(1).join('/')
      assert.ok(
        [...units].some((one) => one === unit || one.startsWith(`${unit}/`)),
        place,
      )
    }
    const packed = await perform(packRequest, { id, portable: true })
    assert.equal(packed.failed, 0)
    const { bytes } = await perform(requestPackage, { id, as: 'zip' })
    assert.equal(createHash('sha256').update(bytes).digest('hex'), packed.digest)
    const files = unzipSync(bytes)
    for (const [path, content] of Object.entries(files))
      assert.deepEqual(await leaksIn(path, content, othersOf(person)), [], path)
    const all = Object.entries(files)
      .filter(([path]) => path.startsWith('stukken/'))
      .map(([, content]) => strFromU8(content, true))
      .join('\n')
    assert.ok(all.includes(email), 'the own address stays')
    assert.match(strFromU8(files['LEESMIJ.html'] ?? new Uint8Array()), /Uw gegevens bij ons/)
    const sums = strFromU8(files['SHA256SUMS.txt'] ?? new Uint8Array())
      .trim()
      .split('\n')
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ')
      assert.equal(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
        sum,
        path,
      )
    }
    assert.equal(sums.length, Object.keys(files).length - 1, 'every other file is named')
  })
}

test('a letter is told by its subject and its writer, and in the package without anybody else', async () => {
  const piet = truePerson('Piet Terpstra', 'piet.terpstra@thuispost.example')
  const id = await searched(piet)
  const { rows } = await perform(requestItems, { id, kind: 'message' })
  const heads = await perform(requestHeads, { id, items: rows.map(({ key }) => key).slice(0, 200) })
  assert.equal(Object.keys(heads).length, rows.length)
  for (const head of Object.values(heads)) assert.ok(head !== null && head.title !== '' && head.from !== '')
  await perform(packRequest, { id })
  const files = unzipSync((await perform(requestPackage, { id, as: 'zip' })).bytes)
  const list = strFromU8(files['LEESMIJ.html'] ?? new Uint8Array())
  assert.match(list, /bericht “[^”]+”, van Piet Terpstra/)
  assert.match(list, /bericht “[^”]+”, van Marijke Hofstra/)
  assert.deepEqual(
    await leaksIn('LEESMIJ.html', files['LEESMIJ.html'] ?? new Uint8Array(), othersOf(piet)),
    [],
  )
})

test('a decision holds until it is taken back; nothing is held back without a ground', async () => {
  const id = await searched(truePerson('Piet Terpstra', 'piet.terpstra@thuispost.example'))
  const { rows } = await perform(requestItems, { id, kind: 'message' })
  const [first] = rows
  assert.ok(first !== undefined)
  const withhold = { id, items: [first.key], decision: 'withhold' } as const
  await assert.rejects(perform(decideRequestItems, withhold), refused('request-ground-missing'))
  await assert.rejects(
    perform(decideRequestItems, { ...withhold, ground: 'claim' }),
    refused('request-reason-missing'),
  )
  const { lines } = await perform(decideRequestItems, { ...withhold, ground: 'secret' })
  const after = await perform(requestItems, { id, decision: 'withhold' })
  assert.ok(after.rows.some(({ key }) => key === first.key))
  for (const line of lines) await perform(noteRequest, { id, lines: [{ type: 'struck', line }] })
  const back = await perform(requestItems, { id, decision: 'withhold' })
  assert.ok(!back.rows.some(({ key }) => key === first.key))
  const bulk = await perform(decideRequestItems, { id, items: { kind: 'message' }, decision: 'redact' })
  assert.equal(bulk.items, rows.length)
})

test('a reviewer keeps one value and takes out another', async () => {
  const id = await searched(truePerson('Piet Terpstra', 'piet.terpstra@thuispost.example'))
  const { rows } = await perform(requestItems, { id })
  const notes = rows.find(({ unit }) => unit === 'notities.txt')
  assert.ok(notes !== undefined)
  const item = notes.key
  const seen = await perform(requestItem, { id, item })
  const rudolf = seen.others.find(({ value }) => value === 'Rudolf Kamphuis')
  assert.deepEqual([rudolf?.whose, rudolf?.goes], ['other', true])
  assert.ok(seen.pieces.some(({ mark, text }) => mark === 'own' && text === 'Piet Terpstra'))
  await perform(decideRequestValues, { id, item, values: ['Rudolf Kamphuis'], step: 'keep' })
  await perform(decideRequestValues, { id, item: '', values: ['sleutel'], step: 'redact' })
  const then = await perform(requestItem, { id, item })
  assert.equal(then.others.find(({ value }) => value === 'Rudolf Kamphuis')?.goes, false)
})

test('the sheet names recipients, terms and places; a place for people is ticked; what was handed over has its digest, and no fault that nobody left', async () => {
  const id = await searched(truePerson('Piet Terpstra', 'piet.terpstra@thuispost.example'))
  const paper = async (): Promise<string> =>
    Buffer.from((await perform(requestSheet, { id, format: 'txt' })).bytes).toString()
  assert.match(await paper(), /Ordners in de werkplaats[\s\S]*nog niet met de hand nagekeken/)
  const { rows } = await perform(requestItems, { id, limit: 1 })
  assert.equal(rows.length, 1)
  const places = await perform(requestItems, { id })
  const binder = Object.entries(places.labels).find(([, label]) => label === 'Ordners in de werkplaats')?.[0]
  await perform(tickRequestPlace, {
    id,
    place: binder ?? '',
    by: 'Tess',
    on: '2026-11-21',
    outcome: 'nothing',
  })
  const text = await paper()
  assert.match(text, /nagekeken door Tess/)
  assert.match(text, /Facturen en bestellingen/)
  assert.match(text, /tot en met 31 december 2028/, 'seven years after the year of the newest invoice')
  assert.match(text, /Autoriteit Persoonsgegevens/)
  assert.match(text, /WebwinkelHulp|webwinkelhulp/i)
  await assert.rejects(perform(requestPackage, { id, as: 'zip' }), (error) => error instanceof Refusal)
  const packed = await perform(packRequest, { id })
  await perform(deliverRequest, { id, how: 'counter', to: 'Piet Terpstra', at: '2026-11-22T10:00:00+01:00' })
  assert.ok(packed.sizeBytes > 0)
  const given = { id, to: 'piet.terpstra@thuispost.example', at: '2026-11-22T10:00:00+01:00' }
  await assert.rejects(perform(deliverRequest, { ...given, how: 'mail' }), refused('request-delivery-faults'))
  await assert.rejects(perform(deliverRequest, { ...given, how: 'link' }), refused('request-delivery-faults'))
  await assert.rejects(
    perform(deliverRequest, { ...given, how: 'link', ignored: ['open-mail'] }),
    refused('request-delivery-faults'),
  )
  await perform(deliverRequest, { ...given, how: 'link', hours: 240, isDownload: true })
  await perform(deliverRequest, { ...given, how: 'encrypted' })
  await perform(deliverRequest, { ...given, how: 'mail', ignored: ['open-mail'] })
  const { file } = (await perform(request, { id })) ?? {}
  assert.deepEqual(
    file?.delivered.map(({ how, ignored, digest }) => [how, [...ignored], digest === packed.digest]),
    [
      ['counter', [], true],
      ['link', [], true],
      ['encrypted', [], true],
      ['mail', ['open-mail'], true],
    ],
  )
  const kept = (): number => readdirSync(join(firm.workspace.place.folder, 'vault')).length
  const before = kept()
  await perform(noteRequest, { id, lines: [{ type: 'closed' }] })
  await perform(throwRequestAway, { id, isConfirmed: true })
  assert.equal(kept(), before - 1, 'the package goes with its file')
})
