import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startMailServer } from '../../test/mail-server.ts'
import type { z } from 'zod'
import { type Loose } from '../app/workspace.ts'
import { mailJournal, setMailServer } from './mail.ts'
import { previewRequestLetter, requestLetterFile, sendRequestLetter } from './request-letters.ts'
import { fileRequestPaper, requestPaperFile } from './request-papers.ts'
import { noteRequest, openRequest, request, requests, throwRequestAway } from './requests.ts'
import { refused } from '../../test/refused.ts'
import { withIndex } from '../../test/empty-index.ts'

const asker = { name: 'Noor Visser', mail: 'noor@voorbeeld.example' }
const asked: Loose<z.input<typeof openRequest.input>> = {
  channel: 'mail',
  rights: ['access'],
  asker,
  text: 'Graag weet ik welke gegevens u van mij hebt en aan wie u ze gaf.',
}

test('a request is opened as it came, and leads to its next step', () =>
  withIndex(async (on) => {
    const { id } = await on.perform(openRequest, asked)
    const view = await on.perform(request, { id })
    assert.ok(view)
    assert.deepEqual([view.file.language, view.step, view.clock.state], ['nl', 'look-who', 'running'])
    assert.match(view.explained[0]?.explanation ?? '', /maand/)
    const [original] = view.file.papers
    const paper = await on.perform(requestPaperFile, { id, paper: original?.paper ?? 0 })
    assert.match(Buffer.from(paper.bytes).toString(), /^Graag weet ik/)
    await on.perform(noteRequest, { id, lines: [{ type: 'doubted', doubt: false, why: 'bekend adres' }] })
    const [row] = (await on.perform(requests, {})).requests
    assert.deepEqual([row?.id, row?.step], [id, 'search'])
    await assert.rejects(on.perform(request, { id: 0 }))
    assert.equal(await on.perform(request, { id: 9 }), null)
    await assert.rejects(
      on.perform(noteRequest, { id: 9, lines: [{ type: 'noted', text: 'x' }] }),
      refused('request-not-found'),
    )
    await assert.rejects(
      on.perform(openRequest, { ...asked, receivedAt: '2099-01-01T10:00:00+01:00' }),
      refused('request-not-yet'),
    )
  }))

test('a letter goes out as it was seen, by the own server, and stays in the file', () =>
  withIndex(async (on) => {
    const mail = await startMailServer()
    try {
      const { port } = mail
      const server = {
        host: 'localhost',
        port,
        security: 'none',
        user: '',
        from: 'info@fietsen.example',
      } as const
      await on.perform(setMailServer, { server })
      const { id } = await on.perform(openRequest, asked)
      const letter = { id, letter: 'received' } as const
      const preview = await on.perform(previewRequestLetter, letter)
      assert.deepEqual([preview.to, preview.faults], [asker.mail, []])
      const send = { ...letter, channel: 'mail' } as const
      await assert.rejects(
        on.perform(sendRequestLetter, { ...send, seen: '0'.repeat(64) }),
        refused('mail-changed'),
      )
      assert.equal(mail.received.length, 0)
      assert.equal((await on.perform(sendRequestLetter, { ...send, seen: preview.seen })).isSent, true)
      assert.match(mail.received[0] ?? '', /Noor Visser/)
      const view = await on.perform(request, { id })
      assert.deepEqual(
        view?.file.sent.map(({ letter: sort, to }) => [sort, to]),
        [['received', asker.mail]],
      )
      assert.equal(view?.file.papers.length, 2)
      await on.perform(noteRequest, { id, lines: [{ type: 'closed' }] })
      await on.perform(throwRequestAway, { id, isConfirmed: true })
      const [row] = await on.perform(mailJournal, {})
      assert.deepEqual([row?.what, row?.to, row?.subject], ['request', '', ''], 'left is that a letter went')
    } finally {
      await mail.close()
    }
  }))

test('a letter with a fault goes only when a person says so', () =>
  withIndex(async (on) => {
    const { id } = await on.perform(openRequest, asked)
    const text = 'Stuur ons een kopie van uw paspoort. Piet de Vries (piet@elders.example) weet ervan.'
    const letter = { id, letter: 'identity', text } as const
    const preview = await on.perform(previewRequestLetter, letter)
    assert.deepEqual(preview.faults, ['id-copy', 'other-person'])
    assert.ok(preview.others.includes('piet@elders.example'))
    const send = { ...letter, seen: preview.seen, channel: 'letter' } as const
    await assert.rejects(on.perform(sendRequestLetter, send), refused('request-letter-faults'))
    await on.perform(sendRequestLetter, { ...send, ignored: [...preview.faults] })
    const view = await on.perform(request, { id })
    assert.deepEqual(view?.file.sent[0]?.ignored, ['id-copy', 'other-person'])
  }))

test('every usual letter, in both languages, is without faults', () =>
  withIndex(async (on) => {
    for (const language of ['nl', 'en'] as const) {
      const { id } = await on.perform(openRequest, { ...asked, rights: ['access', 'erasure'], language })
      const decide = (right: 'access' | 'erasure', grounds: 'legal-duty'[]) =>
        ({ type: 'decided', right, outcome: grounds.length > 0 ? 'partly' : 'granted', grounds }) as const
      await on.perform(noteRequest, { id, lines: [decide('access', []), decide('erasure', ['legal-duty'])] })
      for (const letter of [
        'received',
        'identity',
        'mandate',
        'clarification',
        'extension',
        'answer',
        'refusal',
        'recipient',
        'done',
      ] as const) {
        const preview = await on.perform(previewRequestLetter, { id, letter })
        // When it is gone from the backups only the organisation knows.
        const open = letter === 'answer' || letter === 'refusal' || letter === 'done' ? ['unfilled'] : []
        assert.deepEqual([preview.faults, preview.others], [open, []], `${language} ${letter}`)
        const { bytes } = await on.perform(requestLetterFile, { id, letter, format: 'txt' })
        assert.ok(bytes.length > 200)
      }
    }
  }))

test('a file is thrown away when it is closed, before its term only when a person says so twice', () =>
  withIndex(async (on) => {
    const { id } = await on.perform(openRequest, asked)
    const base64 = Buffer.from('volmacht').toString('base64')
    await on.perform(fileRequestPaper, { id, sort: 'mandate', name: 'volmacht.pdf', base64 })
    await assert.rejects(on.perform(throwRequestAway, { id }), refused('request-open'))
    await on.perform(noteRequest, { id, lines: [{ type: 'closed' }] })
    await assert.rejects(on.perform(throwRequestAway, { id }), refused('confirm-first'))
    await on.perform(throwRequestAway, { id, isConfirmed: true })
    assert.equal(await on.perform(request, { id }), null)
    const { requests: rows, thrownAway } = await on.perform(requests, {})
    assert.deepEqual([rows.length, thrownAway[0]?.request], [0, id])
  }))
