import { createHash } from 'node:crypto'
import { inMemory } from '../../base/bytes.ts'
import type { Item } from '../../read/document.ts'
import { applyEdits } from '../stretch.ts'
import { inside, type Outcome, type Stripped, type Work } from '../work.ts'
import { redactOffice } from './office.ts'
import { readMembers, repack, unpack, writeMembers, type Member } from './zip.ts'

/** Larger archives are for the one who keeps them, not for one sitting. */
const maxArchiveBytes = 268_435_456

/** Redacts a zip: a document of an office program, or an archive of files. */
export async function redactZip(item: Item, work: Work): Promise<Outcome> {
  if (item.bytes.sizeBytes > maxArchiveBytes) return { refused: 'too-large' }
  const members = readMembers(Buffer.from(item.bytes.read(0, item.bytes.sizeBytes)))
  if (typeof members === 'string') return { refused: members }
  const names = new Set(members.map(({ name }) => name))
  if (names.has('xl/workbook.bin')) return { refused: 'not-supported' }
  if (names.has('[Content_Types].xml')) return redactOffice(members, 'ooxml', { item, work })
  if (names.has('content.xml') && names.has('META-INF/manifest.xml'))
    return redactOffice(members, 'odf', { item, work })
  return redactArchive(members, item, work)
}

async function redactArchive(members: readonly Member[], item: Item, work: Work): Promise<Outcome> {
  const done: Member[] = []
  for (const member of members) {
    const redacted = await redactFile(member, work)
    if (redacted === undefined) return { refused: 'damaged' }
    done.push(withCleanName(redacted, { work, others: done }))
  }
  const isSame = done.every((member, i) => member === members[i])
  return { bytes: isSame ? item.bytes.read(0, item.bytes.sizeBytes) : writeMembers(done) }
}

async function redactFile(member: Member, work: Work): Promise<Member | undefined> {
  if (member.name.endsWith('/')) return member
  const bytes = unpack(member)
  if (bytes === undefined) return undefined
  const name = member.name.slice(member.name.lastIndexOf('/') + 1)
  const at = inside(work, member.name)
  const outcome = await work.inner(
    { path: member.name, name, mediaType: '', charset: '', bytes: inMemory(bytes) },
    at,
  )
  if ('bytes' in outcome) return bytes.equals(outcome.bytes) ? member : repack(member, outcome.bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const stripped: Stripped = {
    place: at.place,
    name,
    sizeBytes: bytes.length,
    sha256,
    reason: outcome.refused,
  }
  work.ledger.stripped.push(stripped)
  const note = withoutHits(work.noteFor(stripped), work)
  return { ...repack(member, Buffer.from(note)), name: `${member.name}.txt` }
}

function withoutHits(text: string, { matcher, plainMark }: Work): string {
  return applyEdits(
    text,
    matcher.find(text).map(({ start, end }) => ({ start, end, text: plainMark })),
  )
}

/** Names of files name people too. No two may become the same. */
function withCleanName(
  member: Member,
  { work, others }: { readonly work: Work; readonly others: readonly Member[] },
): Member {
  const hits = work.matcher.find(member.name)
  if (hits.length === 0) return member
  work.ledger.remove(work.place, hits)
  const clean = withoutHits(member.name, work)
  const isTaken = (name: string): boolean => others.some((other) => other.name === name)
  let name = clean
  for (let number = 2; isTaken(name); number++) name = clean.replace(/(\.[^./]*)?$/, ` ${number}$1`)
  return { ...member, name }
}
