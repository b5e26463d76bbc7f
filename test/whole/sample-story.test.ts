import assert from 'node:assert/strict'
import { test } from 'node:test'
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
  } finally {
    await throwAway()
  }
})
