import { readFileSync } from 'node:fs'
import { detect } from '../../src/detect/detect.ts'
import type { Kind } from '../../src/detect/kinds.ts'

/** A bare value, and whether it is what its type says. */
export interface IdentifierRow {
  readonly value: string
  readonly type: string
  readonly valid: boolean
  readonly country?: string | null
  readonly quality?: string
}

/** What we call a type of other suites; of a national number the country, and what a column of it is called. */
export interface Claimed {
  readonly kind: Kind
  readonly country?: string
  readonly head: string
}

const national = (country: string, head: string): Claimed => ({ kind: 'NATIONAL_ID', country, head })
const account: Claimed = { kind: 'IBAN', head: 'iban' }
const accountIn = (country: string): Claimed => ({ ...account, country })

/** Types of other suites that are kinds of ours. */
const claims: Readonly<Record<string, Claimed>> = {
  NL_BSN: { kind: 'NL_BSN', head: 'bsn' },
  NL_BTW: { kind: 'NL_BTW', head: 'btw-nummer' },
  NL_POSTCODE: { kind: 'NL_POSTCODE', head: 'postcode' },
  IBAN: account,
  BE_IBAN: accountIn('BE'),
  ES_IBAN: accountIn('ES'),
  NO_IBAN: accountIn('NO'),
  IMEI: { kind: 'IMEI', head: 'imei' },
  BITCOIN: { kind: 'CRYPTO', head: 'wallet' },
  ETHEREUM: { kind: 'CRYPTO', head: 'wallet' },
  GITHUB_TOKEN: { kind: 'PASSWORD', head: 'token' },
  AT_SSN: national('AT', 'svnr'),
  AT_VNR: national('AT', 'svnr'),
  BE_NN: national('BE', 'rijksregisternummer'),
  BG_EGN: national('BG', 'egn'),
  CH_SSN: national('CH', 'ahv'),
  CZ_RC: national('CZ', 'rodné číslo'),
  DE_IDNR: national('DE', 'steuer-id'),
  DE_SOCIAL_SECURITY: national('DE', 'versicherungsnummer'),
  DE_TAX_ID: national('DE', 'steuer-id'),
  DK_CPR: national('DK', 'cpr'),
  ES_DNI: national('ES', 'dni'),
  ES_NIE: national('ES', 'nie'),
  ES_NIF: national('ES', 'nif'),
  ES_NUSS: national('ES', 'nuss'),
  FI_HETU: national('FI', 'hetu'),
  FI_PERSONAL_IDENTITY_CODE: national('FI', 'hetu'),
  FR_NIR: national('FR', 'nir'),
  GB_NHS: national('GB', 'nhs'),
  GB_NINO: national('GB', 'nino'),
  UK_NINO: national('GB', 'nino'),
  GR_AMKA: national('GR', 'amka'),
  HR_OIB: national('HR', 'oib'),
  IE_PPS: national('IE', 'ppsn'),
  IS_KENNITALA: national('IS', 'kennitala'),
  IT_CODICEFISCALE: national('IT', 'codice fiscale'),
  IT_FISCAL_CODE: national('IT', 'codice fiscale'),
  LT_ASMENS: national('EE/LT', 'asmens kodas'),
  LV_PK: national('LV', 'personas kods'),
  NO_FODSELSNUMMER: national('NO', 'fødselsnummer'),
  PL_PESEL: national('PL', 'pesel'),
  PT_NIF: national('PT', 'contribuinte'),
  RO_CNP: national('RO', 'cnp'),
  SE_PERSONNUMMER: national('SE', 'personnummer'),
  SK_RC: national('CZ', 'rodné číslo'),
  UK_NHS: national('GB', 'nhs'),
}

/** What we call this type, or undefined when we do not claim it. */
export function claimedAs(type: string): Claimed | undefined {
  return claims[type]
}

/** The rows of a JSONL file that are bare values. */
export function readIdentifiers(path: string): IdentifierRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"value"') && line.includes('"valid"'))
    .map((line) => JSON.parse(line) as IdentifierRow) // our own files, or files the user names
}

/** Whether the value alone, or below the head of its column, is found whole as what it is said to be. */
export function isAccepted(
  value: string,
  { kind, country, head }: Claimed,
  where: 'alone' | 'column',
): boolean {
  const before = where === 'alone' ? '' : `${head}\n`
  const text = new TextEncoder().encode(before + value)
  const [from, to] = [new TextEncoder().encode(before).length, text.length]
  const layout = where === 'alone' ? 'prose' : 'table'
  const findings = detect(text, { layout, hasHead: where === 'column', all: true })
  const isCountry = (found: string): boolean => country === undefined || found.startsWith(country)
  const isBlank = (start: number, end: number): boolean =>
    new TextDecoder().decode(text.subarray(start, end)).trim() === ''
  return findings.some(
    (one) => one.kind === kind && isCountry(one.value) && isBlank(from, one.start) && isBlank(one.end, to),
  )
}
