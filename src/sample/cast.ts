import { dialled, testIban, testMobile } from './numbers.ts'
import { createRandom } from './random.ts'
import type { Ledger, TrueRole } from './truth.ts'

export const firm = {
  name: 'Fietsenmakerij De Ketting',
  domain: 'deketting.example',
  mailHost: 'mx1.postbode-cloud.example',
  street: 'Kanaaldijk 14',
  city: '1234 AB Voorbeeldstad',
} as const

/** Somebody in the invented firm's world. */
export interface Character {
  readonly id: string
  readonly given: string
  readonly prefix: string
  readonly family: string
  readonly name: string
  readonly email: string
  readonly mobile: string
  readonly iban: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly role: TrueRole
}

interface Sketch {
  readonly given: string
  readonly prefix?: string
  readonly family: string
  readonly email?: string
  readonly role: TrueRole
  readonly spellings?: readonly string[]
  readonly otherEmails?: readonly string[]
  /** E.164. */
  readonly otherPhones?: readonly string[]
}

const staffSketches: readonly Sketch[] = [
  { given: 'Marijke', family: 'Hofstra', email: 'marijke@deketting.example', role: 'employee' },
  { given: 'Youssef', family: 'Amrani', email: 'youssef@deketting.example', role: 'employee' },
  { given: 'Tess', prefix: 'van', family: 'Loon', email: 'tess@deketting.example', role: 'employee' },
]

const supplierSketches: readonly Sketch[] = [
  { given: 'Henk', family: 'Wiersma', email: 'h.wiersma@bandenbaas.example', role: 'supplier-contact' },
  {
    given: 'Carola',
    prefix: 'de',
    family: 'Bruin',
    email: 'carola@loonkompas.example',
    role: 'supplier-contact',
  },
  { given: 'Dennis', family: 'Oude Kamp', email: 'dennis@webwinkelhulp.example', role: 'supplier-contact' },
  { given: 'Birgit', family: 'Schäfer', email: 'b.schaefer@radteile-nord.example', role: 'supplier-contact' },
]

const applicantSketches: readonly Sketch[] = [
  {
    given: 'Lotte',
    prefix: 'van der',
    family: 'Veen',
    email: 'lottevdveen@thuispost.example',
    role: 'applicant',
  },
]

/** Customers with a part to play; the traps of names are theirs. */
const leadSketches: readonly Sketch[] = [
  {
    given: 'Piet',
    family: 'Terpstra',
    email: 'piet.terpstra@thuispost.example',
    role: 'customer',
    spellings: ['Piet T.', 'P. Terpstra'],
  },
  { given: 'Jan', prefix: 'de', family: 'Vries', email: 'jan@devriesthuis.example', role: 'customer' },
  { given: 'Jan', prefix: 'de', family: 'Vries', email: 'jdv1961@oudepost.example', role: 'customer' },
  { given: 'Els', family: 'Kamphuis', email: 'fam.kamphuis@thuispost.example', role: 'customer' },
  { given: 'Rudolf', family: 'Kamphuis', email: 'fam.kamphuis@thuispost.example', role: 'customer' },
  { given: 'Fatima', prefix: 'el', family: 'Idrissi', email: 'fatima@elidrissi.example', role: 'customer' },
  {
    given: 'Annelies',
    family: 'Postma-Zijlstra',
    email: 'annelies.zijlstra@oudepost.example',
    role: 'customer',
    spellings: ['Annelies Zijlstra'],
    otherEmails: ['a.postma@schoolhetbaken.example'],
  },
  {
    given: 'Oliver',
    family: 'Whitcombe',
    email: 'oliver.whitcombe@britmail.example',
    role: 'customer',
    otherPhones: ['+442079460018'],
  },
  { given: 'Zeynep', family: 'Aydoğan', email: 'zeynep@aydogan.example', role: 'customer' },
  { given: 'Gerrit-Jan', prefix: "van 't", family: 'Hof', email: 'gj@vanthof.example', role: 'customer' },
]

