import { z } from 'zod'
import type { OtherReading } from './other-readers.ts'

interface Part {
  readonly headers: readonly { readonly name?: unknown; readonly value?: unknown }[]
  readonly body: Readonly<Record<string, unknown>>
}

const partsOf = z.object({
  parts: z.array(
    z.object({
      headers: z.array(z.object({ name: z.unknown(), value: z.unknown() })),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
})
const person = z.object({ name: z.string().nullish(), address: z.string().nullish() })
const people = z.object({
  Address: z.object({
    List: z.array(person).nullish(),
    Group: z.array(z.object({ addresses: z.array(person) })).nullish(),
  }),
})
const text = z.object({ Text: z.string() })
const binary = z.array(z.number())

/** What the corpus stalwart-eml says that its reader gives of a message. */
export function expectedReading(json: string): OtherReading {
  const all = flat(JSON.parse(json))
  const [top] = all
  const headers = (name: string): unknown[] =>
    (top?.headers ?? []).filter((header) => header.name === name).map(({ value }) => value)
  const found = ['from', 'sender', 'reply_to', 'to', 'cc', 'bcc'].flatMap(headers).flatMap(peopleIn)
  const bodies = (kind: string): unknown[] => all.flatMap(({ body }) => (kind in body ? [body[kind]] : []))
  const subject = text.safeParse(headers('subject').at(-1))
  return {
    subject: subject.data?.Text ?? '',
    emails: found.map(({ address }) => address ?? ''),
    names: found.map(({ name }) => name ?? ''),
    // Compared header by header elsewhere.
    atMs: Number.NaN,
    texts: bodies('Text').map(String),
    pages: bodies('Html').map(String),
    files: [...bodies('Binary'), ...bodies('InlineBinary')].map((bytes) => ({
      name: '',
      mediaType: '',
      bytes: Uint8Array.from(binary.parse(bytes)),
    })),
  }
}

function flat(message: unknown): Part[] {
  return partsOf
    .parse(message)
    .parts.flatMap((part) => ('Message' in part.body ? [part, ...flat(part.body['Message'])] : [part]))
}

function peopleIn(value: unknown): z.infer<typeof person>[] {
  const list = people.safeParse(value).data?.Address
  return [...(list?.List ?? []), ...(list?.Group ?? []).flatMap(({ addresses }) => addresses)]
}
