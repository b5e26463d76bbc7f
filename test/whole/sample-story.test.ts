import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breaches } from '../../src/actions/breaches.ts'
import { statementState } from '../../src/actions/privacy-statement.ts'
import { questionnaires } from '../../src/actions/questionnaires.ts'
import { registerVersion } from '../../src/actions/register-versions.ts'
import { scan } from '../../src/actions/scan.ts'
import { openSampleFirm } from '../../src/app/sample-firm.ts'
import { tellSampleStory } from '../../src/app/sample-story.ts'
import { clock } from '../../src/app/workspace.ts'

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
    const { breaches: all } = await perform(breaches, {})
    assert.deepEqual(
      all.map(({ kind, isClosed, decision }) => [kind, isClosed, decision?.authority]),
      [['paper', true, 'not']],
    )
  } finally {
    await throwAway()
  }
})
