import { breachRules, fewPeople, type BreachRuleName } from '../../law/breach-rules.ts'
import { parameters, valueOn } from '../../law/parameters.ts'
import type { LawRule } from '../../law/rule.ts'
import type { Effect, FactName, Facts, Nature } from './facts.ts'

/** How much is to be feared for people: Art. 33(1) asks after a risk, Art. 34(1) after a high one. */
export const risks = ['unlikely', 'risk', 'perhaps-high', 'high'] as const
export type Risk = (typeof risks)[number]

/** What we advise, and why. A person decides. */
export interface Advice {
  /** `doubtful`: it is written down as an incident, and nothing shows that data were touched. */
  readonly isBreach: 'yes' | 'no' | 'doubtful'
  readonly risk: Risk
  readonly register: boolean
  readonly authority: 'notify' | 'not-needed'
  readonly people: 'tell' | 'assess' | 'not-needed'
  /** We work for others: they must hear of it at once, and they notify. */
  readonly controllers: boolean
  /** True when it hangs on a reading, or on what is not known: the other outcome can be defended. */
  readonly isUnsure: boolean
  /** In the order in which it was reasoned. */
  readonly reasons: readonly AdviceReason[]
  /** What was not answered and could turn the advice. */
  readonly missing: readonly (FactName | 'effects' | 'natures' | 'scope')[]
}

export interface AdviceReason {
  readonly code: AdviceCode
  readonly law: LawRule
}

export const adviceCodes = [
  'no-breach',
  'not-shown',
  'unreadable',
  'unreadable-but-gone',
  'nobody-saw',
  'returned',
  'trusted',
  'deleted-harmless',
  'deleted-sensitive',
  'known-harmless',
  'known-many-people',
  'known-sensitive',
  'known-reveals',
  'many',
  'many-sensitive',
  'stranger',
  'stranger-sensitive',
  'attacker',
  'attacker-sensitive',
  'receiver-unknown',
  'nature-unknown',
  'number-unknown',
  'outage-none',
  'outage-some',
  'outage-serious',
  'outage-unknown',
  'vulnerable',
  'removed',
  'financial',
  'processor',
  'in-doubt',
] as const
export type AdviceCode = (typeof adviceCodes)[number]

/** The advice by the law of a day (yyyy-mm-dd): the threshold of Art. 33 may change. */
export function adviseOn(facts: Facts, day: string): Advice {
  const found = risked(facts)
  const threshold = valueOn(parameters['art33.authority-threshold'], Temporal.PlainDate.from(day))
  const mustNotify = threshold === 'unlikely-risk' ? found.risk !== 'unlikely' : found.risk === 'high'
  const isProcessor = facts.role === 'processor'
  const isBreach = facts.incident === 'test' ? 'no' : facts.touched === 'not-shown' ? 'doubtful' : 'yes'
  const reasons = [
    ...found.reasons,
    ...(isProcessor && isBreach !== 'no' ? [reason('processor')] : []),
    ...(facts.financial === 'yes' && found.risk !== 'unlikely' ? [reason('financial')] : []),
  ]
  return {
    isBreach,
    risk: found.risk,
    register: isBreach !== 'no',
    authority: mustNotify ? 'notify' : 'not-needed',
    people: facts.financial === 'yes' ? 'not-needed' : peopleFor(found.risk),
    controllers: isProcessor && isBreach !== 'no',
    isUnsure: found.isUnsure,
    reasons,
    missing: missingIn(facts),
  }
}

function peopleFor(risk: Risk): Advice['people'] {
  if (risk === 'high') return 'tell'
  return risk === 'perhaps-high' ? 'assess' : 'not-needed'
}

interface Found {
  readonly risk: Risk
  readonly isUnsure: boolean
  readonly reasons: readonly AdviceReason[]
}

