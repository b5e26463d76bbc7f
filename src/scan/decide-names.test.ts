import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { detect } from '../detect/detect.ts'
import type { UndecidedName } from '../detect/person/undecided.ts'
import { knownNames, nameOf } from './decide-names.ts'
import { CandidateWriter, readCandidates, wordDigester } from './name-candidates.ts'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Named {
  readonly name: string
  readonly email?: string
  readonly role?: string
}

/** What becomes of "Kuiper" and "Belvoor", which the text alone leaves open, when these people are known. */
function decided(people: readonly Named[]): (string | undefined)[] {
  const undecided: UndecidedName[] = []
  detect(Buffer.from('Kuiper en Belvoor zijn vandaag thuis.'), { layout: 'prose', undecided })
  const body = new CandidateWriter(digest).write([{ place: 'body', undecided }])
  const identities = people.map(({ name, email = 'iemand@voorbeeld.example', role = 'from' }) => ({
    names: [name],
    emails: [email],
    seen: [{ role, topic: null, documents: 1 }],
  }))
  const known = knownNames(identities, wordDigester(digest))
  return readCandidates(body).map((one) => nameOf(one, known))
}

test('what a text leaves open is decided by whom headers and cards name, and written as they write it', () => {
  assert.deepEqual(decided([{ name: 'Okke Belvoor' }]), [undefined, 'Belvoor'])
  assert.deepEqual(decided([{ name: 'Wim Kuiper' }, { name: 'BELVOOR, O.', role: 'card' }]), [
    'Kuiper',
    'BELVOOR',
  ])
  assert.deepEqual(decided([{ name: 'BELVOOR, O.' }, { name: 'Okke Belvoor' }]), [undefined, 'Belvoor'])
  assert.deepEqual(decided([]), [undefined, undefined])
})

test('who is only named in a text, and machines, decide nothing', () => {
  assert.deepEqual(decided([{ name: 'Okke Belvoor', role: 'mentioned' }]), [undefined, undefined])
  assert.deepEqual(decided([{ name: 'Okke Belvoor', email: 'noreply@voorbeeld.example' }]), [
    undefined,
    undefined,
  ])
})

test('lists and firms decide nothing', () => {
  assert.deepEqual(decided([{ name: 'Belvoor Weekly' }, { name: 'The Kuiper Files' }]), [
    undefined,
    undefined,
  ])
})
