import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildPersons } from './build-persons.ts'
import type { Decision, Identity, PersonDraft } from './person.ts'
import type { Topic } from './topic.ts'

const own = { domains: ['fietsen.example'], addresses: [] }

function identity(digest: string, values: Partial<Identity>): Identity {
  return {
    digest,
    names: [],
    emails: [],
    phones: [],
    marks: [],
    seen: [{ role: 'from', topic: null, documents: 1 }],
    ...values,
  }
}

function build(identities: readonly Identity[], decisions: readonly Decision[] = []): PersonDraft[] {
  return buildPersons(identities, own, decisions)
}

test('one address is one person, under the fullest name', () => {
  const [person, ...others] = build([
    identity('a', { names: ['Piet Jansen'], emails: ['piet@klant.example'] }),
    identity('b', { names: ['P. Jansen'], emails: ['piet@klant.example'] }),
    identity('c', { emails: ['piet@klant.example'] }),
  ])
  assert.equal(others.length, 0)
  assert.equal(person?.name, 'Piet Jansen')
  assert.deepEqual(person?.reasons[0], { code: 'same-email', word: 'piet@klant.example' })
})

test('a couple that shares an address stays two persons', () => {
  const persons = build([
    identity('a', { names: ['Jan de Vries'], emails: ['familie@vries.example'] }),
    identity('b', { names: ['Els de Vries'], emails: ['familie@vries.example'] }),
  ])
  assert.deepEqual(persons.map(({ name }) => name).sort(), ['Els de Vries', 'Jan de Vries'])
})

test('two people with one frequent name stay apart, a rare name is one person', () => {
  const two = build([
    identity('a', { names: ['Jan de Vries'], emails: ['jan@een.example'] }),
    identity('b', { names: ['Jan de Vries'], emails: ['jan@twee.example'] }),
  ])
  assert.equal(two.length, 2)
  const one = build([
    identity('a', { names: ['Wubbo Terpstra-Oenema'], emails: ['w@een.example'] }),
    identity('b', { names: ['Wubbo Terpstra-Oenema'], emails: ['w@twee.example'] }),
  ])
  assert.equal(one.length, 1)
})

test('an address with its place and without is one at the same postcode', () => {
  const at = (digest: string, address: string, code: string): Identity =>
    identity(digest, { names: ['Gijs Oenema'], marks: [`ADDRESS:${address}`, `NL_POSTCODE:${code}`] })
  assert.equal(build([at('a', '1', '3705 AA'), at('b', '2', '3705 AA')]).length, 1)
  assert.equal(build([at('a', '1', '3705 AA'), at('b', '2', '8861 AL')]).length, 2)
})

test('who is also reached at a desk of the firm is one', () => {
  const at = (digest: string, email: string): Identity =>
    identity(digest, { names: ['Arie Oenema'], emails: [email] })
  assert.equal(build([at('a', 'arie@korst.example'), at('b', 'administratie@korst.example')]).length, 1)
  assert.equal(build([at('a', 'arie@korst.example'), at('b', 'a.oenema@korst.example')]).length, 2)
})

test('the reason gives a name as it was written, not as it was compared', () => {
  const [person, ...others] = build([
    identity('a', { names: ['wietske dijkema'], emails: ['wietske@klant.example'] }),
    identity('b', { names: ['Wietske Dijkema'], emails: ['wietske@thuis.example'] }),
    identity('c', { names: ['WIETSKE DIJKEMA'], emails: ['w@elders.example'] }),
  ])
  assert.equal(others.length, 0)
  assert.deepEqual(person?.reasons, [{ code: 'same-name', word: 'Wietske Dijkema' }])
})

test('a birth date that differs tells namesakes apart', () => {
  const persons = build([
    identity('a', { names: ['Wubbo Oenema'], marks: ['DATE_OF_BIRTH:1'] }),
    identity('b', { names: ['Wubbo Oenema'], marks: ['DATE_OF_BIRTH:2'] }),
  ])
  assert.equal(persons.length, 2)
})

test('a telephone number links a card to a mail address', () => {
  const persons = build([
    identity('a', { names: ['Piet Jansen'], emails: ['piet@klant.example'], phones: ['+31612345601'] }),
    identity('b', { names: ['Piet J.'], phones: ['+31612345601'] }),
  ])
  assert.equal(persons.length, 1)
  assert.deepEqual(persons[0]?.phones, ['+31612345601'])
})

