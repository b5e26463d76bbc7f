import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { identityCard } from './identity-card.ts'
import { makeSample } from './index.ts'
import type { TruePerson } from './truth.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kwartje-truth-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

const truth = await makeSample(scratch)
const texts = readBack(scratch)
const holds = truth.persons.flatMap((person) => person.holds.map((held) => ({ person, ...held })))
const allHolds = new Set(holds.map(({ kind, value, place }) => key(kind, value, place)))

test('every value in the truth stands in the place it names', () => {
  const absent = holds.filter(({ kind, value, place }) => !stands(kind, value, texts.get(place) ?? ''))
  assert.deepEqual(
    absent.map(({ person, kind, value, place }) => [person.name, kind, value, place]),
    [],
  )
})

test('nothing is told twice', () => {
  const told = holds.map(({ person, kind, value, place }) => `${person.id} ${key(kind, value, place)}`)
  assert.equal(new Set(told).size, told.length)
})

test('every address, number and full name that stands in a place is in the truth', () => {
  const untold = [...texts].flatMap(([place, text]) =>
    truth.persons.flatMap((person) =>
      valuesOf(person)
        .filter(([kind, value]) => stands(kind, value, text) && !allHolds.has(key(kind, value, place)))
        .map(([kind, value]) => [kind, value, place]),
    ),
  )
  assert.deepEqual(untold, [])
})

test('what only looks like personal data stands there too', () => {
  const absent = truth.negatives.filter(({ value, place }) => !(texts.get(place) ?? '').includes(value))
  assert.deepEqual(absent, [])
})

test('no number that is only a trap belongs to somebody', () => {
  const owned = new Set(truth.persons.flatMap(({ holds }) => holds.map(({ value }) => value)))
  assert.deepEqual(
    truth.negatives.filter(({ value }) => owned.has(value)),
    [],
  )
})

test('events are about known people and places', () => {
  for (const { what, person, place } of truth.events) {
    assert.ok(
      truth.persons.some(({ id }) => id === person),
      what,
    )
    assert.ok(texts.has(place), what)
  }
})

function key(kind: string, value: string, place: string): string {
  return `${kind} ${value} ${place}`
}

/** What somebody is known by, wherever it was planted. */
function valuesOf({ name, emails, phones, holds }: TruePerson): readonly (readonly [string, string])[] {
  const numbers = holds
    .filter(({ kind }) => kind === 'IBAN' || kind === 'NL_BSN')
    .map(({ kind, value }) => [kind, value] as const)
  return [
    ['PERSON', name],
    ...emails.map((email) => ['EMAIL', email] as const),
    ...phones.map((phone) => ['PHONE', phone] as const),
    ...numbers,
  ]
}

function stands(kind: string, value: string, text: string): boolean {
  if (kind === 'PHONE') {
    const digits = dense(text)
    return digits.includes(value) || digits.includes(value.replace(/^\+31/, '0'))
  }
  if (kind === 'IBAN') return dense(text).includes(value)
  if (kind === 'DATE_OF_BIRTH')
    return text.includes(value) || text.includes(value.split('-').toReversed().join('-'))
  return hasWord(text, value)
}

/** "Molenweg 5" does not stand in "Molenweg 55". */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + word.length))) return true
  return false
}

const denseTexts = new Map<string, string>()

function dense(text: string): string {
  const known = denseTexts.get(text)
  if (known !== undefined) return known
  const made = text.replace(/[ -]/g, '')
  denseTexts.set(text, made)
  return made
}

/** Every place of the firm as text, by decoding as plain as can be; the files of a Maildir are one place. */
function readBack(folder: string): Map<string, string> {
  const found = new Map<string, string>()
  const files = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile())
  for (const file of files.sort()) {
    const place = file.startsWith('mail/archief/') ? 'mail/archief' : file
    const path = join(folder, file)
    const text = file.endsWith('.sqlite') ? tablesOf(path) : textOf(file, readFileSync(path))
    found.set(place, `${found.get(place) ?? ''}\n${text}`)
  }
  return found
}

function tablesOf(path: string): string {
  using database = new DatabaseSync(path, { readOnly: true })
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").all()
  return tables
    .flatMap(({ name }) => database.prepare(`select * from "${String(name)}"`).all())
    .map((row) => Object.values(row).join('\t'))
    .join('\n')
}

function textOf(name: string, bytes: Buffer): string {
  if (/\.(?:docx|xlsx|zip)$/.test(name))
    return Object.entries(unzipSync(bytes))
      .map(([inner, content]) => textOf(inner, Buffer.from(content)))
      .join('\n')
  if (name.endsWith('.xml'))
    return bytes
      .toString()
      .replace(/<[^>]*>/g, ' ')
      .replace(/ +/g, ' ')
  if (name.endsWith('.pdf')) return pdfText(bytes)
  // What stands on the picture is read by test/whole/ocr.test.ts.
  if (name.endsWith('.png')) return bytes.equals(identityCard.bytes()) ? identityCard.number : ''
  if (/\.mbox$|\.eml$|^mail\/archief/.test(name)) return mailText(bytes)
  return /\.(?:txt|csv|vcf|ics)$/.test(name) ? bytes.toString() : ''
}

/** Standard fonts write one byte a letter, in Latin-1 where we write. */
function pdfText(bytes: Buffer): string {
  const latin = bytes.toString('latin1')
  return [...latin.matchAll(/\/FlateDecode\n>>\nstream\n/g)]
    .map((match) => {
      const start = match.index + match[0].length
      const stream = inflateSync(bytes.subarray(start, latin.indexOf('\nendstream', start))).toString(
        'latin1',
      )
      return stream.replace(/\[(.*)\] TJ/g, (_, pieces: string) =>
        [...pieces.matchAll(/<([0-9a-f]+)>/g)]
          .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
          .join(''),
      )
    })
    .join('\n')
}

/** Headers and parts of the messages of a mailbox, each part decoded. */
function mailText(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .split(/^(?=--|From |Content-Type: text)/m)
    .map((piece) => {
      const [head = '', ...rest] = piece.split('\n\n')
      const body = Buffer.from(rest.join('\n\n'), 'latin1')
      return `${headText(head)}\n${bodyText(head, body)}`
    })
    .join('\n')
}

function headText(head: string): string {
  return Buffer.from(head, 'latin1')
    .toString()
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString())
}

function bodyText(head: string, body: Buffer): string {
  const text = body.toString('latin1')
  if (head.includes('base64')) {
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? ''
    return textOf(name, Buffer.from(text, 'base64'))
  }
  if (!head.includes('quoted-printable')) return body.toString()
  return new TextDecoder('windows-1252').decode(
    Buffer.from(
      text
        .replace(/=\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ),
  )
}
