import { languages, type Messages } from '../i18n/index.ts'
import { recordText } from '../i18n/record-text.ts'
import { activityName, dayText, lawText, statementParts, statementText } from '../i18n/register-text.ts'
import { termText } from '../i18n/term-text.ts'
import type { FieldId } from '../privacy/register/fields.ts'
import type { Activity, Organisation, Statement } from '../privacy/register/model.ts'
import { interestsOf, partsFor, type Audience } from '../privacy/register/statement.ts'
import type { Block, FactRow, Paper, Section } from './paper/paper.ts'
import type { RegisterDocument } from './register/document.ts'

/**
 * The privacy statement that the law asks for (GDPR art. 13 and 14), from what stands in the register and nothing else: what is not
 * known is left out here, and told to the owner by `openPoints`.
 */
export function privacyStatement(audience: Audience, document: RegisterDocument): Paper {
  const { language, madeOn, register } = document
  const messages: Messages = languages[language]
  const texts = messages.statement
  const name = register.organisation.name || texts.us
  const parts = partsFor(audience, register.activities)
  const told = parts.flatMap(({ activities }) => activities)
  return {
    language,
    title: audience === 'staff' ? texts.staffTitle(name) : texts.title(name),
    author: register.organisation.name,
    madeOn,
    opening: [texts.opening, texts.madeOn(dayText(madeOn, messages))],
    sections: [
      whoSection(register.organisation, messages),
      ...parts.map(({ reader, activities }) => ({
        title: texts.readers[reader],
        blocks: activities.flatMap((one) => activityBlocks(one, document)),
      })),
      rightsSection(told, register.organisation, messages),
      { title: texts.complaint, blocks: [{ type: 'text', text: texts.complaintLine }] },
    ],
  }
}

function whoSection(organisation: Organisation, { statement: texts, register }: Messages): Section {
  const { name, legalForm, registration, address, representative, officer } = organisation
  const number = registration === '' ? '' : `${register.organisation.registration} ${registration}`
  const who = [name, legalForm, address, number].filter((part) => part !== '').join(', ')
  const ways = waysTo(organisation)
  const lines = [
    ...(who === '' ? [] : [texts.whoLine(who)]),
    ...(ways === '' ? [] : [texts.reach(ways)]),
    ...(representative === '' ? [] : [texts.representative(representative)]),
    ...(officer === '' ? [] : [texts.officer(officer)]),
  ]
  return { title: texts.who, blocks: [{ type: 'text', text: lines.join('\n') }] }
}

function waysTo({ email, phone, address }: Organisation): string {
  const direct = [email, phone].filter((way) => way !== '')
  return (direct.length === 0 ? [address] : direct).join(', ')
}

/** What the law has told of an activity, as a table. */
export function activityBlocks(activity: Activity, document: RegisterDocument): Block[] {
  const messages: Messages = languages[document.language]
  const { about, said } = messages.statement
  return [
    { type: 'heading', text: activityName(activity, messages) },
    { type: 'facts', facts: { heads: [about, said], rows: activityRows(activity, document) } },
  ]
}

function activityRows({ statements }: Activity, { language, names }: RegisterDocument): FactRow[] {
  const messages: Messages = languages[language]
  const { rows, withdraw } = messages.statement
  const of = (field: FieldId): Statement[] => statements.filter((one) => one.field === field)
  const say = (one: Statement): string => statementText(one, messages, names)
  const isByConsent = of('basis').some(({ item }) => item === '6.1.a')
  const told: readonly (readonly [label: string, lines: readonly string[]])[] = [
    [rows.purpose, of('purpose').map(say)],
    [rows.basis, of('basis').map((one) => basisText(one, messages))],
    [rows.interest, interests(statements).map((text) => lawText(text, messages))],
    [rows.data, [of('data').map(say).join(', ')]],
    [rows.exception, of('exception').map(say)],
    [rows.source, of('source').map(say)],
    [rows.obligatory, of('obligatory').map(say)],
    [
      rows.recipients,
      [...of('recipients'), ...of('processors')].map((one) => recipientText(one, { messages, names })),
    ],
    [rows.transfers, transferLines(of('transfers'), { messages, names })],
    [rows.retention, of('retention').map((one) => retentionText(one, { messages, names }))],
    [rows.automated, of('automated-decisions').map((one) => automatedText(one, messages))],
    [rows.withdraw, isByConsent ? [withdraw] : []],
  ]
  return told.flatMap(([label, lines]) => factRow(label, lines))
}

