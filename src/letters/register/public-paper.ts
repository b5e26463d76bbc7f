import { languages, type Messages } from '../../i18n/index.ts'
import { activityName, dayText, statementText } from '../../i18n/register-text.ts'
import type { FieldId } from '../../privacy/register/fields.ts'
import type { Activity, Organisation, RegisterNames } from '../../privacy/register/model.ts'
import type { FactRow, Paper, Section } from '../paper/paper.ts'
import type { RegisterDocument } from './document.ts'
import { versionText } from './register-paper.ts'

/** What everybody may read; places, owners, systems, evidence, weighings and measures in detail stay inside. */
const publicFields: readonly FieldId[] = [
  'purpose',
  'basis',
  'subjects',
  'data',
  'source',
  'recipients',
  'processors',
  'transfers',
  'retention',
  'automated-decisions',
]

/** The register for everybody: what the organisation keeps as its own activities, without what is nobody else's business. */
export function publicPaper(document: RegisterDocument): Paper {
  const { language, madeOn, register, names } = document
  const messages: Messages = languages[language]
  const { files } = messages.register
  const kept = register.activities.filter(({ state, role }) => state === 'kept' && role !== 'processor')
  const sections = kept.map((activity) => activitySection(activity, messages, names))
  return {
    language,
    title: files.publicTitle(register.organisation.name || files.us),
    author: register.organisation.name,
    madeOn,
    opening: [files.publicLaw, versionText(document), files.madeOn(dayText(madeOn, messages))],
    sections: [
      ...(sections.length === 0 ? [empty(messages)] : sections),
      ...contact(register.organisation, messages),
    ],
  }
}

function empty({ register: { files, title } }: Messages): Section {
  return { title, blocks: [{ type: 'text', text: files.none }] }
}

function activitySection(activity: Activity, messages: Messages, names: RegisterNames): Section {
  const { files, fields } = messages.register
  const rows = publicFields.flatMap((field): FactRow[] => {
    const lines = activity.statements
      .filter((statement) => statement.field === field)
      .map((statement) => ({ text: statementText(statement, messages, names), note: '' }))
      .filter(({ text }) => text !== '')
    return lines.length === 0 ? [] : [{ label: fields[field].label, note: '', lines }]
  })
  const isProtected = activity.statements.some(({ field }) => field === 'measures')
  return {
    title: activityName(activity, messages),
    blocks: [
      { type: 'facts', facts: { heads: [files.about, files.said], rows } },
      ...(isProtected ? [{ type: 'text', text: files.measuresKept } as const] : []),
    ],
  }
}

function contact({ email, phone, address }: Organisation, { register: { files } }: Messages): Section[] {
  const ways = [email, phone, address].filter((way) => way !== '').join(', ')
  if (ways === '') return []
  return [{ title: files.contactTitle, blocks: [{ type: 'text', text: files.contact(ways) }] }]
}
