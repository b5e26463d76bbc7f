import { pageStart } from './page-start.ts'
import { htmlText as html } from './html-text.ts'
import type { Block, FactRow, Paper, Section } from './paper.ts'
import { paperStyle } from './paper-style.ts'

/** A page in one file for a website: no script, nothing fetched, by day and by night, and on paper. */
export function paperToHtml(paper: Paper): Uint8Array {
  const { language, title, opening, sections } = paper
  return Buffer.from(`${pageStart({ language, title, style: paperStyle, isPrivate: false })}
<body>
<main>
<h1>${html(title)}</h1>
<div class="opening">${opening.map((line) => `<p>${html(line)}</p>`).join('')}</div>
${contents(paper)}
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`)
}

/** Shorter ones are seen whole. */
const leastForContents = 4

function contents({ sections, title }: Paper): string {
  if (sections.length < leastForContents) return ''
  const lines = sections.map((one, i) => `<li><a href="#s${i + 1}">${html(one.title)}</a></li>`)
  return `<nav aria-label="${html(title)}"><ol>${lines.join('')}</ol></nav>`
}

function sectionHtml({ title, blocks }: Section, index: number): string {
  return `<section aria-labelledby="s${index + 1}">
<h2 id="s${index + 1}">${html(title)}</h2>
${blocks.map(blockHtml).join('\n')}
</section>`
}

function blockHtml(block: Block): string {
  if (block.type === 'heading') return `<h3>${html(block.text)}</h3>`
  if (block.type === 'text') return paragraphs(block.text)
  if (block.type === 'list') return `<ul>${block.items.map((item) => `<li>${html(item)}</li>`).join('')}</ul>`
  const [about, said] = block.facts.heads
  return `<table><thead><tr><th scope="col">${html(about)}</th><th scope="col">${html(said)}</th></tr></thead>
<tbody>${block.facts.rows.map(rowHtml).join('')}</tbody></table>`
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `<p>${html(line)}</p>`)
    .join('')
}

function rowHtml({ label, note, lines }: FactRow): string {
  const said = lines.map((line) => `<p>${html(line.text)}${small(line.note)}</p>`)
  return `<tr><th scope="row">${html(label)}${small(note)}</th><td>${said.join('')}</td></tr>`
}

function small(note: string): string {
  return note === '' ? '' : ` <small>${html(note)}</small>`
}
