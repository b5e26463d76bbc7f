import { languages, type Messages } from '../../i18n/index.ts'
import { factText, momentText } from '../../i18n/breach-text.ts'
import { hitText } from '../../i18n/hit-text.ts'
import { harmsOf } from '../../privacy/breaches/form.ts'
import type { ThrownBreach } from '../../privacy/breaches/event.ts'
import { notified, standingDecision } from '../../privacy/breaches/file.ts'
import { foundNobody } from '../../privacy/breaches/scope.ts'
import type { Paper } from '../paper/paper.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { titleOf } from './dossier-paper.ts'
import type { BreachRecord, PaperWish } from './record.ts'

type Columns = Messages['breachFiles']['columns']
type Column = keyof Columns

/** What the register says of each breach, in the order in which the law asks it: facts, effects, remedy, decision with reasons. */
const columns: Readonly<Record<Column, (record: BreachRecord, messages: Messages) => Cell>> = {
  number: ({ file }) => file.id,
  title: (record, messages) => titleOf(record, messages),
  kind: ({ file }, { breach }) => breach.kinds[file.kind].label,
  began: ({ file }, messages) => at(file.times.began, messages),
  firstSignal: ({ file }, messages) => at(file.times.firstSignal, messages),
  aware: ({ file }, messages) => at(file.times.aware, messages),
  due: ({ clock }, messages) =>
    clock.dueAtMs === null
      ? null
      : at(Temporal.Instant.fromEpochMilliseconds(clock.dueAtMs).toString(), messages),
  foundHow: ({ file }) => file.texts['found-how'] ?? null,
  effects: ({ facts }, messages) => orNull(factText('effects', facts, messages)),
  data: ({ file, facts }, messages) =>
    orNull(
      file.scope === null || file.scope.kinds.length === 0
        ? factText('natures', facts, messages)
        : file.scope.kinds.map(({ kind }) => messages.kinds[kind][1]).join('; '),
    ),
  least: ({ numbers }) => numbers.people?.min ?? null,
  best: ({ numbers, file }, messages) =>
    numbers.people?.best ?? hitText({ people: null, foundNobody: foundNobody(file) }, messages),
  most: ({ numbers }) => numbers.people?.max ?? null,
  consequences: ({ file, facts }, { breachForm }) =>
    file.texts.consequences ??
    harmsOf(facts)
      .map((harm) => breachForm.options[harm] ?? harm)
      .join('; '),
  measures: ({ file }) => orNull(file.measures.map(({ text }) => text).join('; ')),
  severity: ({ severity }, { breach, locale }) =>
    `${new Intl.NumberFormat(locale).format(severity.score)} (${breach.bands[severity.band]})`,
  decision: ({ file }, { breach }) => {
    const decision = standingDecision(file)
    if (decision === null) return null
    return `${breach.decisions.authority[decision.authority]}; ${breach.decisions.people[decision.people]}`
  },
  reason: ({ file }) => standingDecision(file)?.reason ?? null,
  by: ({ file }) => standingDecision(file)?.by ?? null,
  authorityTold: ({ file }, messages) => at(notified(file)?.at ?? null, messages),
  authorityNumber: ({ file }) => orNull(notified(file)?.number ?? ''),
  peopleTold: ({ file }, messages) =>
    at(file.told.find(({ whom }) => whom === 'people' || whom === 'public')?.at ?? null, messages),
  supplier: ({ file }) => file.texts['others-involved'] ?? null,
  closed: ({ file }, messages) =>
    file.closed === null
      ? null
      : at(Temporal.Instant.fromEpochMilliseconds(file.closed.atMs).toString(), messages),
  lessons: ({ file }) => orNull(file.closed?.lessons ?? ''),
}

