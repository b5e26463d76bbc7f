import type { Kind } from '../../../detect/kinds.ts'
import type { PersonDossier } from '../../../store/store.ts'
import { byWeight } from '../../kind-class.ts'

export interface HeldKind {
  readonly kind: Kind
  /** How often it was found, over all its values. */
  readonly count: number
  /** Values as they may be shown; empty for what is not kept. */
  readonly examples: readonly string[]
}

/** What is held of a person, kind by kind; what weighs most first. */
export function heldKinds(findings: PersonDossier['findings']): readonly HeldKind[] {
  const held = new Map<Kind, { kind: Kind; count: number; examples: string[] }>()
  for (const { kind, count, preview } of findings) {
    const one = held.get(kind) ?? { kind, count: 0, examples: [] }
    one.count += count
    if (preview !== null) one.examples.push(preview)
    held.set(kind, one)
  }
  return byWeight([...held.values()], ({ count }) => count)
}

export interface HeldPlace {
  readonly sourceId: number
  readonly documents: number
  readonly files: readonly { readonly unit: string; readonly documents: number }[]
}

/** Where a person is, place by place; most first. */
export function heldPlaces(perPlace: PersonDossier['perPlace']): readonly HeldPlace[] {
  const places = new Map<number, HeldPlace>()
  for (const { sourceId, unit, documents } of perPlace) {
    const { documents: before, files } = places.get(sourceId) ?? { documents: 0, files: [] }
    places.set(sourceId, { sourceId, documents: before + documents, files: [...files, { unit, documents }] })
  }
  return [...places.values()].sort((a, b) => b.documents - a.documents)
}
