import type { Messages } from './nl.ts'

/** What a unit of a place is called: of a mail account its inbox in words, else as it is. */
export function unitName(unit: string, { accounts }: Pick<Messages, 'accounts'>): string {
  if (unit === 'INBOX') return accounts.inbox
  return unit.startsWith('INBOX/') ? accounts.inbox + unit.slice('INBOX'.length) : unit
}