/** What is left of a file that was thrown away, in the same columns. */
function remains(
  { breach: number, atMs, left }: ThrownBreach,
  messages: Messages,
): Partial<Record<Column, Cell>> {
  const { breach, breachFiles } = messages
  const moment = (ms: number): string =>
    at(Temporal.Instant.fromEpochMilliseconds(ms).toString(), messages) ?? ''
  const { decision } = left
  return {
    number,
    title: breachFiles.thrownAway(moment(atMs)),
    kind: breach.kinds[left.kind].label,
    began: at(left.began, messages),
    aware: at(left.aware, messages),
    data: orNull(left.kinds.map((kind) => messages.kinds[kind][1]).join('; ')),
    least: left.people?.min ?? null,
    best: left.people?.best ?? null,
    most: left.people?.max ?? null,
    decision:
      decision === null
        ? null
        : `${breach.decisions.authority[decision.authority]}; ${breach.decisions.people[decision.people]}`,
    authorityTold: at(left.authorityToldAt, messages),
    authorityNumber: orNull(left.authorityNumber),
    closed: moment(left.closedAtMs),
  }
}

/** The breaches that a register holds, by number; of files that were thrown away what is left. */
export interface BreachBook {
  readonly records: readonly BreachRecord[]
  readonly thrown: readonly ThrownBreach[]
}

interface Row {
  readonly number: number
  readonly title: string
  readonly cells: Partial<Record<Column, Cell>>
}

function rowsOf({ records, thrown }: BreachBook, messages: Messages): readonly Row[] {
  const rows = [
    ...records.map((record) => ({
      number: record.file.id,
      title: titleOf(record, messages),
      cells: Object.fromEntries(columnIds.map((id) => [id, columns[id](record, messages)])),
    })),
    ...thrown.map((one) => ({
      number: one.breach,
      title: messages.breach.kinds[one.left.kind].label,
      cells: remains(one, messages),
    })),
  ]
  return rows.sort((a, b) => a.number - b.number)
}

const columnIds = Object.keys(columns) as Column[] // keys of a constant are exactly its names

function at(moment: string | null, messages: Messages): string | null {
  return moment === null ? null : momentText(moment, messages)
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

/** The register of Art. 33(5) as a sheet: every breach, also those that were not notified. */
export function breachSheet(book: BreachBook, { language }: PaperWish): Sheet {
  const messages = languages[language]
  const { breachFiles: texts } = messages
  return {
    name: texts.registerFile,
    heads: columnIds.map((id) => texts.columns[id]),
    rows: rowsOf(book, messages).map(({ cells }) => columnIds.map((id) => cells[id] ?? null)),
    isWrapped: true,
  }
}

/** The same to be read. */
export function breachRegister(book: BreachBook, { organisation, language, madeOn }: PaperWish): Paper {
  const messages = languages[language]
  const { breachFiles: texts } = messages
  const rows = rowsOf(book, messages)
  const day = Temporal.PlainDate.from(madeOn).toLocaleString(messages.locale, { dateStyle: 'long' })
  return {
    language,
    title: texts.register,
    author: organisation,
    madeOn,
    opening: [texts.registerOpening(organisation, day), ...(rows.length === 0 ? [texts.registerNone] : [])],
    sections: rows.map(({ number, title, cells }) => ({
      title: `${String(number)}. ${title}`,
      blocks: [
        {
          type: 'facts',
          facts: {
            heads: [texts.heads.about, texts.heads.said],
            rows: columnIds
              .filter((id) => id !== 'number' && cells[id] !== title)
              .map((id) => [texts.columns[id], cells[id] ?? null] as const)
              .filter(([, cell]) => cell !== null)
              .map(([label, cell]) => ({ label, note: '', lines: [{ text: String(cell), note: '' }] })),
          },
        },
      ],
    })),
  }
}

/** The same for programs. */
export function breachJson({ records, thrown }: BreachBook, { organisation, madeOn }: PaperWish): Uint8Array {
  const rows = records.map(({ lines, ...rest }) => ({ ...rest, lines: lines.length }))
  return Buffer.from(
    `${JSON.stringify({ format: 'kwartje-breach-register', version: 1, organisation, madeOn, breaches: rows, thrownAway: thrown }, null, 2)}\n`,
  )
}
