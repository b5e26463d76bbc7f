import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeSample } from './index.ts'
import { testBsn, testIban } from './numbers.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kwartje-sample-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

const [one, two] = [join(scratch, 'one'), join(scratch, 'two')]
const truth = await makeSample(one)
await makeSample(two)

const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()

test('the same seed is the same firm, to the byte', () => {
  const digests = (folder: string): string[] =>
    filesIn(folder).map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
  assert.ok(digests(one).length >= 10)
  assert.deepEqual(digests(two), digests(one))
})

test('everybody in the truth stands somewhere, under an address or a name', () => {
  assert.ok(truth.persons.length > 150)
  const text = filesIn(one)
    .filter((name) => /mbox|vcf|ics|csv|txt/.test(name))
    .map((name) => readFileSync(join(one, name), 'utf8'))
    .join('\n')
  const absent = truth.persons.filter(
    ({ name, emails }) => !text.includes(name) && !emails.some((email) => text.includes(email)),
  )
  assert.deepEqual(
    absent.map(({ name }) => name),
    [],
  )
})

test('numbers pass their checks and lie in ranges that belong to nobody', () => {
  for (let i = 0; i < 50; i++) {
    const bsn = testBsn(i)
    const sum = [...bsn].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
    assert.equal(sum % 11, 0)
    assert.match(bsn, /^9999?9/)
    const iban = testIban(i)
    const numeric = [...`${iban.slice(4)}${iban.slice(0, 4)}`]
      .map((sign) => Number.parseInt(sign, 36))
      .join('')
    assert.equal(BigInt(numeric) % 97n, 1n)
    assert.match(iban, /^NL\d\dKWRT\d{10}$/)
  }
})

test('every address lies under .example', () => {
  const addresses = truth.persons.flatMap(({ emails }) => emails)
  assert.deepEqual(
    addresses.filter((email) => !email.endsWith('.example')),
    [],
  )
})
