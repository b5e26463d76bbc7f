/** Where many people of this country have their mail. */
const providers = [
  'gmail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'live.nl',
  'ziggo.nl',
  'kpnmail.nl',
  'planet.nl',
  'home.nl',
  'xs4all.nl',
  'yahoo.com',
  'icloud.com',
] as const
const known: ReadonlySet<string> = new Set(providers)

/** The provider that somebody will have meant: one letter more, less, other, or two in the wrong order; null when it is none. */
export function meantProvider(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  if (domain.length > 20 || known.has(domain)) return null
  return providers.find((provider) => isOneSlip(domain, provider)) ?? null
}

function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false
  let at = 0
  while (at < typed.length && typed[at] === meant[at]) at += 1
  const [rest, goal] = [typed.slice(at), meant.slice(at)]
  const swapped = rest[1] === goal[0] && rest[0] === goal[1] && rest.slice(2) === goal.slice(2)
  return rest.slice(1) === goal.slice(1) || rest.slice(1) === goal || rest === goal.slice(1) || swapped
}
