import { dayAt } from '../../base/clock.ts'
import { languages, type Messages } from '../../i18n/index.ts'
import {
  activityName,
  assessmentText,
  dayText,
  evidenceText,
  knownText,
  statementText,
} from '../../i18n/register-text.ts'
import { openFields, type OpenField } from '../../privacy/register/completeness.ts'
import { fieldIds, fieldSpecs, type FieldId } from '../../privacy/register/fields.ts'
import type { Activity, RegisterNames, Statement } from '../../privacy/register/model.ts'
import type { FactLine, FactRow, Facts, Paper, Section } from '../paper/paper.ts'
import type { RegisterDocument } from './document.ts'

/** The whole register as a document to read: every statement with how it is known, and what is open said as open. */
export function registerPaper(document: RegisterDocument): Paper {
  const { language, madeOn, register, names } = document
  const messages: Messages = languages[language]
  const { title, files } = messages.register
  const sections = register.activities.map((activity, index) =>
    activitySection({ activity, number: index + 1, names }, messages),
  )
  return {
    language,
    title: register.organisation.name === '' ? title : `${title}: ${register.organisation.name}`,
    author: register.organisation.name,
    madeOn,
    opening: [versionText(document), files.madeOn(dayText(madeOn, messages)), files.law],
    sections: [
      { title: files.organisation, blocks: [{ type: 'facts', facts: organisationFacts(document) }] },
      ...(sections.length === 0 ? [empty(messages)] : sections),
      legend(messages),
    ],
  }
}

/** "Versie 2, vastgesteld door … op …", or that it is a draft. */
export function versionText({ version, language }: Pick<RegisterDocument, 'version' | 'language'>): string {
  const messages = languages[language]
  const { files } = messages.register
  if (version === null) return files.draft
  const day = dayOf(version.atMs)
  const note = version.note === '' ? '' : ` ${version.note}`
  return files.signed(version.number, version.signedBy, dayText(day, messages)) + note
}

/** The day in the Netherlands on which something was. */
export function dayOf(atMs: number): string {
  return dayAt(atMs).toString()
}

function organisationFacts({ register, language }: RegisterDocument): Facts {
  const { organisation: labels, files, open } = languages[language].register
  const keys = Object.keys(labels) as (keyof typeof labels)[] // keys of a constant are exactly its names
  return {
    heads: [files.about, files.said],
    rows: keys.map((key) => ({
      label: labels[key],
      note: '',
      lines: [{ text: register.organisation[key] || open, note: '' }],
    })),
  }
}

function empty({ register: { files, title } }: Messages): Section {
  return { title, blocks: [{ type: 'text', text: files.none }] }
}

interface NumberedActivity {
  readonly activity: Activity
  readonly number: number
  readonly names: RegisterNames
}

function activitySection({ activity, number, names }: NumberedActivity, messages: Messages): Section {
  const { files, roles, states } = messages.register
  const open = new Map(openFields(activity).map((one) => [one.field, one.why]))
  const assessment = assessmentText(activity, messages)
  const head: FactRow[] = [
    factRow(files.role, roles[activity.role].name),
    factRow(files.state, states[activity.state]),
    ...(assessment === '' ? [] : [factRow(files.assessment.label, assessment)]),
  ]
  const rows = fieldIds
    .filter((field) => field !== 'name')
    .flatMap((field) => fieldRow({ field, activity, why: open.get(field), names }, messages))
  return {
    title: `${String(number)}. ${activityName(activity, messages)}`,
    blocks: [{ type: 'facts', facts: { heads: [files.about, files.said], rows: [...head, ...rows] } }],
  }
}

function factRow(label: string, text: string): FactRow {
  return { label, note: '', lines: [{ text, note: '' }] }
}

interface FieldOfActivity {
  readonly field: FieldId
  readonly activity: Activity
  readonly why: OpenField['why'] | undefined
  readonly names: RegisterNames
}

function fieldRow({ field, activity, why, names }: FieldOfActivity, messages: Messages): FactRow[] {
  const { fields, files } = messages.register
  const lines = activity.statements
    .filter((statement) => statement.field === field)
    .map((statement) => statementLine(statement, messages, names))
  if (lines.length === 0 && why === undefined) return []
  const open: FactLine[] = lines.length === 0 ? [{ text: files.openWhy.missing, note: '' }] : []
  return [{ label: fields[field].label, note: articleText(field, messages), lines: [...lines, ...open] }]
}

/** "AVG art. 30(1)(b)"; empty for what no law asks. */
export function articleText(field: FieldId, { register }: Pick<Messages, 'register'>): string {
  return (fieldSpecs[field].article ?? '').replace(/\bGDPR\b/, register.files.lawName)
}

function statementLine(statement: Statement, messages: Messages, names: RegisterNames): FactLine {
  return {
    text: statementText(statement, messages, names) || messages.register.open,
    note: provenanceText(statement, messages, names),
  }
}

/** "bevestigd; nu gezien: 12 stukken in Postvak; wordt niet meer gezien". */
export function provenanceText(statement: Statement, messages: Messages, names: RegisterNames): string {
  const { evidence, drift } = statement
  const { drift: drifts, files } = messages.register
  const seen = evidence.map((one) => evidenceText(one, messages, names)).join(', ')
  return [
    knownText(statement, messages),
    ...(seen === '' ? [] : [files.seenNow(seen)]),
    ...(drift === null ? [] : [drifts[drift]]),
  ].join('; ')
}

function legend({ register: { known, files } }: Messages): Section {
  const items = Object.values(known).map(({ name, help }) => `${name}: ${help}`)
  return { title: files.legend, blocks: [{ type: 'list', items }] }
}
