import type { Topic } from '../people/topic.ts'
import { assessmentNeed, signsOfRisk } from '../privacy/register/assessment.ts'
import { fieldSpecs, type FieldId } from '../privacy/register/fields.ts'
import { isUnknown } from '../privacy/register/known.ts'
import type { Activity, Evidence, RegisterNames, Statement } from '../privacy/register/model.ts'
import type { Vocabulary } from '../privacy/register/vocabulary.ts'
import { activityTexts } from './activity-texts.ts'
import type { Words } from './nl-words.ts'
import { recordText } from './record-text.ts'
import { termText } from './term-text.ts'

/** What a statement says, in the order of reading. Empty parts are left out by `statementText`. */
export interface StatementParts {
  /** What it is about: "facturen en bestellingen", a supplier's name; '' for a field of one value. */
  readonly item: string
  /** The term and the text: "7 jaar", "ja". */
  readonly value: string
}

/** "Facturen en bestellingen: 7 jaar, de Belastingdienst vraagt het". */
export function statementText(statement: Statement, messages: Words, names: RegisterNames): string {
  const { item, value } = statementParts(statement, messages, names)
  if (item === '' || value === '') return item + value
  return `${item}: ${value}`
}

/** What a statement is about and what it says, for a list or a table. */
export function statementParts(
  { field, item, value }: Statement,
  messages: Words,
  names: RegisterNames,
): StatementParts {
  const said = field === 'transfers' ? transferText(value, messages) : valueText(field, value, messages)
  const named = isNamed(field) ? value.text : ''
  switch (fieldSpecs[field].item) {
    case 'none':
      return { item: '', value: said }
    case 'line':
      return { item: '', value: value.text || item }
    case 'domain':
      return { item: own(names.parties, item)?.name ?? (named || item), value: said }
    case 'source':
      return { item: own(names.places, item) ?? (named || item), value: said }
    case 'records':
      return { item: recordText(item, messages)?.name ?? item, value: said }
    default:
      return { item: wordText(fieldSpecs[field].item, item, messages), value: said }
  }
}

/** Recipients, processors and places have their own name as text. */
function isNamed(field: FieldId): boolean {
  return field === 'recipients' || field === 'processors' || field === 'places'
}

function valueText(field: FieldId, { term, text }: Statement['value'], messages: Words): string {
  const said = isNamed(field) ? '' : text
  return [termWord(field, term, messages), lawText(said, messages)].filter((part) => part !== '').join(', ')
}

/** "AVG art. 30" of "GDPR art. 30": what we propose is named as in `law/`. */
export function lawText(text: string, { register }: Pick<Words, 'register'>): string {
  return text.replace(/^GDPR(?= art\. | \(EU\))/, register.files.lawName)
}

function termWord(field: FieldId, term: string, messages: Words): string {
  const kind = fieldSpecs[field].term
  if (term === '' || kind === 'none') return term
  if (kind === 'duration') return termText(term, messages)
  return kind === 'date' ? dayText(term, messages) : wordText(kind, term, messages)
}

function transferText({ term, text }: Statement['value'], messages: Words): string {
  const ground = term === '' ? messages.register.groundUnknown : wordText('transfer', term, messages)
  return text === '' ? ground : `${countryText(text, messages)}, ${ground}`
}

/** A word of a list in words; a word that the list does not have, as it is. */
export function wordText(
  vocabulary: Vocabulary,
  word: string,
  { register }: Pick<Words, 'register'>,
): string {
  return own<string>(register.terms[vocabulary], word) ?? word
}

/** The name of a country by its code; what is no code, as it is. */
export function countryText(code: string, { locale }: Pick<Words, 'locale'>): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code
}

/** "2 maart 2026"; what is no day, as it is. */
export function dayText(day: string, { locale }: Pick<Words, 'locale'>): string {
  const [year, month, date] = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').map(Number) : []
  if (year === undefined || !month || !date) return day
  const known = Temporal.PlainDate.from({ year, month, day: date })
  return known.toString() === day ? known.toLocaleString(locale, dayFormat) : day
}

const dayFormat = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** How a statement is known: "gezien", "bevestigd"; what nobody answered is open. */
export function knownText(statement: Statement, { register }: Pick<Words, 'register'>): string {
  return isUnknown(statement) ? register.unanswered : register.known[statement.basis].name
}

/** The name of an activity: as told, else as usual. */
export function activityName(activity: Activity, messages: Pick<Words, 'register' | 'activities'>): string {
  return activityTexts(activity, messages).name || messages.register.unnamed
}

/** Whether an assessment (DPIA) is needed; empty when nothing shows that. */
export function assessmentText({ statements }: Activity, { register }: Pick<Words, 'register'>): string {
  const { required, usual } = register.files.assessment
  const need = assessmentNeed(statements)
  return { required, usual: usual(signsOfRisk(statements)), 'not-shown': '' }[need]
}

/** What a statement rests on, in words: "12 stukken in Postvak". */
export function evidenceText(evidence: Evidence, messages: Words, names: RegisterNames): string {
  const { counted, words, register } = messages
  const say = register.evidence
  const documents = 'documents' in evidence ? counted(evidence.documents, words.documents) : ''
  switch (evidence.type) {
    case 'documents':
      return say.documents(documents, topicText(evidence.topic, messages))
    case 'appointments':
      return say.appointments(documents)
    case 'persons':
      return say.persons(counted(evidence.persons, messages.roles[evidence.role]))
    case 'findings': {
      const [, kind] = messages.kinds[evidence.kind]
      return say.findings(kind, documents, counted(evidence.persons, words.persons))
    }
    case 'supplier':
      return say.supplier(counted(evidence.messages, words.messages), evidence.domain)
    case 'sent':
      return say.sent(documents, evidence.domain)
    case 'place':
      return say.place(documents, own(names.places, String(evidence.sourceId)) ?? register.unknownPlace)
    case 'answer':
      return say.answer(register.questions[evidence.question])
    case 'rule':
      return own<string>(register.rules, evidence.rule) ?? say.rule(evidence.rule)
  }
}

function topicText(topic: Topic | null, { topics, register }: Words): string {
  return topic === null ? register.noTopic : (topics[topic] ?? topic)
}

/** Keys come from outside: only what stands in the record itself counts, never what every object has. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
