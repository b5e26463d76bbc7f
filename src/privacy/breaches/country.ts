/** Countries by what stands before a number or behind the last dot of an address; the Netherlands is where we are. */
const callingCodes: readonly (readonly [code: string, country: string])[] = [
  ['+31', 'NL'],
  ['+32', 'BE'],
  ['+33', 'FR'],
  ['+34', 'ES'],
  ['+351', 'PT'],
  ['+352', 'LU'],
  ['+353', 'IE'],
  ['+358', 'FI'],
  ['+359', 'BG'],
  ['+36', 'HU'],
  ['+385', 'HR'],
  ['+39', 'IT'],
  ['+40', 'RO'],
  ['+41', 'CH'],
  ['+420', 'CZ'],
  ['+421', 'SK'],
  ['+43', 'AT'],
  ['+44', 'GB'],
  ['+45', 'DK'],
  ['+46', 'SE'],
  ['+47', 'NO'],
  ['+48', 'PL'],
  ['+49', 'DE'],
  ['+90', 'TR'],
  ['+212', 'MA'],
]

const ownDomainsOfCountries = new Set(
  'at be bg ch cz de dk ee es fi fr gr hr hu ie it li lt lu lv ma mt no pl pt ro se si sk tr'.split(' '),
)

/** The country outside the Netherlands that addresses and numbers point to; null: none does, which proves nothing. */
export function countryOf(emails: readonly string[], phones: readonly string[]): string | null {
  const known = phones.flatMap(
    (phone) =>
      callingCodes
        .toSorted(([a], [b]) => b.length - a.length)
        .find(([code]) => phone.startsWith(code))
        ?.slice(1) ?? [],
  )
  if (known.includes('NL')) return null
  const [byPhone] = known
  if (byPhone !== undefined) return byPhone
  for (const email of emails) {
    const ending = email.slice(email.lastIndexOf('.') + 1).toLowerCase()
    if (ending === 'uk') return 'GB'
    if (ownDomainsOfCountries.has(ending)) return ending.toUpperCase()
  }
  return null
}
