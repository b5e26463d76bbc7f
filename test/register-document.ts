import type { RegisterDocument } from '../src/letters/register/document.ts'
import type { Activity, Statement } from '../src/privacy/register/model.ts'

/** A statement with only what a test is about. */
export function statement(
  of: Pick<Statement, 'field'> & Partial<Statement> & { readonly term?: string; readonly text?: string },
): Statement {
  const { term = '', text = '', ...rest } = of
  return {
    item: '',
    value: { term, text },
    basis: 'confirmed',
    evidence: [],
    drift: null,
    decided: null,
    ...rest,
  }
}

const seen = (documents: number): Statement['evidence'] => [{ type: 'place', sourceId: 3, documents }]

/** The invoices of an invented firm, nearly complete. */
export const invoices: Activity = {
  id: 'customers',
  role: 'controller',
  state: 'kept',
  statements: [
    statement({ field: 'name', text: 'Klanten en facturen' }),
    statement({ field: 'owner', text: 'Mevrouw Kadijk', basis: 'declared' }),
    statement({ field: 'purpose', item: 'crm' }),
    statement({ field: 'purpose', item: 'payment', basis: 'inferred' }),
    statement({ field: 'basis', item: '6.1.b' }),
    statement({ field: 'basis', item: '6.1.c', text: 'AWR art. 52' }),
    statement({ field: 'subjects', item: 'customer', basis: 'observed', evidence: seen(120) }),
    statement({ field: 'data', item: 'name', evidence: seen(120) }),
    statement({ field: 'data', item: 'iban', basis: 'observed', evidence: seen(41) }),
    statement({ field: 'source', text: 'De klant zelf.' }),
    statement({ field: 'recipients', item: 'belasting.example', text: 'Belastingdienst' }),
    statement({
      field: 'processors',
      item: 'boeken.example',
      drift: 'not-observed',
      evidence: [{ type: 'supplier', domain: 'boeken.example', messages: 9 }],
    }),
    statement({ field: 'transfers', item: 'boeken.example', term: '46.2.c', text: 'US' }),
    statement({ field: 'retention', item: 'invoices', term: 'P7Y', text: 'AWR art. 52' }),
    statement({ field: 'measures', item: 'mfa' }),
    statement({ field: 'places', item: '3', basis: 'observed', evidence: seen(120) }),
  ],
  refused: [],
}

/** A newsletter by consent, of which much is open. */
export const newsletter: Activity = {
  id: 'newsletter',
  role: 'controller',
  state: 'kept',
  statements: [
    statement({ field: 'name', text: 'Nieuwsbrief' }),
    statement({ field: 'purpose', item: 'direct-marketing' }),
    statement({ field: 'basis', item: '6.1.a' }),
    statement({ field: 'subjects', item: 'subscriber' }),
    statement({ field: 'data', item: 'email' }),
    statement({ field: 'transfers', item: 'brieven.example', text: 'US', basis: 'observed' }),
  ],
  refused: [],
}

/** What is only proposed. */
export const absence: Activity = {
  id: 'absence',
  role: 'controller',
  state: 'proposed',
  statements: [
    statement({ field: 'name', text: 'Ziekte en verzuim', basis: 'inferred' }),
    statement({ field: 'subjects', item: 'employee', basis: 'observed' }),
    statement({ field: 'data', item: 'absence', basis: 'observed' }),
  ],
  refused: [],
}

/** The register of an invented firm. */
export const document: RegisterDocument = {
  register: {
    organisation: {
      name: 'Van Dongen Fietsen',
      legalForm: 'vof',
      registration: '69599084',
      address: 'Dorpsstraat 1, 1234 AB Voorbeeld',
      email: 'privacy@vandongen.example',
      phone: '',
      representative: '',
      officer: '',
    },
    activities: [invoices, newsletter, absence],
  },
  names: {
    places: { '3': 'Postvak van de zaak' },
    parties: {
      'boeken.example': { name: 'Boekhoudpakket Voorbeeld', country: 'US' },
      'brieven.example': { name: 'Brievenbus Voorbeeld', country: 'US' },
    },
  },
  language: 'nl',
  version: null,
  madeOn: '2026-11-28',
}

const hostile = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '=HYPERLINK("https://kwaad.example","klik")',
  '\u202Eelddeksetreven\u202C שלום עולם \u0000\uD800 Łódź Ωμέγα Привет',
  'woord '.repeat(1700),
  'x'.repeat(10_000),
]

/** Sixty activities, some with texts that try to break a file. */
export const large: RegisterDocument = {
  ...document,
  version: { number: 2, signedBy: 'Mevrouw <b>Kadijk</b>', atMs: Date.UTC(2026, 10, 27, 23, 30), note: '' },
  register: {
    ...document.register,
    activities: Array.from({ length: 60 }, (_, i): Activity => {
      const text = hostile[i]
      const own =
        text === undefined
          ? []
          : [statement({ field: 'remarks', text }), statement({ field: 'systems', item: text })]
      return { ...invoices, id: `own-${String(i)}`, statements: [...invoices.statements, ...own] }
    }),
  },
}
