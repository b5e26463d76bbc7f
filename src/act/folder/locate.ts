import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import type { BigIntStats } from 'node:fs'
import { locatorOf, pathOfLocator } from '../../read/index.ts'
import type { Obstacle } from '../target.ts'
import { isTaken, obstacleOf } from './durable.ts'

/** A regular file that may be changed. */
export interface Located {
  readonly path: string
  readonly stats: BigIntStats
}

/** Where the file of a unit is now, or should be; nothing that a link leads to outside of the root. */
export function pathOfUnit(root: string, unit: string): string {
  const path = pathOfLocator(root, unit)
  return typeof path === 'string' ? path : join(root, unit)
}

/** The file of a unit: a regular one below the root, under its own name or the one that its mail program gave it since. */
export function locate(root: string, unit: string): Located | Obstacle {
  if (!existsSync(root)) return { code: 'unreachable' }
  if (unit.split('/').some((part) => part === '..' || part.includes('\0'))) return { code: 'gone' }
  // Nothing is changed where a name is not UTF-8.
  if (typeof pathOfLocator(root, unit) !== 'string') return { code: 'read-only', detail: 'file name' }
  const told = pathOfUnit(root, unit)
  try {
    const path = isTaken(told) ? told : (renamedMessage(told) ?? told)
    const stats = lstatSync(path, { bigint: true })
    if (!stats.isFile()) return { code: 'changed-since' }
    if (!isBelow(root, path)) return { code: 'changed-since', detail: 'link' }
    return { path, stats }
  } catch (error) {
    return obstacleOf(error)
  }
}

/** True when the real folder of a path lies in the real root. */
export function isBelow(root: string, path: string): boolean {
  if (root === path) return true
  const [top, folder] = [realpathSync(root), realpathSync(dirname(path))]
  return folder === top || folder.startsWith(top.endsWith(sep) ? top : top + sep)
}

/** What tells a message of a Maildir from others: its name without the flags, and whether it was looked at. */
const flagged = /^(.+?)(?::2,[A-Za-z]*)?$/

/** Where a message of a Maildir went: mail programs move it from `new` to `cur` and write flags behind its name. */
function renamedMessage(path: string): string | undefined {
  const folder = dirname(path)
  if (!['cur', 'new'].includes(basename(folder))) return undefined
  const stem = flagged.exec(basename(path))?.[1]
  if (stem === undefined) return undefined
  const places = ['cur', 'new']
    .map((name) => join(dirname(folder), name))
    .filter((place) => existsSync(place))
  const found = namedIn(places, stem)
  if (found.every((one) => isTaken(one))) return found[0]
  // It was renamed within the same tick of the folder's time: the folders are read once more.
  listings.clear()
  return namedIn(places, stem).find((one) => isTaken(one))
}

function namedIn(places: readonly string[], stem: string): string[] {
  return places.flatMap((place) => {
    const name = namesByStem(place).get(stem)
    return name === undefined ? [] : [join(place, name)]
  })
}

/** Folders that were read last, each as it is until its time changes: a plan asks for thousands of messages in one. */
const listings = new Map<string, { readonly stamp: string; readonly names: ReadonlyMap<string, string> }>()
const mostListings = 4

function namesByStem(folder: string): ReadonlyMap<string, string> {
  const { ino, dev, mtimeNs, ctimeNs } = statSync(folder, { bigint: true })
  const stamp = [dev, ino, mtimeNs, ctimeNs].join(':')
  const known = listings.get(folder)
  if (known?.stamp === stamp) return known.names
  const names = new Map(readdirSync(folder).map((name) => [flagged.exec(name)?.[1] ?? name, name]))
  listings.delete(folder)
  listings.set(folder, { stamp, names })
  for (const oldest of listings.keys()) if (listings.size > mostListings) listings.delete(oldest)
  return names
}

/** The unit of a path below the root. */
export function unitOf(root: string, path: string): string {
  return path === root
    ? basename(root)
    : locatorOf(path.slice(root.length).split(sep).filter(Boolean).join('/'))
}

/** On which disk the folder of a path is; '' when there is none: then nobody knows what lies there. */
export function diskOf(root: string, path: string): string {
  try {
    const { dev } = statSync(existsSync(dirname(path)) ? dirname(path) : root, { bigint: true })
    return String(dev)
  } catch {
    return ''
  }
}
