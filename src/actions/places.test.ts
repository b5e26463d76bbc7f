import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Workspace } from '../app/workspace.ts'
import type { Answers } from '../privacy/interview.ts'
import { recount } from './recount.ts'
import { declarePlace, placeDetails, updateSource } from './places.ts'
import { scan } from './scan.ts'
import { answerQuestions, getSetup, setUp } from './setup.ts'
import { people } from './persons.ts'
import { addSource, listSources, removeSource } from './sources.ts'
import { withIndex } from '../../test/empty-index.ts'

const placesOf = async ({ perform }: Workspace): Promise<readonly (string | undefined)[]> =>
  (await perform(listSources, {})).map(({ details }) => details.place).sort()

test('the answers make the first map; what follows from an answer goes when the answer changes', () =>
  withIndex(async (on) => {
    const { perform } = on
    const first = await perform(answerQuestions, {
      answers: { email: 'yes', paper: 'unknown', protection: 'no', staff: 'no' },
    })
    assert.deepEqual(first.firstMap, [
      { place: 'mailbox', isCertain: true },
      { place: 'address-book', isCertain: true },
      { place: 'paper', isCertain: false },
    ])
    assert.deepEqual([first.isOnline, first.openQuestions], [true, ['protection', 'paper']])
    assert.deepEqual(await placesOf(on), ['address-book', 'mailbox', 'paper'])
    await perform(answerQuestions, { answers: { email: 'no', paper: 'yes', cloud: 'yes' } })
    assert.deepEqual(await placesOf(on), ['cloud', 'paper'])
    assert.deepEqual((await perform(getSetup, {})).answers, {
      email: 'no',
      paper: 'yes',
      cloud: 'yes',
    } satisfies Answers)
    await perform(answerQuestions, { answers: {} })
    assert.deepEqual(await placesOf(on), [])
  }))

test('answering the same again changes no place', () =>
  withIndex(async (on) => {
    const given = { answers: { email: 'yes', cloud: 'yes' }, notes: { cloud: 'Boekhoudwolk' } } as const
    await on.perform(answerQuestions, given)
    const before = await on.perform(listSources, {})
    await on.perform(answerQuestions, given)
    assert.deepEqual(await on.perform(listSources, {}), before)
  }))

test('the name of a service goes with its place, also when it is told later', () =>
  withIndex(async ({ perform }) => {
    const noteOf = async (): Promise<string | undefined> =>
      (await perform(listSources, {})).find(({ details }) => details.place === 'cloud')?.details.note
    await perform(answerQuestions, { answers: { cloud: 'yes' } })
    assert.equal(await noteOf(), undefined)
    await perform(answerQuestions, { answers: { cloud: 'yes' }, notes: { cloud: 'Boekhoudwolk' } })
    assert.equal(await noteOf(), 'Boekhoudwolk')
  }))

test('a place that the owner made or worded stays, whatever is answered', () =>
  withIndex(async (on) => {
    const { perform } = on
    const paper = await perform(declarePlace, { place: 'paper', label: 'Ordners' })
    await perform(answerQuestions, { answers: { paper: 'yes', cloud: 'yes', staff: 'yes' } })
    assert.deepEqual(await placesOf(on), ['cloud', 'paper', 'staff-files'])
    const cloud = (await perform(listSources, {})).find(({ details }) => details.place === 'cloud')
    await perform(updateSource, { id: cloud?.id ?? 0, label: 'Onze boekhouding' })
    await perform(answerQuestions, { answers: {} })
    assert.deepEqual(
      (await perform(listSources, {})).map(({ id, label }) => [id, label]),
      [
        [paper.id, 'Ordners'],
        [cloud?.id, 'Onze boekhouding'],
      ],
    )
  }))

