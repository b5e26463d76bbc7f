import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDigit, isLetterOrDigit, isWordly } from './characters.ts'
import { contextWords } from './context-words.ts'
import { mayBeAddress, readAddress } from './detectors/address.ts'
import { readAge } from './detectors/age.ts'
import { readDate } from './detectors/dates.ts'
import { formOfCode, mayBeHardware } from './code-form.ts'
import { codeDetectors, numberDetectors, numberDetectorsBySize } from './detectors/index.ts'
import { readMac } from './detectors/ip.ts'
import { readDigits } from './digits.ts'
import { mayBeAge, mayBeBirth, mayBeDate } from './gates.ts'
import { sceneOf, type Scene } from './scene.ts'

const examples = [
  ...codeDetectors.flatMap(({ examples }) => examples.finds),
  ...numberDetectors.flatMap(({ examples }) => examples.finds),
  ...'geboren 4 juli 1991|12-03-1978|born March 3, 1990|1965.11.21|3e mei 2001|20240131|12 . 3 . 1999'.split(
    '|',
  ),
  ...'Kerkstraat 14|12 High Street|Singel 22a|Van Speykstraat 122-b'.split('|'),
  ...'34 jaar|leeftijd: 47|aged 34|52-jarige|6,5 jaar|12 - 14 years old|leeftijd is 8'.split('|'),
  ...'00:1A:2B:3C:4D:5E|001a.2b3c.4d5e|85.07.30-033.28|12345678Z|AB 12 34 56 C|RSSMRA85T10A562S'.split('|'),
  ...'131052-308T|X-1234567L|1 85 05 78 006 084 36'.split('|'),
]
const between = [...' \n.,-/:(+=\'"é€', '']
const texts = fc
  .array(fc.tuple(fc.constantFrom(...examples), fc.constantFrom(...between), fc.string({ maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.flat().join(''))

const encoder = new TextEncoder()

function sceneFor(text: string): Scene {
  return sceneOf(encoder.encode(text), { context: { layout: 'prose', all: true }, heads: [], contextWords })
}

function digitsEnd({ bytes }: Scene, start: number): number {
  let i = start
  while (isDigit(bytes, i)) i++
  return i
}

test('no gate is shut before what a detector finds in digits', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const scene = sceneFor(text)
      for (let at = 0; at < scene.bytes.length; at++) {
        if (!isDigit(scene.bytes, at) || isDigit(scene.bytes, at - 1)) continue
        const past = digitsEnd(scene, at)
        const dates = readDate(scene, at)
        if (dates.length > 0) assert.ok(mayBeDate(scene, at, past), `date: ${text}`)
        if (dates.some(({ kind }) => kind === 'DATE_OF_BIRTH'))
          assert.ok(mayBeBirth(scene, at), `birth: ${text}`)
        if (past - at > 5) continue
        if (readAddress(scene, at, past) !== undefined)
          assert.ok(mayBeAddress(scene, at, past), `address: ${text}`)
        if (readAge(scene, at) !== undefined) assert.ok(mayBeAge(scene, at, past), `age: ${text}`)
      }
    }),
    { numRuns: 2000 },
  )
})

test('no number that a detector would claim is refused for its form', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const scene = sceneFor(text)
      for (let at = 0; at < scene.bytes.length; at++) {
        if (!isDigit(scene.bytes, at) || isWordly(scene.bytes, at - 1)) continue
        const run = readDigits(scene, at)
        if (run === undefined || run.total < 6) continue
        const opening = numberDetectorsBySize[run.sizes[0] ?? 0] ?? []
        for (const detector of numberDetectors)
          if (detector.weigh(run, scene) !== undefined)
            assert.ok(opening.includes(detector) && detector.fits(run, scene), `${detector.kind}: ${text}`)
      }
    }),
    { numRuns: 2000 },
  )
})

test('no gate is shut before a code', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const scene = sceneFor(text)
      for (let at = 0; at < scene.bytes.length; at++) {
        if (!isLetterOrDigit(scene.bytes, at) || isLetterOrDigit(scene.bytes, at - 1)) continue
        const form = formOfCode(scene, at)
        for (const { kind, read, fits } of codeDetectors)
          if (read(scene, at) !== undefined) assert.ok(fits(form, scene), `${kind}: ${text}`)
        if (readMac(scene, at) !== undefined) assert.ok(mayBeHardware(form, scene), `MAC: ${text}`)
      }
    }),
    { numRuns: 2000 },
  )
})
