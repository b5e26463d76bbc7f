import type { Claim, Scene } from '../scene.ts'

/** Endings of names in use: general ones, and of countries those whose letters are no ending of files or sentences. */
const endings =
  'com|net|org|edu|gov|int|info|biz|name|pro|io|co|ai|app|dev|shop|online|site|store|tech|cloud|eu|frl|amsterdam|gent|brussels|vlaanderen|nl|be|de|fr|uk|es|it|pl|se|fi|dk|no|pt|ro|ie|at|ch|cz|sk|hu|gr|bg|hr|si|lt|lv|ee|lu|is|us|ca|au|nz|jp|cn|in|br|mx|za|ru|ua|tr|il|kr|hk|sg|tv|nu|example'
const bare = new RegExp(
  String.raw`(?<![\w@.\-/\x80-\xff])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}(?:${endings})(?![\w@-]|\.[\w-])(?::\d{2,5})?(?:/[^\s<>"']{0,500})?`,
  'gi',
)

/** Names of hosts without a scheme before them: only for who asks for all kinds. */
export function readDomains(scene: Scene, claims: readonly Claim[]): Claim[] {
  const found: Claim[] = []
  const taken = claims.toSorted((a, b) => a.start - b.start)
  let next = 0
  let takenUntil = 0
  for (const match of scene.text.matchAll(bare)) {
    const start = match.index
    const written = match[0].replace(/[.,;:!?)\]}*]+$/, '')
    const end = start + written.length
    for (; (taken[next]?.start ?? end) < end; next++) takenUntil = Math.max(takenUntil, taken[next]?.end ?? 0)
    if (takenUntil > start || !/[a-z]/i.test(written)) continue
    found.push({ kind: 'URL', start, end, value: written, odds: 1, reasons: [{ code: 'shape' }] })
  }
  return found
}
