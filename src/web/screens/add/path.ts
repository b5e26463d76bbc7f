import type { SourceKind } from '../../../privacy/source-kinds.ts'

/** How a chosen path lies to a place that is read already. */
export interface Overlap<Place> {
  readonly relation: 'same' | 'inside' | 'around'
  readonly place: Place
}

/** The place that would count twice, if any. The server looks again, with links resolved. */
export function overlapWith<Place extends { readonly kind: SourceKind; readonly location: string }>(
  path: string,
  places: readonly Place[],
): Overlap<Place> | null {
  for (const place of places) {
    if (place.kind !== 'path') continue
    if (place.location === path) return { relation: 'same', place }
    if (isBelow(path, place.location)) return { relation: 'inside', place }
    if (isBelow(place.location, path)) return { relation: 'around', place }
  }
  return null
}

function isBelow(path: string, folder: string): boolean {
  const separator = separatorOf(folder)
  return path.startsWith(folder.endsWith(separator) ? folder : folder + separator)
}

/** `\` on Windows, where paths begin with a letter or two strokes. */
export function separatorOf(path: string): '/' | '\\' {
  return /^(?:[a-z]:|\\\\)/i.test(path) ? '\\' : '/'
}

/** The last name of a path. */
export function lastNameOf(path: string): string {
  return path.split(/[\\/]/).findLast((name) => name !== '') ?? path
}
