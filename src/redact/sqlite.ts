import { z } from 'zod'
import type { Item } from '../read/document.ts'
import { redactString } from './text.ts'
import type { Outcome, Work } from './work.ts'

/** It goes over a pipe, and the child holds it several times. */
const maxDatabaseBytes = 104_857_600

const columnTexts = z.object({ table: z.string(), column: z.string(), texts: z.array(z.string()) })

/** Takes the targets out of the cells of a file of SQLite; the file is packed anew, so that no freed page keeps them. */
export async function redactSqlite(item: Item, work: Work): Promise<Outcome> {
  if (item.bytes.sizeBytes > maxDatabaseBytes) return { refused: 'too-large' }
  const bytes = item.bytes.read(0, item.bytes.sizeBytes)
  const { sandbox, signal } = work.reading
  const read = await sandbox.run('database-texts', bytes, signal)
  if (read.problems.length > 0)
    return { refused: read.problems.some(({ code }) => code === 'too-large') ? 'too-large' : 'damaged' }
  const changes = read.parts.flatMap(({ text }) => {
    const { table, column, texts } = columnTexts.parse(JSON.parse(text))
    return texts.flatMap((from) => {
      const to = redactString(from, { kind: 'plain', work, mark: work.mark })
      return to === from ? [] : [{ table, column, from, to }]
    })
  })
  if (changes.length === 0) return { bytes }
  const order = Buffer.from(JSON.stringify(changes))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(order.length)
  const { nested, problems } = await sandbox.run(
    'database-change',
    Buffer.concat([length, order, bytes]),
    signal,
  )
  const [changed] = nested
  return problems.length > 0 || changed === undefined
    ? { refused: 'not-supported' }
    : { bytes: changed.bytes }
}
