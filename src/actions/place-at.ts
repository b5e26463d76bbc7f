import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from '../base/refusal.ts'

/** The real path of a place that can be read: a file or a folder. A pipe or a device never ends, or has nothing twice. */
export function placeAt(path: string): string {
  const stats = statSync(resolve(path), { throwIfNoEntry: false })
  if (stats === undefined) throw new Refusal('path-not-found', path)
  if (!stats.isFile() && !stats.isDirectory()) throw new Refusal('no-file-or-folder', path)
  return realpathSync(resolve(path))
}
