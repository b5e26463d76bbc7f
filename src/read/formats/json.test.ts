import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { problemCodes, wholeReader } from '../../../test/whole-reader.ts'

const { read, close } = wholeReader()
after(close)

const readJson = (value: unknown): ReturnType<typeof read> =>
  read(Buffer.from(JSON.stringify(value)), 'a.json')

test('values stand behind their keys, like objects are rows under their keys', async () => {
  const told = await readJson({
    winkel: { naam: 'Zaak', mail: null },
    klanten: [
      { naam: 'Piet', adres: { straat: 'Molenweg 5' }, tel: ['06', '020'], orders: [{ nr: 1 }, { nr: 2 }] },
      { naam: 'Noor\nSmit', adres: { straat: 'Kade 1' }, tel: [] },
    ],
    noten: ['een', 'twee'],
  })
  assert.deepEqual(told.formats, ['json'])
  assert.deepEqual(told.parts, [
    '1: \n\nwinkel\nnaam: Zaak\nnoten: een\nnoten: twee',
    'table/2: naam\tstraat\ttel\nPiet\tMolenweg 5\t06, 020\nNoor Smit\tKade 1\t',
    'table/3: nr\n1\n2',
  ])
})

test('rows that are lists, and objects that are not alike', async () => {
  const lists = await readJson([
    ['naam', 'tel'],
    ['Piet', '0612345678'],
  ])
  assert.deepEqual(lists.parts, ['table/1: naam\ttel\nPiet\t0612345678'])
  const unlike = await readJson([{ a: 'x' }, { b: 'y' }, { c: 'z' }, { d: 'u' }])
  assert.equal(unlike.text, '\na: x\n\nb: y\n\nc: z\n\nd: u')
})

test('first and last name of one person stand in a row', async () => {
  const told = await readJson({ klant: { voornaam: 'Noor', achternaam: 'Smit', adres: { plaats: 'Delft' } } })
  assert.deepEqual(told.parts, ['table/1: voornaam\tachternaam\tplaats\nNoor\tSmit\tDelft'])
})

test('what is said of one of several in a row keeps telling of whom, to its last key', async () => {
  const told = await readJson([
    {
      nr: 1,
      billing: { phone: '1', email: 'a' },
      shipping: { phone: '2' },
      AccountManager: { FullName: 'Noor' },
    },
    {
      nr: 2,
      billing: { phone: '3', email: 'b' },
      shipping: { phone: '4' },
      AccountManager: { FullName: 'Noor' },
    },
  ])
  assert.equal(
    told.parts[0]?.split('\n')[0],
    'table/1: nr\tbilling phone\tbilling email\tshipping phone\tAccountManager FullName',
  )
})

test('what is ordered has no name of somebody', async () => {
  const told = await readJson({
    nr: 1,
    line_items: [
      { name: 'Kit', n: 1 },
      { name: 'Rob', n: 2 },
    ],
  })
  assert.equal(told.parts[1], 'table/2: product name\tn\nKit\t1\nRob\t2')
  assert.match((await readJson({ nr: 1, products: [{ name: 'Rob' }] })).text, /product name: Rob/)
})

test('a name in two halves below its own key is its owner’s row', async () => {
  const told = await readJson({
    pt: { naam: { voornaam: 'Noor', achternaam: 'Smit' }, bsn: '1', huisarts: { naam: 'Mulder' } },
  })
  assert.deepEqual(told.parts, ['table/1: voornaam\tachternaam\tbsn\thuisarts naam\nNoor\tSmit\t1\tMulder'])
})

test('what follows the contact person of a customer stands on a page of its own', async () => {
  const told = await readJson({
    klant: { naam: 'Rik', contactpersoon: { naam: 'Truus' }, bank: { iban: '1' } },
  })
  assert.equal(told.text, '\n\nklant\nnaam: Rik\n\ncontactpersoon\nnaam: Truus\n\f\n\nbank\niban: 1')
})

test('what is no JSON is read as the text it is', async () => {
  assert.equal((await read(Buffer.from('{"naam": "Piet", '), 'a.json')).text, '{"naam": "Piet", ')
})

test('what Facebook writes twice encoded is put right, also in a part', async () => {
  const told = await read(
    Buffer.from(
      '{"sender_name":"Ren\\u00c3\\u00a9e \\u00f0\\u009f\\u0098\\u008a","pad":"C:\\\\u00c3\\u00a9","caf":"caf\\u00e9"}',
    ),
    'message_1.json',
  )
  assert.deepEqual(told.parts, ['1: \nsender_name: Renée 😊\npad: C:\\u00c3©\ncaf: café'])
})

test('deeper than people go is listed', async () => {
  const told = await read(Buffer.from(`${'['.repeat(100_000)}1${']'.repeat(100_000)}`), 'a.json')
  assert.deepEqual(problemCodes(told), ['too-deep'])
})

test('a value a line: rows of a table, and lines that are none stay', async () => {
  const told = await read(Buffer.from('{"naam":"Piet","tel":"06"}\n{"naam":"Noor","tel":"07"}\n'), 'a.jsonl')
  assert.deepEqual(told.parts, ['1/table/1: naam\ttel\nPiet\t06\nNoor\t07'])
  assert.match((await read(Buffer.from('{"naam":"Piet"}\nlos\n'), 'a.jsonl')).text, /naam: Piet\nlos/)
})

test('any JSON keeps every word of its values', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
      const told = await readJson(value)
      const flat = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ').trim()
      const words: string[] = []
      JSON.stringify(value, (_key, one: unknown) => {
        if (typeof one === 'string' && flat(one) !== '') words.push(flat(one))
        return one
      })
      for (const word of words) assert.ok(flat(told.text).includes(word), `${word} in ${told.text}`)
      assert.deepEqual(told.problems, [])
    }),
    { numRuns: 200 },
  )
})
