import type { FieldId, FieldSpec } from '../../../privacy/register/fields.ts'
import type { Statement, StatementValue } from '../../../privacy/register/model.ts'

/** What stands in the form of a statement. */
export interface Draft {
  readonly item: string
  readonly term: string
  readonly text: string
}

/** The form filled with what is there. A new one is empty: no word of a list is said because it stood first. */
export function draftOf(statement: Statement | undefined, usual: string): Draft {
  if (statement === undefined) return { item: '', term: '', text: '' }
  const { item, value } = statement
  return { item, term: value.term, text: value.text === '' ? usual : value.text }
}

/** True when it says something: a field whose text is all it has needs one, a country has two letters. */
export function isComplete({ item, term }: FieldSpec, draft: Draft, field: FieldId): boolean {
  const text = draft.text.trim()
  if (field === 'transfers') return /^[A-Za-z]{2}$/.test(text)
  if (item === 'line' || item === 'domain') return text !== ''
  if (item !== 'none') return draft.item !== ''
  return term === 'none' ? text !== '' : draft.term !== '' || text !== ''
}

/** The key and the value that the form stands for. What is new and free is its own key. */
export function valueOf(
  spec: FieldSpec,
  { item, term, text }: Draft,
  statement: Statement | undefined,
): { readonly item: string; readonly value: StatementValue } {
  const said = text.trim()
  const isFree = spec.item === 'line' || spec.item === 'domain'
  const key = statement?.item ?? (spec.item === 'none' ? '' : isFree ? keyOf(said) : item)
  return { item: key, value: { term, text: spec.term === 'transfer' ? said.toUpperCase() : said } }
}

/** Two ways of writing a name are one line. As long as a key may be. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').slice(0, 300)
}
