import { dayAt } from '../base/clock.ts'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import {
  criticalities,
  severalFields,
  subProcessorPermissions,
  supplierFieldNames,
  type FieldValue,
} from '../privacy/suppliers/fields.ts'
import { transferGrounds, transferTo, type Transfer } from '../privacy/suppliers/transfer.ts'
import type { PrivacyContact } from '../privacy/suppliers/service.ts'
import type { Store } from '../store/store.ts'
import type { Provenance, SupplierStatement } from '../store/supplier-statements.ts'
import { action } from './action.ts'
import { supplierKeys } from './supplier-keys.ts'
import { nameable, supplierFile, type SupplierFile } from './suppliers.ts'

/** A value as it was stated, or as we would propose it. */
export type KnownValue = FieldValue & {
  readonly provenance: Provenance
  readonly atMs: number | null
  /** Null of what is only proposed. */
  readonly statement: { readonly id: number; readonly subject: string; readonly entry: string } | null
  /** Of a location: what the law asks today. */
  readonly transfer: Transfer | null
  /** Of what a public record of others says: where that stands. */
  readonly record: Omit<PrivacyContact, 'at'> | null
  /** Of a certificate: true after the day up to which it holds. */
  readonly isOver: boolean
}

/** What is stated of a supplier, and what we saw that nobody stated. What was stated is never written over by what we see. */
export interface SupplierFieldsAnswer {
  readonly stated: readonly KnownValue[]
  readonly proposed: readonly KnownValue[]
}

const line = (longest: number): z.ZodString => z.string().trim().min(1).max(longest)

const fieldValue = z.discriminatedUnion('field', [
  z.object({ field: z.literal('sub-processor-list'), value: z.url({ protocol: /^https?$/ }).max(500) }),
  z.object({ field: z.literal('sub-processor-permission'), value: z.enum(subProcessorPermissions) }),
  z.object({ field: z.literal('sub-processor-notice'), value: z.iso.date() }),
  z.object({
    field: z.literal('location'),
    value: z.object({
      country: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{2}$/),
      ground: z.enum(transferGrounds),
    }),
  }),
  z.object({
    field: z.literal('certificate'),
    value: z.object({
      kind: line(100),
      scope: z.string().trim().max(300),
      validTo: z.iso.date().nullable(),
    }),
  }),
  z.object({ field: z.literal('criticality'), value: z.enum(criticalities) }),
  z.object({ field: z.literal('exit'), value: line(2000) }),
  z.object({ field: z.literal('incident'), value: z.object({ on: z.iso.date(), what: line(500) }) }),
  z.object({ field: z.literal('privacy-contact'), value: line(300) }),
  z.object({ field: z.literal('breach-contact'), value: line(300) }),
])

/** What is stated and proposed of a supplier, field by field. */
export const supplierFields = action({
  name: 'supplier-fields',
  shape: 'query',
  input: z.object({ domain: nameable }),
  async run({ store, clock }, { domain }): Promise<SupplierFieldsAnswer> {
    const file = await supplierFile(store, domain)
    if (file === null) throw new Refusal('supplier-not-found', domain)
    const today = dayAt(clock.now()).toString()
    const subjects = [file.domain, ...file.merged.map((one) => one.domain)]
    const stated = ofOne(await store.supplierStatements.of(subjects), subjects).flatMap((statement) =>
      valueOf(statement, today),
    )
    const proposed = proposedFor(file, today).filter(
      (one) => !stated.some((known) => isSameMatter(known, one)),
    )
    return { stated: inOrder(stated), proposed: inOrder(proposed) }
  },
})

/** States a value of a field: a new one, or in place of an entry. Gives what takes it back. */
export const stateSupplierField = action({
  name: 'state-supplier-field',
  shape: 'change',
  input: z.object({
    domain: nameable,
    entry: z.uuid().optional(),
    stated: fieldValue,
    provenance: z.enum(['declared', 'confirmed']),
  }),
  subject: ({ domain, stated }) => `${domain} ${stated.field}`,
  async run({ store, clock }, input): Promise<{ readonly statement: number }> {
    const { field, value } = input.stated
    const entry = severalFields.has(field) ? (input.entry ?? randomUUID()) : ''
    return {
      statement: await store.supplierStatements.add({
        subject: await subjectOf(store, input.domain, { field, entry }),
        field,
        entry,
        value: JSON.stringify(value),
        provenance: input.provenance,
        evidence: null,
        atMs: clock.now().epochMilliseconds,
      }),
    }
  },
})

