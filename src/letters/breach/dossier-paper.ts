import { languages, type Messages } from '../../i18n/index.ts'
import { factText, formValueText, momentText } from '../../i18n/breach-text.ts'
import { hitText } from '../../i18n/hit-text.ts'
import { severityMethod } from '../../law/severity.ts'
import type { BreachDecision } from '../../privacy/breaches/event.ts'
import { factWords, type FactName } from '../../privacy/breaches/facts.ts'
import type { Kept } from '../../privacy/breaches/file.ts'
import { foundNobody, scopeFields, type Amount, type ScopeField } from '../../privacy/breaches/scope.ts'
import type { Block, FactRow, Paper, Section } from '../paper/paper.ts'
import type { BreachRecord, PaperWish } from './record.ts'

interface Book extends BreachRecord {
  readonly messages: Messages
  readonly organisation: string
}

/** Everything in the file of a breach, to be read by who was not there. */
export function breachDossier(record: BreachRecord, { organisation, language, madeOn }: PaperWish): Paper {
  const messages = languages[language]
  const { breachFiles: texts } = messages
  const { file } = record
  const book: Book = { ...record, messages, organisation }
  return {
    language,
    title: texts.dossier(String(file.id), titleOf(record, messages)),
    author: organisation,
    madeOn,
    opening: [organisation, texts.notLaw],
    sections: [
      section(texts.sections.what, what(book)),
      section(texts.sections.times, times(book)),
      section(texts.sections.scope, scope(book)),
      section(texts.sections.answers, answers(book)),
      section(texts.sections.severity, severity(book)),
      section(texts.sections.advice, advice(book)),
      section(texts.sections.decisions, decisions(book)),
      section(texts.sections.told, told(book)),
      section(texts.sections.measures, measures(book)),
      section(texts.sections.papers, list(file.papers.map((one) => `${one.name} (SHA-256 ${one.digest})`))),
      section(texts.sections.closing, list(file.closed === null ? [] : [file.closed.lessons])),
      section(texts.sections.log, log(book)),
    ].map((one) => (one.blocks.length > 0 ? one : section(one.title, [line(texts.none)]))),
  }
}

/** What a breach is called: as named, else as what it is. */
export function titleOf({ file }: Pick<BreachRecord, 'file'>, { breach }: Messages): string {
  return file.title === '' ? breach.kinds[file.kind].label : file.title
}

function section(title: string, blocks: readonly Block[]): Section {
  return { title, blocks }
}

function line(text: string): Block {
  return { type: 'text', text }
}

function list(items: readonly string[]): readonly Block[] {
  const said = items.filter((item) => item.trim() !== '')
  return said.length === 0 ? [] : [{ type: 'list', items: said }]
}

function facts(
  { messages }: Book,
  rows: readonly (readonly [label: string, said: string])[],
): readonly Block[] {
  const { heads } = messages.breachFiles
  const known = rows.filter(([, said]) => said !== '')
  if (known.length === 0) return []
  return [
    {
      type: 'facts',
      facts: {
        heads: [heads.about, heads.said],
        rows: known.map(([label, said]): FactRow => ({ label, note: '', lines: [{ text: said, note: '' }] })),
      },
    },
  ]
}

function what(book: Book): readonly Block[] {
  const { file, messages, organisation } = book
  const summary =
    file.texts.summary ??
    formValueText({ type: 'said', what: 'proposed-summary' }, { file, organisation }, messages)
  const { quoted } = file
  const written = Object.entries(file.texts).filter(([name]) => name !== 'summary')
  return [
    line(summary),
    ...facts(
      book,
      written.map(([name, text]) => [messages.breach.texts[name as keyof typeof file.texts].ask, text]), // keys of it
    ),
    ...(quoted === null ? [] : [line(`${messages.breach.theirWords(quoted.from)}: ${quoted.text}`)]),
  ]
}

function times(book: Book): readonly Block[] {
  const { file, messages, clock } = book
  const said = (at: string | null): string => (at === null ? '' : momentText(at, messages))
  const { times: names } = messages.breach
  return [
    ...facts(book, [
      [names.firstSignal, said(file.times.firstSignal)],
      [names.aware, said(file.times.aware)],
      [names.began, said(file.times.began)],
      [names.ended, said(file.times.ended)],
      [messages.breachFiles.columns.due, clock.dueAtMs === null ? '' : momentOf(clock.dueAtMs, messages)],
    ]),
    ...list([file.awareWhy]),
  ]
}

function momentOf(atMs: number, messages: Messages): string {
  return momentText(Temporal.Instant.fromEpochMilliseconds(atMs).toString(), messages)
}

