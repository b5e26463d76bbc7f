import { z } from 'zod'
import { fieldIds, type FieldId } from '../../privacy/register/fields.ts'
import type { Evidence, Register, RegisterNames, Statement } from '../../privacy/register/model.ts'
import type { RegisterDocument } from './document.ts'

/** Marks the file and the shape of what is in it; a change of the shape is a new number. */
export const registerFormat = { format: 'kwartje-register', formatVersion: 1 } as const

/** A register in a file, as its schema says. */
export interface RegisterFile extends RegisterDocument {
  readonly format: typeof registerFormat.format
  readonly formatVersion: typeof registerFormat.formatVersion
}

/** The whole register for another program or another Kwartje: keys and words as they are kept, nothing left out. */
export function registerToJson({ register, names, version, language, madeOn }: RegisterDocument): Uint8Array {
  const file: RegisterFile = { ...registerFormat, madeOn, language, version, names, register }
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
}

/** What such a file holds; null: it is none, or not whole. */
export function registerFromJson(bytes: Uint8Array): RegisterFile | null {
  if (bytes.length > maxBytes) return null
  const read = registerFile.safeParse(parsed(new TextDecoder().decode(bytes)))
  return read.success ? read.data : null
}

/** A register of 500 activities with much evidence is a tenth of this. */
const maxBytes = 50_000_000

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const text = z.string().max(20_000)
const count = z.number().int().nonnegative()

/** Kinds of evidence are checked by their own words only as far as they are shown. */
const evidence = z.looseObject({ type: z.string().max(40) }).transform((one) => one as unknown as Evidence)

const statement = z.object({
  field: z.enum(fieldIds as [FieldId, ...FieldId[]]), // there are dozens
  item: text,
  value: z.object({ term: text, text }),
  basis: z.enum(['declared', 'observed', 'inferred', 'confirmed']),
  evidence: z.array(evidence).max(1000),
  drift: z.enum(['not-declared', 'not-observed', 'differs']).nullable(),
  decided: z.object({ atMs: z.number(), evidence: z.array(evidence).max(1000) }).nullable(),
}) satisfies z.ZodType<Statement>

const register = z.object({
  organisation: z.object({
    name: text,
    legalForm: text,
    registration: text,
    address: text,
    email: text,
    phone: text,
    representative: text,
    officer: text,
  }),
  activities: z
    .array(
      z.object({
        id: z.string().min(1).max(200),
        role: z.enum(['controller', 'joint', 'processor']),
        state: z.enum(['proposed', 'kept', 'ended']),
        statements: z.array(statement).max(10_000),
        refused: z.array(statement).max(10_000),
      }),
    )
    .max(10_000),
}) satisfies z.ZodType<Register>

const names = z.object({
  places: z.record(z.string(), text),
  parties: z.record(z.string(), z.object({ name: text, country: text.nullable() })),
}) satisfies z.ZodType<RegisterNames>

const registerFile = z.object({
  format: z.literal(registerFormat.format),
  formatVersion: z.literal(registerFormat.formatVersion),
  /** ISO day. */
  madeOn: z.iso.date(),
  /** Of the texts that people wrote. */
  language: z.enum(['nl', 'en']),
  /** Null: a draft. */
  version: z.object({ number: count, signedBy: text, atMs: z.number(), note: text }).nullable(),
  names,
  register,
}) satisfies z.ZodType<RegisterFile>

/** The shape as JSON Schema, for who writes a program that reads it. */
export function registerJsonSchema(): object {
  return z.toJSONSchema(registerFile, { io: 'input' })
}