test('a place that can be read now comes instead of the one that was told of, and of no other', () =>
  withIndex(async (on, folder) => {
    const { perform } = on
    await perform(answerQuestions, { answers: { email: 'yes' } })
    const [mailbox] = await perform(listSources, {})
    mkdirSync(join(folder, 'post'))
    mkdirSync(join(folder, 'meer'))
    const read = await perform(addSource, {
      location: join(folder, 'post'),
      place: 'mailbox',
      insteadOf: mailbox?.id ?? 0,
    })
    assert.deepEqual(
      (await perform(listSources, {})).map(({ id, kind }) => [id, kind]),
      [
        [(mailbox?.id ?? 0) + 1, 'declared'],
        [read.id, 'path'],
      ],
    )
    await perform(addSource, { location: join(folder, 'meer'), insteadOf: read.id })
    assert.equal((await perform(listSources, {})).filter(({ kind }) => kind === 'path').length, 2)
    await perform(answerQuestions, { answers: { email: 'yes' } })
    assert.deepEqual(await placesOf(on), ['address-book', 'mailbox', undefined])
  }))

test('what was told of a place changes bit by bit; a schedule can be taken away', () =>
  withIndex(async ({ perform }, folder) => {
    mkdirSync(join(folder, 'post'))
    const { id } = await perform(addSource, {
      location: join(folder, 'post'),
      label: 'Post',
      place: 'mailbox',
    })
    await perform(updateSource, { id, schedule: 'daily', note: 'van Noor' })
    const changed = await perform(updateSource, {
      id,
      label: 'Mail',
      excludeSenders: ['Arts@Kliniek.example'],
    })
    assert.deepEqual(
      [changed.label, changed.details, changed.exclusions],
      [
        'Mail',
        { place: 'mailbox', note: 'van Noor', schedule: 'daily' },
        { paths: [], senders: ['arts@kliniek.example'] },
      ],
    )
    const bare = await perform(updateSource, { id, schedule: null, note: '' })
    assert.deepEqual(bare.details, { place: 'mailbox' })
    assert.deepEqual((await perform(listSources, {}))[0]?.details, { place: 'mailbox' })
    await assert.rejects(perform(updateSource, { id: 99, label: 'x' }), { code: 'source-not-found' })
  }))

test('domains are taken as people type them; the organisation can be forgotten again', () =>
  withIndex(async ({ perform }) => {
    const told = await perform(setUp, {
      organisation: ' De Wilg ',
      domains: ['@Wilg.example', 'https://www.wilg.nl/contact', ' wilg.com '],
    })
    assert.deepEqual([told.organisation, told.domains], ['De Wilg', ['wilg.example', 'wilg.nl', 'wilg.com']])
    assert.deepEqual((await perform(setUp, {})).organisation, 'De Wilg')
    assert.equal((await perform(setUp, { organisation: '' })).organisation, null)
    for (const wrong of ['wilg', 'a@b@c.nl', '', 'wilg nl.nl'])
      await assert.rejects(perform(setUp, { domains: [wrong] }), { name: 'ZodError' }, wrong)
  }))

test('says how a place could leak, by where it lies and by what lies there', () =>
  withIndex(async ({ perform }, folder) => {
    const codes = async (
      path: string,
      whose: 'own' | 'shared' | 'former-employee' = 'own',
    ): Promise<readonly string[]> => {
      mkdirSync(join(folder, path), { recursive: true, mode: 0o700 })
      const { id } = await perform(addSource, { location: join(folder, path), whose })
      return (await perform(placeDetails, { id })).vulnerabilities.map(({ code, word }) =>
        `${code} ${word}`.trim(),
      )
    }
    assert.deepEqual(await codes('post'), [])
    assert.deepEqual(await codes('Dropbox/zaak'), ['synced-folder Dropbox'])
    assert.deepEqual(await codes('Google Drive/zaak'), ['synced-folder Google Drive'])
    assert.deepEqual(await codes('Nextcloud'), ['synced-folder Nextcloud'])
    assert.deepEqual(await codes('Mijn Dropboxen'), [])
    assert.deepEqual(await codes('Downloads'), ['downloads-folder'])
    assert.deepEqual(await codes('gedeeld', 'shared'), ['shared-place'])
    assert.deepEqual(await codes('weg', 'former-employee'), ['left-behind'])
    const { id } = await perform(declarePlace, { place: 'paper' })
    assert.deepEqual((await perform(placeDetails, { id })).vulnerabilities, [])
    await assert.rejects(perform(placeDetails, { id: 999 }), { code: 'source-not-found' })
  }))

