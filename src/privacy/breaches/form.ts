import type { Kind } from '../../detect/kinds.ts'
import {
  authorityForm,
  type FormConsequence,
  type FormIncident,
  type FormOrdinary,
  type FormQuestionId,
  type FormSectionId,
  type FormSpecial,
} from '../../law/authority-form.ts'
import type { SeverityBand } from '../../law/severity.ts'
import type { Organisation } from '../register/model.ts'
import { minuteOf } from './days.ts'
import type { Channel } from './event.ts'
import type { BreachKind, Facts, Nature } from './facts.ts'
import { notified, standingDecision, type BreachFile } from './file.ts'
import { amountOf, type Scope } from './scope.ts'

/** An answer to a question of the form, before it is put in words. */
export type FormValue =
  | { readonly type: 'options'; readonly options: readonly string[] }
  | { readonly type: 'text'; readonly text: string }
  /** Local time to the minute. */
  | { readonly type: 'moment'; readonly at: string }
  | { readonly type: 'number'; readonly number: number }
  /** Without numbers where a person put the whole right: the parts were counted before. */
  | { readonly type: 'roles'; readonly roles: Scope['roles']; readonly isCounted: boolean }
  | { readonly type: 'channels'; readonly channels: readonly Channel[] }
  /** Made of what was decided or is usual, by the words of a language. */
  | { readonly type: 'said'; readonly what: 'going-on' | 'proposed-summary' | 'letter' | 'no-risk' }
  | { readonly type: 'open' }

export interface FormAnswer {
  readonly section: FormSectionId
  readonly question: FormQuestionId
  readonly value: FormValue
  /** True when we only propose it: a person looks at it before it is copied. */
  readonly isProposed: boolean
}

export interface FormGround {
  readonly file: BreachFile
  readonly facts: Facts
  readonly organisation: Organisation
  readonly band: SeverityBand
  readonly isLate: boolean
}

/** The form in its own order, filled from the file as far as it goes. Nothing is sent. */
export function formAnswers(ground: FormGround): readonly FormAnswer[] {
  return authorityForm.sections.flatMap(({ id: section, questions }) =>
    questions.map(({ id: question }) => {
      const value = answers[question](ground)
      return { section, question, value, isProposed: proposed.has(question) && value.type !== 'open' }
    }),
  )
}

const open: FormValue = { type: 'open' }
const text = (said: string | undefined): FormValue =>
  said === undefined || said.trim() === '' ? open : { type: 'text', text: said }
const options = (...chosen: readonly string[]): FormValue =>
  chosen.length === 0 ? open : { type: 'options', options: chosen }
const moment = (at: string | null): FormValue => (at === null ? open : { type: 'moment', at: minuteOf(at) })
const number = (count: number | undefined): FormValue =>
  count === undefined ? open : { type: 'number', number: count }
const joined = (...parts: readonly (string | undefined)[]): FormValue =>
  text(parts.filter((part) => part !== undefined && part !== '').join(', '))

/** What follows from rules of ours rather than from what somebody said. */
const proposed: ReadonlySet<FormQuestionId> = new Set<FormQuestionId>([
  'incident',
  'ordinary',
  'special',
  'records',
  'harms',
  'gravity',
])

