import { commonFamilyNames, familyNames } from '../../src/detect/words/family-names.ts'
import { commonGivenNames, givenNames } from '../../src/detect/words/given-names.ts'
import { rareFamilyNames } from '../../src/detect/words/rare-family-names.ts'
import { rareCommonGivenNames, rareGivenNames } from '../../src/detect/words/rare-given-names.ts'
import type { LocaleNames } from './packages.ts'
import type { Random } from './random.ts'

// Invented persons: parts of lists put together by chance, often cut up and joined anew so that no list holds them.

const words = (text: string): string[] => text.trim().split(/\s+/)
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const infixesDutch = words(
  "van_de van_der van_den van de den ten ter van_het van_'t de_la el in_'t op_de von du le di",
)
const infixesAbroad = words('von de du le di da dos del della van al el ben bin de_la')
const ancient = words(
  'us ius es os is as on or ianus inus emus ides ander archos krates phanes medes oras ippos machos anes',
)
const epithets = words(
  'Grote Stoute Goede Kale Vrome Stille Rijke Oude Jonge Wijze Wrede Zachtmoedige Veroveraar Schone Dikke Rosse Zwijger',
)
const roman = words('I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI')
const syllables = {
  zh: words(
    'Wei Ming Xiao Jun Li Hong Yan Fang Jing Hui Ying Zhi Qiang Lei Bo Chun Mei Yu Hao Tao Xin Jian Guo Rong Ping Zhen Shu Hua',
  ),
  zhFamily: words(
    'Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Deng Cao Peng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao',
  ),
  ko: words(
    'Min Ji Soo Hyun Young Jin Seung Woo Sung Hye Eun Kyung Dong Hoon Jae Joon Sang Chul Mi Na Yeon Tae Hee In Seok',
  ),
  koFamily: words(
    'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong',
  ),
  ja: words(
    'ka ki ku ko sa shi su so ta chi to na ni no ha hi fu mi mo ya yu yo ra ri ru ro wa ma mu me ke te ne',
  ),
}

/** Which names are mixed, by locale and weight. */
export type Mix = readonly (readonly [string, number])[]

export interface Persons {
  /** A person's name in one of the usual forms. */
  readonly full: () => string
  readonly family: () => string
  readonly given: () => string
  /** Initials and a family name. */
  readonly initials: () => string
  /** A king, a saint, somebody of antiquity. */
  readonly noble: (place: string) => string
}

/** The lists of this repository: frequent names more often than rare ones. */
const own: LocaleNames = {
  given: [
    ...Array.from({ length: 4 }, () => givenNames),
    ...Array.from({ length: 8 }, () => commonGivenNames),
    rareGivenNames,
    rareCommonGivenNames,
    rareCommonGivenNames,
  ]
    .flatMap(words)
    .map(capital),
  family: words(
    `${familyNames} ${familyNames} ${familyNames} ${commonFamilyNames} ${commonFamilyNames} ${rareFamilyNames}`,
  ).map(capital),
}

/** Makes persons of names in these proportions. */
export function personsOf(byLocale: ReadonlyMap<string, LocaleNames>, mix: Mix, random: Random): Persons {
  const namesOf = (): [string, LocaleNames] => {
    const locale = random.weighted(mix)
    return [locale, byLocale.get(locale) ?? own]
  }
  const isDutch = (locale: string): boolean => locale === 'own' || locale.startsWith('nl')
  const given = (names: LocaleNames): string => {
    const name = made(names.given)
    return random.chance(0.05) ? `${name}-${random.one(names.given)}` : name
  }
  const made = (list: readonly string[]): string =>
    random.chance(0.25) ? splice(random.one(list), random.one(list), random) : random.one(list)
  const infix = (locale: string): string =>
    random.one(isDutch(locale) ? infixesDutch : infixesAbroad).replaceAll('_', ' ')
  const family = (locale: string, names: LocaleNames, isAlone: boolean): string => {
    const bare = random.chance(0.07) ? `${made(names.family)}-${made(names.family)}` : made(names.family)
    if (!random.chance(isDutch(locale) ? 0.25 : 0.08)) return bare
    const between = infix(locale)
    return `${isAlone || locale === 'nl_BE' ? capital(between) : between} ${bare}`
  }
  const initials = (): string => {
    const count = random.weighted([
      [1, 5],
      [2, 4],
      [3, 2],
    ] as const)
    return Array.from({ length: count }, () => `${random.one([...'ABCDEFGHIJKLMNOPRSTVW'])}.`).join('')
  }
  const eastern = (): string => {
    const kind = random.one(['zh', 'ko', 'ja'] as const)
    if (kind === 'ja') {
      const name = (): string =>
        capital(Array.from({ length: 2 + random.below(3) }, () => random.one(syllables.ja)).join(''))
      return `${name()} ${name()}`
    }
    const [a, b] = [random.one(syllables[kind]), random.one(syllables[kind]).toLowerCase()]
    return `${random.one(syllables[`${kind}Family`])} ${random.one([`${a}${b}`, `${a}-${b}`, a])}`
  }
  const full = (): string => {
    if (random.chance(0.04)) return eastern()
    const [locale, names] = namesOf()
    const first = given(names)
    const last = family(locale, names, false)
    const form = random.below(100)
    if (form < 74) return `${first} ${last}`
    if (form < 80) return `${first} ${given(names)} ${last}`
    if (form < 86) return `${initials()} ${last}`
    if (form < 92) return `${first} ${random.one([...'ABCDEFGHJKLMNPRSTW'])}. ${last}`
    if (form < 96) return `${first} ${last} ${made(names.family)}`
    if (form < 97) return `${first} ${last}`.toUpperCase()
    return first
  }
  return {
    full,
    family: () => {
      const [locale, names] = namesOf()
      return family(locale, names, true)
    },
    given: () => given(namesOf()[1]),
    initials: () => {
      const [locale, names] = namesOf()
      return `${initials()}${random.chance(0.9) ? ' ' : ''}${family(locale, names, false)}`
    },
    noble: (place) => {
      const name = random.chance(0.3) ? antique(made(own.given), random) : made(namesOf()[1].given)
      const form = random.below(100)
      if (form < 30) return name
      if (form < 55) return `${name} ${random.one(roman)}`
      if (form < 80) return `${name} van ${place}`
      if (form < 90) return `${name} de ${random.one(epithets)}`
      return `${name} ${random.one(roman)} van ${place}`
    },
  }
}

/** The beginning of one and the end of another: a name nobody has listed. */
export function splice(a: string, b: string, random: Random): string {
  if (a.length < 4 || b.length < 4 || /[ '-]/.test(a + b)) return a
  const head = a.slice(0, 2 + random.below(a.length - 2))
  return head + b.slice(Math.max(1, b.length - 2 - random.below(b.length - 2))).toLowerCase()
}

function antique(name: string, random: Random): string {
  return (
    name.slice(0, Math.max(3, name.length - random.below(3))).replace(/[aeiouy]+$/, '') + random.one(ancient)
  )
}
