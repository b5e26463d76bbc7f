import { dayAt } from '../base/clock.ts'
import { createHash } from 'node:crypto'
import { inMemory } from '../base/bytes.ts'
import { languages, type Messages } from '../i18n/index.ts'
import type { WithholdGroundId } from '../law/withhold-grounds.ts'
import { paperToPdf } from '../letters/paper/paper-pdf.ts'
import {
  piecesPaper,
  readmePage,
  type ListedPiece,
  type ListGround,
} from '../letters/request-answer/readme.ts'
import { accessSheet } from '../letters/request-answer/sheet.ts'
import type { PackageFile } from '../letters/request-answer/zip-stream.ts'
import type { RequestFile } from '../privacy/requests/file.ts'
import { messageHead } from '../read/index.ts'
import { letterHeadOf, type LetterHead } from '../scan/show-letter.ts'
import type { ActionContext } from './action.ts'
import { organisationOf } from './register-ground.ts'
import { copyGround, type WeighedItem } from './request-answer-ground.ts'
import { copyOf, type CopyGround, type ItemCopy } from './request-copy.ts'
import { jsonBytes, PortableFiles } from './request-portable.ts'
import { sheetGround } from './request-sheet.ts'
import { safeName } from './safe-name.ts'

/** How far packing is. */
export interface PackProgress {
  readonly phase: 'copying' | 'writing'
  readonly done: number
  readonly total: number
}

export interface Packing {
  readonly context: ActionContext
  readonly file: RequestFile
  readonly items: readonly WeighedItem[]
  readonly isPortable: boolean
  readonly madeOn: string
  readonly report: (progress: PackProgress) => void
}

/** What came of it; whole once all files were taken. */
export interface PackTally {
  given: number
  failed: number
  /** SHA-256 of the manifest. */
  manifest: string
}

/** The files of a package, one by one: the pieces first, and what tells of them at the end. */
export function packageFiles(packing: Packing): {
  readonly files: AsyncIterable<PackageFile>
  readonly tally: PackTally
} {
  const tally: PackTally = { given: 0, failed: 0, manifest: '' }
  return { files: withManifest(contents(packing, tally), packing, tally), tally }
}