/** Where an entry stands already: of a supplier that was merged into this one it is changed there, not told twice. */
async function subjectOf(
  store: Store,
  domain: string,
  { field, entry }: Pick<SupplierStatement, 'field' | 'entry'>,
): Promise<string> {
  const keys = await supplierKeys(store)
  const key = keys.of(domain)
  if (entry === '') return key
  const subjects = [key, ...keys.mergedInto(key).map((merged) => merged.domain)]
  const stated = await store.supplierStatements.of(subjects)
  return stated.find((one) => one.field === field && one.entry === entry)?.subject ?? key
}

/** Takes a value away. Gives what takes that back. */
export const clearSupplierField = action({
  name: 'clear-supplier-field',
  shape: 'change',
  input: z.object({
    domain: nameable,
    field: z.enum(supplierFieldNames),
    entry: z.uuid().or(z.literal('')),
  }),
  subject: ({ domain, field }) => `${domain} ${field}`,
  async run({ store, clock }, { domain, field, entry }): Promise<{ readonly statement: number }> {
    return {
      statement: await store.supplierStatements.add({
        subject: domain,
        field,
        entry,
        value: null,
        provenance: 'confirmed',
        evidence: null,
        atMs: clock.now().epochMilliseconds,
      }),
    }
  },
})

/** Of a field that has one value, that of the first subject that states it; of the others all. */
function ofOne(
  statements: readonly SupplierStatement[],
  subjects: readonly string[],
): readonly SupplierStatement[] {
  const sorted = statements.toSorted((a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject))
  return sorted.filter(
    (one, i) =>
      one.entry !== '' || !sorted.slice(0, i).some(({ field, entry }) => field === one.field && entry === ''),
  )
}

/** Nothing of a statement that is about something else, such as a merger. */
function valueOf(statement: SupplierStatement, today: string): KnownValue[] {
  const { id, subject, field, entry, value, provenance, atMs } = statement
  if (!supplierFieldNames.some((name) => name === field)) return []
  const { success, data } = fieldValue.safeParse({ field, value: JSON.parse(value ?? 'null') })
  if (!success) return []
  return [known(data, { provenance, atMs, statement: { id, subject, entry }, today })]
}

interface Basis extends Pick<KnownValue, 'provenance' | 'atMs' | 'statement'> {
  readonly today: string
}

function known(value: FieldValue, { today, ...basis }: Basis): KnownValue {
  const { field } = value
  return {
    ...value,
    ...basis,
    record: null,
    transfer: field === 'location' ? transferTo(value.value.country, value.value.ground, today) : null,
    isOver: field === 'certificate' && value.value.validTo !== null && value.value.validTo < today,
  }
}

/** What its own pages, public records and the mail say. Not where it is established: data may be elsewhere. */
function proposedFor(file: SupplierFile, today: string): KnownValue[] {
  const { pages, documents } = file
  const day = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10)
  const propose = (value: FieldValue, provenance: Provenance, atMs: number | null): KnownValue =>
    known(value, { provenance, atMs, statement: null, today })
  const notices = documents.filter(({ contract }) => contract === 'subprocessor-change')
  const [notice] = notices.flatMap(({ atMs }) => (atMs === null ? [] : [atMs])).sort((a, b) => b - a)
  const alerts = documents.flatMap(({ alert, atMs }) => (alert === null || atMs === null ? [] : [atMs]))
  return [
    ...(pages.subprocessors === undefined
      ? []
      : [propose({ field: 'sub-processor-list', value: pages.subprocessors.url }, 'declared', null)]),
    ...contactOf(pages).map(({ at, ...record }) => ({
      ...propose({ field: 'privacy-contact', value: at }, 'declared', null),
      record,
    })),
    ...(notice === undefined
      ? []
      : [propose({ field: 'sub-processor-notice', value: day(notice) }, 'observed', notice)]),
    ...alerts.map((atMs) =>
      propose({ field: 'incident', value: { on: day(atMs), what: '' } }, 'observed', atMs),
    ),
  ]
}

function contactOf({ privacyContact }: SupplierFile['pages']): PrivacyContact[] {
  return privacyContact === undefined ? [] : [privacyContact]
}

/** A proposal that a statement answers already: the same day, or a field that has one value and the same. */
function isSameMatter(stated: KnownValue, proposed: KnownValue): boolean {
  if (stated.field === 'incident' && proposed.field === 'incident')
    return stated.value.on === proposed.value.on
  return stated.field === proposed.field && stated.value === proposed.value
}

function inOrder(values: readonly KnownValue[]): KnownValue[] {
  return values.toSorted((a, b) => supplierFieldNames.indexOf(a.field) - supplierFieldNames.indexOf(b.field))
}
