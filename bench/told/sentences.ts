import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { utf8 } from '../../src/base/bytes.ts'
import { contextWords } from '../../src/detect/context-words.ts'
import { createDetector } from '../../src/detect/detect.ts'
import { sceneOf, type Scene } from '../../src/detect/scene.ts'
import { alone, readAlone, readSentence, together, words } from '../../src/detect/special/features.ts'
import { specialExamples } from '../../src/detect/special/examples.ts'
import { endOfNames, sentenceAround, type Named } from '../../src/detect/special/read-special.ts'
import { categoryKinds } from '../../src/detect/kinds.ts'
import { sorts } from './sorts.ts'
import { readRows } from '../../test/detection/score.ts'

/** A sentence with what it tells. */
export interface Sentence {
  readonly text: string
  /** Bit by bit which of the kinds it tells, in their order. */
  readonly told: number
  /** Numbers of its features. */
  readonly features: Int32Array
  /** The file it comes from. */
  readonly source: string
}

const detect = createDetector()

/** The sentences of the TSV files beside this one: labels (or "-"), a tab, a sentence. */
export function writtenSentences(): Sentence[] {
  return globSync(join(import.meta.dirname, '*.tsv'))
    .sort()
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const tab = line.indexOf('\t')
          const labels = line.slice(0, tab) === '-' ? [] : line.slice(0, tab).split(',')
          const text = line.slice(tab + 1).trim()
          const { scene, names } = lookedAt(text)
          return read(scene, [0, scene.bytes.length], { names, labels, source: basename(path) })
        }),
    )
}

/** Of each word that tells by itself three sentences of little else. */
export function tellingWords(): Sentence[] {
  return sorts.flatMap(({ name, words: telling }) => {
    const kind = tellingSorts.exec(name)?.[1]
    if (kind === undefined && name !== 'conditions') return []
    const labels = [kind?.toUpperCase() ?? 'HEALTH']
    return telling.flatMap((word) =>
      [`hij ${word}`, `ze had ${word}`, `Karin ${word}`].map((text) => {
        const { scene, names } = lookedAt(text)
        return read(scene, [0, scene.bytes.length], { names, labels, source: fromLists })
      }),
    )
  })
}

/** The examples by which each kind is explained. */
export function exampleSentences(): Sentence[] {
  return specialExamples.flatMap(([kind, { finds, ignores }]) =>
    [...finds, ...ignores].map((text, index) => {
      const { scene, names } = lookedAt(text)
      const labels = index < finds.length ? [kind] : []
      return read(scene, [0, scene.bytes.length], { names, labels, source: 'examples' })
    }),
  )
}

/** Where sentences come from that nobody wrote. */
export const fromLists = 'lists'

const tellingSorts = /^telling-(.*)$/

/** The sentences of labelled rows: what a span lies over tells what the span says; rows that are labelled for other kinds tell nothing where no word for such things stands. */
export function labelledSentences(path: string): Sentence[] {
  return readRows(path).flatMap(({ text, types, spans }) => {
    const isComplete = categoryKinds.some((kind) => types.includes(kind))
    const { scene, names } = lookedAt(text)
    const at = (offset: number): number => utf8(text.slice(0, offset)).length
    const places = spans
      .filter(({ type }) => categoryKinds.some((kind) => kind === type))
      .map(({ start, end, type }) => ({ start: at(start), end: at(end), type }))
    const asked = sentencesOf(scene).filter((place) => isComplete || !mayTell(scene, place))
    return asked.map((place) => {
      const labels = places
        .filter(({ start, end }) => start < place[1] && place[0] < end)
        .map(({ type }) => type)
      return read(scene, place, { names, labels, source: basename(path) })
    })
  })
}

const mayBeTold = new Set(
  sorts.filter(({ name }) => /^(?:talk-of|telling)-|^conditions$/.test(name)).flatMap(({ words }) => words),
)

/** Whether a word stands in this place by which such things are told. */
function mayTell({ bytes }: Scene, place: readonly [number, number]): boolean {
  const inside = bytes.toString('utf8', ...place).toLowerCase()
  return (inside.match(/[\p{L}-]+/gu) ?? []).some((word) => mayBeTold.has(word))
}

/** Sentences that tell nothing of anybody: of every step-th paragraph of help texts one. */
export function plainSentences(texts: readonly string[], step: number): Sentence[] {
  return texts
    .filter((_, index) => index % step === 0)
    .map((text) => {
      const { scene, names } = lookedAt(text)
      return read(scene, [0, Math.min(scene.bytes.length, longest)], { names, labels: [], source: 'help' })
    })
}

const longest = 300

function lookedAt(text: string): { readonly scene: Scene; readonly names: readonly Named[] } {
  const bytes = utf8(text)
  const names = detect(bytes, { layout: 'prose' }).filter(({ kind }) => kind === 'PERSON')
  return { scene: sceneOf(bytes, { context: { layout: 'prose' }, heads: [], contextWords }), names }
}

/** Where each sentence of a text stands. */
function sentencesOf(scene: Scene): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = []
  for (let at = 0; at < scene.bytes.length; at++) {
    if (!/[^\s.!?]/.test(scene.text[at] ?? '')) continue
    const place = sentenceAround(scene, at)
    places.push(place)
    at = Math.max(at, place[1])
  }
  return places
}

function read(
  scene: Scene,
  place: readonly [number, number],
  {
    names,
    labels,
    source,
  }: { readonly names: readonly Named[]; readonly labels: readonly string[]; readonly source: string },
): Sentence {
  const named = names.filter(({ start, end }) => start < place[1] && place[0] < end)
  readSentence(scene.bytes, place, endOfNames(scene, named))
  const features = [...together.numbers.subarray(0, together.count)]
  for (let word = 0; word < words.count; word++) {
    readAlone(scene.bytes, word)
    features.push(...alone.numbers.subarray(0, alone.count))
  }
  return {
    text: scene.bytes.toString('utf8', ...place),
    told: categoryKinds.reduce(
      (bits, kind, index) => (labels.includes(kind) ? bits | (1 << index) : bits),
      0,
    ),
    features: Int32Array.from(features),
    source,
  }
}
