import { printable } from './paper/paper.ts'
import { linkMark, type DrillTemplate } from '../privacy/drills/template.ts'

export interface DrillMailGround {
  readonly name: string
  readonly organisation: string
  /** Where the link leads. */
  readonly link: string
  /** A link that no person sees: who follows it is a machine. Null: there is none. */
  readonly trap: string | null
}

export interface WrittenDrill {
  readonly subject: string
  readonly senderName: string
  readonly text: string
  readonly html: string
}

/** A drill's mail to one person, as text and as a page without pictures, scripts or anything that tells that it was opened. */
export function writeDrill(template: DrillTemplate, ground: DrillMailGround): WrittenDrill {
  const fill = (text: string): string =>
    printable(
      text.replaceAll('{organisation}', () => ground.organisation).replaceAll('{name}', () => ground.name),
    )
      // Without a name "Hello ," would stand there.
      .replace(/ +(?=[,.!?])/g, '')
  const trap =
    ground.trap === null
      ? ''
      : `<div style="display:none" aria-hidden="true"><a href="${escaped(ground.trap)}" tabindex="-1">·</a></div>`
  const paragraphs = template.body.map((paragraph) => `<p>${paragraphHtml(paragraph, fill, ground.link)}</p>`)
  return {
    subject: fill(template.subject).replaceAll('\n', ' '),
    senderName: fill(template.sender).replaceAll('\n', ' '),
    text: template.body
      .map((paragraph) =>
        fill(paragraph).replaceAll(linkMark, (_, words: string) => `${words}: ${ground.link}`),
      )
      .join('\n\n'),
    html: `<!doctype html><html><head><meta charset="utf-8"></head><body style="font-family:sans-serif">${paragraphs.join('')}${trap}</body></html>`,
  }
}

function paragraphHtml(paragraph: string, fill: (text: string) => string, link: string): string {
  let html = ''
  let at = 0
  for (const match of paragraph.matchAll(linkMark)) {
    const [whole, words = ''] = match
    html += escaped(fill(paragraph.slice(at, match.index)))
    html += `<a href="${escaped(link)}">${escaped(fill(words))}</a>`
    at = match.index + whole.length
  }
  return (html + escaped(fill(paragraph.slice(at)))).replaceAll('\n', '<br>')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