interface ManifestRow {
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** Names every file with its digest, so that anybody can see that none was changed. */
async function* withManifest(
  files: AsyncIterable<PackageFile>,
  { file, madeOn }: Packing,
  tally: PackTally,
): AsyncGenerator<PackageFile> {
  const rows: ManifestRow[] = []
  for await (const one of files) {
    rows.push({ path: one.path, sizeBytes: one.bytes.length, sha256: sha256(one.bytes) })
    yield one
  }
  const path = languages[file.language].requestAnswer.files.manifest
  const bytes = jsonBytes({ format: 'kwartje-manifest', version: 1, madeOn, files: rows })
  tally.manifest = sha256(bytes)
  yield { path, bytes }
  const sums = [...rows, { path, sha256: tally.manifest }]
  yield {
    path: 'SHA256SUMS.txt',
    bytes: Buffer.from(sums.map((row) => `${row.sha256}  ${row.path}\n`).join('')),
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function* contents(packing: Packing, tally: PackTally): AsyncGenerator<PackageFile> {
  const { context, file, items, isPortable, madeOn, report } = packing
  const messages = languages[file.language]
  const { files, readme: texts } = messages.requestAnswer
  const ground = await copyGround(context, file, items)
  const portable = isPortable ? new PortableFiles(items) : null
  const listed: ListedPiece[] = []
  const numbers = new Map<string, string>()
  for (const item of inOrder(items)) {
    context.signal.throwIfAborted()
    report({ phase: 'copying', done: listed.length, total: items.length })
    const number = String(listed.length + 1).padStart(4, '0')
    const piece = await pieceOf(item, { packing, ground, number, numbers, messages })
    listed.push(piece.listed)
    if (piece.copy !== null) portable?.add(item, piece.copy)
    if (piece.isFailed) tally.failed++
    if (piece.holdsAttached) numbers.set(item.key, number)
    if (piece.listed.path === null || piece.copy === null) continue
    tally.given++
    yield { path: piece.listed.path, bytes: piece.copy.bytes }
  }
  report({ phase: 'writing', done: items.length, total: items.length })
  const organisation = (await organisationOf(context.store)).name
  const list: ListGround = {
    language: file.language,
    organisation,
    madeOn,
    pieces: listed,
    files: [
      { path: files.sheet, name: texts.open.sheet },
      { path: files.index, name: texts.open.index },
      { path: files.data, name: texts.open.data },
      ...(portable === null ? [] : [{ path: `${files.portable}/${files.data}`, name: texts.open.portable }]),
    ],
  }
  const sheet = await sheetGround(context, file, items)
  yield { path: files.readme, bytes: readmePage(list) }
  yield { path: files.sheet, bytes: await paperToPdf(accessSheet(sheet)) }
  yield { path: files.index, bytes: await paperToPdf(piecesPaper(list)) }
  const { subject } = ground.people
  yield {
    path: files.data,
    bytes: jsonBytes({
      format: 'kwartje-access',
      version: 1,
      madeOn,
      organisation,
      person: subject,
      kinds: sheet.kinds,
      pieces: listed,
    }),
  }
  if (portable !== null) yield* portable.files({ language: file.language, subject, madeOn })
}

/** The newest first, and what came with a letter after all letters: it may lie in one of them. */
function inOrder(items: readonly WeighedItem[]): readonly WeighedItem[] {
  return [
    ...items.filter(({ kind }) => kind !== 'attachment'),
    ...items.filter(({ kind }) => kind === 'attachment'),
  ]
}

/** Larger files are not looked through in memory. */
const mostItemBytes = 134_217_728

interface Piece {
  readonly listed: ListedPiece
  readonly copy: Extract<ItemCopy, { readonly state: 'copied' }> | null
  /** It should have gone along, and could not. */
  readonly isFailed: boolean
  readonly holdsAttached: boolean
}

interface PieceGround {
  readonly packing: Packing
  readonly ground: CopyGround
  readonly number: string
  /** Numbers of letters that hold what came with them. */
  readonly numbers: ReadonlyMap<string, string>
  readonly messages: Messages
}

async function pieceOf(item: WeighedItem, making: PieceGround): Promise<Piece> {
  const { packing, ground, number, numbers, messages } = making
  const { readme: texts, groundsTold } = messages.requestAnswer
  const { kinds } = messages.requestItems
  const listed = { number, what: kinds[item.kind][0], day: dayOf(item), place: placeOf(item, packing.file) }
  const without = (state: string, isFailed: boolean): Piece => ({
    listed: { ...listed, path: null, state },
    copy: null,
    isFailed,
    holdsAttached: false,
  })
  if (item.decision === 'withhold') {
    // A ground of the file is one of these: it was checked when it was added.
    const why = (item.decided?.ground ?? item.proposal.ground ?? 'others') as WithholdGroundId
    return without(texts.withheld(groundsTold[why]), false)
  }
  const holder = item.parent === null ? undefined : numbers.get(item.parent)
  if (holder !== undefined && item.kind === 'attachment') return without(texts.within(holder), false)
  if (item.sizeBytes > mostItemBytes) return without(texts.tooBig, true)
  const how = item.decided?.decision === 'give' ? 'give' : 'redact'
  const copy = await copyOf(packing.context, { item, how }, ground)
  if (copy.state === 'failed')
    return without(copy.reason === 'gone' || copy.reason === 'nothing-own' ? texts.gone : texts.notSafe, true)
  const name = safeName(copy.name)
  const told = copy.isText ? null : letterIn(copy)
  const what = told === null ? `${listed.what}: ${name}` : texts.letter(listed.what, told)
  const path = `${messages.requestAnswer.files.items}/${number}-${name}`
  return {
    listed: { ...listed, what, path, state: stateOf(item, copy, messages) },
    copy,
    isFailed: false,
    holdsAttached: item.kind === 'message' && !copy.isText,
  }
}

/** What the copy says of itself, after everything of others went out of it; null when it is no message. */
function letterIn({ bytes, name, mediaType }: NonNullable<Piece['copy']>): LetterHead | null {
  const head = messageHead({ path: '', name, mediaType, charset: '', bytes: inMemory(bytes) })
  return head === null ? null : letterHeadOf(head)
}

function stateOf(
  { kind }: WeighedItem,
  copy: NonNullable<Piece['copy']>,
  { requestAnswer: { readme: texts } }: Messages,
): string {
  const said = [
    ...(kind === 'row' ? [texts.ownRows] : []),
    ...(kind === 'calendar' ? [texts.ownEvents] : []),
    ...(copy.isText ? [texts.asText] : []),
    ...(copy.removed > 0 ? [texts.redacted(copy.removed)] : []),
  ]
  return [...(said.length === 0 ? [texts.given] : said), ...(copy.unseenPictures ? [texts.unseen] : [])].join(
    '; ',
  )
}

function dayOf({ atMs }: WeighedItem): string {
  return atMs === null ? '' : dayAt(atMs).toString()
}

function placeOf({ sourceId }: WeighedItem, { searched }: RequestFile): string {
  return searched?.places.find(({ place }) => place === String(sourceId))?.label ?? ''
}
