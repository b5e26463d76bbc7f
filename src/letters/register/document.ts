import type { Language } from '../../i18n/index.ts'
import type { Register, RegisterNames, RegisterVersion } from '../../privacy/register/model.ts'

/** A register to be put in a file. */
export interface RegisterDocument {
  readonly register: Register
  readonly names: RegisterNames
  readonly language: Language
  /** Null: a draft, as it stands now. */
  readonly version: Pick<RegisterVersion, 'number' | 'signedBy' | 'atMs' | 'note'> | null
  /** ISO day. */
  readonly madeOn: string
}
