import type { Activity } from '../../register/model.ts'
import type { Term } from '../../register/vocabulary.ts'
import type { Answers, FieldAnswer } from './types.ts'

/** What a measure of a register is called in the questions. Others say less than what is asked. */
const security: Readonly<Partial<Record<Term<'measure'>, string>>> = {
  mfa: 'mfa',
  'enc-transit': 'encrypted-transfer',
  'enc-rest': 'encrypted-storage',
  backup: 'backups',
  log: 'logging',
  pentest: 'tests',
}

const staff: Readonly<Partial<Record<Term<'measure'>, string>>> = {
  confidentiality: 'secrecy',
  training: 'trained',
}

/** What a kind of data is called in the questions. */
const data: Readonly<Partial<Record<Term<'data'>, string>>> = {
  name: 'contact',
  email: 'contact',
  phone: 'contact',
  address: 'contact',
  iban: 'financial',
  transaction: 'financial',
  credit: 'financial',
  tax: 'financial',
  salary: 'staff',
  employment: 'staff',
  absence: 'staff',
  'mail-content': 'content',
  browsing: 'behaviour',
  location: 'behaviour',
  bsn: 'bsn',
  'id-document': 'bsn',
  health: 'health',
  genetic: 'special',
  biometric: 'special',
  ethnicity: 'special',
  political: 'special',
  religion: 'special',
  union: 'special',
  'sex-life': 'special',
  criminal: 'criminal',
}

/**
 * What a register lets us answer when we are the supplier: only what a person vouches for, of work that we say we do on behalf of
 * others. How the organisation protects its own affairs says nothing of theirs.
 */
export function answersFromRegister(activities: readonly Activity[]): Answers {
  const forOthers = activities.filter(({ state, role }) => state === 'kept' && role === 'processor')
  const purpose = saidIn(forOthers, 'processing').join('\n')
  return withoutEmpty({
    role: { role: forOthers.length === 0 ? '' : 'processor', purpose },
    data: { kinds: wordsOf(saidIn(forOthers, 'data'), data) },
    security: { measures: wordsOf(saidIn(forOthers, 'measures'), security) },
    people: { bound: wordsOf(saidIn(forOthers, 'measures'), staff) },
  })
}

/** Items of a field that somebody declared or confirmed; a line in its own words. */
function saidIn(activities: readonly Activity[], field: 'measures' | 'data' | 'processing'): string[] {
  return activities
    .flatMap(({ statements }) => statements)
    .filter((one) => one.field === field && (one.basis === 'declared' || one.basis === 'confirmed'))
    .map(({ item, value }) => (field === 'processing' && value.text !== '' ? value.text : item))
}

function wordsOf(items: readonly string[], words: Readonly<Record<string, string | undefined>>): string[] {
  const known = items.flatMap((item) => (Object.hasOwn(words, item) ? [words[item] ?? ''] : []))
  return [...new Set(known)].sort()
}

function withoutEmpty(answers: Readonly<Record<string, Readonly<Record<string, FieldAnswer>>>>): Answers {
  const filled = Object.entries(answers).map(
    ([question, fields]) =>
      [
        question,
        Object.fromEntries(Object.entries(fields).filter(([, answer]) => answer.length > 0)),
      ] as const,
  )
  return Object.fromEntries(filled.filter(([, fields]) => Object.keys(fields).length > 0))
}
