import type { ProblemGroup } from '../../../store/store.ts'

/** As many examples as one place gives of one reason. */
const mostExamples = 5

/** The groups of several places as those of one, what keeps most bytes from being read first. */
export function mergeGroups(perPlace: readonly (readonly ProblemGroup[])[]): readonly ProblemGroup[] {
  const merged = new Map<ProblemGroup['code'], ProblemGroup>()
  for (const group of perPlace.flat()) {
    const former = merged.get(group.code)
    merged.set(
      group.code,
      former === undefined
        ? group
        : {
            code: group.code,
            count: former.count + group.count,
            lostBytes: former.lostBytes + group.lostBytes,
            examples: [...former.examples, ...group.examples].slice(0, mostExamples),
          },
    )
  }
  return [...merged.values()].toSorted((a, b) => b.lostBytes - a.lostBytes || b.count - a.count)
}
