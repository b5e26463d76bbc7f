import { saysWrongRecipient } from '../near-misses/wrong-recipient.ts'

/** What in a mail may point to a breach: something to look at, never a verdict. */
export const signalCodes = [
  'open-cc', // own mail to many who could see each other
  'supplier', // a supplier told of a breach
  'reported', // a colleague does not trust a mail that came in
  'not-for-me', // somebody answers that a mail was not meant for them
  'sign-in', // a service tells of a sign-in from a new place or device
  'forwarding', // a rule that sends mail on
  'mass-download', // a service tells of very many files taken or erased
  'known-breach', // a service tells that a password or address stands in a known breach
] as const
export type SignalCode = (typeof signalCodes)[number]

type ReadCode = Exclude<SignalCode, 'open-cc' | 'supplier' | 'reported'>
type PhraseCode = Exclude<ReadCode, 'not-for-me'>

/** Phrases as people and services write them, in lower case. Few and long: a short word would be everywhere. */
const phrases: Readonly<Record<PhraseCode, readonly string[]>> = {
  'sign-in': [
    'nieuwe aanmelding bij uw account',
    'nieuwe aanmelding op',
    'aangemeld vanaf een nieuw apparaat',
    'aangemeld op een nieuw apparaat',
    'ongebruikelijke aanmeldingsactiviteit',
    'ongebruikelijke inlogpoging',
    'verdachte inlogpoging',
    'inlogpoging geblokkeerd',
    'new sign-in to your account',
    'new sign-in from',
    'new login from',
    'new device signed in',
    'unusual sign-in activity',
    'suspicious login attempt',
  ],
  forwarding: [
    'automatisch doorsturen is ingeschakeld',
    'doorstuurregel',
    'doorstuuradres toegevoegd',
    'bevestiging van doorsturen',
    'new forwarding rule',
    'forwarding address was added',
    'forwarding confirmation',
    'suspicious inbox forwarding',
    'new inbox rule',
  ],
  'mass-download': [
    'ongebruikelijk aantal bestanden',
    'grote hoeveelheid bestanden',
    'veel bestanden verwijderd',
    'unusual volume of file',
    'mass download',
    'a large number of files',
    'many files were recently deleted',
  ],
  'known-breach': [
    'wachtwoord is gevonden in een datalek',
    'gegevens zijn gevonden in een datalek',
    'gelekte wachtwoorden',
    'found in a data breach',
    'appeared in a data breach',
    'password has been compromised',
    'have i been pwned',
  ],
}

const codes = Object.keys(phrases) as PhraseCode[] // keys of a constant are exactly its names

/** A mail that says such a thing says it near its beginning; what is further on is quoted. */
const readCharacters = 20_000

/** What a message points to by its own words; none twice. */
export function signalsIn(text: string): readonly ReadCode[] {
  const said = text.slice(0, readCharacters).toLowerCase().replace(/\s+/g, ' ')
  const wrong = saysWrongRecipient(text) === 'not-for-me' ? (['not-for-me'] as const) : []
  return [...wrong, ...codes.filter((code) => phrases[code].some((phrase) => said.includes(phrase)))]
}
