import type { CodeDetector } from '../detector.ts'
import { modulo97 } from '../digits.ts'
import type { Scene } from '../scene.ts'

/** Lengths of account numbers by country (SWIFT IBAN registry). */
const registry = `
AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18
FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24
SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
`
const lengths = new Map(
  registry
    .trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const begins = /[A-Za-z]{2}[ \-.]?\d{2}(?=[ \-.]?[A-Za-z0-9])/y

/** International bank account numbers: length by country and the check of ISO 13616, spaced or not, in any case. */
export const iban: CodeDetector = {
  kind: 'IBAN',
  near: ['iban', 'rekening', 'bankrekening', 'account', 'bank', 'rek', 'tegenrekening', 'banknummer'],
  fits: ({ letters }) => letters === 2,
  read(scene, start) {
    begins.lastIndex = start
    if (!begins.test(scene.text) || /[A-Za-z0-9]/.test(scene.text[start - 1] ?? ' ')) return undefined
    const length = lengths.get(scene.text.slice(start, start + 2).toUpperCase())
    if (length === undefined) return undefined
    const [code, end] = take(scene, start, length)
    if (code.length !== length || /[A-Za-z0-9_]/.test(scene.text[end] ?? ' ')) return undefined
    if (modulo97(code.slice(4) + code.slice(0, 4)) !== 1) return undefined
    return { kind: 'IBAN', start, end, value: code, odds: 6, reasons: [{ code: 'check-digit' }] }
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

/** So many letters and digits from `start` on, single separators between them left out, and where they end. */
function take({ text }: Scene, start: number, count: number): [string, number] {
  let code = ''
  let i = start
  for (; code.length < count && i < text.length; i++) {
    const c = text.charCodeAt(i)
    if ((c >= 48 && c <= 57) || (c >= 65 && c <= 90)) code += text[i]
    else if (c >= 97 && c <= 122) code += String.fromCharCode(c - 32)
    else if (!((c === 32 || c === 45 || c === 46) && /[A-Za-z0-9]/.test(text[i + 1] ?? ''))) break
  }
  return [code, i]
}
