import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMemory } from '../base/bytes.ts'
import { ownEvents } from './request-events.ts'
import { ownTable } from './request-own-table.ts'

const subject = {
  names: ['Piet Jansen'],
  emails: ['piet@klant.example'],
  phones: [],
  others: [],
}
const event = (words: string, begin = 'BEGIN:VEVENT', end = 'END:VEVENT'): string =>
  [begin, `SUMMARY:${words}`, end, ''].join('\r\n')
const agenda = (...blocks: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', `${blocks.join('')}END:VCALENDAR`, ''].join('\r\n')
const own = event('Gesprek met piet@klant.example')

test('no appointment of others goes along, however its lines are written', () => {
  const others = [
    event('Ontslag Anna', 'begin:vevent', 'end:vevent'),
    event('Ontslag Anna', 'BEGIN:VEVENT ', 'END:VEVENT '),
    event('Ontslag Anna', 'BEGIN:VEV\r\n ENT', 'END:VEV\r\n ENT'),
    event('Ontslag Anna', 'BEGIN:VFREEBUSY', 'END:VFREEBUSY'),
    event('Ontslag Anna', 'BEGIN:X-CASE', 'END:X-CASE'),
    // Not closed: the next one begins all the same.
    'BEGIN:VEVENT\r\nSUMMARY:Ontslag Anna\r\n',
  ]
  for (const other of others) assert.equal(ownEvents(agenda(other, own), subject), agenda(own), other)
  assert.equal(ownEvents(agenda(event('Ontslag Anna').replaceAll('\r\n', '\r')), subject), null)
})

test('what an own appointment needs stays: its alarm, and the time zones', () => {
  const zone = 'BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n'
  const alarmed = own.replace('END:', 'BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:')
  assert.equal(ownEvents(agenda(zone, alarmed), subject), agenda(zone, alarmed))
  assert.equal(ownEvents(agenda(zone), subject), null)
})

test('a cell of a stranger does not run as a formula, nor pass for a table of its own', () => {
  const text = Buffer.from(
    ['naam\tnotitie', "+cmd|'/C calc'!A0\t-2+3", ' =1+1\t+31 6 12345678', '# lijst\t-12,50'].join('\n'),
  )
  const cut = ownTable(
    { path: '', name: 'klanten.xlsx', mediaType: '', charset: '', bytes: inMemory(text) },
    [
      {
        place: 'sheet/een\ntwee',
        hasHead: true,
        observed: { text, place: 'sheet', layout: 'table', findings: [] },
        sure: [1, 2, 3],
        doubtful: [],
      },
    ],
  )
  const { bytes } = cut?.item ?? {}
  assert.equal(
    Buffer.from(bytes?.read(0, bytes.sizeBytes) ?? []).toString(),
    [
      '# sheet/een twee',
      'naam,notitie',
      "'+cmd|'/C calc'!A0,'-2+3",
      "' =1+1,+31 6 12345678",
      '"# lijst","-12,50"',
      '',
    ].join('\r\n'),
  )
})
