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
  const plain = [...plainText(text)]
  const short = plain.length > most ? `${plain.slice(0, most - 1).join('')}…` : plain.join('')
  return `\u2068${short}\u2069`
}

/** Hebrew and Vietnamese need up to three on one letter. */
const piledAccents = /(\p{M}{3})\p{M}+/gu