const answers: Readonly<Record<FormQuestionId, (ground: FormGround) => FormValue>> = {
  law: () => options('gdpr'),
  phase: ({ file }) => options(notified(file) === null ? 'first' : 'follow-up'),
  'former-number': ({ file }) => text(notified(file)?.number),
  finality: ({ file }) => options(file.closed === null ? 'provisional' : 'complete'),
  organisation: ({ organisation }) => joined(organisation.name, organisation.legalForm),
  registration: ({ organisation }) => text(organisation.registration),
  address: ({ organisation }) => text(organisation.address),
  sector: () => open,
  reporter: ({ file }) => joined(file.texts['contact-name'], file.texts['contact-function']),
  'reporter-reach': ({ file, organisation }) =>
    file.texts['contact-reach'] === undefined
      ? joined(organisation.phone, organisation.email)
      : text(file.texts['contact-reach']),
  contact: ({ file, organisation }) =>
    organisation.officer === '' ? text(file.texts['contact-name']) : text(organisation.officer),
  'others-involved': ({ file }) => text(file.texts['others-involved']),
  began: ({ file }) => moment(file.times.began),
  ended: ({ file }) =>
    file.times.ended === null && file.times.began !== null
      ? { type: 'said', what: 'going-on' }
      : moment(file.times.ended),
  discovered: ({ file }) => moment(file.times.aware),
  'late-reason': ({ file, isLate }) => (isLate ? text(file.texts['late-reason']) : open),
  summary: ({ file }) =>
    file.texts.summary === undefined ? { type: 'said', what: 'proposed-summary' } : text(file.texts.summary),
  effects: ({ facts }) => options(...(facts.effects ?? [])),
  incident: ({ file, facts }) => options(incidentOf(file.kind, facts)),
  cause: ({ file }) => text(file.texts.cause),
  'found-how': ({ file }) => text(file.texts['found-how']),
  ordinary: (ground) => options(...ordinaryIn(ground)),
  special: ({ file }) => options(...specialIn(file.scope)),
  records: ({ file }) => number(amountOf(file, 'records')?.best),
  who: ({ file }) => rolesOf(file),
  least: ({ file }) => number(amountOf(file, 'people')?.min),
  most: ({ file }) => number(amountOf(file, 'people')?.max),
  vulnerable: ({ facts }) => (facts.vulnerable === undefined ? open : options(facts.vulnerable)),
  unreadable: ({ facts: { protection } }) =>
    protection === undefined
      ? open
      : options(protection === 'unreadable' ? 'yes' : protection === 'unknown' ? 'unknown' : 'no'),
  'unreadable-how': ({ file }) => text(file.texts['unreadable-how']),
  harms: ({ facts }) => options(...harmsOf(facts)),
  gravity: ({ band }) => options(gravityOf[band]),
  told: ({ file }) => options(toldOf(file)),
  'why-not-told': ({ file }) => {
    const decision = standingDecision(file)
    return decision?.people === 'not' ? text(decision.reason) : open
  },
  'told-at': ({ file }) =>
    moment(file.told.find(({ whom }) => whom === 'people' || whom === 'public')?.at ?? null),
  'told-number': ({ file }) =>
    number(
      file.told
        .filter(({ whom }) => whom === 'people')
        .reduce<number | undefined>(
          (sum, { count }) => (count === null ? sum : (sum ?? 0) + count),
          undefined,
        ),
    ),
  'told-how': ({ file }) => {
    const channels = [
      ...new Set(
        file.told.filter(({ whom }) => whom === 'people' || whom === 'public').map((one) => one.channel),
      ),
    ]
    return channels.length === 0 ? open : { type: 'channels', channels }
  },
  'told-text': ({ file }) =>
    standingDecision(file)?.people === 'not' || standingDecision(file) === null
      ? open
      : { type: 'said', what: 'letter' },
  measures: ({ file }) => text(file.measures.map((one) => one.text).join('\n')),
  borders: ({ facts }) => (facts.borders === undefined ? open : options(facts.borders)),
  remarks: ({ file }) => text(file.texts.remarks),
}

const incidentByKind: Readonly<Record<BreachKind, FormIncident>> = {
  'wrong-recipient': 'wrong-mail',
  'open-cc': 'open-cc',
  'lost-device': 'lost-device',
  'hacked-mailbox': 'hacked',
  ransomware: 'hacked',
  'open-folder': 'open-folder',
  paper: 'wrong-letter',
  supplier: 'other',
  'lost-backup': 'lost-device',
  'data-gone': 'other',
  other: 'other',
}