test('a name that fits two people goes to neither', () => {
  const persons = build([
    identity('a', { names: ['Piet Jansen'], emails: ['piet@een.example'] }),
    identity('b', { names: ['Paula Jansen'], emails: ['paula@twee.example'] }),
    identity('c', { names: ['P. Jansen'] }),
  ])
  assert.equal(persons.length, 2)
})

test('machines and nameless desks are no persons', () => {
  const persons = build([
    identity('a', { names: ['Bol Meldingen'], emails: ['noreply@winkel.example'] }),
    identity('b', { emails: ['info@klant.example'] }),
    identity('c', { names: ['Noor Smit'], emails: ['info@klant.example'] }),
  ])
  assert.deepEqual(
    persons.map(({ name }) => name),
    ['Noor Smit'],
  )
})

test('who has an own address is staff, who is sent quotes is a customer', () => {
  const persons = build([
    identity('a', { names: ['Noor Smit'], emails: ['noor@fietsen.example'] }),
    identity('b', {
      names: ['Piet Jansen'],
      emails: ['piet@klant.example'],
      seen: [{ role: 'to', topic: 'quote', documents: 2 }],
    }),
  ])
  assert.deepEqual(
    persons.map(({ name, role }) => [name, role]),
    [
      ['Noor Smit', 'employee'],
      ['Piet Jansen', 'customer'],
    ],
  )
})

test('who writes about pay from a firm does the payroll; from a private address that tells nothing', () => {
  const seen = [
    { role: 'from', topic: 'payroll', documents: 5 },
    { role: 'to', topic: 'payroll', documents: 1 },
  ] as const
  const persons = build([
    identity('a', { names: ['Carola Smit'], emails: ['carola@loon.example'], seen }),
    identity('b', { names: ['Tess Bakker'], emails: ['tess.bakker@gmail.com'], seen }),
  ])
  assert.deepEqual(
    persons.map(({ name, role }) => [name, role]),
    [
      ['Carola Smit', 'supplier-contact'],
      ['Tess Bakker', 'employee'],
    ],
  )
})

test('who sees the sick, keeps the wages or confirms orders at a firm of their own works for a supplier', () => {
  const seen = (role: string, topic: Topic): Identity['seen'] => [{ role, topic, documents: 1 }]
  const persons = build([
    identity('a', { names: ['Ans Bos'], emails: ['ans@arbo.example'], seen: seen('from', 'sick-note') }),
    identity('b', { names: ['Bo Kok'], emails: ['bo@lonen.example'], seen: seen('to', 'payroll') }),
    identity('c', {
      names: ['Cor Vos'],
      emails: ['cor@handel.example'],
      seen: seen('from', 'order-confirmation'),
    }),
    identity('d', { names: ['Dirk Pol'], emails: ['dirk.pol@gmail.com'], seen: seen('from', 'sick-note') }),
    identity('e', { names: ['Els Smit'], seen: seen('row', 'customers') }),
    identity('f', { names: ['Fee Mol'], seen: seen('row', 'suppliers') }),
    identity('g', { names: ['Gijs Top'], seen: seen('beside', 'application') }),
  ])
  assert.deepEqual(
    persons.map(({ role }) => role),
    [
      'supplier-contact',
      'supplier-contact',
      'supplier-contact',
      'employee',
      'customer',
      'supplier-contact',
      'other',
    ],
  )
})

test('a desk of a club or a town is nobody until somebody’s name is known of it', () => {
  const desks = ['wmo@stad.example', 'stop@brief.example', 'secretaris@partij.example']
  assert.deepEqual(build(desks.map((email) => identity(email, { emails: [email] }))), [])
})

test('what a user decided wins over every rule', () => {
  const identities = [
    identity('a', { names: ['Piet Jansen'], emails: ['piet@klant.example'] }),
    identity('b', { names: ['Pieter Jansen'], emails: ['piet@klant.example'] }),
    identity('c', { names: ['Karel Post'], emails: ['karel@klant.example'] }),
  ]
  assert.equal(build(identities, [{ type: 'different', identities: ['a', 'b'] }]).length, 3)
  assert.equal(build(identities, [{ type: 'same', identities: ['a', 'c'] }]).length, 1)
  assert.equal(
    build(identities, [{ type: 'role', identity: 'c', role: 'applicant' }]).find(
      ({ name }) => name === 'Karel Post',
    )?.role,
    'applicant',
  )
})

