/** Words of the register for people to whom something is sold or done. */
export const customerWords = [
  'customer',
  'consumer',
  'client',
  'patient',
  'student',
  'child',
  'user',
  'parent',
  'guardian',
  'participant',
] as const
