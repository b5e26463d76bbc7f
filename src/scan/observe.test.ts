import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document, ParticipantRole } from '../read/document.ts'
import { observe } from './observe.ts'

const message = (
  headers: Readonly<Record<string, string>>,
  participants: readonly (readonly [ParticipantRole, string, string])[],
): Document => ({
  kind: 'message',
  format: 'eml',
  title: 'dinsdag',
  fields: Object.entries(headers).map(([name, value]) => ({ name, value })),
  parts: [],
  participants: participants.map(([role, name, email]) => ({ role, name, email })),
  contacts: [],
  nested: [],
  problems: [],
})

test('what comes by a mailing list is from who wrote it, and the list is nobody and no newsletter', () => {
  const { attribution, texts, topic } = observe(
    message({ 'list-post': '<mailto:klaverjas@lijst.example>' }, [
      ['from', 'Wim Bakker via Klaverjas', 'klaverjas@lijst.example'],
      ['to', 'Karel Klaverjas', 'klaverjas@lijst.example'],
      ['cc', 'Els Smit', 'els@smit.example'],
    ]),
    '',
  )
  const list = { kind: 'EMAIL', value: 'klaverjas@lijst.example' }
  assert.deepEqual(
    attribution.mentions.map(({ role, values }) => [role, ...values.map(({ value }) => value)]),
    [
      ['from', 'Wim Bakker'],
      ['list', list.value],
      ['to', list.value],
      ['cc', 'Els Smit', 'els@smit.example'],
      ['list', list.value],
    ],
  )
  assert.equal(texts[0]?.findings.length, 5, 'every address and name in the headers is found still')
  assert.equal(topic, null)
})

test('a newsletter is one, and its sender keeps name and address', () => {
  const { attribution, topic } = observe(
    message({ 'list-unsubscribe': '<https://post.example/weg>' }, [['from', 'Els Smit', 'els@smit.example']]),
    '',
  )
  assert.equal(topic, 'newsletter')
  assert.equal(attribution.mentions[0]?.values.length, 2)
})

test('where a photo was taken is found, of nobody; a header of mail that is called so is none', () => {
  const fields = { gps: '52.50625, 6.08639' }
  const photo = { ...message(fields, [['author', 'Els Smit', '']]), kind: 'file', format: 'jpeg' } as const
  const places = (document: Document): unknown[] => {
    const { texts, attribution } = observe(document, 'IMG_0001.jpg')
    return (texts[0]?.findings ?? []).flatMap(({ kind, value, reasons }, i) =>
      kind === 'LOCATION' ? [[value, reasons[0]?.code, attribution.about[0]?.[i] ?? 'nobody']] : [],
    )
  }
  assert.deepEqual(places(photo), [['52.50625, 6.08639', 'photo', 'nobody']])
  assert.deepEqual(places(message(fields, [['from', 'Els Smit', 'els@smit.example']])), [])
})

test('a table tells by its name or heads of whom it is a list', () => {
  const topic = (place: string, text: string, title = 'export'): unknown =>
    observe(
      {
        ...message({}, []),
        kind: 'file',
        title,
        parts: [{ place, layout: 'table', hasHead: true, text: Buffer.from(text) }],
      },
      title,
    ).topic
  assert.equal(topic('table', 'naam\tplaats\nEls Smit\tEpe', 'klanten-export.csv'), 'customers')
  assert.equal(topic('sheet/Leden', 'naam\tplaats\nEls Smit\tEpe'), 'customers')
  assert.equal(topic('table', 'klantnr\tnaam\n1\tEls Smit'), 'customers')
  assert.equal(topic('table/leveranciers', 'naam\tplaats\nEls Smit\tEpe'), 'suppliers')
  assert.equal(topic('sheet/Blad1', 'naam\tplaats\nEls Smit\tEpe', 'sollicitanten.xlsx'), 'application')
  assert.equal(topic('sheet/Blad1', 'artikel\tlid\n1\t2'), null)
})
