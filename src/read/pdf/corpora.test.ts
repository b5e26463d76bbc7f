import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCorpus } from '../../../test/corpora.ts'
import { createSandbox } from '../sandbox/index.ts'
import { readOfficePdf } from './office-pdf.ts'

const sandbox = createSandbox()
after(() => sandbox.close())

const skip = process.env['KWARTJE_CORPORA'] === undefined ? 'KWARTJE_CORPORA is not set' : false

test(
  'of every PDF of the corpora that we are sure of, the library gives the same to the letter',
  { skip },
  async () => {
    const folder = await openCorpus('tika-documents')
    assert.ok(folder !== undefined)
    const names = readdirSync(join(folder, 'pdf'))
    let sure = 0
    for (const name of names) {
      const bytes = readFileSync(join(folder, 'pdf', name))
      const own = readOfficePdf(bytes)
      if ('unsure' in own) continue
      sure++
      const { pictures: _, ...same } = own
      const { nested, ...other } = await sandbox.run('pdf', bytes, new AbortController().signal)
      assert.deepEqual([same, nested], [other, []], name)
    }
    assert.deepEqual([sure, names.length], [19, 25])
  },
)
