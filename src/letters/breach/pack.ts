import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import { languages } from '../../i18n/index.ts'
import type { BreachLine } from '../../privacy/breaches/event.ts'
import type { PaperWish } from './record.ts'

/** A file of the pack, by its path in it. */
export interface PackedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Everything about one breach as one ZIP that can be read and reckoned again without us. Equal input gives equal bytes. */
export function breachPack(
  files: readonly PackedFile[],
  lines: readonly BreachLine[],
  { language, madeOn }: PaperWish,
): Uint8Array {
  const { breachFiles: texts } = languages[language]
  const names = { lines: `${texts.linesFile}.jsonl`, manifest: 'SHA256SUMS.txt' }
  const all = [
    { path: `${texts.readmeFile}.txt`, bytes: Buffer.from(`${texts.readme(names)}\n`) },
    { path: names.lines, bytes: chainOf(lines) },
    ...files,
  ]
  const manifest = all.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')
  const entries = [...all, { path: names.manifest, bytes: Buffer.from(manifest) }]
  // A zip has local times without a zone: noon, so that it is that day everywhere.
  const mtime = new Date(`${madeOn}T12:00:00`)
  return zipSync(Object.fromEntries(entries.map(({ path, bytes }) => [path, [bytes, { mtime }]])) as Zippable) // pairs as just made
}

/** The lines as the store chained them, each with the very text that its hash was taken of. */
function chainOf(lines: readonly BreachLine[]): Uint8Array {
  const rows = lines.map(({ id, atMs, event, hash, salt }, i) =>
    JSON.stringify({ id, hash, former: lines[i - 1]?.hash ?? '', atMs, salt, body: JSON.stringify(event) }),
  )
  return Buffer.from(rows.map((row) => `${row}\n`).join(''))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
