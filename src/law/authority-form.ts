import { lawSources } from './sources.ts'
import type { Verified } from './rule.ts'

/** How a question of the form is answered. */
type Shape = 'text' | 'moment' | 'number' | 'one' | 'many'

interface FormQuestion {
  readonly id: string
  readonly shape: Shape
  readonly options?: readonly string[]
  /** How we know that it is asked. */
  readonly read: Exclude<Verified, 'primary'>
}

const text = <const Id extends string>(id: Id, read: FormQuestion['read'] = 'secondary') =>
  ({ id, shape: 'text', read }) as const
const moment = <const Id extends string>(id: Id, read: FormQuestion['read'] = 'secondary') =>
  ({ id, shape: 'moment', read }) as const
const number = <const Id extends string>(id: Id) => ({ id, shape: 'number', read: 'secondary' }) as const

/** What happened, in the words that the form offers. */
export const formIncidents = [
  'wrong-mail',
  'open-cc',
  'wrong-letter',
  'letter-opened',
  'letter-lost',
  'staff-rights',
  'open-folder',
  'lost-device',
  'published',
  'hacked',
  'wrong-file',
  'other',
] as const
export type FormIncident = (typeof formIncidents)[number]

export const formOrdinary = [
  'name',
  'sex',
  'birth',
  'bsn',
  'address',
  'email',
  'phone',
  'login',
  'iban',
  'card',
  'debts',
  'other-financial',
  'id-copy',
  'location',
  'criminal',
  'unknown',
  'other',
] as const
export type FormOrdinary = (typeof formOrdinary)[number]

export const formSpecial = [
  'race',
  'politics',
  'religion',
  'union',
  'sex-life',
  'health',
  'genetic',
  'biometric',
] as const
export type FormSpecial = (typeof formSpecial)[number]

export const formConsequences = [
  'discrimination',
  'identity-theft',
  'fraud',
  'financial-loss',
  'reputation',
  'secrecy',
  'control',
  'spam',
  'other',
] as const
export type FormConsequence = (typeof formConsequences)[number]

const yesNo = ['yes', 'no', 'unknown'] as const

/**
 * The questions of the Dutch authority's web form, in its order, as two reproductions of it agree; what stands there as known from
 * memory was not seen again. The form itself is the measure: it is filled in by hand, and never by us.
 */
export const authorityForm = {
  id: 'AP-2021',
  /** The version that the reproductions show; the page that leads to it was read on `readOn`. */
  shownSince: '2021-06-01',
  readOn: '2026-10-01',
  source: lawSources['AP-BREACH'].url,
  confidence: 'medium',
  verified: 'secondary',
  sections: [
    {
      id: 'report',
      questions: [
        { id: 'law', shape: 'one', options: ['gdpr', 'wpg', 'tw'], read: 'secondary' },
        { id: 'phase', shape: 'one', options: ['first', 'follow-up', 'withdrawn'], read: 'memory' },
        text('former-number', 'memory'),
        { id: 'finality', shape: 'one', options: ['provisional', 'complete'], read: 'secondary' },
      ],
    },
    {
      id: 'contact',
      questions: [
        text('organisation', 'memory'),
        text('registration', 'memory'),
        text('address', 'memory'),
        text('sector', 'memory'),
        text('reporter'),
        text('reporter-reach'),
        text('contact'),
        text('others-involved'),
      ],
    },
    {
      id: 'times',
      questions: [moment('began'), moment('ended'), moment('discovered'), text('late-reason', 'memory')],
    },
    {
      id: 'what',
      questions: [
        text('summary'),
        { id: 'effects', shape: 'many', options: ['seen', 'changed', 'gone'], read: 'secondary' },
        { id: 'incident', shape: 'one', options: formIncidents, read: 'secondary' },
        text('cause', 'memory'),
        text('found-how', 'memory'),
      ],
    },
    {
      id: 'data',
      questions: [
        { id: 'ordinary', shape: 'many', options: formOrdinary, read: 'secondary' },
        { id: 'special', shape: 'many', options: formSpecial, read: 'secondary' },
        number('records'),
      ],
    },
    {
      id: 'people',
      questions: [
        text('who', 'memory'),
        number('least'),
        number('most'),
        { id: 'vulnerable', shape: 'one', options: yesNo, read: 'memory' },
      ],
    },
    {
      id: 'before',
      questions: [
        { id: 'unreadable', shape: 'one', options: yesNo, read: 'secondary' },
        text('unreadable-how'),
      ],
    },
    {
      id: 'consequences',
      questions: [
        { id: 'harms', shape: 'many', options: formConsequences, read: 'secondary' },
        {
          id: 'gravity',
          shape: 'one',
          options: ['negligible', 'limited', 'considerable', 'maximal'],
          read: 'memory',
        },
      ],
    },
    {
      id: 'follow-up',
      questions: [
        { id: 'told', shape: 'one', options: ['told', 'will-be', 'no', 'not-yet-known'], read: 'secondary' },
        text('why-not-told'),
        moment('told-at'),
        number('told-number'),
        text('told-how'),
        text('told-text', 'memory'),
        text('measures'),
        { id: 'borders', shape: 'one', options: yesNo, read: 'secondary' },
      ],
    },
    { id: 'rest', questions: [text('remarks', 'memory')] },
  ],
} as const satisfies {
  readonly sections: readonly { readonly id: string; readonly questions: readonly FormQuestion[] }[]
  readonly [name: string]: unknown
}

type Section = (typeof authorityForm)['sections'][number]
export type FormSectionId = Section['id']
export type FormQuestionId = Section['questions'][number]['id']
