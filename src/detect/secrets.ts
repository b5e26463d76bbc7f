import { kinds } from './kinds.ts'
import type { Claim, Scene } from './scene.ts'

/** Whether it opens something: nobody is shown it, and it is no evidence of anything else. */
export function isSecret({ kind }: Pick<Claim, 'kind'>): boolean {
  return kinds[kind].use === 'secret'
}

/** The scene with stars where these secrets stand: "Aderpatroon77" tells nothing of anybody. */
export function coverSecrets(scene: Scene, secrets: readonly Claim[]): Scene {
  if (secrets.length === 0) return scene
  const bytes = Buffer.from(scene.bytes)
  for (const { start, end } of secrets) bytes.fill(star, start, end)
  return { ...scene, bytes, text: bytes.toString('latin1') }
}

const star = 42

/** Without the days and postcodes that are read in a secret: each would show a piece of it. Sorted by start, as given. */
export function outsideSecrets(claims: Claim[]): Claim[] {
  const secrets = claims.filter(isSecret)
  if (secrets.length === 0) return claims
  let next = 0
  return claims.filter((claim) => {
    while ((secrets[next]?.end ?? Infinity) <= claim.start) next++
    const isApart = claim.end <= (secrets[next]?.start ?? Infinity)
    return isApart || isSecret(claim) || kinds[claim.kind].use === 'category'
  })
}
