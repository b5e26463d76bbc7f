import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { kwartje, scratchFolder } from '../whole/command-line.ts'
import { startPostgres } from './postgres-server.ts'

const server = await startPostgres()
const scratch = scratchFolder()
after(async () => {
  await server?.stop()
  scratch.remove()
})

test('the sample firm read into PostgreSQL gives what it gives in a file', async (context) => {
  if (server === undefined) {
    context.skip('no postgres on this machine')
    return
  }
  const firm = scratch.path('firm')
  await kwartje(['sample', firm])
  const summaries = []
  for (const where of [
    ['--store', scratch.path('file')],
    ['--store', scratch.path('keys'), '--database', `${server.url}?schema=fietsen`],
  ]) {
    const run = await kwartje(['scan', firm, '--no-passphrase', ...where])
    assert.equal(run.code, 4, run.stderr)
    const again = await kwartje(['scan', '--json', ...where])
    assert.equal(JSON.parse(again.stdout).sources[0].isUnchanged, true)
    const { totals, kinds, roles } = JSON.parse((await kwartje(['summary', '--json', ...where])).stdout)
    summaries.push({ totals, kinds, roles })
    const found = await kwartje(['person', 'marijke@deketting.example', ...where])
    assert.match(found.stdout, /Marijke Hofstra/)
  }
  assert.deepEqual(summaries[1], summaries[0])
})
