import type { Statement } from './model.ts'

/** True for what nobody has answered: a sign of risk that is open, a transfer without its ground. Nobody can agree with that. */
export function isUnknown({ field, value, basis }: Pick<Statement, 'field' | 'value' | 'basis'>): boolean {
  const isOpen = value.term === 'unknown' || (field === 'transfers' && value.term === '')
  return isOpen && basis !== 'declared'
}
