import type { WireAnswer } from '../answer.ts'
import { openPdf } from './pdf.ts'

/** A form of ours has some two hundred; other forms are cut. */
const maxFields = 2000

/** The fields of a form with what was filled in, and nothing else of the document. */
export async function readPdfFields(bytes: Uint8Array): Promise<WireAnswer> {
  const answer: WireAnswer = { title: '', fields: [], parts: [], nested: [], problems: [] }
  const task = openPdf(bytes)
  try {
    const document = await task.promise
    const fields = (await document.getFieldObjects()) ?? new Map<string, object[]>()
    const entries: readonly [string, readonly unknown[]][] =
      fields instanceof Map ? [...fields] : Object.entries(fields)
    for (const [name, [field]] of entries.slice(0, maxFields)) {
      if (typeof field === 'object' && field !== null && 'value' in field && typeof field.value === 'string')
        answer.fields.push({ name, value: field.value })
    }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    answer.problems.push({ code: isLocked ? 'encrypted' : 'damaged', place: '', lostBytes: bytes.length })
  } finally {
    await task.destroy()
  }
  return answer
}