test('gives the same persons whatever the order of reading', () => {
  const names = ['Jan de Vries', 'J. de Vries', 'Els Bakker', 'Els Bakker-Smit', 'Piet', '']
  const emails = ['a@x.example', 'b@x.example', 'info@x.example', 'noreply@x.example', '']
  const some = fc
    .uniqueArray(
      fc.record({
        digest: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 4, maxLength: 8 }),
        name: fc.constantFrom(...names),
        email: fc.constantFrom(...emails),
        phone: fc.constantFrom('+31612345601', '+31612345602', ''),
      }),
      { selector: ({ digest }) => digest, maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ digest, name, email, phone }) =>
        identity(digest, {
          names: [name].filter(Boolean),
          emails: [email].filter(Boolean),
          phones: [phone].filter(Boolean),
        }),
      ),
    )
  fc.assert(
    fc.property(some, (identities) => {
      assert.deepEqual(build(identities.toReversed()), build(identities))
      const used = build(identities).flatMap((person) => person.identities)
      assert.equal(new Set(used).size, used.length)
    }),
  )
})

const piets = [
  identity('a', { names: ['Piet Jansen'], emails: ['piet@klant.example'] }),
  identity('b', { names: ['Pieter Jansen'], emails: ['piet@klant.example'] }),
  identity('c', { names: ['P. Jansen'], emails: ['piet@klant.example'] }),
  identity('d', { names: ['Piet J.'], emails: ['piet@klant.example'] }),
]
const groups = (persons: readonly PersonDraft[]): readonly string[] =>
  persons.map(({ identities }) => identities.join('')).sort()

test('gives the same persons in every index: digests are keyed and say nothing', () => {
  const emails = ['p.devries@klant.example']
  const joinedTo = ([anna, piet, nobody]: readonly [string, string, string]): string | undefined =>
    build([
      identity(anna, { names: ['Anna de Vries'], emails }),
      identity(piet, { names: ['Piet Jansen'], emails }),
      identity(nobody, { emails }),
    ]).find(({ identities }) => identities.length > 1)?.name
  assert.equal(joinedTo(['a', 'b', 'c']), 'Anna de Vries')
  assert.equal(joinedTo(['c', 'b', 'a']), 'Anna de Vries')
})

test('who leaves leaves together, who stays stays', () => {
  const split: Decision = { type: 'split', leaving: ['a', 'c'], staying: ['b', 'd'] }
  assert.deepEqual(groups(build(piets)), ['abcd'])
  assert.deepEqual(groups(build(piets, [split])), ['ac', 'bd'])
  assert.deepEqual(groups(build(piets.toReversed(), [split])), ['ac', 'bd'])
})

test('a split holds what no rule would put together, too', () => {
  const others = [
    identity('x', { names: ['Karel Post'] }),
    identity('y', { names: ['Els Bakker'] }),
    identity('z', { names: ['Jan Smit'] }),
  ]
  assert.deepEqual(groups(build(others, [{ type: 'split', leaving: ['x', 'y'], staying: ['z'] }])), [
    'xy',
    'z',
  ])
})

test('a later merge wins over a split, a later split over a merge, and without the decision all is as before', () => {
  const split: Decision = { type: 'split', leaving: ['a'], staying: ['b', 'c', 'd'] }
  const merge: Decision = { type: 'same', identities: ['a', 'b'] }
  assert.deepEqual(groups(build(piets, [split, merge])), ['abcd'])
  assert.deepEqual(groups(build(piets, [merge, split])), ['a', 'bcd'])
  assert.deepEqual(groups(build(piets, [split])), ['a', 'bcd'])
  assert.deepEqual(build(piets, []), build(piets))
})

test('a split of a split leaves three, and who comes later joins one of them only', () => {
  const decisions: readonly Decision[] = [
    { type: 'split', leaving: ['a', 'b'], staying: ['c', 'd'] },
    { type: 'split', leaving: ['a'], staying: ['b'] },
  ]
  assert.deepEqual(groups(build(piets, decisions)), ['a', 'b', 'cd'])
  const late = identity('e', { emails: ['piet@klant.example'] })
  const found = build([...piets, late], decisions)
  assert.equal(found.length, 3)
  assert.equal(found.filter(({ identities }) => identities.includes('e')).length, 1)
})

test('a decision about somebody who is not there any more changes nothing', () => {
  for (const decision of [
    { type: 'split', leaving: ['gone'], staying: ['a', 'b', 'c', 'd'] },
    { type: 'split', leaving: ['a', 'b', 'c', 'd'], staying: ['gone', 'away'] },
    { type: 'same', identities: ['a', 'gone'] },
    { type: 'role', identity: 'gone', role: 'applicant' },
  ] as const)
    assert.deepEqual(groups(build(piets, [decision])), ['abcd'])
})

