import type { CodeDetector, Examples, NumberDetector } from '../detector.ts'
import { addressExamples } from './address.ts'
import { ageExamples } from './age.ts'
import { nlBtw, nlKenteken, nlPassport } from './codes.ts'
import { creditCard } from './credit-card.ts'
import { crypto } from './crypto.ts'
import { dateExamples } from './dates.ts'
import { emailExamples } from './email.ts'
import { iban } from './iban.ts'
import { ip, ip6Examples, mac, macExamples } from './ip.ts'
import { nationalIdExamples } from './national-id.ts'
import { nlBsn } from './nl-bsn.ts'
import { imei, nlAgb, nlBig, nlDrivingLicence, nlKvk, nlRsin, nlVNumber } from './nl-numbers.ts'
import { apiKey } from './api-key.ts'
import { passwordExamples } from './password.ts'
import { phone } from './phone.ts'
import { postcode } from './postcode.ts'
import { specialExamples } from '../special/examples.ts'
import { stuckBsn, stuckKvk } from './stuck-number.ts'
import { urlExamples } from './url.ts'
import type { Kind } from '../kinds.ts'

/** Compete for runs of digits. */
export const numberDetectors: readonly NumberDetector[] = [
  nlBsn,
  phone,
  creditCard,
  nlKvk,
  nlRsin,
  nlDrivingLicence,
  nlVNumber,
  nlBig,
  nlAgb,
  imei,
  ip,
  postcode,
]

/** No group of digits is longer. */
const maxGroupDigits = 20

/** Those that may take a run whose first group has so many digits. */
export const numberDetectorsBySize: readonly (readonly NumberDetector[])[] = Array.from(
  { length: maxGroupDigits + 1 },
  (_, size) => numberDetectors.filter(({ opens }) => opens === undefined || opens.includes(size)),
)

/** Look at words of letters and digits, the surest form first. */
export const codeDetectors: readonly CodeDetector[] = [
  iban,
  nlBtw,
  apiKey,
  crypto,
  nlKenteken,
  nlPassport,
  mac,
  stuckBsn,
  stuckKvk,
]

/** Texts that prove the others: kinds whose detectors have anchors of their own. */
export const otherExamples: readonly (readonly [Kind, Examples])[] = [
  ['ADDRESS', addressExamples],
  ['AGE', ageExamples],
  ['DATE_OF_BIRTH', dateExamples],
  ['EMAIL', emailExamples],
  ['IP', ip6Examples],
  ['MAC', macExamples],
  ['NATIONAL_ID', nationalIdExamples],
  ['PASSWORD', passwordExamples],
  ['URL', urlExamples],
  ...specialExamples,
]