function found(risk: Risk, code: AdviceCode, sure: 'sure' | 'unsure' = 'sure'): Found {
  return { risk, isUnsure: sure === 'unsure', reasons: [reason(code)] }
}

function reason(code: AdviceCode): AdviceReason {
  return { code, law: breachRules[lawOf[code] ?? 'factors'] }
}

const lawOf: Partial<Record<AdviceCode, BreachRuleName>> = {
  'no-breach': 'definition',
  'not-shown': 'definition',
  unreadable: 'unreadable',
  'unreadable-but-gone': 'unreadable',
  trusted: 'examples',
  'deleted-harmless': 'examples',
  'deleted-sensitive': 'examples',
  'outage-none': 'examples',
  'outage-some': 'examples',
  'outage-serious': 'examples',
  removed: 'removed',
  financial: 'financial',
  processor: 'processor',
}

/** In the order of EDPB 9/2022: is it a breach, was it readable, who has it, what is gone, who are they, what was done since. */
function risked(facts: Facts): Found {
  if (facts.incident === 'test') return found('unlikely', 'no-breach')
  if (facts.touched === 'not-shown') return found('unlikely', 'not-shown', 'unsure')
  const effects = effectsOf(facts)
  const parts = [
    ...(effects.includes('seen') ? [seen(facts)] : []),
    ...(effects.includes('changed') || effects.includes('gone') ? [outage(facts)] : []),
  ]
  return afterwards(facts, withPeople(facts, worst(parts)))
}

/** Nobody said what happened to the data: then the worst that is usual, that others saw them. */
function effectsOf({ effects }: Facts): readonly Effect[] {
  return effects === undefined || effects.length === 0 ? ['seen'] : effects
}

function worst(parts: readonly Found[]): Found {
  const worse = parts.toSorted((a, b) => risks.indexOf(b.risk) - risks.indexOf(a.risk))[0]
  return {
    risk: worse?.risk ?? 'unlikely',
    // What is milder cannot turn the outcome, however doubtful.
    isUnsure: parts.some(({ risk, isUnsure }) => isUnsure && risk === worse?.risk),
    reasons: parts.flatMap(({ reasons }) => reasons),
  }
}

/** What others saw, or may have seen. */
function seen(facts: Facts): Found {
  if (facts.protection === 'unreadable')
    return facts.copy === 'no' && facts.effects?.includes('gone') !== true
      ? found('risk', 'unreadable-but-gone', 'unsure')
      : found('unlikely', 'unreadable')
  const harm = harmOf(facts)
  const { receiver = 'unknown' } = facts
  if (receiver === 'nobody') return found('unlikely', 'nobody-saw')
  if (receiver === 'returned') return found('unlikely', 'returned', 'unsure')
  if (receiver === 'trusted') return found('unlikely', 'trusted')
  if (harm === null) return found('perhaps-high', 'nature-unknown', 'unsure')
  return byReceiver[receiver](harm, facts)
}

/** How bad it can get by what the data tell; null when nobody knows. */
type Harm = 0 | 1 | 2 | 3

const harms: Readonly<Record<Nature, Harm>> = {
  contact: 0,
  hint: 1,
  detailed: 1,
  financial: 2,
  identity: 3,
  secrets: 3,
  special: 3,
  criminal: 3,
}

function harmOf({ natures, reveals }: Facts): Harm | null {
  if (reveals === 'yes') return 3
  if (natures === undefined || natures.length === 0) return null
  return natures.reduce<Harm>((most, nature) => (harms[nature] > most ? harms[nature] : most), 0)
}

type Judge = (harm: Harm, facts: Facts) => Found

const byReceiver: Readonly<
  Record<'known-deleted' | 'known' | 'many' | 'stranger' | 'attacker' | 'unknown', Judge>
