/** A test for locators from parts of paths: without regard to case or to how accents are written, `*` for anything within one folder name. */
export function exclusionTest(exclusions: readonly string[]): (locator: string) => boolean {
  const patterns = exclusions.filter((part) => part.trim() !== '').map((part) => namesOf(part.trim()))
  if (patterns.length === 0) return () => false
  return (locator) => {
    const names = folded(locator).split('/')
    return patterns.some((pattern) => names.some((_, at) => isAt(names, at, pattern)))
  }
}

/** A name as what stands between its stars. By a pattern of the language, many stars would be tried in all ways there are. */
type Wild = readonly string[]

function namesOf(part: string): readonly Wild[] {
  // "*/Privé/*" is the folder wherever it stands, also at the top: in any folder, and all that is in it.
  const clean = part.replaceAll('\\', '/').replaceAll(/^(?:\*+\/|\/)+|(?:\/\*+|\/)+$/g, '')
  return folded(clean)
    .split('/')
    .map((name) => name.split(/\*+/))
}

/** Some systems keep an accent apart from its letter. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function isAt(names: readonly string[], at: number, pattern: readonly Wild[]): boolean {
  return at + pattern.length <= names.length && pattern.every((wild, i) => isLike(names[at + i] ?? '', wild))
}

/** Each piece as early as it can stand; the last one at the end. */
function isLike(name: string, [first = '', ...rest]: Wild): boolean {
  const last = rest.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first)) return false
  let at = first.length
  for (const piece of rest) {
    const found = name.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return name.length - last.length >= at && name.endsWith(last)
}
