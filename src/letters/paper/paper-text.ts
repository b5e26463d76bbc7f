import { printable, type Block, type Paper } from './paper.ts'

/** A document as plain text in UTF-8, for a mail or a field of a website. */
export function paperToText({ title, opening, sections }: Paper): Uint8Array {
  const parts = [
    `${title}\n${'='.repeat(Math.min(title.length, 72))}`,
    opening.join('\n'),
    ...sections.flatMap((section) => [
      `\n${section.title}\n${'-'.repeat(Math.min(section.title.length, 72))}`,
      ...section.blocks.map(blockText),
    ]),
  ]
  return Buffer.from(`${printable(parts.filter((part) => part !== '').join('\n\n'))}\n`)
}

function blockText(block: Block): string {
  if (block.type === 'heading') return `* ${block.text}`
  if (block.type === 'text') return block.text
  if (block.type === 'list') return block.items.map((item) => `- ${item}`).join('\n')
  return block.facts.rows
    .map(({ label, lines }) => `${label}:\n${lines.map(({ text }) => `  ${text}`).join('\n')}`)
    .join('\n')
}
