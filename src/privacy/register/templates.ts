import type { RegisterGround } from '../../law/register-grounds.ts'
import type { RecordKind } from '../../law/retention-terms.ts'
import type { PersonRole } from '../../people/person.ts'
import type { Topic } from '../../people/topic.ts'
import type { Question } from '../interview.ts'
import type { PlaceKind } from '../places.ts'
import type { Branch } from '../suppliers/service.ts'
import type { ActivityRole } from './model.ts'
import type { Term } from './vocabulary.ts'

/** What shows that an activity is there; any of it is enough. Nothing: it is only there when somebody says so. */
export interface Call {
  readonly topics?: readonly (Topic | null)[]
  readonly roles?: readonly PersonRole[]
  readonly branches?: readonly Branch[]
  readonly answers?: readonly Question[]
  readonly places?: readonly PlaceKind[]
  readonly appointments?: true
  /** Kwartje itself. */
  readonly always?: true
}

/** Fields for which an activity has a usual text, in words in `i18n/`. */
export type UsualText = 'source' | 'weighing' | 'informed'

/** A usual activity of a small office: what shows that it is there, and what follows from it by law and habit. */
export interface Template {
  readonly role: ActivityRole
  readonly calledBy: Call
  /** What its documents are about: their kinds, places, recipients are its own. `all`: everything that was read. */
  readonly topics: readonly (Topic | null)[] | 'all'
  readonly purposes: readonly Term<'purpose'>[]
  readonly bases: readonly {
    readonly basis: Term<'basis'>
    readonly ground: RegisterGround | null
  }[]
  readonly subjects: readonly { readonly subject: Term<'subject'>; readonly role: PersonRole | null }[]
  /** What is in it by its nature, seen or not. */
  readonly usualData: readonly Term<'data'>[]
  /** The exception for special data, when they are seen. */
  readonly exception: { readonly term: Term<'exception'>; readonly ground: RegisterGround } | null
  /** The statute that prescribes the citizen service number, when it is seen. */
  readonly bsnGround: RegisterGround | null
  /** `index`: what Kwartje itself keeps, for which no law has a term. */
  readonly retention: readonly (RecordKind | 'index')[]
  /** What services that take part in it do. */
  readonly branches: readonly Branch[]
  /** Told places that belong to it. */
  readonly places: readonly PlaceKind[]
  readonly usualTexts: readonly UsualText[]
}

const template: Omit<Template, 'calledBy' | 'purposes' | 'bases' | 'subjects'> = {
  role: 'controller',
  topics: [],
  usualData: [],
  exception: null,
  bsnGround: null,
  retention: [],
  branches: [],
  places: [],
  usualTexts: ['source'],
}

const customers = { subject: 'customer', role: 'customer' } as const
const staff = { subject: 'employee', role: 'employee' } as const
const contacts = { subject: 'supplier-contact', role: 'supplier-contact' } as const
const others = { subject: 'other', role: 'other' } as const

