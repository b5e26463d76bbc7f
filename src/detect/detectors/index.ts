import type { CodeDetector, NumberDetector } from '../detector.ts'
import { iban } from './iban.ts'
import { nlBsn } from './nl-bsn.ts'
import { phone } from './phone.ts'

/** Compete for runs of digits. */
export const numberDetectors: readonly NumberDetector[] = [nlBsn, phone]

/** Look at words of letters and digits. */
export const codeDetectors: readonly CodeDetector[] = [iban]
