import { languages } from '../../i18n/index.ts'
import { letterText } from '../../i18n/breach-text.ts'
import type { LetterName } from '../../i18n/nl-breach-letters.ts'
import type { BreachFile } from '../../privacy/breaches/file.ts'
import type { Block, Paper } from '../paper/paper.ts'
import type { PaperWish } from './record.ts'

/** A letter about a breach, as paper: to the people, to everybody, or to who must know. */
export function breachLetter(
  name: LetterName,
  file: BreachFile,
  { organisation, language, madeOn }: PaperWish,
): Paper {
  const { title, opening, sections, closing } = letterText(name, { file, organisation }, languages[language])
  const written = sections.filter(({ text, items = [] }) => text !== '' || items.length > 0)
  return {
    language,
    title,
    author: organisation,
    madeOn,
    opening,
    sections: written.map((section, i) => ({
      title: section.title,
      blocks: [
        ...textBlock(section.text),
        ...listBlock(section.items ?? []),
        ...(i === written.length - 1 ? closing.flatMap(textBlock) : []),
      ],
    })),
  }
}

function textBlock(text: string): readonly Block[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

function listBlock(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ type: 'list', items }]
}
