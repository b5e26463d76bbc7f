import type { TransferGround } from './transfer.ts'

/** What is kept of a supplier beside its role: each is stated, with how that is known. */
export interface SupplierFields {
  /** Address of its list of sub-processors. */
  readonly 'sub-processor-list': string
  /** Whether it asks before each, or was given leave for all and tells of changes. */
  readonly 'sub-processor-permission': SubProcessorPermission
  /** ISO date on which a change of sub-processors was told. */
  readonly 'sub-processor-notice': string
  readonly location: Location
  readonly certificate: Certificate
  readonly criticality: Criticality
  /** What to do when it stops, or we do. */
  readonly exit: string
  readonly incident: Incident
  readonly 'privacy-contact': string
  readonly 'breach-contact': string
}

export const supplierFieldNames = [
  'location',
  'sub-processor-list',
  'sub-processor-permission',
  'sub-processor-notice',
  'certificate',
  'incident',
  'privacy-contact',
  'breach-contact',
  'criticality',
  'exit',
] as const satisfies readonly (keyof SupplierFields)[]
export type SupplierFieldName = keyof SupplierFields

/** Of these there may be several. */
export const severalFields: ReadonlySet<SupplierFieldName> = new Set(['location', 'certificate', 'incident'])

export const subProcessorPermissions = ['general', 'specific'] as const
export type SubProcessorPermission = (typeof subProcessorPermissions)[number]

export const criticalities = ['low', 'medium', 'high'] as const
export type Criticality = (typeof criticalities)[number]

/** Where data are kept or opened. */
export interface Location {
  /** ISO 3166-1. */
  readonly country: string
  readonly ground: TransferGround
}

export interface Certificate {
  readonly kind: string
  readonly scope: string
  /** ISO date; null when nobody knows. */
  readonly validTo: string | null
}

export interface Incident {
  /** ISO date. */
  readonly on: string
  readonly what: string
}

/** A field with its value. */
export type FieldValue = {
  readonly [Name in SupplierFieldName]: { readonly field: Name; readonly value: SupplierFields[Name] }
}[SupplierFieldName]