test(
  'what others on this computer can read is said, as far down as they can come',
  { skip: process.platform === 'win32' },
  () =>
    withIndex(async ({ perform }, folder) => {
      chmodSync(folder, 0o755)
      const path = join(folder, 'post')
      mkdirSync(path)
      writeFileSync(join(path, 'a.txt'), 'x')
      const { id } = await perform(addSource, { location: path })
      const isOpen = async (): Promise<boolean> =>
        (await perform(placeDetails, { id })).vulnerabilities.some(
          ({ code }) => code === 'readable-by-others',
        )
      chmodSync(path, 0o755)
      chmodSync(join(path, 'a.txt'), 0o644)
      assert.equal(await isOpen(), true)
      chmodSync(join(path, 'a.txt'), 0o600)
      assert.equal(await isOpen(), false)
      chmodSync(join(path, 'a.txt'), 0o644)
      chmodSync(folder, 0o700)
      assert.equal(await isOpen(), false)
    }),
)

test('tells what lies in a place after it was read and counted', () =>
  withIndex(async ({ perform }, folder) => {
    const path = join(folder, 'post')
    mkdirSync(path, { mode: 0o700 })
    writeFileSync(
      join(path, 'a.txt'),
      'Geachte heer Jansen,\nUw BSN 999990019 staat in ons dossier. Wachtwoord: Geheim123!\n',
    )
    writeFileSync(
      join(path, 'b.txt'),
      'Geachte heer Jansen,\nUw BSN 999990019 staat in ons dossier. Wachtwoord: Geheim123!\n',
    )
    const { id } = await perform(addSource, { location: path })
    await perform(scan, { workers: 1 })
    await perform(recount, {})
    const details = await perform(placeDetails, { id })
    assert.deepEqual([details.documents, details.copied, details.last?.complete], [1, 1, true])
    assert.deepEqual(
      details.vulnerabilities.map(({ code, documents }) => [code, documents]),
      [
        ['secrets-here', 1],
        ['identity-here', 1],
        ['many-copies', 1],
      ],
    )
    assert.equal(details.kinds.find(({ kind }) => kind === 'NL_BSN')?.class, 'sensitive')
  }))

test('a place that is not there counts among what the scan could not read', () =>
  withIndex(async ({ perform }, folder) => {
    const path = join(folder, 'stick')
    mkdirSync(path)
    writeFileSync(join(path, 'brief.txt'), 'Geachte heer Jansen')
    await perform(addSource, { location: path })
    const problems = async (): Promise<{ readonly told: number; readonly counted: number | undefined }> => {
      const told: number[] = []
      const { sources } = await perform(
        scan,
        { workers: 1 },
        { report: (progress) => void told.push(progress.problems) },
      )
      return { told: told.at(-1) ?? 0, counted: sources[0]?.problems }
    }
    assert.deepEqual(await problems(), { told: 0, counted: 0 })
    rmSync(path, { recursive: true })
    assert.deepEqual(await problems(), { told: 1, counted: 1 })
    assert.deepEqual(await problems(), { told: 1, counted: 1 })
  }))

test('who was known from a place only is gone with the place', () =>
  withIndex(async ({ perform }, folder) => {
    const [here, there] = [join(folder, 'hier'), join(folder, 'daar')]
    for (const [path, name] of [
      [here, 'Piet Jansen'],
      [there, 'Noor Smit'],
    ] as const) {
      mkdirSync(path)
      const [given = ''] = name.toLowerCase().split(' ')
      writeFileSync(
        join(path, 'kaart.vcf'),
        `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEMAIL:${given}@klant.example\nEND:VCARD\n`,
      )
      await perform(addSource, { location: path })
    }
    await perform(scan, {})
    const names = async (): Promise<string[]> =>
      (await perform(people, {})).rows.map(({ name }) => name).sort()
    assert.deepEqual(await names(), ['Noor Smit', 'Piet Jansen'])
    const [first] = await perform(listSources, {})
    await perform(removeSource, { id: first?.id ?? 0 })
    assert.deepEqual(await names(), ['Noor Smit'])
  }))
