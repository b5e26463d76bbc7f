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

/** Who received data is told of what changed, and named to who asks for it. */
export function hasRecipients({ file, recipients, law }: RequestProps['view']): boolean {
  return (
    recipients.length > 0 ||
    file.rights.some((right) => law.rights[right].tellsRecipients || right === 'recipients')
  )
}

/** Who asks for a human has the decision of a machine looked at. */
export function isReviewed({ file }: RequestProps['view']): boolean {
  return file.rights.includes('human-decision')
}

/** Who asks for a copy, or for data to take along, gets a package. */
export function isPacked({ file }: RequestProps['view']): boolean {
  return file.rights.some((right) => right === 'access' || right === 'portability')
}
