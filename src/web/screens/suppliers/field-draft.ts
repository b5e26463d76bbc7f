import type { KnownValue } from '../../../actions/supplier-fields.ts'
import {
  criticalities,
  subProcessorPermissions,
  type FieldValue,
  type SupplierFieldName,
} from '../../../privacy/suppliers/fields.ts'
import type { TransferGround } from '../../../privacy/suppliers/transfer.ts'

/** What somebody is typing for a field: words, until they are a value. */
export interface FieldDraft {
  readonly field: SupplierFieldName
  /** The words, the address, or the chosen word. */
  readonly text: string
  /** Of a certificate: what it holds for. */
  readonly scope: string
  readonly day: string
  readonly country: string
  readonly ground: TransferGround
}

export const emptyDraft: FieldDraft = {
  field: 'location',
  text: '',
  scope: '',
  day: '',
  country: 'NL',
  ground: 'unknown',
}

/** A value as it is typed, to be changed. */
export function draftOf(known: KnownValue): FieldDraft {
  const draft = { ...emptyDraft, field: known.field }
  switch (known.field) {
    case 'location':
      return { ...draft, ...known.value }
    case 'certificate':
      return { ...draft, text: known.value.kind, scope: known.value.scope, day: known.value.validTo ?? '' }
    case 'incident':
      return { ...draft, text: known.value.what, day: known.value.on }
    case 'sub-processor-notice':
      return { ...draft, day: known.value }
    default:
      return { ...draft, text: known.value }
  }
}

/** The value that was typed; null as long as it is none. */
export function valueOf(draft: FieldDraft): FieldValue | null {
  const { field, scope, day, country, ground } = draft
  const text = draft.text.trim()
  switch (field) {
    case 'location':
      return { field, value: { country, ground } }
    case 'certificate':
      return text === ''
        ? null
        : { field, value: { kind: text, scope: scope.trim(), validTo: day === '' ? null : day } }
    case 'incident':
      return text === '' || day === '' ? null : { field, value: { on: day, what: text } }
    case 'sub-processor-notice':
      return day === '' ? null : { field, value: day }
    case 'sub-processor-list':
      return isAddress(text) ? { field, value: text } : null
    case 'sub-processor-permission':
      return chosen(
        field,
        subProcessorPermissions.find((one) => one === text),
      )
    case 'criticality':
      return chosen(
        field,
        criticalities.find((one) => one === text),
      )
    default:
      return text === '' ? null : { field, value: text }
  }
}

function chosen<Name extends 'sub-processor-permission' | 'criticality', Word>(
  field: Name,
  value: Word | undefined,
): { readonly field: Name; readonly value: Word } | null {
  return value === undefined ? null : { field, value }
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S/.test(text) && URL.canParse(text)
}