test('gives the same persons whatever the order of reading, also with decisions', () => {
  const digests = ['a', 'b', 'c', 'd', 'e', 'f']
  const many = fc.array(
    fc.record({
      name: fc.constantFrom('Jan de Vries', 'J. de Vries', 'Els Bakker', 'Wubbo Oenema', ''),
      email: fc.constantFrom('a@x.example', 'b@x.example', 'info@x.example', ''),
      phone: fc.constantFrom('+31612345601', ''),
    }),
    { minLength: 6, maxLength: 6 },
  )
  const some = fc.uniqueArray(fc.constantFrom(...digests), { minLength: 2, maxLength: 6 })
  const decision: fc.Arbitrary<Decision> = fc
    .tuple(some, fc.nat(4), fc.constantFrom('split', 'same', 'different'))
    .map(([all, at, type]) => {
      const cut = 1 + (at % (all.length - 1))
      if (type === 'split') return { type, leaving: all.slice(0, cut), staying: all.slice(cut) }
      return { type: type as 'same' | 'different', identities: [all[0] ?? '', all[1] ?? ''] }
    })
  fc.assert(
    fc.property(
      many,
      fc.array(decision, { maxLength: 4 }),
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      (rows, decisions, order) => {
        const identities = rows.map(({ name, email, phone }, i) =>
          identity(digests[i] ?? '', {
            names: [name].filter(Boolean),
            emails: [email].filter(Boolean),
            phones: [phone].filter(Boolean),
          }),
        )
        const shuffled = identities
          .map((one, i) => [one, order[i] ?? 0] as const)
          .sort(([, a], [, b]) => a - b)
          .map(([one]) => one)
        const persons = build(identities, decisions)
        assert.deepEqual(build(shuffled, decisions), persons)
        const used = persons.flatMap((person) => person.identities)
        assert.equal(new Set(used).size, used.length)
        const last = decisions.at(-1)
        if (last?.type !== 'split') return
        for (const person of persons)
          assert.equal(
            person.identities.some((one) => last.leaving.includes(one)) &&
              person.identities.some((one) => last.staying.includes(one)),
            false,
          )
      },
    ),
  )
})

test('who is misspelt, or married, at an own address is the same person', () => {
  const email = 'els@post.example'
  const persons = build([
    identity('a', { names: ['Els Bakhuis'], emails: [email] }),
    identity('b', { names: ['Els Bakhius'], emails: [email] }),
    identity('c', { names: ['Els Zandstra'], emails: [email] }),
    identity('d', { names: ['Esl Bakhuis'], emails: [email] }),
    identity('e', { names: ['Wim Bakhuis'], emails: [email] }),
  ])
  assert.deepEqual(
    persons.map(({ identities }) => identities.join('')),
    ['abc', 'd', 'e'],
  )
})

test('initials that fit two of one address make no one person of them', () => {
  const email = 'fam.bakhuis@post.example'
  const persons = build([
    identity('a', { names: ['Chantal Bakhuis'], emails: [email] }),
    identity('b', { names: ['Claire Bakhuis'], emails: [email] }),
    identity('c', { names: ['C. Bakhuis'], emails: [email] }),
  ])
  assert.equal(persons.length, 2)
})

test('a rare name with two mobile numbers, two addresses at one provider or another "van" is two persons', () => {
  const apart = (a: Partial<Identity>, b: Partial<Identity>): number =>
    build([
      identity('a', { names: ['Fenna Terwisscha'], ...a }),
      identity('b', { names: ['Fenna Terwisscha'], ...b }),
    ]).length
  const [first, second] = [{ phones: ['+31611111111'] }, { phones: ['+31622222222'] }]
  const reachable = { ...first, emails: ['fenna@post.example'] }
  assert.equal(apart(reachable, { ...second, emails: ['fenna@firma.example'] }), 2)
  // The number of work beside the address, the private one in the file on staff.
  assert.equal(apart(reachable, second), 1)
  assert.equal(apart({ emails: ['fenna@post.example'] }, { emails: ['fenna2@post.example'] }), 2)
  assert.equal(apart({ emails: ['fenna@post.example'] }, { emails: ['fenna@firma.example'] }), 1)
  const other = { names: ['Fenna van Terwisscha'], emails: ['fenna@firma.example'] }
  assert.equal(apart({ emails: ['fenna@post.example'] }, other), 2)
})

