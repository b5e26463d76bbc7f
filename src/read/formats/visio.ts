import { utf8, type ByteSource } from '../../base/bytes.ts'
import type { Part } from '../document.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

const pages = /^visio\/(?:pages\/page|masters\/master)\d+\.xml$/
const remarks = 'visio/comments.xml'

/** Drawings of Visio ([MS-VSDX]): what stands on shapes and is kept with them, page by page, and remarks. */
export function* visioParts(archive: Package): Generator<Part> {
  const inOrder = new Intl.Collator('en', { numeric: true })
  const names = archive.names.filter((name) => pages.test(name) || name === remarks)
  for (const name of names.sort((a, b) => inOrder.compare(a, b))) {
    const bytes = archive.open(name)
    if (bytes === undefined) continue
    const lines: string[] = []
    if (!readPage(bytes, lines)) archive.problems.push({ code: 'damaged', place: name, lostBytes: 0 })
    if (lines.length > 0) yield { place: name, layout: 'prose', text: utf8(lines.join('\n')) }
  }
}

/** Cells that a person filled in: the label, the question and the value of shape data. */
const cells = new Set(['Label', 'Prompt', 'Value'])

function readPage(bytes: ByteSource, lines: string[]): boolean {
  let text = ''
  let [inText, inData] = [0, false]
  let told: string[] = []
  return walkXml(bytes, {
    open: (name, attribute) => {
      if (isText(name) || inText > 0) inText++
      if (name === 'Section') inData = attribute('N') === 'Property'
      if (name === 'Row') told = []
      if (name === 'AuthorEntry') lines.push(attribute('Name'))
      if (inData && name === 'Cell' && cells.has(attribute('N'))) told.push(attribute('V'))
    },
    close: (name) => {
      if (name === 'Section') inData = false
      if (name === 'Row' && inData && told.some((value) => value !== '')) lines.push(told.join(': '))
      if (inText === 0 || --inText > 0) return
      if (text.trim() !== '') lines.push(text.trim())
      text = ''
    },
    text: (written) => {
      if (inText > 0) text += written
    },
  })
}

/** The text of a shape has marks of its look in it; a remark is text as it is. */
function isText(name: string): boolean {
  return name === 'Text' || name === 'CommentEntry'
}