> = {
  'known-deleted': (harm, facts) => {
    if (harm <= 1 && isSmall(facts)) return found('unlikely', 'deleted-harmless')
    return found('risk', harm <= 1 ? moreThanFew(facts) : 'deleted-sensitive', 'unsure')
  },
  known: (harm, facts) => {
    if (facts.reveals === 'yes') return found('high', 'known-reveals', 'unsure')
    if (harm === 3) return found('high', 'known-sensitive', 'unsure')
    if (harm === 2) return found('perhaps-high', 'known-sensitive')
    return harm === 0 && isSmall(facts)
      ? found('unlikely', 'known-harmless', 'unsure')
      : found('risk', harm === 0 ? moreThanFew(facts) : 'known-many-people', 'unsure')
  },
  many: (harm) => (harm >= 3 ? found('high', 'many-sensitive') : found('perhaps-high', 'many')),
  stranger: (harm) =>
    harm >= 2 ? found('high', 'stranger-sensitive') : found('perhaps-high', 'stranger', 'unsure'),
  attacker: (harm) =>
    harm >= 1 ? found('high', 'attacker-sensitive') : found('perhaps-high', 'attacker', 'unsure'),
  // In doubt one notifies (EDPB 9/2022).
  unknown: (harm) => found(harm >= 2 ? 'high' : 'perhaps-high', 'receiver-unknown', 'unsure'),
}

function moreThanFew({ people }: Facts): AdviceCode {
  return people === undefined ? 'number-unknown' : 'known-many-people'
}

function isSmall({ people }: Facts): boolean {
  return people !== undefined && people <= fewPeople.most
}

/** What people notice of data that are changed, gone or out of reach. */
function outage({ outage: told = 'unknown' }: Facts): Found {
  if (told === 'none') return found('unlikely', 'outage-none')
  if (told === 'some') return found('risk', 'outage-some')
  if (told === 'serious') return found('high', 'outage-serious')
  return found('risk', 'outage-unknown', 'unsure')
}

/** Children, patients and others who are easily hurt: where a risk was seen it weighs heavier. */
function withPeople({ vulnerable }: Facts, { risk, isUnsure, reasons }: Found): Found {
  if (vulnerable !== 'yes' || risk === 'unlikely' || risk === 'high') return { risk, isUnsure, reasons }
  return {
    risk: risk === 'risk' ? 'perhaps-high' : 'high',
    isUnsure: true,
    reasons: [...reasons, reason('vulnerable')],
  }
}

/** Art. 34(3)(b): what was done since may have taken the high risk away; that there was a risk stays. */
function afterwards({ removed }: Facts, { risk, isUnsure, reasons }: Found): Found {
  const wasHigh = risk === 'high' || risk === 'perhaps-high'
  if (removed === 'yes' && wasHigh)
    return { risk: 'risk', isUnsure, reasons: [...reasons, reason('removed')] }
  return { risk, isUnsure, reasons: isUnsure ? [...reasons, reason('in-doubt')] : reasons }
}

/** Open questions whose answer matters for what was answered so far. */
function missingIn(facts: Facts): Advice['missing'] {
  if (facts.incident === 'test' || facts.touched === 'not-shown') return []
  const effects = effectsOf(facts)
  const wasSeen = effects.includes('seen')
  const isReadable = facts.protection !== 'unreadable'
  const asked = (name: FactName, matters: boolean): FactName[] =>
    matters && (facts[name] === undefined || facts[name] === 'unknown') ? [name] : []
  return [
    ...(facts.people === undefined ? (['scope'] as const) : []),
    ...(facts.effects === undefined ? (['effects'] as const) : []),
    ...asked('role', true),
    ...asked('protection', wasSeen),
    ...asked('receiver', wasSeen && isReadable),
    ...(wasSeen && isReadable && (facts.natures ?? []).length === 0 ? (['natures'] as const) : []),
    ...asked('reveals', wasSeen && isReadable),
    ...asked(
      'outage',
      effects.some((one) => one !== 'seen'),
    ),
    ...asked('vulnerable', isReadable),
  ]
}