function incidentOf(kind: BreachKind, { receiver }: Facts): FormIncident {
  if (kind === 'supplier' && receiver === 'attacker') return 'hacked'
  return incidentByKind[kind]
}

const ordinaryByKind: Partial<Record<Kind, FormOrdinary>> = {
  PERSON: 'name',
  EMAIL: 'email',
  PHONE: 'phone',
  ADDRESS: 'address',
  NL_POSTCODE: 'address',
  DATE_OF_BIRTH: 'birth',
  AGE: 'birth',
  NL_BSN: 'bsn',
  IBAN: 'iban',
  CREDIT_CARD: 'card',
  CRYPTO: 'other-financial',
  PASSWORD: 'login',
  NL_PASSPORT_ID: 'id-copy',
  NL_DRIVING_LICENCE: 'id-copy',
  CRIMINAL: 'criminal',
  LOCATION: 'location',
  IP: 'other',
  NL_KENTEKEN: 'other',
}

const ordinaryByNature: Readonly<Partial<Record<Nature, readonly FormOrdinary[]>>> = {
  contact: ['name'],
  detailed: ['other'],
  financial: ['other-financial'],
  secrets: ['login'],
  criminal: ['criminal'],
}

/** By the kinds that were found, and by what a person said where nothing was. */
function ordinaryIn({ file: { scope }, facts }: FormGround): readonly FormOrdinary[] {
  const found = new Set<FormOrdinary>()
  for (const { kind } of scope?.kinds ?? []) {
    const option = ordinaryByKind[kind]
    if (option !== undefined) found.add(option)
  }
  for (const nature of facts.natures ?? []) {
    const named = ordinaryByNature[nature] ?? []
    // What was found says it better than the class of it.
    if (found.size === 0 || nature === 'detailed') for (const option of named) found.add(option)
  }
  return [...found]
}

const specialByKind: Partial<Record<Kind, FormSpecial>> = {
  ETHNICITY: 'race',
  POLITICS: 'politics',
  RELIGION: 'religion',
  UNION: 'union',
  SEXUAL: 'sex-life',
  HEALTH: 'health',
  GENETIC: 'genetic',
  BIOMETRIC: 'biometric',
}

function specialIn(scope: Scope | null): readonly FormSpecial[] {
  const found = (scope?.kinds ?? []).flatMap(({ kind }) => specialByKind[kind] ?? [])
  return [...new Set(found)]
}

/** Kinds of people as the scope has them: a person may know that there are more or fewer, and then how many of each nobody knows. */
function rolesOf({ scope, corrections }: BreachFile): FormValue {
  if (scope === null || scope.roles.length === 0) return open
  return { type: 'roles', roles: scope.roles, isCounted: corrections.people === undefined }
}

/** What may come of it, by what the data tell. */
export function harmsOf({ natures = [], reveals, effects = ['seen'] }: Facts): readonly FormConsequence[] {
  if (!effects.includes('seen')) return ['control']
  const has = (...some: readonly Nature[]): boolean => some.some((nature) => natures.includes(nature))
  return [
    ...(has('special', 'criminal') || reveals === 'yes' ? (['discrimination', 'reputation'] as const) : []),
    ...(has('identity') ? (['identity-theft'] as const) : []),
    ...(has('financial', 'identity', 'secrets') ? (['fraud', 'financial-loss'] as const) : []),
    ...(has('contact', 'detailed') ? (['spam'] as const) : []),
    'control',
  ]
}

const gravityOf: Readonly<Record<SeverityBand, string>> = {
  low: 'negligible',
  medium: 'limited',
  high: 'considerable',
  'very-high': 'maximal',
}

function toldOf(file: BreachFile): string {
  if (file.told.some(({ whom }) => whom === 'people' || whom === 'public')) return 'told'
  const decision = standingDecision(file)
  if (decision === null) return 'not-yet-known'
  return decision.people === 'not' ? 'no' : 'will-be'
}
