import { visibleText } from './visible-text.ts'

/** What strangers wrote, on one line: names, subjects and file names. Hidden characters are seen, piles of accents are cut. */
export function plainText(text: string): string {
  return visibleText(text.toWellFormed().replace(/[\t\r\n\u2028\u2029]+/g, ' ')).replace(piledAccents, '$1')
}

/** The same where line breaks mean something: a stretch of a text. */
export function plainLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map(plainText)
    .join('\n')
}

/** For inside a sentence: short, and with a direction of its own. */
export function quotedText(text: string, most = 60): string {
  return `\u2068${cutEnd(plainText(text), most)}\u2069`
}

/** Words of ours that begin a line. */
export function lineStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** As many characters as fit, with dots for the rest. */
export function cutEnd(text: string, most: number): string {
  const letters = [...text]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}

/** The same with the dots in the middle: a bit of the beginning, most of the end. */
export function cutMiddle(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const head = Math.floor(most / 3)
  return `${letters.slice(0, head).join('')}…${letters.slice(head + 1 - most).join('')}`
}

/** Hebrew and Vietnamese need up to three on one letter. */
const piledAccents = /(\p{M}{3})\p{M}+/gu