/** The starter set, in the order in which a register shows it. */
export const templates = {
  customers: {
    ...template,
    calledBy: { topics: ['invoice', 'customers'], roles: ['customer'] },
    topics: ['invoice', 'customers'],
    purposes: ['crm', 'payment'],
    bases: [
      { basis: '6.1.b', ground: null },
      { basis: '6.1.c', ground: 'accounts' },
    ],
    subjects: [customers],
    retention: ['invoices'],
    branches: ['bookkeeping', 'payments', 'bank', 'customers-and-quotes'],
  },
  quotes: {
    ...template,
    calledBy: { topics: ['quote'] },
    topics: ['quote'],
    purposes: ['contract'],
    bases: [{ basis: '6.1.b.pre', ground: null }],
    subjects: [customers],
    retention: ['quotes'],
    branches: ['customers-and-quotes'],
  },
  orders: {
    ...template,
    calledBy: { topics: ['order', 'order-confirmation'], branches: ['web-shop', 'marketplace'] },
    topics: ['order', 'order-confirmation'],
    purposes: ['order', 'delivery'],
    bases: [{ basis: '6.1.b', ground: null }],
    subjects: [customers],
    usualData: ['purchase'],
    retention: ['invoices'],
    branches: ['web-shop', 'marketplace', 'parcels', 'payments'],
  },
  payroll: {
    ...template,
    calledBy: {
      topics: ['payroll'],
      branches: ['payroll-and-staff'],
      answers: ['staff'],
      places: ['staff-files'],
    },
    topics: ['payroll'],
    purposes: ['payroll', 'hr'],
    bases: [
      { basis: '6.1.b', ground: null },
      { basis: '6.1.c', ground: 'payroll' },
    ],
    subjects: [staff],
    usualData: ['salary', 'employment'],
    bsnGround: 'payroll',
    retention: ['payroll', 'identity-documents'],
    branches: ['payroll-and-staff', 'insurance-and-pension'],
    places: ['staff-files'],
  },
  absence: {
    ...template,
    calledBy: { topics: ['sick-note'] },
    topics: ['sick-note'],
    purposes: ['hr'],
    bases: [{ basis: '6.1.c', ground: 'sickPay' }],
    subjects: [staff],
    usualData: ['absence'],
    exception: { term: '9.2.b', ground: 'absence' },
    retention: ['absence'],
    branches: ['care', 'insurance-and-pension'],
  },
  recruitment: {
    ...template,
    calledBy: { topics: ['application'], roles: ['applicant'] },
    topics: ['application'],
    purposes: ['recruitment'],
    bases: [{ basis: '6.1.b.pre', ground: null }],
    subjects: [{ subject: 'applicant', role: 'applicant' }],
    usualData: ['work-experience', 'education'],
    retention: ['applications'],
  },
  newsletter: {
    ...template,
    calledBy: { branches: ['newsletters'] },
    purposes: ['direct-marketing'],
    bases: [{ basis: '6.1.a', ground: 'marketing' }],
    subjects: [{ subject: 'subscriber', role: null }],
    usualData: ['name', 'email'],
    retention: ['consent-proof'],
    branches: ['newsletters'],
  },
  suppliers: {
    ...template,
    calledBy: { roles: ['supplier-contact'], topics: ['agreement', 'suppliers'] },
    topics: ['agreement', 'suppliers'],
    purposes: ['vendor', 'vendor-pay'],
    bases: [{ basis: '6.1.f', ground: null }],
    subjects: [contacts],
    usualData: ['name', 'email', 'job'],
    retention: ['agreements'],
    branches: ['bookkeeping', 'signing'],
  },
  correspondence: {
    ...template,
    calledBy: { topics: [null] },
    topics: [null],
    purposes: ['communication'],
    bases: [{ basis: '6.1.f', ground: null }],
    subjects: [customers, contacts, others],
    usualData: ['mail-content'],
    retention: ['correspondence'],
    branches: ['meetings-and-chat'],
    places: ['mailbox', 'webmail', 'address-book'],
  },
  complaints: {
    ...template,
    calledBy: { topics: ['complaint'] },
    topics: ['complaint'],
    purposes: ['dispute', 'service'],
    bases: [{ basis: '6.1.f', ground: null }],
    subjects: [customers],
    usualData: ['opinion'],
    retention: ['complaints'],
    branches: ['support'],
  },
  'data-requests': {
    ...template,
    calledBy: { topics: ['data-request'] },
    topics: ['data-request'],
    purposes: ['rights'],
    bases: [{ basis: '6.1.c', ground: 'requests' }],
    subjects: [customers, others],
    retention: ['requests'],
  },
  website: {
    ...template,
    calledBy: {
      answers: ['website'],
      places: ['website'],
      branches: ['website', 'hosting', 'analytics-and-ads', 'surveys-and-forms'],
    },
    purposes: ['communication', 'service'],
    bases: [{ basis: '6.1.f', ground: null }],
    subjects: [{ subject: 'visitor', role: null }],
    usualData: ['ip', 'cookie', 'name', 'email'],
    retention: ['logs'],
    branches: ['website', 'hosting', 'analytics-and-ads', 'surveys-and-forms', 'social-media'],
    places: ['website'],
  },
  camera: {
    ...template,
    calledBy: {},
    purposes: ['security'],
    bases: [{ basis: '6.1.f', ground: null }],
    subjects: [{ subject: 'visitor', role: null }, staff],
    usualData: ['photo'],
    retention: ['camera'],
  },
  visitors: {
    ...template,
    calledBy: {},
    purposes: ['access-control'],
    bases: [{ basis: '6.1.f', ground: null }],
    subjects: [{ subject: 'visitor', role: null }],
    usualData: ['name'],
    retention: ['visitors'],
  },
  calendar: {
    ...template,
    calledBy: { appointments: true, branches: ['calendar-and-booking'] },
    purposes: ['service'],
    bases: [{ basis: '6.1.b', ground: null }],
    subjects: [customers],
    usualData: ['name', 'phone'],
    retention: ['contacts'],
    branches: ['calendar-and-booking'],
  },
  systems: {
    ...template,
    calledBy: {
      branches: ['mail-and-office', 'files', 'security-and-backup', 'passwords', 'telephony', 'ai'],
      answers: ['cloud'],
      places: ['backup', 'cloud'],
    },
    purposes: ['security', 'records'],
    bases: [{ basis: '6.1.f', ground: 'security' }],
    subjects: [staff, customers],
    usualData: ['username', 'password', 'ip', 'device'],
    retention: ['logs'],
    branches: ['mail-and-office', 'files', 'security-and-backup', 'passwords', 'telephony', 'ai', 'support'],
    places: ['backup', 'cloud', 'computer', 'phone'],
  },
  paper: {
    ...template,
    calledBy: { answers: ['paper'], places: ['paper'] },
    purposes: ['records'],
    bases: [{ basis: '6.1.c', ground: 'accounts' }],
    subjects: [customers, staff],
    usualData: ['name', 'address'],
    retention: ['invoices'],
    places: ['paper'],
  },
  kwartje: {
    ...template,
    calledBy: { always: true },
    topics: 'all',
    purposes: ['rights', 'legal'],
    bases: [{ basis: '6.1.f', ground: 'accountability' }],
    subjects: [customers, staff, contacts, others],
    retention: ['index'],
    usualTexts: ['source', 'weighing', 'informed'],
  },
  'client-work': {
    ...template,
    role: 'processor',
    calledBy: {},
    purposes: [],
    bases: [],
    subjects: [{ subject: 'client', role: null }],
    usualData: ['name', 'address'],
  },
} as const satisfies Record<string, Template>

export type TemplateId = keyof typeof templates
export const templateIds = Object.keys(templates) as TemplateId[] // keys of a constant are exactly its names

/** The template of this id, when it is one of the starter set and not the organisation's own. */
export function templateOf(id: string): Template | undefined {
  return Object.hasOwn(templates, id) ? templates[id as TemplateId] : undefined // just checked
}
