import { languages } from '../i18n/index.ts'
import type { PackageFile } from '../letters/request-answer/zip-stream.ts'
import { portableTables, type PortableTable } from '../privacy/requests/answer/portable-table.ts'
import { isPortableItem } from '../privacy/requests/answer/portable.ts'
import type { Subject } from '../people/subject.ts'
import type { WeighedItem } from './request-answer-ground.ts'
import type { Copied } from './request-copy.ts'

/** Gathers what somebody takes along while their pieces are copied (GDPR art. 20). */
export class PortableFiles {
  readonly #own: ReadonlySet<string>
  readonly #messages: Uint8Array[] = []
  readonly #cards: Uint8Array[] = []
  readonly #calendars: Uint8Array[] = []
  readonly #tables: PortableTable[] = []
  #pieces = 0

  constructor(items: readonly WeighedItem[]) {
    this.#own = new Set(
      items.filter(({ kind, roles }) => kind === 'message' && roles.includes('from')).map(({ key }) => key),
    )
  }

  add(item: WeighedItem, { bytes, isText }: Pick<Copied, 'bytes' | 'isText'>): void {
    if (isText || !isPortableItem(item, this.#own)) return
    this.#pieces++
    if (item.kind === 'message') this.#messages.push(asMbox(bytes))
    else if (item.kind === 'card') this.#cards.push(bytes)
    else if (item.kind === 'calendar') this.#calendars.push(bytes)
    else if (item.kind === 'row') this.#tables.push(...portableTables(Buffer.from(bytes).toString()))
  }

  /** Files by usual formats, with a description of the JSON (JSON Schema 2020-12). */
  *files({
    language,
    subject,
    madeOn,
  }: {
    readonly language: 'nl' | 'en'
    readonly subject: Subject
    readonly madeOn: string
  }): Generator<PackageFile> {
    const { files, portable } = languages[language].requestAnswer
    const at = (name: string): string => `${files.portable}/${name}`
    const lists = this.#tables.map(({ name, columns, rows }) => ({
      name,
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? '']))),
    }))
    const json = {
      $schema: files.schema,
      format: 'kwartje-portable',
      version: 1,
      madeOn,
      person: {
        names: subject.names,
        emails: subject.emails,
        phones: subject.phones,
        others: subject.others,
      },
      lists,
      pieces: this.#pieces,
      leftOut: [...new Set(this.#tables.flatMap(({ derived }) => derived))],
    }
    yield { path: at(files.data), bytes: jsonBytes(json) }
    yield { path: at(files.schema), bytes: jsonBytes(schemaOf(portable.schemaTitle)) }
    if (this.#messages.length > 0) yield { path: at(files.messages), bytes: Buffer.concat(this.#messages) }
    if (this.#cards.length > 0) yield { path: at(files.contact), bytes: Buffer.concat(this.#cards) }
    else if (subject.names.length > 0) yield { path: at(files.contact), bytes: cardOf(subject) }
    for (const [i, bytes] of this.#calendars.entries())
      yield { path: at(i === 0 ? files.calendar : files.calendar.replace('.', `-${String(i + 1)}.`)), bytes }
    if (lists.length > 0) yield { path: at(files.rows), bytes: csvOf(this.#tables) }
  }
}

/** The letter behind the line that mailboxes begin each with (RFC 4155); lines in it that look so are quoted. */
function asMbox(message: Uint8Array): Uint8Array {
  const text = Buffer.from(message)
    .toString('latin1')
    .replaceAll('\r\n', '\n')
    .replaceAll(/^(>*From )/gm, '>$1')
  return Buffer.from(
    `From kwartje@localhost Thu Jan  1 00:00:00 1970\n${text}${text.endsWith('\n') ? '' : '\n'}\n`,
    'latin1',
  )
}

/** What is known of how somebody is reached, where no card of them was kept (RFC 6350). */
function cardOf({ names, emails, phones }: Subject): Uint8Array {
  const safe = (text: string): string =>
    text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll(/[\r\n]+/g, ' ')
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${safe(names[0] ?? '')}`,
    ...emails.map((email) => `EMAIL:${safe(email)}`),
    ...phones.map((phone) => `TEL:${safe(phone)}`),
    'END:VCARD',
  ]
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''))
}

function csvOf(tables: readonly PortableTable[]): Uint8Array {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`
  return Buffer.from(
    tables
      .map(({ name, columns, rows }) => [
        `# ${name}\r\n`,
        line(columns.map((column) => column.name)),
        ...rows.map(line),
      ])
      .map((lines) => lines.join(''))
      .join('\r\n'),
  )
}

export function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

function schemaOf(title: string): unknown {
  const texts = { type: 'array', items: { type: 'string' } }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    required: ['format', 'version', 'madeOn', 'person', 'lists'],
    properties: {
      $schema: { type: 'string' },
      format: { const: 'kwartje-portable' },
      version: { const: 1 },
      madeOn: { type: 'string', format: 'date' },
      person: {
        type: 'object',
        properties: { names: texts, emails: texts, phones: texts, others: texts },
      },
      lists: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'columns', 'rows'],
          properties: {
            name: { type: 'string' },
            columns: {
              type: 'array',
              items: {
                type: 'object',
                properties: { name: { type: 'string' }, origin: { enum: ['provided', 'observed'] } },
              },
            },
            rows: { type: 'array', items: { type: 'object', additionalProperties: { type: 'string' } } },
          },
        },
      },
      pieces: { type: 'integer' },
      leftOut: texts,
    },
  }
}
