import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildPersons } from './build-persons.ts'
import { mailingLists } from './mailing-lists.ts'
import type { Identity } from './person.ts'

const identity = (
  email: string,
  seen: Readonly<Record<string, number>>,
  names: readonly string[] = [],
): Identity => ({
  digest: `${email}:${names.join()}`,
  names,
  emails: [email],
  phones: [],
  marks: [],
  seen: Object.entries(seen).map(([role, documents]) => ({ role, topic: null, documents })),
})

test('an address that messages name as a list is nobody, also by the name that people give it', () => {
  const club = [
    identity('klaverjas@lijst.example', { list: 9, to: 2 }),
    identity('klaverjas@lijst.example', { to: 9 }, ['Klaverjas Vrienden']),
    identity('wim@bakker.example', { from: 3, to: 1 }, ['Wim Bakker']),
  ]
  assert.deepEqual([...mailingLists(club)], ['klaverjas@lijst.example'])
  assert.deepEqual(
    buildPersons(club, { domains: [], addresses: [] }, []).map(({ name }) => name),
    ['Wim Bakker'],
  )
})

test('nobody is made a list by what others write into their headers', () => {
  const writes = identity('wim@bakker.example', { from: 1, to: 1, list: 50 })
  const isOnCard = [identity('els@smit.example', { list: 50 }), identity('els@smit.example', { card: 1 })]
  const getsMore = identity('roos@vos.example', { list: 1, to: 5 })
  assert.deepEqual([...mailingLists([writes, ...isOnCard, getsMore])], [])
})
