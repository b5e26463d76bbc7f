import { append } from '../base/lists.ts'
import type { Kind } from './kinds.ts'
import { isAlone, type Claim, type Scene } from './scene.ts'

/** What belongs to somebody, beside which a number can be that person's. */
const personal: ReadonlySet<Kind> = new Set<Kind>(['PERSON', 'DATE_OF_BIRTH'])
/** How far before and behind the number, on its line. */
const [reachBefore, reachAfter] = [40, 24]

/**
 * Takes out the numbers for which nothing speaks but a check that one in eleven passes: of these most are numbers of
 * orders and jobs. One that is the whole text stays, and one beside a name or a birth; of columns see `judgeColumns`.
 */
export function dropBareNumbers(scene: Scene, claims: Claim[]): void {
  if (!claims.some(isBare)) return
  const persons = claims.filter(({ kind, odds }) => personal.has(kind) && odds > 0)
  const kept = claims.filter(
    (claim) =>
      !isBare(claim) ||
      (scene.context.layout === 'table'
        ? scene.heads.length === 0
        : isAlone(scene, claim.start, claim.end) || persons.some((person) => isBeside(scene, person, claim))),
  )
  claims.length = 0
  append(claims, kept)
}

function isBare({ kind, odds, reasons }: Claim): boolean {
  return kind === 'NL_BSN' && odds < 1 && reasons.length === 1
}

function isBeside({ text }: Scene, person: Claim, { start, end }: Claim): boolean {
  const [from, to] = person.end <= start ? [person.end, start] : [end, person.start]
  return to - from <= (person.end <= start ? reachBefore : reachAfter) && !text.slice(from, to).includes('\n')
}
