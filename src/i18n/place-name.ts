import { isLiveKind } from '../privacy/source-kinds.ts'
import type { SourceRow } from '../store/store.ts'
import type { Messages } from './nl.ts'

/** What a place is called: in its owner's words, else by whose account it is, by its path or by its kind. */
export function placeName(
  { kind, label, location, details }: Pick<SourceRow, 'kind' | 'label' | 'location' | 'details'>,
  { placeKinds, accounts }: Pick<Messages, 'placeKinds' | 'accounts'>,
): string {
  if (label !== '') return label
  if (isLiveKind(kind) && details.account !== undefined)
    return accounts.names[kind](details.account.user, new URL(details.account.address))
  return location === '' ? placeKinds[details.place ?? 'other'] : location
}
