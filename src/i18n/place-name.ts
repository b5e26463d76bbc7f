import type { SourceRow } from '../store/store.ts'
import type { Messages } from './nl.ts'

/** What a place is called: in its owner's words, else by its path, else by its kind. */
export function placeName(
  { label, location, details }: Pick<SourceRow, 'label' | 'location' | 'details'>,
  { placeKinds }: Pick<Messages, 'placeKinds'>,
): string {
  if (label !== '') return label
  return location === '' ? placeKinds[details.place ?? 'other'] : location
}
