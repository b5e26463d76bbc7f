import type { RequestProps } from './work-page.tsx'

/** What is held must be known before it is given, put right or erased. */
export function needsSearch({ file }: RequestProps['view']): boolean {
  return file.rights.some((right) => searched.has(right))
}

const searched: ReadonlySet<string> = new Set([
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
])

/** Who asks for a copy, or for data to take along, gets a package. */
export function isPacked({ file }: RequestProps['view']): boolean {
  return file.rights.some((right) => right === 'access' || right === 'portability')
}
