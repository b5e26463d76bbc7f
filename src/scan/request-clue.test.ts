import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestClueOf } from './request-clue.ts'
import type { MailClues } from '../privacy/suppliers/mail-clues.ts'

const ask = 'Op grond van artikel 15 AVG wil ik weten welke persoonsgegevens u van mij verwerkt.'

function mail(change: Partial<MailClues>): MailClues {
  return {
    fields: [{ name: 'received', value: 'from a by b; Mon, 5 Jan 2026 10:00:00 +0100' }],
    from: { name: 'Tess van Loon', email: 'tess@zaak.example' },
    senderKind: 'personal',
    recipients: ['marijke@zaak.example'],
    subject: 'FW: Inzageverzoek',
    opening: 'Hoi Marijke, kun jij dit oppakken?',
    ending: 'Tess',
    repeated: `-----Oorspronkelijk bericht-----\nVan: Wubbo Terpstra <Wubbo@post.example>\nVerzonden: zondag 4 januari 2026 20:11\nAan: info@zaak.example\n\n${ask}`,
    ...change,
  }
}

const asker = (change: Partial<MailClues>): string | undefined => {
  const clue = requestClueOf(mail(change), 'inbox.mbox')
  return clue && `${clue.name} ${clue.email}`
}

test('who asks is who wrote what a colleague sends on', () => {
  assert.equal(asker({}), 'Wubbo Terpstra wubbo@post.example')
  assert.equal(
    asker({
      subject: 'Fwd: vraag',
      repeated: `> *From:* "W. Terpstra" [mailto:wubbo@post.example]\n> Sent: Sunday\n\n${ask}`,
    }),
    'W. Terpstra wubbo@post.example',
  )
})

test('an answer, and what is sent on without saying whose it was, is of who sends it', () => {
  assert.equal(asker({ subject: 'Re: Inzageverzoek', opening: ask }), 'Tess van Loon tess@zaak.example')
  assert.equal(asker({ opening: ask, repeated: 'Van: ons\n\nhoi' }), 'Tess van Loon tess@zaak.example')
  assert.equal(asker({ subject: 'FW: foto', repeated: 'Van: W <w@post.example>\n\nMooi plaatje' }), undefined)
})

test('an endless header block takes no time', () => {
  for (const repeated of [
    'Van: '.repeat(300),
    `Van: ${'<'.repeat(1500)}`,
    `Van: a <a@b.example>${'\n '.repeat(700)}`,
  ])
    assert.equal(asker({ subject: 'FW: foto', opening: '', repeated }), undefined)
})