function scope(book: Book): readonly Block[] {
  const { file, messages, numbers } = book
  const { breachFiles: texts, roles, breach } = messages
  const found = file.scope
  if (found === null) return [line(messages.breach.notCounted)]
  const corrections = scopeFields.flatMap((field) => {
    const correction = file.corrections[field]
    return correction === undefined ? [] : [texts.corrected(correction.reason)]
  })
  return [
    line(found.choice.type === 'by-hand' ? texts.byHand : texts.counted(momentOf(found.atMs, messages))),
    ...facts(book, [
      [
        messages.breachForm.sections.people,
        numbers.people === null
          ? hitText({ people: null, foundNobody: foundNobody(file) }, messages)
          : said(numbers, 'people', messages),
      ],
      [messages.breachForm.questions.records, said(numbers, 'records', messages)],
      [
        messages.breachForm.questions.who,
        found.roles.map(({ role, persons }) => `${roles[role][1]}: ${String(persons)}`).join('; '),
      ],
      [
        messages.breachForm.sections.data,
        found.kinds
          .map(({ kind, persons }) => `${messages.kinds[kind][1]} (${breach.people(persons)})`)
          .join('; '),
      ],
    ]),
    ...list([...corrections, ...(found.unread > 0 ? [texts.unread(String(found.unread))] : [])]),
  ]
}

function said(
  numbers: Readonly<Record<ScopeField, Amount | null>>,
  field: ScopeField,
  { breach }: Messages,
): string {
  const amount = numbers[field]
  return amount === null ? '' : breach.amount(amount.min, amount.best, amount.max)
}

function answers(book: Book): readonly Block[] {
  const names = [...(Object.keys(factWords) as FactName[]), 'effects', 'natures'] as const // keys of a constant
  return facts(
    book,
    names.map((name) => [
      book.messages.breach.questions[name].ask,
      factText(name, book.facts, book.messages),
    ]),
  )
}

function severity(book: Book): readonly Block[] {
  const { severity: found, numbers, messages, file, facts: known } = book
  const number = new Intl.NumberFormat(messages.locale)
  const { breachFiles: texts, breach } = messages
  const [dpc, ei, cb, score] = [found.dpc, found.ei, found.cb, found.score].map((one) => number.format(one))
  const sum = `${dpc ?? ''} × ${ei ?? ''} + ${cb ?? ''} = ${score ?? ''}`
  return [
    line(texts.formula(sum, breach.bands[found.band])),
    ...list([
      ...(file.weighed === null ? [] : [texts.corrected(file.weighed.reason)]),
      ...((numbers.people?.best ?? 0) > severityMethod.manyPeople ? [texts.manyPeople] : []),
      ...(known.protection === 'unreadable' ? [texts.unreadable] : []),
    ]),
  ]
}

function advice({ advice: given, messages }: Book): readonly Block[] {
  const { breach, law } = messages
  return [
    line(breach.risks[given.risk]),
    ...list([
      breach.advice.authority[given.authority],
      breach.advice.people[given.people],
      ...(given.controllers ? [breach.advice.controllers] : []),
      ...(given.isUnsure ? [breach.advice.unsure] : []),
    ]),
    ...list(given.reasons.map(({ code, law: rule }) => `${breach.reasons[code]} ${law(rule.article)}`)),
  ]
}

function decisions(book: Book): readonly Block[] {
  const { file, messages } = book
  const { breachFiles: texts } = messages
  if (file.decisions.length === 0) return [line(texts.noDecision)]
  return file.decisions.flatMap((decision, i) =>
    decisionBlocks(decision, i < file.decisions.length - 1, messages),
  )
}

function decisionBlocks(
  decision: Kept<BreachDecision>,
  isSuperseded: boolean,
  messages: Messages,
): readonly Block[] {
  const { breach, breachFiles: texts } = messages
  const { frozen } = decision
  const people = frozen.people === null ? breach.unknown : breach.people(frozen.people.best)
  return [
    { type: 'heading', text: `${momentOf(decision.atMs, messages)}, ${decision.by}` },
    ...list([
      `${breach.decisions.authority[decision.authority]}; ${breach.decisions.people[decision.people]}`,
      decision.reason,
      texts.frozen(frozen.day, people, new Intl.NumberFormat(messages.locale).format(frozen.severity.score)),
      ...(isSuperseded ? [texts.superseded] : []),
    ]),
  ]
}

function told({ file, messages }: Book): readonly Block[] {
  const { breach } = messages
  return list(
    file.told.map(({ whom, name, at, channel, phase, number, count, note }) =>
      [
        momentText(at, messages),
        breach.told[whom],
        name,
        breach.channels[channel],
        breach.phases[phase],
        number,
        count === null ? '' : breach.people(count),
        note,
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
  )
}

function measures({ file, messages }: Book): readonly Block[] {
  const { breach, breachFiles: texts } = messages
  return list(
    file.measures.map(({ text, sort, owner, done }) =>
      [
        `${breach.sorts[sort]}: ${text}`,
        owner,
        done === null ? '' : texts.done(momentOf(done.atMs, messages), done.effect),
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
  )
}

function log({ lines, messages }: Book): readonly Block[] {
  return list(
    lines.map(
      ({ atMs, event, hash }) =>
        `${momentOf(atMs, messages)}: ${messages.breachFiles.lines[event.type]} (${hash.slice(0, 16)})`,
    ),
  )
}
