import { readLoneNationalId } from './detectors/national-id.ts'
import type { Claim, Scene } from './scene.ts'

/** What a text can be that is one value and nothing else: no word beside it speaks for it or against it. */
export function readAlone(scene: Scene): Claim[] {
  const claim = readLoneNationalId(scene)
  return claim === undefined ? [] : [claim]
}
