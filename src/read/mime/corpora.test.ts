import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCorpus } from '../../../test/corpora.ts'
import { expectedReading } from '../../../test/mail/expected-json.ts'
import { knownLosses } from '../../../test/mail/known-losses.ts'
import type { KnownLoss } from '../../../test/mail/known-losses.ts'
import { lossesOf } from '../../../test/mail/losses.ts'
import type { Loss } from '../../../test/mail/losses.ts'
import { hasPython, mailparser, postalMime, python } from '../../../test/mail/other-readers.ts'
import type { OtherReader, OtherReading } from '../../../test/mail/other-readers.ts'
import { mailsIn, readOwn } from '../../../test/mail/own-reading.ts'
import type { Mail, OwnReading } from '../../../test/mail/own-reading.ts'

// What another reader of mail finds and ours does not is a loss, unless `known-losses.ts` says why it is none.

const skip = process.env['KWARTJE_CORPORA'] === undefined ? 'KWARTJE_CORPORA is not set' : false

/** Corpora with the number of messages in them. */
const corpora = [
  ['spamassassin-dev', 3250],
  ['ietf-mailarch', 78],
  ['mimekit-testdata', 270],
  ['rubymail-fixtures', 99],
  ['stalwart-eml', 54],
  ['tika-documents', 11],
  ['mail-canary-1', 150],
  ['outlook-msg', 10],
  ['outlook-stores', 1],
] as const

const readers: readonly (readonly [name: string, read: OtherReader, skip: string | false])[] = [
  ['mailparser', mailparser, skip],
  ['postal-mime', postalMime, skip],
  ["Python's email", python, skip === false && !hasPython ? 'python3 is not installed' : skip],
]

// The messages that a reader gives up on, at most: of all together.
const MAX_FAILED = 4

const used = new Set<KnownLoss>()

function unknownLosses(mail: Mail, ours: OwnReading, theirs: OtherReading): string[] {
  return lossesOf(ours, theirs)
    .filter((loss) => !isKnown(mail, loss))
    .map(({ what, theirs: found }) => `${mail.name}: ${what} ${found}`)
}

function isKnown(mail: Mail, loss: Loss): boolean {
  const known = knownLosses.find(
    ({ what, theirs, file }) =>
      what === loss.what && theirs.test(loss.theirs) && (file === undefined || file.test(mail.name)),
  )
  if (known !== undefined) used.add(known)
  return known !== undefined
}

const read = new Map<string, Promise<{ mail: Mail; ours: OwnReading }[]>>()

function readCorpus(name: string): Promise<{ mail: Mail; ours: OwnReading }[]> {
  const reading = read.get(name) ?? readAll(name)
  read.set(name, reading)
  return reading
}

async function readAll(name: string): Promise<{ mail: Mail; ours: OwnReading }[]> {
  const folder = await openCorpus(name)
  assert.ok(folder !== undefined)
  const all: { mail: Mail; ours: OwnReading }[] = []
  for (const mail of mailsIn(folder)) all.push({ mail, ours: await readOwn(mail) })
  return all
}

for (const [name, count] of corpora) {
  test(`every message of ${name} is seen as one`, { skip }, async () => {
    assert.equal((await readCorpus(name)).length, count)
  })

  for (const [reader, readOther, skipReader] of readers)
    test(`${reader} finds nothing in ${name} that we do not find`, { skip: skipReader }, async () => {
      const all = await readCorpus(name)
      const theirs = await readOther(all.map(({ mail }) => mail.bytes))
      const failed = theirs.filter((one) => one === undefined).length
      assert.ok(failed <= MAX_FAILED, `${failed}`)
      assert.deepEqual(
        all.flatMap(({ mail, ours }, i) => {
          const other = theirs[i]
          return other === undefined ? [] : unknownLosses(mail, ours, other)
        }),
        [],
      )
    })
}

for (const [ends, ending] of [
  ['LF', 'json'],
  ['CRLF', 'crlf.json'],
] as const)
  test(`what the makers of stalwart-eml expect is found where lines end in ${ends}`, { skip }, async () => {
    const folder = await openCorpus('stalwart-eml')
    assert.ok(folder !== undefined)
    const losses: string[] = []
    for (const { mail } of await readCorpus('stalwart-eml')) {
      const lines = Buffer.from(mail.bytes).toString('latin1').replaceAll('\r\n', '\n')
      const bytes = Buffer.from(ends === 'LF' ? lines : lines.replaceAll('\n', '\r\n'), 'latin1')
      const json = readFileSync(join(folder, mail.name.replace(/eml$/, ending)), 'utf8')
      losses.push(...unknownLosses(mail, await readOwn({ ...mail, bytes }), expectedReading(json)))
    }
    assert.deepEqual(losses, [])
  })

after(() => read.clear())

test('every reason is still needed', { skip }, () => {
  const idle = knownLosses.filter((known) => !used.has(known) && (hasPython || known.isPython !== true))
  assert.deepEqual(
    idle.map(({ what, theirs }) => `${what} ${String(theirs)}`),
    [],
  )
})
