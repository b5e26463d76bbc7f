import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import {
  handHouseRules,
  houseRules,
  houseRulesFile,
  houseRulesRead,
  keepHouseRules,
  setHouseRules,
} from './house-rules.ts'
import { answerQuestions } from './setup.ts'
import { joinTraining, takeLessonCodes, undoTraining } from './training.ts'
import { refused } from '../../test/refused.ts'

test('house rules are made of what is known, laid down as versions, and read by each', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  const { perform } = workspace
  const text = async (): Promise<string> =>
    new TextDecoder().decode((await perform(houseRulesFile, { format: 'txt' })).bytes)
  try {
    assert.match(await text(), /Papier[\s\S]*wie over privacy gaat[\s\S]*Als er iets misgaat/)
    await perform(answerQuestions, { answers: { paper: 'no' }, notes: {} })
    const contact = 'Marijke (06-00000000)'
    await perform(keepHouseRules, { contact, added: { mail: 'Mail is na zes uur dicht.' }, off: ['cloud'] })
    const said = await text()
    assert.match(said, /Mail is na zes uur dicht[\s\S]*Marijke \(06-00000000\)/)
    assert.doesNotMatch(said, /versnipperaar|AI-hulp/)

    const { member } = await perform(joinTraining, { name: 'Youssef' })
    await assert.rejects(perform(houseRulesRead, { member }), refused('rules-not-set'))
    const first = await perform(setHouseRules, { by: 'Marijke' })
    const page = new TextDecoder().decode((await perform(handHouseRules, { member })).bytes)
    const [code = ''] = /[B-Z2-9]{4}-[B-Z2-9]{4}/.exec(page) ?? []
    await perform(takeLessonCodes, { text: `Ik heb de huisregels gelezen. Code: ${code}` })
    const read = await perform(houseRules, {})
    assert.equal(typeof read.readers[0]?.atMs, 'number')
    assert.equal(read.hasMoved, false)

    await perform(keepHouseRules, { contact, added: {}, off: [] })
    const moved = await perform(houseRules, {})
    assert.equal(moved.hasMoved, true)
    assert.match(await text(), /na zes uur dicht/)
    const second = await perform(setHouseRules, { by: 'Marijke' })
    assert.deepEqual([first.version, second.version], [1, 2])
    assert.equal((await perform(houseRules, {})).readers[0]?.atMs, null)
    await perform(undoTraining, { event: second.event })
    assert.equal((await perform(houseRules, {})).versions.length, 1)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
