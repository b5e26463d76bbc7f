import { languages, type Messages } from '../../i18n/index.ts'
import {
  activityName,
  assessmentText,
  countryText,
  dayText,
  evidenceText,
  knownText,
  statementParts,
  statementText,
} from '../../i18n/register-text.ts'
import { openFields } from '../../privacy/register/completeness.ts'
import { fieldIds, type FieldId } from '../../privacy/register/fields.ts'
import type { Activity, Statement } from '../../privacy/register/model.ts'
import type { Cell, Sheet } from '../sheet.ts'
import type { RegisterDocument } from './document.ts'
import { articleText, versionText } from './register-paper.ts'

/** The register as sheets: activities, rows of data, recipients, retention, everything else, and who keeps it. */
export function registerSheets(document: RegisterDocument): Sheet[] {
  return sheetsOf(document).map((sheet) => ({ ...sheet, isWrapped: true }))
}

function sheetsOf(document: RegisterDocument): Sheet[] {
  const book: Book = { document, messages: languages[document.language] }
  const { files, fields } = book.messages.register
  const { sheets, columns } = files
  const numbered = [columns.number, columns.activity] as const
  const known = [columns.known, columns.evidence, columns.drift] as const
  return [
    {
      name: sheets.activities,
      heads: [
        ...numbered,
        columns.role,
        columns.state,
        ...summaryFields.map((field) => fields[field].label),
        files.assessment.label,
        columns.open,
      ],
      rows: document.register.activities.map((activity, i) => activityRow(activity, i + 1, book)),
    },
    {
      name: sheets.data,
      heads: [...numbered, columns.item, columns.value, ...known],
      rows: statementRows(['data'], book).map(({ start, item, value, end }) => [
        ...start,
        item,
        value,
        ...end,
      ]),
    },
    {
      name: sheets.recipients,
      heads: [
        ...numbered,
        columns.kind,
        columns.party,
        columns.domain,
        columns.country,
        columns.transfer,
        ...known,
      ],
      rows: statementRows(parties, book).map((row) => partyCells(row, book)),
    },
    {
      name: sheets.retention,
      heads: [...numbered, columns.records, columns.term, ...known],
      rows: statementRows(['retention'], book).map(({ start, item, value, end }) => [
        ...start,
        item,
        value,
        ...end,
      ]),
    },
    {
      name: sheets.rest,
      heads: [...numbered, columns.field, columns.article, columns.item, columns.value, ...known],
      rows: statementRows(fieldIds.filter(isElsewhere), book).map((row) => [
        ...row.start,
        fields[row.statement.field].label,
        articleText(row.statement.field, book.messages),
        row.item,
        row.value,
        ...row.end,
      ]),
    },
    organisationSheet(book),
  ]
}

interface Book {
  readonly document: RegisterDocument
  readonly messages: Messages
}

const summaryFields: readonly FieldId[] = [
  'purpose',
  'basis',
  'subjects',
  'data',
  'recipients',
  'processors',
  'transfers',
  'retention',
  'measures',
]
const parties: readonly FieldId[] = ['recipients', 'processors', 'clients', 'transfers']

function isElsewhere(field: FieldId): boolean {
  return field !== 'name' && field !== 'data' && field !== 'retention' && !parties.includes(field)
}

function activityRow(activity: Activity, number: number, { document, messages }: Book): Cell[] {
  const { roles, states, fields, files } = messages.register
  const said = (field: FieldId): string =>
    activity.statements
      .filter((statement) => statement.field === field)
      .map((statement) => statementText(statement, messages, document.names))
      .join('\n')
  const open = openFields(activity).map(({ field, why }) => `${fields[field].label}: ${files.openWhy[why]}`)
  return [
    number,
    activityName(activity, messages),
    roles[activity.role].name,
    states[activity.state],
    ...summaryFields.map(said),
    assessmentText(activity, messages),
    open.join('\n'),
  ]
}

interface StatementRow {
  readonly statement: Statement
  readonly start: readonly Cell[]
  readonly item: string
  readonly value: string
  readonly end: readonly Cell[]
}

function statementRows(fields: readonly FieldId[], { document, messages }: Book): StatementRow[] {
  const { drift } = messages.register
  return document.register.activities.flatMap((activity, i) =>
    activity.statements
      .filter(({ field }) => fields.includes(field))
      .map((statement) => ({
        statement,
        start: [i + 1, activityName(activity, messages)],
        ...statementParts(statement, messages, document.names),
        end: [
          knownText(statement, messages),
          statement.evidence.map((one) => evidenceText(one, messages, document.names)).join('\n'),
          statement.drift === null ? '' : drift[statement.drift],
        ],
      })),
  )
}

function partyCells(
  { statement, start, item, value, end }: StatementRow,
  { document, messages }: Book,
): Cell[] {
  const party = Object.hasOwn(document.names.parties, statement.item)
    ? document.names.parties[statement.item]
    : undefined
  const isTransfer = statement.field === 'transfers'
  return [
    ...start,
    messages.register.fields[statement.field].label,
    item === '' ? value : item,
    statement.field === 'clients' ? '' : statement.item,
    countryText(party?.country ?? '', messages),
    isTransfer ? value : '',
    ...end,
  ]
}

function organisationSheet({ document, messages }: Book): Sheet {
  const { organisation: labels, files } = messages.register
  const keys = Object.keys(labels) as (keyof typeof labels)[] // keys of a constant are exactly its names
  return {
    name: files.sheets.organisation,
    heads: [files.about, files.said],
    rows: [
      ...keys.map((key) => [labels[key], document.register.organisation[key]]),
      [messages.register.title, versionText(document)],
      ['', files.madeOn(dayText(document.madeOn, messages))],
    ],
  }
}
