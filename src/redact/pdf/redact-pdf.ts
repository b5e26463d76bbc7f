import type { Item } from '../../read/document.ts'
import type { Outcome, Work } from '../work.ts'
export async function redactPdf(_: Item, __: Work): Promise<Outcome> {
  return { refused: 'not-supported' }
}
