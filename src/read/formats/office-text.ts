import type { ByteSource } from '../../base/bytes.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

/** Text runs of WordprocessingML and DrawingML; `delText` is struck out but still there, so it counts. */
const runs = new Set(['t', 'delText', 'text', 'author'])
/** What a chart keeps of the words in its cells. */
const caches = new Set(['strCache', 'multiLvlStrCache'])
/** Who changed a text stands beside what was changed. */
const changes = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
const lineEnds = new Set(['p', 'tr', 'comment', 'author', 'text', 'threadedComment', 'pt'])
const breaks = new Map([
  ['p', '\n'],
  ['br', '\n'],
  ['cr', '\n'],
  ['tr', '\n'],
  ['tab', '\t'],
  ['tc', '\t'],
  ['noBreakHyphen', '-'],
])

/** The words in an entry of an office file: runs, what pictures show, labels of charts, who remarked or changed what. */
export function officeText(bytes: ByteSource): { readonly text: string; readonly isWhole: boolean } {
  const pieces: string[] = []
  let isRun = false
  let inInstruction = false
  let inCache = false
  const changedBy = new Set<string>()
  let description = ''
  const isWhole = walkXml(bytes, {
    open: (name, attribute) => {
      if (caches.has(name)) inCache = true
      isRun = runs.has(name) || (inCache && name === 'v')
      inInstruction = name === 'instrText'
      if (name === 'tab' || name === 'br' || name === 'cr') pieces.push(breaks.get(name) ?? '')
      if (name === 'docPr' || name === 'cNvPr') {
        // Word writes it twice, for the place of the picture and for the picture.
        const isNew = attribute('descr') !== '' && attribute('descr') !== description
        description = attribute('descr')
        if (isNew) pieces.push(` ${description}\n`)
      }
      if (changes.has(name)) changedBy.add(attribute('author'))
      if (name === 'comment' || name === 'cm')
        pieces.push(attribute('author') === '' ? '' : `${attribute('author')}: `)
    },
    close: (name) => {
      isRun = false
      inInstruction = false
      if (caches.has(name)) inCache = false
      if (lineEnds.has(name)) pieces.push('\n')
      else if (name === 'tc') {
        // Each cell ends in a paragraph: within a row that break is a step to the next cell.
        if (pieces.at(-1) === '\n') pieces.pop()
        pieces.push('\t')
      } else if (name === 'noBreakHyphen') pieces.push('-')
    },
    text: (text) => {
      if (isRun) pieces.push(text)
      else if (inInstruction)
        pieces.push(...(/(?:mailto:|https?:)[^"\s]+/.exec(text) ?? []).map((link) => ` ${link} `))
    },
  })
  changedBy.delete('')
  const authors = [...changedBy].map((author) => `\n${author}`).join('')
  return { text: withoutEndTabs(pieces.join('')) + authors, isWhole }
}

/** Empty cells at the ends of rows. Looked for from the ends: a pattern would begin anew at each of a million tabs. */
function withoutEndTabs(text: string): string {
  let from = 0
  let out = ''
  for (let end = text.indexOf('\t\n'); end >= 0; end = text.indexOf('\t\n', from)) {
    let last = end
    while (last > from && text.charCodeAt(last - 1) === tab) last--
    out += text.slice(from, last)
    from = end + 1
  }
  return out + text.slice(from)
}

const tab = 9

/** Where the links of an entry lead: addresses stand there too. */
export function linksOf(archive: Package, name: string): string {
  const slash = name.lastIndexOf('/')
  const bytes = archive.open(`${name.slice(0, slash)}/_rels${name.slice(slash)}.rels`)
  const links: string[] = []
  if (bytes !== undefined) {
    walkXml(bytes, {
      open: (element, attribute) => {
        if (element === 'Relationship' && attribute('TargetMode') === 'External')
          links.push(attribute('Target'))
      },
    })
  }
  return [...new Set(links)].filter((link) => /^(?:mailto|https?|tel|file):/i.test(link)).join('\n')
}
