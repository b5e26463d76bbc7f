import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { breaches } from '../../src/actions/breaches.ts'
import { statementState } from '../../src/actions/privacy-statement.ts'
import { questionnaires } from '../../src/actions/questionnaires.ts'
import { registerVersion } from '../../src/actions/register-versions.ts'
import { foundRequests } from '../../src/actions/request-signals.ts'
import { requests } from '../../src/actions/requests.ts'
import { scan } from '../../src/actions/scan.ts'
import { openSampleFirm } from '../../src/app/sample-firm.ts'
import { tellSampleStory } from '../../src/app/sample-story.ts'
import { clock } from '../../src/app/workspace.ts'
import { makeSample } from '../../src/sample/index.ts'

test('the sample firm shows a round in every state, and a register and a statement that reality left behind', async () => {
  const { workspace, throwAway } = await openSampleFirm(new AbortController().signal)
  try {
    const { perform } = workspace
    await perform(scan, {})
    await tellSampleStory(workspace, clock)
    const rounds = await perform(questionnaires, {})
    assert.deepEqual(
      rounds
        .map(({ isLate, score }) => (score === null ? (isLate ? 'late' : 'waiting') : score.verdict))
        .sort(),
      ['late', 'stop', 'waiting'],
    )
    assert.notDeepEqual((await perform(registerVersion, { number: 1 }))?.changes, [])
    const { published } = await perform(statementState, { audience: 'staff' })
    assert.notDeepEqual(published?.drift, [])
    assert.notEqual(published, null)
    const { requests: files } = await perform(requests, {})
    assert.deepEqual(
      files.map(({ rights, isClosed, clock: { state } }) => [rights[0], isClosed, state]),
      [
        ['erasure', false, 'running'],
        ['access', false, 'running'],
        ['rectification', true, 'answered'],
      ],
    )
    assert.deepEqual(
      files.map(({ step }) => step),
      ['carry-out', 'decide', 'closed'],
      'of the erasure the plan lies ready, and nobody carried it out',
    )
    const { waiting } = await perform(foundRequests, {})
    const scratch = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
    const truth = await makeSample(scratch)
    rmSync(scratch, { recursive: true })
    const asked = truth.events
      .filter(({ what }) => what === 'data-request' || what === 'objection')
      .map(({ at }) => at)
    assert.deepEqual(
      waiting.map(({ atMs }) => Temporal.Instant.fromEpochMilliseconds(atMs ?? 0).toString()).sort(),
      asked.map((at) => Temporal.Instant.from(at).toString()).sort(),
      'what the mail asks is what was planted, and nothing else',
    )
    const { breaches: all } = await perform(breaches, {})
    assert.deepEqual(
      all.map(({ kind, isClosed, decision }) => [kind, isClosed, decision?.authority]),
      [['paper', true, 'not']],
    )
  } finally {
    await throwAway()
  }
})
