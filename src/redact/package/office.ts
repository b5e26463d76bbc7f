import { inMemory } from '../../base/bytes.ts'
import type { Item } from '../../read/document.ts'
import { openFileText, writable } from '../charset.ts'
import { tokensOf } from '../markup.ts'
import { applyEdits, editsOfAll, type Edit } from '../stretch.ts'
import { inside, placeIn, type Outcome, type RedactRefusal, type Work } from '../work.ts'
import { dateStylesIn, excelCellEdits, excelNameEdits, odfCellEdits, type CellEdits } from './cells.ts'
import { officeStretches, outwardStretches, type OfficeLanguage } from './office-xml.ts'
import { repack, unpack, writeMembers, type Member } from './zip.ts'

/** Redacts a file of Word, Excel, PowerPoint or OpenDocument: all its texts, properties, numbers and links; files inside by the format they have. */
export async function redactOffice(
  members: readonly Member[],
  language: OfficeLanguage,
  { item, work }: { readonly item: Item; readonly work: Work },
): Promise<Outcome> {
  const styles = members.find(({ name }) => name === 'xl/styles.xml')
  const office: Office = {
    language,
    work,
    dateStyles: dateStylesIn(styles === undefined ? '' : (unpack(styles)?.toString() ?? '')),
    removedFormulas: 0,
  }
  const done: Member[] = []
  for (const member of members) {
    const redacted = await redactMember(member, office)
    if (typeof redacted === 'string') return { refused: redacted }
    done.push(redacted)
  }
  if (done.every((member, i) => member === members[i]))
    return { bytes: item.bytes.read(0, item.bytes.sizeBytes) }
  return { bytes: writeMembers(withoutLeftovers(done, office)) }
}

interface Office {
  readonly language: OfficeLanguage
  readonly work: Work
  readonly dateStyles: ReadonlySet<number>
  removedFormulas: number
}

/** No part of a document that people work with is larger. */
const maxXmlBytes = 67_108_864

async function redactMember(member: Member, office: Office): Promise<Member | RedactRefusal> {
  const { name } = member
  const { work, language } = office
  if (name.endsWith('/')) return member
  // Which file is of which kind says nothing of people.
  if (name === '[Content_Types].xml') return member
  const isText = /\.(?:xml|rels|vml|rdf)$/i.test(name)
  const isInside = language === 'odf' ? odfInside.test(name) : ooxmlInside.test(name)
  if (!isText && !isInside) {
    if (name.endsWith('vbaProject.bin')) work.ledger.note('macros-not-read', placeIn(work.place, name))
    return member
  }
  const bytes = unpack(member)
  if (bytes === undefined) return 'damaged'
  if (isText) {
    if (bytes.length > maxXmlBytes) return 'too-large'
    return redactXml(bytes, member, office)
  }
  const inner = {
    path: name,
    name: name.slice(name.lastIndexOf('/') + 1),
    mediaType: '',
    charset: '',
    bytes: inMemory(bytes),
  }
  const outcome = await work.inner(inner, inside(work, name))
  if ('refused' in outcome) return outcome.refused
  return bytes.equals(outcome.bytes) ? member : repack(member, outcome.bytes)
}

/** Pictures, files put into a document, and pages of other kinds that are shown as part of it. */
const ooxmlInside = /\/(?:media|embeddings)\/[^/]+$|\.(?:html?|mht|mhtml|rtf|txt|docx)$/i
const odfInside = /^(?:Pictures|media)\/[^/]+$|^Object [^/]*$/

function redactXml(bytes: Buffer, member: Member, office: Office): Member | RedactRefusal {
  const { language } = office
  const open = openFileText(bytes, '')
  const { text, encode } = open
  if (!open.isExact || encode === undefined) return 'damaged'
  // Names for pieces of text would be put together by who reads it, and not by us.
  if (/<!ENTITY/i.test(text)) return 'uncertain-text'
  const isLocked = member.name === 'META-INF/manifest.xml' && /<(?:\w+:)?encryption-data/.test(text)
  if (isLocked) return 'encrypted'
  const work = { ...office.work, place: placeIn(office.work.place, member.name) }
  const mark = writable(open, work)
  const cells = cellEdits(text, member.name, { office, mark })
  office.removedFormulas += cells.removedFormulas
  if (cells.removedFormulas > 0) work.ledger.note('formula-removed', work.place)
  work.ledger.remove(
    work.place,
    cells.targets.map((target) => ({ target })),
  )
  const stretches = member.name.endsWith('.rels') ? outwardStretches(text) : officeStretches(text, language)
  const found = editsOfAll(stretches, work.matcher, () => mark)
  work.ledger.remove(work.place, found.hits)
  const edits = [...cells.edits, ...found.edits]
  return edits.length === 0 ? member : repack(member, encode(applyEdits(text, edits)))
}

const noCells: CellEdits = { edits: [], targets: [], removedFormulas: 0 }

function cellEdits(
  text: string,
  name: string,
  { office, mark }: { readonly office: Office; readonly mark: string },
): CellEdits {
  const tools = { matcher: office.work.matcher, mark }
  if (office.language === 'odf') return name.endsWith('content.xml') ? odfCellEdits(text, tools) : noCells
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return excelCellEdits(text, office.dateStyles, tools)
  if (/^xl\/(?:workbook\.xml|pivotCache\/[^/]+\.xml)$/.test(name))
    return { ...noCells, edits: excelNameEdits(text, tools) }
  return noCells
}

/** Small pictures of the first page show what was there; signatures no longer fit; Excel minds formulas that are gone. */
function withoutLeftovers(members: readonly Member[], { work, removedFormulas }: Office): Member[] {
  const gone = members.filter(
    ({ name }) =>
      previews.test(name) || signatures.test(name) || (removedFormulas > 0 && name === 'xl/calcChain.xml'),
  )
  for (const { name } of gone) {
    if (previews.test(name)) work.ledger.note('preview-removed', placeIn(work.place, name))
    if (signatures.test(name)) work.ledger.note('signature-removed', work.place)
  }
  if (gone.length === 0) return [...members]
  const names = new Set(gone.map(({ name }) => name))
  return members
    .filter(({ name }) => !names.has(name))
    .map((member) => (lists.test(member.name) ? withoutEntries(member, [...names]) : member))
}

const previews = /^(?:docProps\/thumbnail\.|Thumbnails\/)/
const signatures = /^(?:_xmlsignatures\/|META-INF\/(?:documentsignatures|macrosignatures)\.xml$)/
const lists = /^\[Content_Types\]\.xml$|\.rels$|^META-INF\/manifest\.xml$/

/** A list of files without those that are gone. */
function withoutEntries(member: Member, names: readonly string[]): Member {
  const open = openFileText(unpack(member) ?? Buffer.alloc(0), '')
  const edits: Edit[] = []
  for (const token of tokensOf(open.text, 'xml')) {
    if (token.kind !== 'empty' || !/(?:Override|Relationship|file-entry)$/.test(token.name)) continue
    const paths = token.attributes
      .filter(({ name }) => /(?:PartName|Target|full-path)$/.test(name))
      .map(({ from, to }) => open.text.slice(from, to).replace(/^(?:\.\.\/|\/)+/, ''))
    if (paths.some((path) => names.some((name) => name === path || name.endsWith(`/${path}`))))
      edits.push({ start: token.start, end: token.end, text: '' })
  }
  const { encode } = open
  return edits.length === 0 || encode === undefined
    ? member
    : repack(member, encode(applyEdits(open.text, edits)))
}
