import { readDomains } from './detectors/domain.ts'
import { readLoneNationalId } from './detectors/national-id.ts'
import type { Claim, Scene } from './scene.ts'

/** What only who asks for all kinds is told: hosts by their names alone, and what a text can be that is one value. */
export function readMore(scene: Scene, claims: readonly Claim[]): Claim[] {
  return [...readAlone(scene), ...readDomains(scene, claims)]
}

/** What a text can be that is one value and nothing else: no word beside it speaks for it or against it. */
function readAlone(scene: Scene): Claim[] {
  const claim = readLoneNationalId(scene)
  return claim === undefined ? [] : [claim]
}