function factRow(label: string, lines: readonly string[]): FactRow[] {
  const said = lines.filter((line) => line !== '').map((text) => ({ text, note: '' }))
  return said.length === 0 ? [] : [{ label, note: '', lines: said }]
}

/** The interest has a row of its own. */
function basisText({ item, value }: Statement, messages: Messages): string {
  const bases: Readonly<Record<string, string>> = messages.statement.bases
  const basis = (Object.hasOwn(bases, item) ? bases[item] : undefined) ?? item
  return value.text === '' || item.startsWith('6.1.f') ? basis : `${basis}: ${lawText(value.text, messages)}`
}

/** Which interest it is: as written with the basis, else as weighed. */
function interests(statements: readonly Statement[]): string[] {
  const own = interestsOf(statements)
  const named = own.map(({ value }) => value.text).filter((text) => text !== '')
  if (own.length === 0 || named.length > 0) return named
  return statements.filter(({ field }) => field === 'weighing').map(({ value }) => value.text)
}

interface Words {
  readonly messages: Messages
  readonly names: RegisterDocument['names']
}

function recipientText(one: Statement, { messages, names }: Words): string {
  const { item } = statementParts(one, messages, names)
  return one.field === 'processors' ? messages.statement.worksForUs(item) : item
}

/** With how to get a copy, where there is something to copy (art. 13(1)(f)); an open ground is not told as one. */
function transferLines(transfers: readonly Statement[], { messages, names }: Words): string[] {
  const known = transfers.filter(({ value }) => value.term !== '')
  const lines = known.map((one) => statementText(one, messages, names))
  return known.some(({ value }) => value.term.startsWith('46')) ? [...lines, messages.statement.copy] : lines
}

function retentionText(one: Statement, { messages, names }: Words): string {
  const { item } = statementParts(one, messages, names)
  const { term, text } = one.value
  const starts = recordText(one.item, messages)?.starts ?? ''
  const said = term === '' ? '' : termText(term, messages)
  const long = said === '' || starts === '' ? said : messages.statement.counted(said, starts)
  const value = [long, text].filter((part) => part !== '').join('. ')
  return value === '' ? item : `${item}: ${value}`
}

function automatedText({ value: { term, text } }: Statement, { statement: texts }: Messages): string {
  if (term !== 'yes' && term !== 'no') return ''
  return [term === 'yes' ? texts.yes : texts.no, text].filter((part) => part !== '').join(' ')
}

function rightsSection(told: readonly Activity[], organisation: Organisation, messages: Messages): Section {
  const { statement: texts } = messages
  const has = (field: FieldId, is: (one: Statement) => boolean): boolean =>
    told.some(({ statements }) => statements.some((one) => one.field === field && is(one)))
  const isOwnInterest = has('basis', ({ item }) => item.startsWith('6.1.f') || item === '6.1.e')
  const isMarketing = has('purpose', ({ item }) => marketing.includes(item))
  const isAutomated = has('automated-decisions', ({ value }) => value.term === 'yes')
  const isByConsent = has('basis', ({ item }) => item === '6.1.a')
  const ways = waysTo(organisation)
  const lines = [
    ...(isOwnInterest ? [texts.objection] : []),
    ...(isMarketing ? [texts.objectionMarketing] : []),
    ...(isByConsent ? [texts.withdraw] : []),
    ...(isAutomated ? [texts.human] : []),
    ...(ways === '' ? [] : [texts.ask(ways)]),
  ]
  return {
    title: texts.rights,
    blocks: [
      { type: 'text', text: texts.rightsOpening },
      { type: 'list', items: texts.rightsList },
      ...(lines.length === 0 ? [] : [{ type: 'text', text: lines.join('\n') } as const]),
    ],
  }
}

/** The right to object to direct marketing needs no reason (art. 21(2)). */
const marketing: readonly string[] = ['direct-marketing', 'marketing', 'targeted-ads']
