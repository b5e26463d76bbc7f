/** A stretch of a document's text, by the place its reader gives it: 'page/3', '1', 'word/document.xml'. */
export interface Passage {
  readonly place: string
  readonly text: string
}

/** Where a sentence stands, as a person looks for it. */
export interface SentencePlace {
  readonly unit: 'page' | 'paragraph'
  readonly number: number
}

export interface Sentence {
  readonly text: string
  readonly at: SentencePlace
}

/** No clause is longer; a longer stretch without a full stop is cut into pieces. */
export const longestSentence = 1200

/** The sentences of a document, each with its page, or with its paragraph where there are no pages. */
export function* sentencesOf(passages: Iterable<Passage>): Generator<Sentence> {
  let paragraph = 0
  for (const { place, text } of passages) {
    if (isAside(place)) continue
    const page = pageOf(place)
    for (const one of paragraphsOf(text)) {
      paragraph++
      const at: SentencePlace =
        page === undefined ? { unit: 'paragraph', number: paragraph } : { unit: 'page', number: page }
      for (const sentence of splitSentences(one)) yield { text: sentence, at }
    }
  }
}

/** Headers of a message and the notes of a page are not the text itself. */
function isAside(place: string): boolean {
  return place.startsWith('header/') || place.endsWith('/notes')
}

function pageOf(place: string): number | undefined {
  const number = /^page\/(\d{1,6})$/.exec(place)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** An article, a letter or number of a list, a bullet: what begins a line of its own. */
const beginsAnew =
  /^(?:(?:artikel|article|bijlage|annex|§)\s?\d|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s|\(?[a-z]{1,2}[.)]\s|[•–▪*-]\s)/i

/**
 * Lines that belong together: a page breaks sentences over lines, and words over their hyphens. Only the last line is looked at for how a
 * paragraph ends: a million lines without a full stop are one paragraph.
 */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = []
  let lines: string[] = []
  const close = (): void => {
    if (lines.length > 0) paragraphs.push(lines.join(''))
    lines = []
  }
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/g, ' ').trim()
    const above = lines.at(-1) ?? ''
    if (line === '' || beginsAnew.test(line) || /[.:;!?]$/.test(above) || isHeading(lines, line)) close()
    if (line !== '') addLine(lines, line)
  }
  close()
  return paragraphs
}

const longestHeading = 50

/** A short line without an end, above one that begins with a capital, is a heading. */
function isHeading(above: readonly string[], line: string): boolean {
  return (
    above.length > 0 &&
    /^\p{Lu}/u.test(line) &&
    !/[,(]$/.test(above.at(-1) ?? '') &&
    above.length < longestHeading &&
    above.reduce((sum, one) => sum + one.length, 0) < longestHeading
  )
}

function addLine(lines: string[], line: string): void {
  const above = lines.pop()
  if (above === undefined) lines.push(line)
  else if (/\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(line)) lines.push(above.slice(0, -1), line)
  else lines.push(above, ` ${line}`)
}

function splitSentences(paragraph: string): string[] {
  return paragraph.split(/(?<=[.;!?])\s(?=[\p{Lu}"“‘(])/u).flatMap((sentence) => pieces(sentence))
}

function pieces(sentence: string): string[] {
  const count = Math.ceil(sentence.length / longestSentence)
  return Array.from({ length: count }, (_, i) =>
    sentence.slice(i * longestSentence, (i + 1) * longestSentence),
  )
}