const given =
  `Anouk Bart Cemile Daan Eva Floor Gijs Hanneke Imane Jeroen Karin Lars Mirjam Niels Olga Pascal Renske Sander
  Tamara Ulrike Vera Wouter Xander Yara Zakaria Aaltje Bram Chantal Dirk Elif Frank Guusje Hidde Ilse Jasper Kirsten Levi
  Marleen Nadia Otto`.split(/\s+/)
const families =
  `Abbink Boersma|van Capelle|Dijkhuis|Engelsman|van der Flier|Groeneveld|ten Hagen|IJzerman|Jagersma|Kloosterman|
  van Lierop|Meulenbelt|Nieuwkerk|Oosterhof|van Putten|Quist|Reinders|Scholtens|Tuinstra|Uijtewaal|van Velzen|Westerink|
  Zandbergen|Achterberg|Bloemendaal|Cornelissen|Doornbos|Everaert|Feenstra|Geerlings|Hazelaar|Jaspers|Koopal|Lubbers`
    .replace(/Abbink Boersma/, 'Abbink|Boersma')
    .split('|')
    .map((name) => name.trim())
const streets =
  'Lindelaan|Molenweg|Johan de Wittstraat|Kerkstraat|Zonnebloemhof|Prins Bernhardlaan|Sluiskade|Korenmolen'.split(
    '|',
  )
const cities = 'Voorbeeldstad|Ketelhaven|Nergenshuizen|Ampelerbrug'.split('|')
const providers = ['thuispost.example', 'oudepost.example', 'snelnet.example']

export interface Cast {
  readonly owner: Character
  readonly staff: readonly Character[]
  readonly suppliers: readonly Character[]
  readonly applicants: readonly Character[]
  readonly customers: readonly Character[]
  /** On the list that was bought in 2016, and nowhere else. */
  readonly bought: readonly Character[]
}

/** Everybody, the same for the same seed; the ledger knows them, and where they stand is added by the files. */
export function makeCast(seed: number, ledger: Ledger): Cast {
  const random = createRandom(seed)
  let index = 0
  const character = (sketch: Sketch): Character => {
    const { given: first, prefix = '', family, role } = sketch
    const name = [first, prefix, family].filter((part) => part !== '').join(' ')
    const number = index++
    const made: Character = {
      id: `p${number}`,
      given: first,
      prefix,
      family,
      name,
      email:
        sketch.email ??
        `${[first, prefix, family]
          .join('')
          .normalize('NFD')
          .replace(/[^a-z]/gi, '')
          .toLowerCase()}@${random.pick(providers)}`,
      mobile: testMobile(number),
      iban: testIban(number),
      street: `${random.pick(streets)} ${String(1 + random.below(180))}`,
      postcode: `${String(2000 + random.below(7000))} ${random.pick(['AB', 'CD', 'EG', 'HJ', 'KL', 'NP'])}`,
      city: random.pick(cities),
      role,
    }
    ledger.know({
      id: made.id,
      name,
      spellings: [name, ...(sketch.spellings ?? [])],
      emails: [made.email, ...(sketch.otherEmails ?? [])],
      phones: [...(number < 60 ? [dialled(made.mobile)] : []), ...(sketch.otherPhones ?? [])],
      role,
    })
    return made
  }
  const invent = (count: number, offset: number, role: TrueRole): Character[] =>
    Array.from({ length: count }, (_, i) => {
      const [first, family] = [
        given[(i * 7 + offset) % given.length] ?? '',
        families[(i * 3 + offset + Math.floor(i / 7)) % families.length] ?? '',
      ]
      const split = /^((?:van|der|den|de|ten|'t| )+) (.+)$/.exec(family)
      return character({ given: first, prefix: split?.[1] ?? '', family: split?.[2] ?? family, role })
    })
  const staff = staffSketches.map(character)
  const [owner] = staff
  if (owner === undefined) throw new Error('Cannot make the cast: expected an owner')
  return {
    owner,
    staff,
    suppliers: supplierSketches.map(character),
    applicants: applicantSketches.map(character),
    customers: [...leadSketches.map(character), ...invent(32, 0, 'customer')],
    bought: invent(120, 13, 'other'),
  }
}
