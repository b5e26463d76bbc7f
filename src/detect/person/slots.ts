import { isDigit } from '../characters.ts'
import type { Claim, Scene } from '../scene.ts'
import { beginsSentence } from './questions.ts'

// "Hilde - kassa", "2x Wil: frikandel": a word in the place of its line where others have a name.

/** What stands behind the word that opens a line, as a number; 0 when it opens none, or nothing sets it apart. */
export function slotAt(scene: Scene, start: number, end: number): number {
  const { bytes } = scene
  if (!beginsSentence(scene, startOfItem(scene, start))) return 0
  const c = bytes[end] ?? newline
  if (c === colon || c === newline || c === tab) return c
  if (c !== space) return 0
  const next = bytes[end + 1] ?? 0
  if (next === dash) return bytes[end + 3] ?? 0
  return next === hyphen || next === slash || next === opening ? next : 0
}

const [newline, tab, space, opening, hyphen, slash, colon, dash] = [10, 9, 32, 40, 45, 47, 58, 0xe2]
const [smallX, mostDigits] = [120, 3]

/** Where a number begins that stands before the word: "2x Wil". */
function startOfItem({ bytes }: Scene, start: number): number {
  if (bytes[start - 1] !== space) return start
  let at = start - 1
  if (bytes[at - 1] === smallX) at--
  const end = at
  while (end - at < mostDigits && isDigit(bytes, at - 1)) at--
  return at < end ? at : start
}

/** How many of these names stand in each slot. */
export function slotsOf(scene: Scene, names: Iterable<Claim>): ReadonlyMap<number, number> {
  const slots = new Map<number, number>()
  for (const { start, end } of names) {
    const slot = slotAt(scene, start, end)
    if (slot !== 0) slots.set(slot, (slots.get(slot) ?? 0) + 1)
  }
  return slots
}
