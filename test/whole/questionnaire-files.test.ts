import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  makeQuestionnaire,
  questionnaireFile,
  questionnaires,
  readAnswers,
  type Round,
} from '../../src/actions/questionnaires.ts'
import { decideSupplier } from '../../src/actions/suppliers.ts'
import { type Workspace } from '../../src/app/workspace.ts'
import { Refusal } from '../../src/base/refusal.ts'
import { refused } from '../refused.ts'
import { withIndex } from '../empty-index.ts'

// The reader of PDF is a process of its own, so this runs with the slow tests.

/** An index with one supplier that the owner named. */
async function index(run: (on: Workspace) => Promise<void>): Promise<void> {
  await withIndex(async (on) => {
    await on.perform(decideSupplier, {
      domain: 'kassameester.example',
      decision: { isUsed: true, role: 'processor' },
    })
    await run(on)
  })
}

const domain = 'kassameester.example'

async function make({ perform }: Workspace, dueOn = '2099-01-01'): Promise<string> {
  return (await perform(makeQuestionnaire, { domain, language: 'nl', dueOn })).round
}

async function only({ perform }: Workspace): Promise<Round> {
  const [round, ...more] = await perform(questionnaires, { domain })
  if (round === undefined) throw new Error('expected a round')
  assert.deepEqual(more, [])
  return round
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

test('a round goes out for Word and for a reader of PDF too, and comes back from either', () =>
  index(async (on) => {
    const round = await make(on)
    for (const format of ['docx', 'pdf'] as const) {
      const { bytes, fileName } = await on.perform(questionnaireFile, { round, format })
      assert.equal(fileName, `kwartje-vragen-kassameester.example.${format}`)
      await on.perform(readAnswers, { base64: base64(bytes) })
      const { returned: read } = await only(on)
      // The role is what was decided of the supplier; it stands ticked in the form.
      assert.deepEqual(read?.answers, { role: { role: 'processor' } })
    }
    const html = await on.perform(questionnaireFile, { round, format: 'html' })
    await assert.rejects(
      on.perform(readAnswers, { base64: base64(html.bytes) }),
      refused('answers-unreadable'),
    )
  }))

test('bytes that are no answer are refused with the reason, and change nothing', () =>
  index(async (on) => {
    const round = await make(on)
    const { bytes: docx } = await on.perform(questionnaireFile, { round, format: 'docx' })
    const { bytes: pdf } = await on.perform(questionnaireFile, { round, format: 'pdf' })
    const cut = docx.slice(0, 700)
    for (const [bytes, why] of [
      [new Uint8Array(), 'not-answers'],
      [cut, 'damaged'],
      [pdf.slice(0, 400), 'damaged'],
      [new TextEncoder().encode('%PDF-1.7 niets'), 'damaged'],
    ] as const)
      await assert.rejects(
        on.perform(readAnswers, { base64: base64(bytes) }),
        (error) => error instanceof Refusal && error.code === 'answers-unreadable' && error.subject === why,
        why,
      )
    await assert.rejects(on.perform(readAnswers, { base64: 'A'.repeat(950_004) }))
    assert.equal((await only(on)).returned, null)
  }))
