import assert from 'node:assert/strict'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openCorpus } from '../../test/corpora.ts'
import { fileNamed, orderFor, redact, textOf } from '../../test/redact-order.ts'
import { inMemory } from '../base/bytes.ts'
import { rewriteMessage } from './mail/rewrite.ts'

/** Larger files take long and show nothing new. */
const maxBytes = 300_000

function filesOf(folder: string, pattern: RegExp): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((file) => pattern.test(file))
    .map((file) => join(folder, file))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= maxBytes)
    .toSorted()
}

for (const name of ['stalwart-eml', 'rubymail-fixtures', 'mail-canary-1', 'spamassassin-dev']) {
  const folder = await openCorpus(name)
  test(
    `a message of ${name} in which nothing changes is the same byte by byte`,
    { skip: folder === undefined },
    async () => {
      const wrong: string[] = []
      for (const path of filesOf(folder ?? '', /\.eml$|\/\d{5}\.[0-9a-f]{32}\.txt$/)) {
        const bytes = readFileSync(path)
        const same = await rewriteMessage(inMemory(bytes), {
          headers: (block) => block,
          text: async (_, text) => text,
          nested: async (_, item) => item.bytes.read(0, item.bytes.sizeBytes),
        })
        if (!bytes.equals(same)) wrong.push(path)
      }
      assert.deepEqual(wrong, [])
    },
  )
}

const documents = await openCorpus('tika-documents')

/** A word that stands in a text, as a name does; names of the formats' own are no names. */
function wordIn(text: string): string | undefined {
  const names = [...new Set(text.match(/\b\p{Lu}\p{Ll}{4,20}\b/gu) ?? [])].filter(
    (one) => !/^(?:Subject|Message|Content)$/.test(one),
  )
  return names[names.length >> 1]
}

const wordsOf = (text: string): string[] => (text.match(/\p{L}+/gu) ?? []).toSorted()

test(
  'documents of all programs lose one word and nothing else, or are refused',
  { skip: documents === undefined },
  async () => {
    let redacted = 0
    const wrong: string[] = []
    for (const path of filesOf(documents ?? '', /\.(?:docx|xlsx|pptx|odt|ods|odp|pdf|eml|ics|csv)$/)) {
      const file = fileNamed(path.slice(path.lastIndexOf('/') + 1), readFileSync(path))
      const before = await textOf(file)
      const target = wordIn(before)
      if (target === undefined) continue
      const result = await redact(file, orderFor([target]))
      if (result.state !== 'redacted') continue
      redacted++
      const after = new Map<string, number>()
      for (const word of wordsOf(await textOf({ ...file, bytes: inMemory(result.bytes) })))
        after.set(word, (after.get(word) ?? 0) + 1)
      const lost = wordsOf(before).filter((word) => {
        const left = after.get(word) ?? 0
        after.set(word, left - 1)
        return left <= 0 && !word.toLowerCase().includes(target.toLowerCase())
      })
      const isTold = result.stripped.length > 0 || result.notes.some(({ code }) => code.endsWith('removed'))
      if (lost.length > 0 && !isTold) wrong.push(`${path}: ${target}: ${lost.slice(0, 5).join(' ')}`)
    }
    assert.deepEqual(wrong, [])
    assert.ok(redacted > 20, String(redacted))
  },
)
