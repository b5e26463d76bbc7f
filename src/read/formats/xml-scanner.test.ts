import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { openCorpus } from '../../../test/corpora.ts'
import { cpuMs } from '../../../test/cpu-time.ts'
import { inMemory } from '../../base/bytes.ts'
import { localName, walkXml, type XmlListener } from './xml.ts'
import { XmlScanner } from './xml-scanner.ts'
import { openEntry, readZipDirectory } from './zip-archive.ts'

interface Told {
  readonly events: readonly string[]
  readonly isWhole: boolean
}

/** Events as lines; text that comes in pieces is one. */
class Listener implements XmlListener {
  readonly events: string[] = []
  #text = ''

  open = (
    name: string,
    attribute: (name: string) => string,
    all: () => Readonly<Record<string, string>>,
  ): void => {
    this.#endText()
    const names = new Set(Object.keys(all()).map(localName))
    const asked = [...names, 'absent'].map((wanted) => [wanted, attribute(wanted)])
    this.events.push(`<${name} ${JSON.stringify(all())} ${JSON.stringify(asked)}`)
  }

  close = (name: string): void => {
    this.#endText()
    this.events.push(`</${name}`)
  }

  text = (text: string): void => void (this.#text += text)

  done(isWhole: boolean): Told {
    this.#endText()
    return { events: this.events, isWhole }
  }

  #endText(): void {
    if (this.#text !== '') this.events.push(this.#text)
    this.#text = ''
  }
}

function ours(text: string, pieceLength = text.length): Told {
  const listener = new Listener()
  const scanner = new XmlScanner(listener)
  for (let at = 0; at < text.length; at += pieceLength) scanner.write(text.slice(at, at + pieceLength))
  scanner.end()
  return listener.done(scanner.isWhole)
}

class Saxes extends SaxesParser {
  isWhole = true

  override fail(): this {
    this.isWhole = false
    return this
  }
}

function theirs(text: string): Told {
  const listener = new Listener()
  const parser = new Saxes({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    const valueOf = (wanted: string): string =>
      Object.entries(attributes).find(([key]) => localName(key) === wanted)?.[1] ?? ''
    listener.open(localName(name), valueOf, () => attributes)
  })
  parser.on('closetag', ({ name }) => listener.close(localName(name)))
  parser.on('text', listener.text)
  parser.on('cdata', listener.text)
  parser.write(text).close()
  return listener.done(parser.isWhole)
}

/** What is told of an element without attributes. */
const opened = (element: string): string => `<${element} {} [["absent",""]]`

const name = fc.constantFrom('a', 'w:t', 'si', 'rPh', 'café', '_x', 'dotted.name-2')
const words = fc.constantFrom(
  'Joop',
  ' ',
  '\n',
  '\r\n',
  '&amp;',
  '&#233;',
  '&#x1F600;',
  '"',
  "'",
  '>',
  'é',
  '𝄞',
  '/',
  '=',
)
const phrase = fc.array(words, { maxLength: 5 }).map((some) => some.join(''))
const attribute = fc
  .tuple(name, phrase, fc.boolean())
  .map(([key, value, isDouble]) =>
    isDouble ? ` ${key}="${value.replaceAll('"', '')}"` : `\n${key} = '${value.replaceAll("'", '')}'`,
  )
const attributes = fc
  .uniqueArray(attribute, { maxLength: 3, selector: (one) => /[^\s=]+/.exec(one)?.[0] })
  .map((some) => some.join(''))
const { element } = fc.letrec<{ element: string; child: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, fc.array(tie('child'), { maxLength: 4 }))
    .map(([key, some, children]) =>
      children.length === 0 ? `<${key}${some} />` : `<${key}${some}>${children.join('')}</${key} >`,
    ),
  child: fc.oneof(
    { depthSize: 'small' },
    phrase,
    fc.constantFrom('<!-- <b> & " -->', '<![CDATA[<a> & ]]>', '<?pi <x> ?>'),
    tie('element'),
  ),
}))
const head = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  '<!DOCTYPE a [<!ENTITY x "y>">]>',
  '<!DOCTYPE html>',
)

