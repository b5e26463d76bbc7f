/** Kinds of places where an organisation's personal data lie, as an owner names them. */
export const placeKinds = [
  'mailbox',
  'address-book',
  'computer',
  'phone',
  'website',
  'cloud',
  'webmail',
  'paper',
  'staff-files',
  'backup',
  'other',
] as const
export type PlaceKind = (typeof placeKinds)[number]
