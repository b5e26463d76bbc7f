import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of an unpacked corpus; undefined when KWARTJE_CORPORA is not set or has no such corpus. */
export async function openCorpus(name: string): Promise<string | undefined> {
  const root = process.env['KWARTJE_CORPORA']
  if (root === undefined) return undefined
  const packed = join(root, name, 'data.tar.xz')
  if (!existsSync(packed)) return existsSync(join(root, name)) ? join(root, name) : undefined
  const cache = join(tmpdir(), 'kwartje-corpora')
  const target = join(cache, `${name}-${Math.floor(statSync(packed).mtimeMs)}`)
  if (existsSync(target)) return target
  mkdirSync(cache, { recursive: true })
  // Unpacked beside its place and then moved, so that a test that is interrupted leaves no half corpus.
  const fresh = mkdtempSync(join(cache, 'new-'))
  const { status, stderr } = spawnSync('tar', ['xJf', packed, '-C', fresh])
  if (status !== 0) throw new Error(`Cannot unpack "${packed}": ${stderr.toString()}`)
  if (!existsSync(target)) renameSync(join(fresh, name), target)
  return target
}
