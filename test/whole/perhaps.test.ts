import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { applyPlanAction, undoPlanAction } from '../../src/actions/carry-out-plan.ts'
import { planErasure } from '../../src/actions/person-plans.ts'
import { excludeSteps, planSteps } from '../../src/actions/plans.ts'
import { scan } from '../../src/actions/scan.ts'
import { addSource } from '../../src/actions/sources.ts'
import { createWorkspace } from '../../src/app/workspace.ts'
import { scratchFolder } from './command-line.ts'

// Two people of one name, in files whose names would like to be something else, that others edit meanwhile.

const scratch = scratchFolder()
const { workspace } = await createWorkspace(
  { folder: scratch.path('store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = workspace
after(async () => {
  await workspace.close()
  scratch.remove()
})

const odd = [
  '-rf.txt',
  'a\nb.txt',
  'x\u202Egnp.txt',
  '..%2f..%2fetc.txt',
  '{"a":1}.txt',
  `a'b"; drop table.txt`,
]
const said = 'Verslag van de vergadering. Aanwezig was Noor Visser en ook iemand anders.\n'
const path = (name: string): string => scratch.path(`place/${name}`)
const read = (name: string): string => readFileSync(path(name), 'utf8')

test('what is perhaps theirs waits for a person; what somebody else wrote meanwhile stays, before and after', async () => {
  mkdirSync(scratch.path('place'))
  for (const house of ['voorbeeld', 'anders'])
    writeFileSync(
      path(`${house}.vcf`),
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Noor Visser\r\nEMAIL:noor@${house}.example\r\nEND:VCARD\r\n`,
    )
  for (const name of odd) writeFileSync(path(name), said)
  await perform(addSource, { location: scratch.path('place') })
  await perform(scan, {})
  const { id } = await perform(planErasure, { who: ['noor@voorbeeld.example'] })
  const { rows } = await perform(planSteps, { planId: id })
  const perhaps = rows.filter(({ why }) => why.perhaps === true)
  assert.deepEqual(perhaps.map(({ unit }) => unit).toSorted(), odd.toSorted())
  assert.ok(perhaps.every(({ state }) => state === 'excluded'))
  assert.ok(rows.every(({ unit }) => unit !== 'anders.vcf'))
  await perform(excludeSteps, { planId: id, stepIds: perhaps.map((step) => step.id), isExcluded: false })

  const [changed = '', later = '', ...others] = odd
  writeFileSync(path(changed), 'Heel anders: Noor Visser schreef.\n')
  await perform(applyPlanAction, { planId: id })
  assert.equal(read(changed), 'Heel anders: Noor Visser schreef.\n')
  for (const name of [later, ...others]) {
    assert.doesNotMatch(read(name), /Noor|Visser/, name)
    assert.match(read(name), /^Verslag van de vergadering\. .* en ook iemand anders\.\n$/, name)
  }
  writeFileSync(path(later), 'Door een ander gewijzigd.\n')
  await perform(undoPlanAction, { planId: id })
  assert.equal(read(later), 'Door een ander gewijzigd.\n')
  for (const name of others) assert.equal(read(name), said, name)
})