test('what is whole is told as saxes tells it, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(head, element, fc.integer({ min: 1, max: 40 }), (before, body, pieceLength) => {
      const document = `${before}${body}`
      const told = theirs(document)
      assert.ok(told.isWhole)
      assert.deepEqual(ours(document), told)
      assert.deepEqual(ours(document, pieceLength), told)
    }),
    { numRuns: 500 },
  )
})

test('what is broken is read as far as it goes, and told', () => {
  for (const broken of [
    '',
    'tekst',
    '<a>',
    '<a></b>',
    '<a',
    '<a b>x</a>',
    '<a b=c>x</a>',
    '<a/>meer',
    '<a/><b/>',
    '<a>1 < 2</a>',
    '<a>&#55357;</a>',
    '<a><!-- </a>',
  ])
    assert.deepEqual([broken, ours(broken).isWhole, theirs(broken).isWhole], [broken, false, false])
  assert.deepEqual(ours('<a>1 < 2 & 3</a>').events, [opened('a'), '1 < 2 & 3', '</a'])
  assert.deepEqual(ours('<a><b>x</a>').events, [...['a', 'b'].map(opened), 'x', '</b', '</a'])
  // An end that nothing began ends nothing.
  assert.deepEqual(ours('<a>x</b>y</a>').events, [opened('a'), 'xy', '</a'])
  assert.deepEqual(ours('<a b=c d e="&lt;&nbsp;">').events, [
    '<a {"b":"c","d":"d","e":"<&nbsp;"} [["b","c"],["d","d"],["e","<&nbsp;"],["absent",""]]',
  ])
})

test('any text ends, in any pieces', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '!',
    '--',
    '[',
    ']',
    '?',
    'a',
    ' ',
    '&',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (some, pieceLength) => {
      const text = some.join('')
      assert.deepEqual(ours(text, pieceLength), ours(text))
    }),
    { numRuns: 1000 },
  )
})

test('elements in elements without end, and attributes without end, are no document', () => {
  assert.equal(walkXml(inMemory(Buffer.from('<a>'.repeat(3000))), {}), false)
  const many = `<a ${Array.from({ length: 30_000 }, (_, i) => `b${i}=""`).join(' ')}/>`
  assert.equal(walkXml(inMemory(Buffer.from(many)), new Listener()), false)
})

test('ends of what never began are not looked for without end', () => {
  const start = cpuMs()
  const strays = `${'<a>'.repeat(1900)}${'</b>'.repeat(3_000_000)}`
  assert.equal(walkXml(inMemory(Buffer.from(strays)), {}), false)
  assert.ok(cpuMs() - start < 3000)
})

const skip = process.env['KWARTJE_CORPORA'] === undefined ? 'KWARTJE_CORPORA is not set' : false

test('every entry of the office files of the corpora is told as saxes tells it', { skip }, async () => {
  const folder = await openCorpus('tika-documents')
  assert.ok(folder !== undefined)
  let whole = 0
  for (const ending of ['docx', 'xlsx', 'pptx', 'odt', 'ods'])
    for (const file of readdirSync(join(folder, ending))) {
      const bytes = inMemory(readFileSync(join(folder, ending, file)))
      for (const entry of readZipDirectory(bytes).entries) {
        const opened = /\.(?:xml|rels)$/.test(entry.name) ? openEntry(bytes, entry) : undefined
        if (opened === undefined || !('read' in opened) || opened.sizeBytes > 2_000_000) continue
        const text = new TextDecoder().decode(opened.read(0, opened.sizeBytes))
        const told = theirs(text)
        if (!told.isWhole) continue
        whole++
        assert.deepEqual(ours(text), told, `${file} ${entry.name}`)
      }
    }
  assert.ok(whole > 1000)
})
