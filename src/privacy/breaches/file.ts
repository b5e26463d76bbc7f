import type { SeverityInputs } from '../../law/severity.ts'
import type { BreachDecision, BreachEvent, BreachLine, BreachText, BreachTimes } from './event.ts'
import type { BreachKind, Facts } from './facts.ts'
import type { Corrections, Scope } from './scope.ts'

/** A breach as its lines tell it. */
export interface BreachFile {
  readonly id: number
  readonly kind: BreachKind
  readonly title: string
  readonly isRehearsal: boolean
  readonly openedAtMs: number
  readonly times: BreachTimes
  readonly awareWhy: string
  /** As answered; what was not asked is absent. */
  readonly facts: Facts
  /** What the supplier wrote who told of it, with personal data masked. */
  readonly quoted: { readonly from: string; readonly text: string } | null
  readonly texts: Readonly<Partial<Record<BreachText, string>>>
  readonly scope: Scope | null
  /** Number of the sealed list of people that belongs to the scope, and the hash of its line. */
  readonly people: { readonly paper: number; readonly hash: string } | null
  readonly corrections: Corrections
  readonly weighed: { readonly inputs: SeverityInputs; readonly reason: string } | null
  /** Each holds until the next one. */
  readonly decisions: readonly Kept<BreachDecision>[]
  readonly told: readonly Kept<EventOf<'told'>>[]
  readonly measures: readonly Measure[]
  readonly papers: readonly Kept<EventOf<'filed'>>[]
  /** How far the clock of a rehearsal was put forward. */
  readonly jumpedMs: number
  readonly closed: { readonly atMs: number; readonly lessons: string } | null
  /** Until which ISO day it is kept, when a person chose another than the usual. */
  readonly keptUntil: EventOf<'kept-until'> | null
  readonly lastHash: string
}

export type EventOf<Type extends BreachEvent['type']> = Extract<BreachEvent, { readonly type: Type }>
export type Kept<T> = T & { readonly line: number; readonly atMs: number }

export interface Measure extends Kept<EventOf<'measure'>> {
  readonly done: { readonly atMs: number; readonly effect: string } | null
}

const hourMs = 3_600_000

const nothing: BreachFile = {
  id: 0,
  kind: 'other',
  title: '',
  isRehearsal: false,
  openedAtMs: 0,
  times: { firstSignal: null, aware: null, began: null, ended: null },
  awareWhy: '',
  facts: {},
  quoted: null,
  texts: {},
  scope: null,
  people: null,
  corrections: {},
  weighed: null,
  decisions: [],
  told: [],
  measures: [],
  papers: [],
  jumpedMs: 0,
  closed: null,
  keptUntil: null,
  lastHash: '',
}

/** The files that lines tell of, by number. */
export function breachFiles(lines: readonly BreachLine[]): ReadonlyMap<number, BreachFile> {
  const files = new Map<number, BreachFile>()
  for (const line of lines) files.set(line.breach, after(files.get(line.breach) ?? begun(line), line))
  return files
}

/** Its first line says more of it, unless that was changed from outside. */
function begun({ breach, atMs }: BreachLine): BreachFile {
  return { ...nothing, id: breach, openedAtMs: atMs }
}

function after(file: BreachFile, line: BreachLine): BreachFile {
  return { ...file, ...changeOf(file, line), lastHash: line.hash }
}

function changeOf(file: BreachFile, line: BreachLine): Partial<BreachFile> {
  const { event, atMs, hash, id } = line
  const kept = { line: id, atMs }
  switch (event.type) {
    case 'opened':
      return { kind: event.kind, title: event.title, isRehearsal: event.isRehearsal }
    case 'titled':
      return { title: event.title }
    case 'timed':
      return { times: event.times, awareWhy: event.why }
    case 'answered':
      return { facts: { ...file.facts, ...event.facts } }
    case 'wrote':
      return { texts: { ...file.texts, [event.field]: event.text } }
    case 'scoped':
      // What was put right, was put right on other numbers.
      return { scope: event.scope, people: { paper: event.paper, hash }, corrections: {} }
    case 'corrected':
      return { corrections: corrected(file, event, atMs) }
    case 'weighed':
      return { weighed: { inputs: event.inputs, reason: event.reason } }
    case 'decided':
      return { decisions: [...file.decisions, { ...event.decision, ...kept }] }
    case 'told':
      return { told: [...file.told, { ...event, ...kept }] }
    case 'filed':
      return { papers: [...file.papers, { ...event, ...kept }] }
    case 'measure':
      return { measures: [...file.measures, { ...event, ...kept, done: null }] }
    case 'measure-done':
      return { measures: done(file.measures, event, atMs) }
    case 'struck':
      return struck(file, event.line)
    case 'jumped':
      return { jumpedMs: file.jumpedMs + event.hours * hourMs }
    case 'closed':
      return { closed: { atMs, lessons: event.lessons } }
    case 'reopened':
      return { closed: null, keptUntil: null }
    case 'kept-until':
      return { keptUntil: event }
    case 'noted':
      return event.from === undefined ? {} : { quoted: { from: event.from, text: event.text } }
  }
}

/** What can be taken back. */
function struck(file: BreachFile, line: number): Partial<BreachFile> {
  const isLeft = (one: { readonly line: number }): boolean => one.line !== line
  return {
    decisions: file.decisions.filter(isLeft),
    told: file.told.filter(isLeft),
    measures: file.measures.filter(isLeft),
    papers: file.papers.filter(isLeft),
  }
}

function corrected(
  { corrections }: BreachFile,
  { field, amount, reason }: EventOf<'corrected'>,
  atMs: number,
): Corrections {
  if (amount !== null) return { ...corrections, [field]: { amount, reason, atMs } }
  return Object.fromEntries(Object.entries(corrections).filter(([name]) => name !== field))
}

function done(
  measures: readonly Measure[],
  { measure, effect }: EventOf<'measure-done'>,
  atMs: number,
): readonly Measure[] {
  return measures.map((one) => (one.line === measure ? { ...one, done: { atMs, effect } } : one))
}

/** What it is by that file: of a rehearsal with the hours that were skipped. */
export function nowOf({ jumpedMs }: Pick<BreachFile, 'jumpedMs'>, nowMs: number): number {
  return nowMs + jumpedMs
}

/** The decision that holds. */
export function standingDecision({ decisions }: Pick<BreachFile, 'decisions'>): Kept<BreachDecision> | null {
  return decisions.at(-1) ?? null
}

/** The first word to the authority that was not withdrawn since. */
export function notified({ told }: Pick<BreachFile, 'told'>): Kept<EventOf<'told'>> | null {
  const words = told.filter(({ whom }) => whom === 'authority')
  return words.at(-1)?.phase === 'withdrawn' ? null : (words[0] ?? null)
}
