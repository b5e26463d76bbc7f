import type { FieldId } from '../privacy/register/fields.ts'
import type { ImportWords } from '../privacy/register/import-table.ts'
import { fieldIds } from '../privacy/register/fields.ts'
import { vocabularies, type Vocabulary } from '../privacy/register/vocabulary.ts'
import { foldWords } from '../privacy/suppliers/fold-words.ts'
import { enRegister } from './en-register.ts'
import { nlRegister } from './nl-register.ts'

/** How others head the columns of their registers, beside our own names. */
const heads: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  name: [
    'verwerking',
    'naam verwerking',
    'verwerkingsactiviteit',
    'activiteit',
    'processing activity',
    'activity',
  ],
  department: ['dienst', 'team', 'department'],
  owner: ['eigenaar', 'proceseigenaar', 'owner', 'responsible'],
  purpose: ['doel', 'doeleinden', 'verwerkingsdoel', 'purpose', 'purposes'],
  basis: ['grondslag', 'rechtsgrond', 'rechtsgrondslag', 'legal basis', 'lawful basis'],
  subjects: ['categorieën betrokkenen', 'categorie betrokkenen', 'betrokkene', 'data subjects'],
  data: ['persoonsgegevens', 'categorieën persoonsgegevens', 'soort gegevens', 'personal data', 'data'],
  source: ['bron', 'herkomst gegevens', 'source'],
  recipients: ['categorieën ontvangers', 'ontvanger', 'recipients'],
  processors: ['verwerker', 'leverancier', 'leveranciers', 'processors'],
  retention: ['bewaartermijn', 'bewaartermijnen', 'retention', 'retention period', 'storage period'],
  measures: ['maatregelen', 'beveiligingsmaatregelen', 'security', 'measures'],
  systems: ['systeem', 'applicatie', 'applicaties', 'software', 'systems'],
  remarks: ['opmerking', 'toelichting', 'notities', 'notes', 'remarks'],
}

/** How others write words of our lists. */
const terms: Readonly<Partial<Record<Vocabulary, Readonly<Record<string, readonly string[]>>>>> = {
  basis: {
    '6.1.a': ['toestemming', 'consent'],
    '6.1.b': ['overeenkomst', 'contract', 'uitvoering overeenkomst', 'performance of a contract'],
    '6.1.c': ['wettelijke plicht', 'legal obligation'],
    '6.1.d': ['vitaal belang', 'vitale belangen', 'vital interest'],
    '6.1.e': ['algemeen belang', 'publieke taak', 'public task'],
    '6.1.f': ['gerechtvaardigde belangen', 'legitimate interest', 'legitimate interests'],
  },
  subject: {
    customer: ['klant', 'customers', 'customer'],
    employee: ['medewerker', 'werknemer', 'werknemers', 'personeel', 'staff', 'employees'],
    applicant: ['sollicitant', 'applicants', 'job applicants'],
    visitor: ['bezoeker', 'websitebezoekers', 'visitors'],
    patient: ['patiënt', 'patients'],
    'supplier-contact': ['leveranciers', 'contactpersonen', 'suppliers'],
  },
  data: {
    name: ['namen', 'naw', 'naw gegevens', 'names'],
    email: ['e-mail', 'email', 'mailadres', 'e-mailadressen', 'contactgegevens'],
    phone: ['telefoon', 'telefoonnummers', 'phone number'],
    address: ['adressen', 'adresgegevens', 'woonadres'],
    iban: ['iban', 'bankrekening', 'rekeningnummer', 'bank account', 'bankgegevens'],
    bsn: ['bsn', 'burgerservicenummer'],
    'id-document': ['kopie id', 'kopie paspoort', 'identiteitsbewijs'],
    health: ['gezondheidsgegevens', 'medische gegevens', 'health data'],
    salary: ['loon', 'salarisgegevens'],
  },
  measure: {
    mfa: ['mfa', '2fa', 'tweestapsverificatie', 'two-factor authentication'],
    backup: ['backup', 'back-up', 'back-ups', 'backups'],
    'enc-rest': ['versleuteling', 'encryptie', 'encryption'],
    access: ['toegangsbeheer', 'autorisatie', 'access control'],
  },
}

const units: readonly (readonly [letter: string, names: RegExp])[] = [
  ['Y', /^(?:jaar|jaren|jr|years?|yrs?)$/],
  ['M', /^(?:maand|maanden|mnd|months?)$/],
  ['W', /^(?:week|weken|weeks?)$/],
  ['D', /^(?:dag|dagen|days?)$/],
]

const numerals: readonly (readonly [dutch: string, english: string])[] = [
  ['een', 'one'],
  ['twee', 'two'],
  ['drie', 'three'],
  ['vier', 'four'],
  ['vijf', 'five'],
  ['zes', 'six'],
  ['zeven', 'seven'],
  ['acht', 'eight'],
  ['negen', 'nine'],
  ['tien', 'ten'],
]

/** "7 jaar", "maximaal vier weken na de procedure": the number and unit at the beginning. */
function termIn(text: string): ReturnType<ImportWords['termIn']> {
  const plain = text.toLowerCase().replaceAll('é', 'e').trim()
  const [, most = '', told = '', unit = '', rest = ''] =
    /^(max(?:imaal|imum|\.)? |minimaal |at (?:most|least) )?(\d{1,3}|[a-z]+) ?([a-z]+)\.?(.*)$/s.exec(
      plain,
    ) ?? []
  const count = /^\d/.test(told) ? Number(told) : numerals.findIndex((names) => names.includes(told)) + 1
  const letter = units.find(([, names]) => names.test(unit))?.[0]
  if (count === 0 || letter === undefined) return undefined
  return { term: `P${String(count)}${letter}`, isAll: most === '' && rest.trim() === '' }
}

/** The words by which a register of others is understood, in both languages. */
export function importWords(): ImportWords {
  const registers = [nlRegister, enRegister]
  const fields = new Map(
    fieldIds.flatMap((field) =>
      [...registers.map((one) => one.fields[field].label), ...(heads[field] ?? [])].map(
        (name) => [foldWords(name), field] as const,
      ),
    ),
  )
  const lists = Object.keys(vocabularies) as Vocabulary[] // keys of a constant are exactly its names
  const wordsOf = (list: Vocabulary): ReadonlyMap<string, string> =>
    new Map(
      (vocabularies[list] as readonly string[]).flatMap((word) => {
        const names = registers.map(
          (one) => (one.terms[list] as Readonly<Record<string, string>>)[word] ?? word,
        )
        return [...names, ...(terms[list]?.[word] ?? [])].map((name) => [foldWords(name), word] as const)
      }),
    )
  return {
    fields,
    terms: Object.fromEntries(lists.map((list) => [list, wordsOf(list)])) as ImportWords['terms'], // every list
    fold: foldWords,
    termIn,
  }
}
