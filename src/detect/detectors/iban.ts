import { bytesOf, isDigit, isLetter, isLetterOrDigit, isWordly, lowerAt } from '../characters.ts'
import type { CodeDetector } from '../detector.ts'
import { isWhole } from '../scene.ts'

/** Lengths of account numbers by country (SWIFT IBAN registry). */
const registry = `
AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18
FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24
SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
`
const encoder = new TextEncoder()
/** Their lengths by the two letters of the country as a number. */
const lengths = new Map(
  registry
    .trim()
    .split(/\s+/)
    .map((entry) => [countryAt(encoder.encode(entry), 0), Number(entry.slice(2))]),
)

/** International bank account numbers: length by country and the check of ISO 13616, spaced or not, in any case. */
export const iban: CodeDetector = {
  kind: 'IBAN',
  near: ['iban', 'rekening', 'bankrekening', 'account', 'bank', 'rek', 'tegenrekening', 'banknummer'],
  fits: ({ letters }) => letters === 2,
  read(scene, start) {
    const { bytes } = scene
    if (isLetterOrDigit(bytes, start - 1)) return undefined
    const length = lengths.get(countryAt(bytes, start))
    if (length === undefined || !hasCheckDigits(bytes, start + 2)) return undefined
    const end = endOfCode(bytes, start, length)
    if (end === 0 || restBy97(bytes, start, end) !== 1) return undefined
    const value = scene.text.slice(start, end).replace(/[ .-]/g, '').toUpperCase()
    // Beside other words a bank's own check says little more; of a number alone, or a cell, it says whether it is one.
    if (isWhole(scene, start, end) && !passesOwnCheck(value)) return undefined
    return { kind: 'IBAN', start, end, value, odds: 6, reasons: [{ code: 'check-digit' }] }
  },
  examples: {
    finds: [
      'NL91ABNA0417164300',
      'NL91 ABNA 0417 1643 00',
      'nl91abna0417164300',
      'rekening DE89 3704 0044 0532 0130 00',
      'BE68-5390-0754-7034',
    ],
    ignores: ['NL91ABNA0417164301', 'NL91ABNA04171643', 'XX91ABNA0417164300'],
  },
}

function countryAt(bytes: Uint8Array, start: number): number {
  return (lowerAt(bytes, start) << 8) | lowerAt(bytes, start + 1)
}

const separators = bytesOf(' .-')

function hasCheckDigits(bytes: Uint8Array, at: number): boolean {
  const first = separators[bytes[at] ?? 0] === 1 ? at + 1 : at
  return isDigit(bytes, first) && isDigit(bytes, first + 1)
}

/** Where so many letters and digits end, single separators between them left out; 0 when there are fewer or more. */
function endOfCode(bytes: Uint8Array, start: number, count: number): number {
  let i = start
  for (let found = 0; found < count; i++) {
    if (isLetterOrDigit(bytes, i)) found++
    else if (separators[bytes[i] ?? 0] === 0 || !isLetterOrDigit(bytes, i + 1)) return 0
  }
  return isWordly(bytes, i) ? 0 : i
}

/** The remainder by 97 with the first four places at the end and letters as A=10 (ISO 13616). */
function restBy97(bytes: Uint8Array, start: number, end: number): number {
  let fourth = start
  for (let found = 0; found < 4; fourth++) if (isLetterOrDigit(bytes, fourth)) found++
  return restOf(bytes, { from: start, to: fourth, rest: restOf(bytes, { from: fourth, to: end, rest: 0 }) })
}

function restOf(bytes: Uint8Array, { from, to, rest }: { from: number; to: number; rest: number }): number {
  let all = rest
  for (let i = from; i < to; i++) {
    if (isDigit(bytes, i)) all = (all * 10 + (bytes[i] ?? 0) - 48) % 97
    else if (isLetter(bytes, i)) all = (all * 100 + lowerAt(bytes, i) - 87) % 97
  }
  return all
}

/** Whether the check that the country's own account numbers have inside holds; true where we know of none. */
function passesOwnCheck(iban: string): boolean {
  const [country, account] = [iban.slice(0, 2), iban.slice(4)]
  if (country === 'BE') return (Number(account.slice(0, 10)) % 97 || 97) === Number(account.slice(10))
  if (country === 'ES')
    return spanishCheck(`00${account.slice(0, 8)}`) + spanishCheck(account.slice(10)) === account.slice(8, 10)
  if (country === 'NO') return weightedSum(account, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  return true
}

function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits.charCodeAt(i) - 48), 0)
}

/** One of the two digits between bank and account (código cuenta cliente). */
function spanishCheck(ten: string): string {
  const rest = weightedSum(ten, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11
  return String(rest < 2 ? rest : 11 - rest)
}