test('what is a frequent name is told by the index itself', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    identity(`m${String(i)}`, {
      names: [`${['Anouk', 'Bram', 'Fenna'][i % 3] ?? ''} Terwisscha`],
      emails: [`p${String(i)}@d${String(i)}.example`],
    }),
  )
  assert.equal(build(many).length, 30)
})

test('who is in the address book by one name and a mobile telephone is somebody; a shop with a telephone is not', () => {
  const card = (digest: string, name: string, phone: string): Identity =>
    identity(digest, {
      names: [name],
      phones: [phone],
      seen: [{ role: 'card', topic: null, documents: 1 }],
    })
  const persons = build([
    card('a', 'Mam', '+31612345678'),
    card('b', 'Buurman', '+31201234567'),
    identity('c', { names: ['Opa'], phones: ['+31612345679'] }),
  ])
  assert.deepEqual(
    persons.map(({ name }) => name),
    ['Mam'],
  )
})

test('a full name that two persons share joins neither, and is nobody when there is nothing but the name', () => {
  const jansen = (values: Partial<Identity>): Omit<Identity, 'digest'> =>
    identity('', { names: ['Els Jansen'], ...values })
  const [atA, atB, bare, withNumber] = [
    jansen({ emails: ['els@a.example'] }),
    jansen({ emails: ['els@b.example'], phones: ['+31612345678'] }),
    jansen({}),
    jansen({ phones: ['+31201234567'] }),
  ]
  for (const digests of ['abcd', 'dcba', 'cabd', 'bdca', 'dacb']) {
    const keyed = [atA, atB, bare, withNumber].map((one, i) => ({ ...one, digest: digests[i] ?? '' }))
    const reached = (persons: readonly PersonDraft[]): readonly string[] =>
      persons.map(({ emails, phones }) => [...emails, ...phones].join(' ')).sort()
    assert.deepEqual(reached(build(keyed.slice(0, 3))), ['els@a.example', 'els@b.example +31612345678'])
    assert.deepEqual(reached(build(keyed)), ['+31201234567', 'els@a.example', 'els@b.example +31612345678'])
    assert.equal(build(keyed.slice(0, 3)).flatMap(({ identities }) => identities).length, 2)
  }
  assert.equal(build([identity('a', atA), identity('b', bare)]).length, 1)
})

test('whom a user told apart share their name with nobody else', () => {
  const names = ['Wubbo Oenema']
  const three = [
    identity('a', { names, emails: ['w@a.example'] }),
    identity('b', { names, emails: ['w@b.example'] }),
    identity('c', { names }),
  ]
  assert.deepEqual(groups(build(three)), ['abc'])
  assert.deepEqual(groups(build(three, [{ type: 'different', identities: ['a', 'b'] }])), ['a', 'b'])
})

test('gives the same persons whatever the key of the index', () => {
  const row = fc.record({
    name: fc.constantFrom('Jan de Vries', 'J. de Vries', 'Els Bakker', 'Els Bakker-Smit', 'Els Smit', ''),
    email: fc.constantFrom('els@x.example', 'jan@y.example', 'e.bakker@z.example', 'info@x.example', ''),
    phone: fc.constantFrom('+31612345601', '+31612345602', '+31201234567', ''),
    iban: fc.constantFrom('one', 'two', ''),
    born: fc.constantFrom('one', 'two', ''),
  })
  const keyed = fc.array(fc.nat(), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(fc.uniqueArray(row, { maxLength: 10, selector: JSON.stringify }), keyed, (rows, keys) => {
      const under = (key: (word: string) => string): readonly string[] => {
        const identities = rows.map(({ name, email, phone, iban, born }, i) =>
          identity(key(`i${String(i)}`), {
            names: [name].filter(Boolean),
            emails: [email].filter(Boolean),
            phones: [phone].filter(Boolean),
            marks: [iban && `IBAN:${key(iban)}`, born && `DATE_OF_BIRTH:${key(born)}`].filter(Boolean),
          }),
        )
        const place = new Map(identities.map(({ digest }, i) => [digest, i]))
        return build(identities)
          .map(({ name, role, identities: members }) =>
            [name, role, ...members.map((digest) => String(place.get(digest)).padStart(2, '0')).sort()].join(
              ' ',
            ),
          )
          .sort()
      }
      const words = [...rows.keys().map((i) => `i${String(i)}`), 'one', 'two']
      assert.deepEqual(
        under((word) => `${String(keys[words.indexOf(word)])} ${word}`),
        under((word) => word),
      )
    }),
    { numRuns: 2000 },
  )
})
