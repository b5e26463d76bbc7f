import { readFileSync } from 'node:fs'

/** What stands on the picture, in its zone for machines (ICAO 9303, TD1) too. A specimen of nobody, and of no state's design. */
export const identityCard = {
  number: 'SPECI2022',
  name: 'Lotte van der Veen',
  birthDate: '2001-05-17',
  bytes: (): Uint8Array => readFileSync(new URL('identity-card.png', import.meta.url)),
} as const
