import type { Messages } from './nl.ts'

/** What a unit of a place is called: of a mail account its inbox in words, else as it is. */
export function unitName(unit: string, { accounts }: Pick<Messages, 'accounts'>): string {
  if (unit === 'INBOX') return accounts.inbox
  if (unit.startsWith('INBOX/')) return accounts.inbox + unit.slice('INBOX'.length)
  return unit.startsWith('/') ? decoded(unit) : unit
}

/** The address of an address book or calendar, as a person would write it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a stray percent sign
  }
}
