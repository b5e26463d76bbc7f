import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { questionIds } from '../privacy/suppliers/questionnaire/types.ts'
import { keepHouseQuestions } from './house-questions.ts'
import {
  answerQuestion,
  beginOurAnswers,
  dropReceived,
  ourAnswers,
  ourAnswersFile,
  receivedQuestionnaires,
  signOurAnswers,
  takeInQuestionnaire,
} from './our-answers.ts'
import { makeQuestionnaire, questionnaires, readAnswers } from './questionnaires.ts'
import { setUp } from './setup.ts'
import { stateSupplierField } from './supplier-fields.ts'
import { decideSupplier } from './suppliers.ts'
import { refused } from '../../test/refused.ts'

/** An index of a firm of this name. */
async function firm(organisation: string, run: (on: Workspace) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    await workspace.perform(setUp, { organisation })
    await run(workspace)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const isProcessor = { isUsed: true, role: 'processor' } as const
const asks = { domain: 'kassameester.example', language: 'nl', dueOn: '2099-01-01' } as const

test('one firm asks, another takes it in and answers, the first reads that back and scores it', () =>
  firm('De Wilg', (asker) =>
    firm('Kassameester', async (asked) => {
      const { domain } = asks
      await asker.perform(decideSupplier, { domain, decision: isProcessor })
      await asker.perform(keepHouseQuestions, {
        questions: [{ nl: 'Werkt u ook op zondag?', en: '', isHard: true }],
      })
      const form = await asker.perform(makeQuestionnaire, asks)
      const { round } = await asked.perform(takeInQuestionnaire, { base64: base64(form.bytes) })
      assert.equal(round, form.round)

      await asked.perform(decideSupplier, { domain: 'wolkdienst.example', decision: isProcessor })
      const draft = await asked.perform(ourAnswers, { round })
      assert.deepEqual([draft?.organisation, draft?.asked.length], ['De Wilg', 13])
      assert.deepEqual(
        draft?.proposals.map(({ question, field, answer }) => [question, field, answer]),
        [
          ['subprocessors', 'used', 'some'],
          ['subprocessors', 'list', 'wolkdienst.example'],
        ],
      )
      const [house] = draft?.house ?? []
      assert.ok(house !== undefined)
      const breach = {
        within: 'day',
        contact: 'meldpunt@kassameester.example',
        history: 'none',
        evidence: '2',
      }
      await asked.perform(answerQuestion, { round, question: 'breach', answer: breach })
      await asked.perform(answerQuestion, { round, question: house.id, answer: { answer: 'partly' } })
      await asked.perform(signOurAnswers, { round, by: 'Sanne de Wit' })
      const file = await asked.perform(ourAnswersFile, { round, format: 'json' })

      await asker.perform(readAnswers, { base64: base64(file.bytes) })
      const [read] = await asker.perform(questionnaires, { domain })
      assert.deepEqual(read?.returned?.answers, { breach, [house.id]: { answer: 'partly' } })
      assert.equal(read?.returned?.by, 'Sanne de Wit')
      const scored = read?.score?.questions ?? []
      assert.equal(scored.find(({ id }) => id === 'breach')?.points, 2)
      assert.deepEqual(scored.at(-1), { id: house.id, points: 1, isKnockOut: true })

      const word = await asked.perform(ourAnswersFile, { round, format: 'docx' })
      await asker.perform(readAnswers, { base64: base64(word.bytes) })
      const [again] = await asker.perform(questionnaires, { domain })
      assert.deepEqual(again?.returned?.answers, read?.returned?.answers)
    }),
  ))

test('what is proposed is in no file until it was reviewed; an answer is taken back', () =>
  firm('Kassameester', async (on) => {
    await on.perform(decideSupplier, { domain: 'wolkdienst.example', decision: isProcessor })
    const begin = { organisation: 'De Wilg', language: 'en', dueOn: '2099-01-01' } as const
    const { round } = await on.perform(beginOurAnswers, begin)
    const answersNow = async (): Promise<unknown> => {
      const { bytes } = await on.perform(ourAnswersFile, { round, format: 'json' })
      return JSON.parse(new TextDecoder().decode(bytes)).answers
    }
    assert.deepEqual(await answersNow(), {})
    const answer = { used: 'some', list: 'Wolkdienst', shoe: 'x', notice: 'soon' }
    const first = await on.perform(answerQuestion, { round, question: 'subprocessors', answer })
    assert.equal(first.former, null)
    assert.deepEqual(await answersNow(), { subprocessors: { used: 'some', list: 'Wolkdienst' } })
    const { former } = await on.perform(answerQuestion, { round, question: 'subprocessors', answer: null })
    assert.deepEqual([former, await answersNow()], [{ used: 'some', list: 'Wolkdienst' }, {}])
  }))

test('taken in twice it stays one, with the answers so far; dropped, it can be put back', () =>
  firm('De Wilg', async (on) => {
    await on.perform(decideSupplier, { domain: asks.domain, decision: isProcessor })
    const { bytes, round } = await on.perform(makeQuestionnaire, asks)
    await on.perform(takeInQuestionnaire, { base64: base64(bytes) })
    await on.perform(answerQuestion, { round, question: 'role', answer: { role: 'processor' } })
    await on.perform(takeInQuestionnaire, { base64: base64(bytes) })
    const list = await on.perform(receivedQuestionnaires, {})
    assert.deepEqual(
      list.map(({ reviewed, asked, hasForm }) => [reviewed, asked, hasForm]),
      [[1, questionIds.length, true]],
    )
    await on.perform(dropReceived, { round, isDropped: true })
    assert.deepEqual(await on.perform(receivedQuestionnaires, {}), [])
    assert.equal(await on.perform(ourAnswers, { round }), null)
    await on.perform(dropReceived, { round, isDropped: false })
    assert.equal((await on.perform(ourAnswers, { round }))?.answers.role?.['role'], 'processor')
  }))

test('what is no form is refused', () =>
  firm('De Wilg', async (on) => {
    for (const text of ['', '<p>hallo</p>', '{"format":"kwartje-form"}'])
      await assert.rejects(
        on.perform(takeInQuestionnaire, { base64: Buffer.from(text).toString('base64') }),
        refused('answers-unreadable'),
      )
    await assert.rejects(
      on.perform(answerQuestion, { round: 'weg', question: 'role', answer: null }),
      refused('questionnaire-not-found'),
    )
  }))

test('a question that the form does not ask gets no answer', () =>
  firm('De Wilg', async (on) => {
    const { round } = await on.perform(beginOurAnswers, {
      organisation: 'Kassameester',
      language: 'nl',
      dueOn: '2099-01-01',
    })
    const answering = on.perform(answerQuestion, { round, question: 'house-zzzzzzzz', answer: {} })
    await assert.rejects(answering, refused('answers-not-asked'))
    const [short] = await on.perform(receivedQuestionnaires, {})
    assert.deepEqual([short?.asked, short?.reviewed], [12, 0])
  }))

test('where a person said that a supplier keeps data is what we answer', () =>
  firm('Kassameester', async (on) => {
    const domain = 'wolkdienst.example'
    await on.perform(decideSupplier, { domain, decision: isProcessor })
    await on.perform(stateSupplierField, {
      domain,
      provenance: 'confirmed',
      stated: { field: 'location', value: { country: 'US', ground: 'standard-clauses' } },
    })
    const begin = { organisation: 'De Wilg', language: 'nl', dueOn: '2099-01-01' } as const
    const { round } = await on.perform(beginOurAnswers, begin)
    const draft = await on.perform(ourAnswers, { round })
    assert.deepEqual(
      draft?.proposals.map(({ field, answer }) => [field, answer]),
      [
        ['outside', 'yes'],
        ['countries', 'Verenigde Staten'],
        ['used', 'some'],
        ['list', 'wolkdienst.example, Verenigde Staten'],
      ],
    )
  }))
