import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markText, readMarked } from './mail-mark.ts'

const labels = {
  nl: { name: 'Naam', reach: 'Bereikbaar via', message: 'Toelichting' },
  en: { name: 'Name', reach: 'Reached by', message: 'Remarks' },
}

test('a mail that comes back says what was asked, quoted or not', () => {
  const mark = markText({ type: 'request', language: 'nl', wish: 'erasure' })
  assert.equal(mark, '[kwartje request erasure nl]')
  const lines = ['Van: Piet <piet@example.org>', '> Naam: Piet Jansen', '> Toelichting: alles', `> ${mark}`]
  assert.deepEqual(readMarked(lines.join('\r\n'), labels), {
    type: 'request',
    language: 'nl',
    wish: 'erasure',
    name: 'Piet Jansen',
    reach: 'piet@example.org',
    message: 'alles',
  })
})

test('a sign-up names its form, version and subjects; what is no mark of ours is nothing', () => {
  const mark = markText({
    type: 'sign-up',
    language: 'en',
    form: 'news-letter',
    version: 3,
    purposes: ['news', 'events'],
  })
  assert.deepEqual(readMarked(`From: anna@example.org\nName: Anna\n${mark}`, labels), {
    type: 'sign-up',
    language: 'en',
    form: 'news-letter',
    version: 3,
    purposes: ['news', 'events'],
    name: 'Anna',
    email: 'anna@example.org',
  })
  assert.equal(readMarked(`Name: Anna\n${mark}`, labels), null, 'nobody to answer to')
  for (const wrong of [
    '',
    '[kwartje request all nl]',
    '[kwartje sign-up a x news nl]',
    `[kwartje ${'a '.repeat(500)}]`,
  ])
    assert.equal(readMarked(`From: anna@example.org\n${wrong}`, labels), null)
})
