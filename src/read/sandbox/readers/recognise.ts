import type { WireAnswer } from '../answer.ts'
import { openPicture, type OpenPicture, type Position, type ReadPage, type ReadWord } from './engine.ts'

/** From here a picture is held the right way: turned text reads as noise, of 35 to 65. */
const sure = 75

/** Below this nothing on it is text: photographs of anything give such words. */
const least = 50

/** Of fewer letters nobody can say how they are held. */
const fewestLetters = 6

/** No page has more: so many are noise, which takes a minute to read each way. By number, not by time: twice read is the same. */
const mostWords = 2500

/** As Exif writes how a camera was held: upright, upside down, on its left and on its right side. */
const orientations = [1, 3, 6, 8] as const

/** A picture that leans less reads as well as it is. */
const leastLean = 0.005

/** Reads what stands on a picture, whichever way it is held. Text in one part; a zone for machines, read again, in another. */
export async function recognise(bytes: Uint8Array, held = 1): Promise<WireAnswer> {
  const picture = await openPicture(bytes)
  if (picture === undefined) return answerOf([], [{ code: 'damaged', place: '', lostBytes: bytes.length }])
  const { page, position } = bestOf(picture, held)
  if (page.certainty < least) return answerOf([], [])
  const text = textOf(page)
  const zone = zoneOf(picture, { page, position })
  return {
    ...answerOf(
      [
        { place: '', text },
        { place: 'zone', text: zone },
      ].filter((part) => part.text !== ''),
      [],
    ),
    fields: [{ name: 'certainty', value: String(Math.round(page.certainty)) }],
  }
}

function answerOf(parts: WireAnswer['parts'], problems: WireAnswer['problems']): WireAnswer {
  return { title: '', fields: [], parts, nested: [], problems }
}

interface Held {
  readonly page: ReadPage
  readonly position: Position
}

/** First as the camera says that it is held, then straightened, then turned until it reads well. */
function bestOf(picture: OpenPicture, orientation: number): Held {
  const first = searched(
    picture,
    straightened(picture, hold(picture, { orientation, angle: 0, layout: 'block' })),
  )
  const isTold = first.page.certainty >= sure || lettersOf(first.page) < fewestLetters
  if (isTold || first.page.words.length > mostWords) return first
  return straightened(picture, turn(picture, first))
}

/** Beside a photograph, as on a card, letters read better when the photograph is left out. */
function searched(picture: OpenPicture, held: Held): Held {
  const { certainty } = held.page
  if (certainty < least || certainty >= sure) return held
  return better(held, hold(picture, { ...held.position, layout: 'searched' }))
}

function straightened(picture: OpenPicture, held: Held): Held {
  const { lean, certainty } = held.page
  if (Math.abs(lean) < leastLean || certainty < least || held.position.angle !== 0) return held
  return better(held, hold(picture, { ...held.position, angle: lean }))
}

/** As it is when that reads well, else in the one of four ways that reads best. */
function turn(picture: OpenPicture, first: Held): Held {
  let best = first
  for (const orientation of orientations) {
    if (best.page.certainty >= sure) break
    if (orientation !== first.position.orientation)
      best = better(best, hold(picture, { orientation, angle: 0, layout: 'block' }))
  }
  return best
}

function hold(picture: OpenPicture, position: Position): Held {
  return { page: picture.read(position), position }
}

/** Surer of about as much: a few words of a page may be read surely too. */
function better(one: Held, other: Held): Held {
  const isAsMuch = lettersOf(other.page) * 2 >= lettersOf(one.page)
  return isAsMuch && other.page.certainty > one.page.certainty ? other : one
}

function lettersOf({ words }: ReadPage): number {
  return words.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0)
}

/** On a page that reads badly, words of which the reader is unsure are noise more often than not. */
const leastWord = 20

/** Addresses and zones for machines are no words of a language: of them it is never sure. */
const isOdd = /[@<]/
const isZone = /<</

/** The words in reading order. A wide gap is a step to the next cell, as in forms; a line that fills the page goes on in the next. */
function textOf({ words, certainty }: ReadPage): string {
  const kept = words.filter(
    (word) => certainty >= sure || word.certainty >= leastWord || isOdd.test(word.text),
  )
  const left = kept.reduce((least, word) => Math.min(least, word.left), Infinity)
  const right = kept.reduce((most, word) => Math.max(most, word.right), -Infinity)
  const full = left + (right - left) * fullLine
  let text = ''
  let last: ReadWord | undefined
  let hasCells = false
  for (const word of kept) {
    if (last !== undefined) {
      const gap = between(last, word)
      const goesOn = gap === '\n' && !hasCells && last.right >= full && !isZone.test(last.text + word.text)
      if (goesOn && isSplit(last, word)) text = text.slice(0, -1)
      else text += goesOn ? ' ' : isOneAddress(last, word) ? '' : gap
      hasCells = gap === '\t' || (hasCells && gap === ' ')
    }
    text += word.text
    last = word
  }
  return text === '' ? '' : `${text}\n`
}

/** Of the width of the page: what ends sooner is a line of its own, as in an address. */
const fullLine = 0.8

function between(last: ReadWord, word: ReadWord): '\n\n' | '\n' | '\t' | ' ' {
  if (last.paragraph !== word.paragraph) return '\n\n'
  if (last.line !== word.line) return '\n'
  return word.left - last.right > (last.bottom - last.top) * 1.6 ? '\t' : ' '
}

/** "marijke. hofstra@delinde.example": after a point the reader expects a space. */
function isOneAddress(last: ReadWord, word: ReadWord): boolean {
  const isClose = last.line === word.line && word.left - last.right < (last.bottom - last.top) * 0.6
  return isClose && /^\p{Ll}[\p{Ll}\d.]*\.$/u.test(last.text) && /^[\p{Ll}\d._-]+@/u.test(word.text)
}

/** "burgerservice-" at the end of a line and "nummer" on the next are one word. */
function isSplit(last: ReadWord, word: ReadWord): boolean {
  return /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(word.text)
}

const zoneLine = /^[A-Z0-9<«‹(]{20,}$/

/** The lines of a zone for machines, read again with only the signs that it can have. */
function zoneOf(picture: OpenPicture, { page, position }: Held): string {
  if (zoneLinesIn(page.words).length === 0) return ''
  return zoneLinesIn(picture.readZone(position))
    .map((line) => `${line}\n`)
    .join('')
}

function zoneLinesIn(words: readonly ReadWord[]): string[] {
  return [...Map.groupBy(words, ({ line }) => line).values()]
    .map((some) => some.map(({ text }) => text).join(''))
    .filter((signs) => zoneLine.test(signs) && (signs.match(/[<«‹]/g)?.length ?? 0) >= 2)
}
