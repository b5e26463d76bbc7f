import { fromUtf8 } from '../../base/bytes.ts'

/** Who is called what in a contract, by index; -1 for a firm. */
export type Roles = ReadonlyMap<string, number>

interface NamedAt {
  readonly start: number
  readonly at: number
  readonly index: number
}

const called =
  /(?:hierna|verder|hereinafter)(?: ook)?(?: te noemen| genoemd| aangeduid als| aan te duiden als| referred to as| called)?[\s:,]{0,3}(?:de |the )?["'‘’“”„]?(?:de |het |the )?(\p{L}{4,25})/iu
const longestBetween = 400
const represents = /\b(?:vertegenwoordigd|represented)\b[^\n]{0,60}$/i
/** A part of a contract that begins with whom it is about. */
const heading =
  /(?:^|\n)[ \t]*(verkoper|koper|verhuurder|huurder|werkgever|werknemer|opdrachtgever|opdrachtnemer|uitlener|lener|schenker|begiftigde|borg|seller|buyer|landlord|tenant|lender|borrower)[ \t]*:?[ \t\r]*\n(?:[^\n:]{0,25}:)?[ \t]*$/i

/** The parties of a contract by what it says to call them: "hierna te noemen 'huurder'". */
export function rolesIn(text: Uint8Array, named: readonly NamedAt[]): Roles {
  const roles = new Map<string, number>()
  named.forEach(({ start, at, index }, i) => {
    const before = fromUtf8(text.subarray(Math.max(0, start - longestPhrase), start))
    const end = Math.min(at + longestBetween, named[i + 1]?.start ?? text.length)
    const role = called.exec(fromUtf8(text.subarray(at, Math.max(at, end))))?.[1] ?? heading.exec(before)?.[1]
    if (role === undefined || roles.has(role.toLowerCase())) return
    roles.set(role.toLowerCase(), represents.test(before) ? -1 : index)
  })
  return roles
}

const longestPhrase = 90
const paying = String.raw`(?:terug\w*|betaal\w*|betalen|betaling(?:en)?|payments?|overgemaakt|over te maken|overmaken|maakt|stort\w*|gestort|voldoen|voldaan|pays?|paid|transfer\w*)`
const paidTo = new RegExp(
  String.raw`\b${paying}\b(?:[^.!?]|\.(?=\S)){0,80}\b(?:op|naar|aan|to|into)\s+(?:(?:de|het|ons|onze|our|the|rekening\w*|bankrekening\w*|iban|nummer|nr\.?|account|number)[\s:(]*)*$`,
  'i',
)

/** True when it is said before an account that somebody is to pay to it: it is not the payer's. */
export function isPaidTo(text: Uint8Array, start: number): boolean {
  return paidTo.test(fromUtf8(text.subarray(Math.max(0, start - 2 * longestPhrase), start)))
}

/** Whom a contract calls so in the words around a value: "rekening .. van verkoper", "door huurder overgemaakt van ..". */
export function ofRole(
  roles: Roles,
  { text, start, end, from }: { text: Uint8Array; start: number; end: number; from: number },
): number | undefined {
  if (roles.size === 0) return undefined
  const behind = /^[\s,]{0,3}(?:van|of) (?:de |het |the )?(\p{L}{4,25})/iu.exec(
    fromUtf8(text.subarray(end, end + longestPhrase)),
  )?.[1]
  const owner = behind === undefined ? undefined : roles.get(behind.toLowerCase())
  if (owner !== undefined) return owner
  if (isPaidTo(text, start)) return -1
  const sentence = fromUtf8(text.subarray(Math.max(from, start - 2 * longestPhrase), start)).split(
    /[.!?;]\s|\n[ \t\r]*\n/,
  )
  const words =
    sentence
      .at(-1)
      ?.toLowerCase()
      .match(/\p{L}{4,25}/gu) ?? []
  const last = words.findLast((word) => roles.has(word))
  return last === undefined ? undefined : roles.get(last)
}
