import { afterSeparator, isDigit, isLetterOrDigit, isWordly } from './characters.ts'
import { formOfCode, mayBeCode, mayBeginCode, mayBeHardware } from './code-form.ts'
import { threshold } from './detector.ts'
import { mayBeAddress, readAddress } from './detectors/address.ts'
import { readAge } from './detectors/age.ts'
import { readDate } from './detectors/dates.ts'
import { codeDetectors, numberDetectorsBySize } from './detectors/index.ts'
import { readMac } from './detectors/ip.ts'
import { readNationalId } from './detectors/national-id.ts'
import { opensPhone } from './detectors/phone.ts'
import { mayBePostcode } from './detectors/postcode.ts'
import { readDigits } from './digits.ts'
import { hasMoreGroups, mayBeAge, mayBeDate, mayGoOnAsPhone } from './gates.ts'
import { take, type Looking } from './looking.ts'
import type { Claim, Scene } from './scene.ts'

/** A digit, or + or ( before one; gives where to go on. */
export function atDigits(looking: Looking, start: number): number {
  const { scene, claims } = looking
  const past = isDigit(scene.bytes, start) ? pastDigits(scene, start) : start + 1
  if (start < looking.consumed || past - start > maxDigits) return past
  // Digits before it would have been taken along, so that letters and "_" are what is left of them.
  const sticks = isWordly(scene.bytes, start - 1) && !isDigit(scene.bytes, start - 1)
  if (sticks || isOneOfMany(looking, start, past)) return past
  const dates = mayBeDate(scene, start, past) ? readDate(scene, start) : []
  if (dates[0] !== undefined) {
    claims.push(...dates)
    looking.fruitless = 0
    looking.consumed = dates[0].end
    return dates[0].end
  }
  const claim = bestNumber(scene, start, past)
  if (claim === undefined) return past
  looking.fruitless = 0
  if (claim.kind === 'NL_POSTCODE' || claim.kind === 'AGE') {
    claims.push(claim)
    return past
  }
  return take(looking, claim)
}

/** So many numbers close together that were nothing are measurements, a log or an attack: then only long ones are looked at. */
const maxFruitless = 32
/** Between the numbers of a table or a log stand a separator and a space or two. */
const closeBy = 4
/** Shorter ones among many are no BSN, telephone or account number written in one. */
const longNumber = 8

function isOneOfMany(looking: Looking, start: number, past: number): boolean {
  looking.fruitless = start - looking.lastNumber <= closeBy ? looking.fruitless + 1 : 0
  looking.lastNumber = past
  return looking.fruitless > maxFruitless && past - start < longNumber
}

/** No number of any kind has more digits in a row. */
const maxDigits = 40

function pastDigits({ bytes }: Scene, start: number): number {
  let i = start + 1
  while (i < bytes.length && (bytes[i] ?? 0) >= 48 && (bytes[i] ?? 0) <= 57) i++
  return i
}

/** The kind that claims the digits here with the best odds. */
function bestNumber(scene: Scene, start: number, past: number): Claim | undefined {
  let best: Claim | undefined
  if (past - start <= 5) {
    if (mayBeAddress(scene, start, past)) best = better(best, readAddress(scene, start, past))
    if (mayBeAge(scene, start, past)) best = better(best, readAge(scene, start))
  }
  const run = mayBeNumber(scene, start, past) ? readDigits(scene, start) : undefined
  if (run !== undefined)
    for (const detector of numberDetectorsBySize[run.sizes[0] ?? 0] ?? [])
      if (detector.fits(run, scene)) best = better(best, detector.weigh(run, scene))
  if (mayBeginCode(scene, start, past)) best = better(best, bestCode(scene, start))
  return run !== undefined && run.total >= 6 ? better(best, readNationalId(scene, start)) : best
}

function better(best: Claim | undefined, claim: Claim | undefined): Claim | undefined {
  return claim !== undefined && claim.odds > (best?.odds ?? threshold) ? claim : best
}

/** Whether any detector of numbers could take digits like these. */
function mayBeNumber(scene: Scene, start: number, past: number): boolean {
  if (past - start > 5 || (hasMoreGroups(scene, past) && isLongRun(scene, start))) return true
  if (opensPhone(scene, start)) return !isDigit(scene.bytes, start) || mayGoOnAsPhone(scene, past)
  return past - start === 4 && mayBePostcode(scene, past)
}

/** The fewest digits of any number but a postcode, and the groups of an address of a machine. */
const [fewestDigits, groupsOfAddress] = [6, 4]

/** Whether the groups of digits from here on are together as long as a number. */
function isLongRun({ bytes }: Scene, start: number): boolean {
  let digits = 0
  let groups = 1
  for (let i = start; digits < fewestDigits && groups < groupsOfAddress; i++) {
    if (isDigit(bytes, i)) {
      digits++
      continue
    }
    const next = afterSeparator(bytes, i)
    if (next === i || !isDigit(bytes, next)) return false
    groups++
    i = next - 1
  }
  return true
}

/** The kind that claims the word of letters and digits here. */
export function bestCode(scene: Scene, start: number): Claim | undefined {
  if (isLetterOrDigit(scene.bytes, start - 1) || !mayBeCode(scene, start)) return undefined
  const form = formOfCode(scene, start)
  for (const detector of codeDetectors) {
    const claim = detector.fits(form, scene) ? detector.read(scene, start) : undefined
    if (claim !== undefined && claim.odds > threshold) return claim
  }
  const mac = mayBeHardware(form, scene) ? readMac(scene, start) : undefined
  const special = mac ?? readNationalId(scene, start)
  return special !== undefined && special.odds > threshold ? special : undefined
}
