import { fromUtf8, inMemory } from '../src/base/bytes.ts'
import type { Problem } from '../src/base/problem.ts'
import type { Contact, Document, Participant } from '../src/read/document.ts'
import { createSandbox } from '../src/read/sandbox/index.ts'
import { readTree } from '../src/read/tree.ts'

/** What was read of a file and all that is in it, in the order of reading. */
export interface Told {
  readonly names: readonly string[]
  readonly formats: readonly string[]
  /** As "place: text", tables with their TABs. */
  readonly parts: readonly string[]
  readonly text: string
  /** By place: the tables that say whom rows are about. */
  readonly references: Readonly<Record<string, readonly string[]>>
  readonly fields: Readonly<Record<string, string>>
  readonly participants: readonly Participant[]
  readonly contacts: readonly Contact[]
  readonly problems: readonly Problem[]
}

/** Reads bytes as a file, with the real sandbox; `close` ends it. */
export function wholeReader(): {
  readonly read: (bytes: Uint8Array, name?: string) => Promise<Told>
  readonly close: () => Promise<void>
} {
  const sandbox = createSandbox()
  const reading = { signal: new AbortController().signal, sandbox }
  const read = async (bytes: Uint8Array, name = ''): Promise<Told> => {
    const documents: Document[] = []
    const names: string[] = []
    const parts: { place: string; text: string }[] = []
    const problems: Problem[] = []
    const references: Record<string, string[]> = {}
    await readTree({ path: '', name, mediaType: '', charset: '', bytes: inMemory(bytes) }, reading, {
      visit: (document, item) => {
        documents.push(document)
        names.push(item.name)
        for (const { place, text, references: others } of document.parts) {
          parts.push({ place, text: fromUtf8(text) })
          if (others !== undefined) references[place] = others.map(fromUtf8)
        }
      },
      leave: (_document, _item, found) => problems.push(...found),
    })
    return {
      names,
      problems,
      references,
      formats: documents.map(({ format }) => format),
      parts: parts.map(({ place, text }) => `${place}: ${text}`),
      text: parts.map(({ text }) => text).join('\n'),
      fields: Object.fromEntries(
        documents.flatMap(({ fields }) => fields.map((field) => [field.name, field.value])),
      ),
      participants: documents.flatMap(({ participants }) => participants),
      contacts: documents.flatMap(({ contacts }) => contacts),
    }
  }
  return { read, close: sandbox.close }
}

export function problemCodes({ problems }: Told): Problem['code'][] {
  return problems.map(({ code }) => code)
}
