import { newsletters } from '../../actions/newsletters.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'

/** The key of the mailing that a user means: as the list has it, or what its sender is called, where only one is called so. */
export async function newsletterKey(typed: string, perform: Workspace['perform']): Promise<string> {
  const { newsletters: known } = await perform(newsletters, { limit: 1_000_000 })
  if (known.some(({ key }) => key === typed)) return typed
  const wanted = typed.toLowerCase()
  const called = known.filter(({ key, name, email }) =>
    [key, name, email].some((word) => word.toLowerCase() === wanted),
  )
  const [only] = called
  if (only === undefined || called.length > 1) throw new Refusal('newsletter-not-found', typed)
  return only.key
}
