import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Workspace } from '../app/workspace.ts'
import { withIndex } from '../../test/empty-index.ts'
import { findings } from './lists.ts'
import { requestItem } from './request-item.ts'
import { requestItems } from './request-items.ts'
import { requestCandidates, searchRequest, setRequestPersons } from './request-search.ts'
import { openRequest } from './requests.ts'
import { scan } from './scan.ts'
import { addSource, removeSource } from './sources.ts'

const message = (from: string, text: string): string =>
  [`From: ${from}`, 'To: balie@voorbeeld.example', `Subject: planning`, '', text, ''].join('\r\n')

/** "Belvoor" alone at the start of a sentence may be a name; the second message is from somebody called so. */
const open = message('Jan de Boer <jan@voorbeeld.example>', 'Kuiper en Belvoor zijn vandaag thuis.')
const evidence = message('Okke Belvoor <okke@voorbeeld.example>', 'Tot morgen.')

const write = (place: string, name: string, text: string): void => {
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, name), text)
}

/** Names that were found in texts, and by what. */
async function names(on: Workspace): Promise<string[]> {
  const { rows } = await on.perform(findings, { kinds: ['PERSON'], limit: 100 })
  return rows
    .filter(({ part }) => part !== 'header')
    .map(({ shown, reasons }) => `${shown ?? ''} ${reasons.join()}`)
    .sort()
}

const taken = 'Belvoor known-name,sentence'

test('who is named elsewhere in the index is known where a text leaves it open, whatever is read first', async () => {
  for (const order of [
    [open, evidence],
    [evidence, open],
  ])
    await withIndex(async (on, folder) => {
      const place = join(folder, 'place')
      order.forEach((text, index) => write(place, `${String(index)}.eml`, text))
      await on.perform(addSource, { location: place })
      await on.perform(scan, {})
      assert.deepEqual(await names(on), [taken])
      await on.perform(scan, {})
      assert.deepEqual(await names(on), [taken])
    })
})

test('evidence that comes later decides what was read before, and takes it back when it goes', () =>
  withIndex(async (on, folder) => {
    const [place, other] = [join(folder, 'place'), join(folder, 'other')]
    write(place, 'open.eml', open)
    await on.perform(addSource, { location: place })
    await on.perform(scan, {})
    assert.deepEqual(await names(on), [])
    write(place, 'evidence.eml', evidence)
    await on.perform(scan, {})
    assert.deepEqual(await names(on), [taken])
    rmSync(join(place, 'evidence.eml'))
    await on.perform(scan, {})
    assert.deepEqual(await names(on), [])
    write(other, 'evidence.eml', evidence)
    const { id } = await on.perform(addSource, { location: other })
    await on.perform(scan, {})
    assert.deepEqual(await names(on), [taken])
    await on.perform(removeSource, { id })
    assert.deepEqual(await names(on), [])
  }))

test('one mail makes no name of a word that stands in many texts; a card does', () =>
  withIndex(async (on, folder) => {
    const place = join(folder, 'place')
    for (let n = 0; n < 11; n++)
      write(place, `${String(n)}.eml`, `Message-ID: <${String(n)}@x.example>\r\n${open}`)
    write(place, 'evidence.eml', evidence)
    await on.perform(addSource, { location: place })
    await on.perform(scan, {})
    assert.deepEqual(await names(on), [])
    write(place, 'evidence 2.eml', evidence.replace('Tot morgen', 'Tot straks'))
    await on.perform(scan, {})
    assert.equal((await names(on)).filter((name) => name === taken).length, 11)
    rmSync(join(place, 'evidence.eml'))
    rmSync(join(place, 'evidence 2.eml'))
    write(
      place,
      'card.vcf',
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Okke Belvoor\r\nEMAIL:okke@voorbeeld.example\r\nEND:VCARD\r\n',
    )
    await on.perform(scan, {})
    assert.equal((await names(on)).filter((name) => name === taken).length, 11)
  }))

test('who only the whole index knows is somebody else in a copy for somebody too', () =>
  withIndex(async (on, folder) => {
    const place = join(folder, 'place')
    write(place, 'open.eml', open)
    write(place, 'evidence.eml', evidence)
    await on.perform(addSource, { location: place })
    await on.perform(scan, {})
    const { id } = await on.perform(openRequest, {
      channel: 'mail',
      receivedAt: '2026-11-20T09:00:00+01:00',
      rights: ['access'],
      asker: { name: 'Jan de Boer', mail: 'jan@voorbeeld.example' },
      language: 'nl',
    })
    const { candidates, identifiers } = await on.perform(requestCandidates, { id })
    const persons = candidates.filter(({ isChosen }) => isChosen).map((one) => one.id)
    await on.perform(setRequestPersons, { id, persons, identifiers })
    await on.perform(searchRequest, { id, reads: false, readsThrough: true })
    const { rows } = await on.perform(requestItems, { id, limit: 10 })
    const own = rows.find(({ unit }) => unit === 'open.eml')
    assert.ok(own !== undefined)
    const { others } = await on.perform(requestItem, { id, item: own.key })
    assert.ok(
      others.some(({ value }) => value === 'Belvoor'),
      JSON.stringify(others),
    )
  }))
