import {
  answers as knownAnswers,
  questions,
  type Answers,
  type Question,
} from '../../../privacy/interview.ts'

/** What the owner filled in so far. Never the passphrase: this is kept in the browser. */
export interface Draft {
  readonly organisation: string
  /** As typed. */
  readonly domains: string
  readonly areDomainsUnknown: boolean
  readonly answers: Answers
  readonly notes: Readonly<Partial<Record<Question, string>>>
  /** Index in `steps`. */
  readonly step: number
}

export const emptyDraft: Draft = {
  organisation: '',
  domains: '',
  areDomainsUnknown: false,
  answers: {},
  notes: {},
  step: 0,
}

export type Step =
  | { readonly type: 'organisation' }
  | { readonly type: 'domains' }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'passphrase' }

/** One question per page, in this order. */
export const steps: readonly Step[] = [
  { type: 'organisation' },
  { type: 'domains' },
  ...questions.map((question) => ({ type: 'question', question }) as const),
  { type: 'passphrase' },
]

/** Questions after which may be asked which service it is. */
export const notedQuestions = ['website', 'cloud', 'webmail'] as const
export type NotedQuestion = (typeof notedQuestions)[number]

export function isNoted(question: Question): question is NotedQuestion {
  return notedQuestions.some((one) => one === question)
}

/** Domains as people type them: with @ or a whole address, a web address, commas, spaces, "en". */
export function readDomains(text: string): DomainsRead {
  const words = text
    .toLowerCase()
    .split(/[\s,;]+|(?:^|\s)(?:en|and)(?=\s)/)
    .filter((word) => word !== '' && word !== 'en' && word !== 'and')
  const domains: string[] = []
  for (const word of words) {
    const domain = tidied(word)
    if (!/^(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}$/u.test(domain)) return { type: 'wrong', word }
    if (freeMail.has(domain)) return { type: 'free', word: domain }
    if (!domains.includes(domain)) domains.push(domain)
  }
  return { type: 'fine', domains }
}

/** The providers that owners name most: their domain says nothing of who somebody works for (`people/role.ts` knows them all). */
const freeMail = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com icloud.com me.com
   ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl home.nl casema.nl upcmail.nl chello.nl proton.me`.split(
    /\s+/,
  ),
)

export type DomainsRead =
  | { readonly type: 'fine'; readonly domains: readonly string[] }
  | { readonly type: 'wrong' | 'free'; readonly word: string }

function tidied(word: string): string {
  return word
    .replace(/^[<("'“]+|[>)"'”.]+$/g, '')
    .replace(/^mailto:/, '')
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^.*@/, '')
    .replace(/^www\./, '')
}

/** What is sent when the last step is done; domains that are guessed are left empty. */
export function domainsOf({ domains, areDomainsUnknown }: Draft): readonly string[] {
  if (areDomainsUnknown) return []
  const read = readDomains(domains)
  return read.type === 'fine' ? read.domains : []
}

/** Notes of questions that were answered with yes, without empty ones. */
export function notesOf({ answers, notes }: Pick<Draft, 'answers' | 'notes'>): Draft['notes'] {
  const filled = Object.entries(notes).filter(
    ([question, note]) =>
      note.trim() !== '' &&
      Object.entries(answers).some(([key, value]) => key === question && value === 'yes'),
  )
  return Object.fromEntries(filled.map(([question, note]) => [question, note.trim().slice(0, 300)]))
}

const leastPassphrase = 10

/** How many characters a passphrase still needs. */
export function charactersShort(passphrase: string): number {
  return Math.max(0, leastPassphrase - passphrase.length)
}

/** Reads a draft that this or an older version kept; anything odd in it is left out. */
export function draftFrom(text: string | null): Draft {
  const kept = parsed(text)
  const word = (name: string): string => (typeof kept[name] === 'string' ? kept[name].slice(0, 2000) : '')
  const step = typeof kept['step'] === 'number' ? Math.trunc(kept['step']) : 0
  return {
    organisation: word('organisation'),
    domains: word('domains'),
    areDomainsUnknown: kept['areDomainsUnknown'] === true,
    answers: pick(kept['answers'], (value) => knownAnswers.find((answer) => answer === value)),
    notes: pick(kept['notes'], (value) => (typeof value === 'string' ? value.slice(0, 300) : undefined)),
    step: Math.min(Math.max(0, Number.isNaN(step) ? 0 : step), steps.length - 1),
  }
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // Somebody else's or half-written text: then there is no draft.
    return {}
  }
}

function pick<Value>(
  kept: unknown,
  read: (value: unknown) => Value | undefined,
): Readonly<Partial<Record<Question, Value>>> {
  const picked: Partial<Record<Question, Value>> = {}
  if (typeof kept !== 'object' || kept === null) return picked
  for (const [name, value] of Object.entries(kept)) {
    const question = questions.find((one) => one === name)
    const known = read(value)
    if (question !== undefined && known !== undefined) picked[question] = known
  }
  return picked
}
