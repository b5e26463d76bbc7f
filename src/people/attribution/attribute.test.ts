import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../../base/bytes.ts'
import { detect } from '../../detect/detect.ts'
import { attribute } from './attribute.ts'
import type { Mention } from './cast.ts'

const tess: Mention = {
  role: 'from',
  values: [
    { kind: 'PERSON', value: 'Tess van Loon' },
    { kind: 'EMAIL', value: 'tess@fietsen.example' },
  ],
}
const marijke: Mention = { role: 'to', values: [{ kind: 'PERSON', value: 'Marijke Hofstra' }] }

/** Names of whom each finding of a kind is about. */
function about(
  given: readonly Mention[],
  words: string,
  kind: string,
  layout: 'prose' | 'table' = 'prose',
): (string | undefined)[] {
  const text = utf8(words)
  const hasHead = layout === 'table'
  const findings = detect(text, {
    layout,
    hasHead,
    knownNames: given.flatMap(({ values }) => values.map(({ value }) => value)),
  })
  const { mentions, about: indexes } = attribute(given, [{ layout, text, findings }])
  return findings.flatMap((finding, i) => {
    if (finding.kind !== kind) return []
    return [mentions[indexes[0]?.[i] ?? -1]?.values.find((value) => value.kind === 'PERSON')?.value]
  })
}

test('who writes "I" is whom it is about, not whom the letter greets', () => {
  assert.deepEqual(about([tess, marijke], 'Hoi Marijke,\n\nIk heb griep en blijf thuis.\n\nTess', 'HEALTH'), [
    'Tess van Loon',
  ])
})

test('whom a letter greets owns only what it says is theirs', () => {
  const greeted = 'Hoi Marijke,\n\n'
  const number = '06-12345678'
  assert.deepEqual(about([tess, marijke], `${greeted}Mijn mobiele nummer is ${number}.`, 'PHONE'), [
    'Tess van Loon',
  ])
  assert.deepEqual(about([tess, marijke], `${greeted}Bel mij even terug op ${number}.`, 'PHONE'), [
    'Tess van Loon',
  ])
  assert.deepEqual(about([tess, marijke], `${greeted}Klopt uw nummer ${number} nog?`, 'PHONE'), [
    'Marijke Hofstra',
  ])
  assert.deepEqual(
    about([tess, marijke], `${greeted}Het telefoonnummer van de winkel is ${number}.`, 'PHONE'),
    [undefined],
  )
  assert.deepEqual(
    about([tess, marijke], `${greeted}Bel Piet Terpstra op ${number}.\n\nGroet,\nTess van Loon`, 'PHONE'),
    ['Piet Terpstra'],
  )
  assert.deepEqual(about([tess, marijke], `${greeted}Mijn man Mohamed is thuis.`, 'PERSON'), [
    'Marijke Hofstra',
    undefined,
  ])
  assert.deepEqual(about([tess, marijke], `${greeted}Tot dan.\n\nTess van Loon\n${number}`, 'PHONE'), [
    'Tess van Loon',
  ])
})

test('what is said of a colleague or of a given name alone is not of who writes', () => {
  for (const words of ['Mijn moeder heeft kanker.', 'Mohamed bidt vijf keer per dag.'])
    assert.deepEqual(
      about([tess, marijke], `Hoi Marijke,\n\n${words}`, words.includes('bidt') ? 'RELIGION' : 'HEALTH'),
      [undefined],
      words,
    )
  assert.deepEqual(about([tess, marijke], 'Hoi Marijke,\n\nIk heb kanker.', 'HEALTH'), ['Tess van Loon'])
})

test('a name in the sentence goes before a name above it', () => {
  assert.deepEqual(
    about([], 'Bel Piet Terpstra terug.\nRudolf Kamphuis is geopereerd aan zijn knie.', 'HEALTH'),
    ['Rudolf Kamphuis'],
  )
})

test('a number belongs to the name before it', () => {
  assert.deepEqual(about([tess], 'Loonstrook van Youssef Amrani (BSN 999990019).', 'NL_BSN'), [
    'Youssef Amrani',
  ])
})

test('in a table whoever stands in a row is whom the row is about', () => {
  const rows = 'Naam\tBSN\nYoussef Amrani\t999990019\nTess van Loon\t999990020\n'
  assert.deepEqual(about([], rows, 'NL_BSN', 'table').slice(0, 1), ['Youssef Amrani'])
})

test('what stands beside several people in every row of a table is none of theirs', () => {
  const head = 'Rekening\tNaam\tTegenrekening\tContact\n'
  const [own, ...theirs] = [
    'NL91ABNA0417164300',
    'NL13TEST0123456789',
    'NL44RABO0123456789',
    'NL20INGB0001234567',
  ]
  const rows = (names: readonly string[]): string =>
    head + names.map((name, i) => `${own ?? ''}\t${name}\t${theirs[i] ?? ''}\tNoor Smit\n`).join('')
  const three = ['Jan Bakker', 'Els Terpstra', 'Youssef Amrani']
  assert.deepEqual(
    about([], rows(three), 'IBAN', 'table'),
    three.flatMap((name) => [undefined, name]),
  )
  assert.deepEqual(
    about([], rows(three), 'PERSON', 'table'),
    three.flatMap((name) => [name, 'Noor Smit']),
  )
  // One who pays from three accounts is written as it comes.
  const one = ['Jan Bakker', 'J. Bakker', 'dhr. Bakker']
  assert.ok(about([], rows(one), 'IBAN', 'table').every((name) => name !== 'Noor Smit'))
  // Two are a couple.
  assert.deepEqual(
    about(
      [],
      'Naam\tRekening\nJan Bakker\tNL91ABNA0417164300\nEls Terpstra\tNL91ABNA0417164300\n',
      'IBAN',
      'table',
    ),
    ['Jan Bakker', 'Els Terpstra'],
  )
})

test('a password is about nobody', () => {
  assert.deepEqual(about([tess], 'Het wachtwoord van Marijke Hofstra: Geheim-2024!', 'PASSWORD'), [undefined])
})

test('who signs more fully than the header says is known by both names', () => {
  const short: Mention = {
    role: 'from',
    values: [
      { kind: 'PERSON', value: 'A. Postma' },
      { kind: 'EMAIL', value: 'a@school.example' },
    ],
  }
  const text = utf8('Groetjes,\nAnnelies Postma-Zijlstra\n06-12345116')
  const findings = detect(text, { layout: 'prose', knownNames: ['A. Postma'] })
  const { mentions } = attribute([short], [{ layout: 'prose', text, findings }])
  const spelled = mentions.find(({ values }) =>
    values.some(({ value }) => value === 'Annelies Postma-Zijlstra'),
  )
  assert.ok(spelled?.values.some(({ value }) => value === 'a@school.example'))
})

test('a row that names nobody is about whom the row it belongs to names', () => {
  const find = (words: string): { text: Uint8Array; findings: ReturnType<typeof detect> } => {
    const text = utf8(words)
    return { text, findings: detect(text, { layout: 'table', hasHead: true }) }
  }
  const orders = find(
    'nr\trekening\topmerking\n1\tNL02ABNA0123456789\t\n2\t\tgraag bellen\n3\tNL91ABNA0417164300\t',
  )
  const customers = find('naam\temail\nPiet Jansen\tpiet@klant.example\nNoor Smit\tnoor@klant.example\n\t')
  const {
    mentions,
    about: [indexes = []],
  } = attribute([], [{ layout: 'table', ...orders, references: [customers] }])
  assert.deepEqual(
    mentions.map(({ values }) => values.map(({ value }) => value)),
    [
      ['Piet Jansen', 'piet@klant.example'],
      ['Noor Smit', 'noor@klant.example'],
    ],
  )
  const whose = orders.findings.map(({ value }, i) => [value, mentions[indexes[i] ?? -1]?.values[0]?.value])
  assert.deepEqual(whose, [
    ['NL02ABNA0123456789', 'Piet Jansen'],
    ['NL91ABNA0417164300', undefined],
  ])
})

test('where a row names several, its columns say whose a value is, and each of them is somebody', () => {
  const rows = [
    'Naam leerling\tNaam ouder 1\tTelefoon ouder 1\tNaam ouder 2\tTelefoon ouder 2\tIBAN',
    'Noor Bakker\tJan Bakker\t06-12345678\tEls Terpstra\t06-87654321\tNL91ABNA0417164300',
    'Daan Smit\tPiet Smit\t06-12345679\t\t\tNL13TEST0123456789',
  ].join('\n')
  assert.deepEqual(about([], rows, 'PERSON', 'table'), [
    'Noor Bakker',
    'Jan Bakker',
    'Els Terpstra',
    'Daan Smit',
    'Piet Smit',
  ])
  assert.deepEqual(about([], rows, 'PHONE', 'table'), ['Jan Bakker', 'Els Terpstra', 'Piet Smit'])
  assert.deepEqual(about([], rows, 'IBAN', 'table'), [undefined, undefined])
})

test('a row is of whom it is about, and not of who leads, is warned or looks after them', () => {
  const rows = [
    'Naam\tLeidinggevende\tGeb.datum\tBSN\tNoodcontact\tTel noodcontact',
    'Sander Kuiper\tIlse Kok\t01-01-1984\t111222333\tMirjam Kuiper\t06-12345602',
    'Jeroen Dijkgraaf\tSander Kuiper\t23-09-1985\t123456782\tEls Dijkgraaf\t06-12345603',
    'Bram Oosterveld\tSander Kuiper\t09-10-1990\t999990019\tHenk Oosterveld\t06-12345604',
    'Kevin Nauta\tSander Kuiper\t14-03-1999\t\tAnja Nauta\t06-12345682',
  ].join('\n')
  const employees = ['Sander Kuiper', 'Jeroen Dijkgraaf', 'Bram Oosterveld', 'Kevin Nauta']
  assert.deepEqual(about([], rows, 'DATE_OF_BIRTH', 'table'), employees)
  assert.deepEqual(about([], rows, 'NL_BSN', 'table'), employees.slice(0, 3))
  assert.deepEqual(about([], rows, 'PHONE', 'table'), [
    'Mirjam Kuiper',
    'Els Dijkgraaf',
    'Henk Oosterveld',
    'Anja Nauta',
  ])
  const firms =
    'Debiteur\tTelefoon\tIBAN\tAccountmanager\nDe Korst V.O.F.\t0318-511111\tNL91ABNA0417164300\tIlse Kok'
  assert.deepEqual(about([], firms, 'IBAN', 'table'), [undefined])
  const notes = 'Klant\tTelefoon\tOpmerking\nDe Korst V.O.F.\t0318-511111\tterugbellen met Ilse Kok'
  assert.deepEqual(about([], notes, 'PHONE', 'table'), [undefined])
})

test('who has columns of their own needs no others, and a remark tells nothing of numbers', () => {
  const rows =
    'Huurder\tTel\tEigenaar\tIBAN eigenaar\nRik Jacobs\t06-22345674\tHans Timmer\tNL91ABNA0417164300'
  assert.deepEqual(about([], rows, 'PHONE', 'table'), ['Rik Jacobs'])
  assert.deepEqual(about([], rows, 'IBAN', 'table'), ['Hans Timmer'])
  const report =
    'Cliënt\tBegeleider\tVerslag\nKevin Nauta\tNatasja Bos\tKevin is depressief, moeder gebeld op 06-12345682'
  assert.deepEqual(about([], report, 'PHONE', 'table'), [undefined])
  assert.deepEqual(about([], report, 'HEALTH', 'table'), ['Kevin Nauta'])
})

test('a statement is not about whose account it is of, nor are several who come up in a remark told apart', () => {
  const rows = [
    'Datum\tNaam / Omschrijving\tRekening\tTegenrekening\tMededelingen',
    '1\tJ de Wit\tNL91ABNA0417164300\tNL02ABNA0123456789\tNaam: J de Wit contributie Piet de Wit IBAN: NL02ABNA0123456789',
    '2\tBo Jansma\tNL91ABNA0417164300\t\tbel 06-12345678',
  ].join('\n')
  assert.deepEqual(about([], rows, 'IBAN', 'table'), [undefined, 'J de Wit', undefined, undefined])
  assert.deepEqual(about([], rows, 'PHONE', 'table'), [undefined])
  const messages = 'from\ttext\nLars Bloem\tmijn nummer is 06-12345678\nEls Kok\tik bel je op 06-12345678'
  assert.deepEqual(about([], messages, 'PHONE', 'table'), ['Lars Bloem', undefined])
})

test('beside a contact person numbers and accounts may be either one’s, an address goes by its name', () => {
  const rows =
    'Debiteur\tContactpersoon\tE-mail\tTelefoon\tIBAN\nOlaf Brandsma\tLieke Duursma\tlieke@thuis.example\t06-12345685\tNL91ABNA0417164300'
  assert.deepEqual(about([], rows, 'EMAIL', 'table'), ['Lieke Duursma'])
  assert.deepEqual(about([], rows, 'PHONE', 'table'), [undefined])
  assert.deepEqual(about([], rows, 'IBAN', 'table'), [undefined])
})

test('one who stands in a row twice, as who orders and who gets it, is one', () => {
  const rows = 'Naam (factuur)\tNaam (bezorging)\tE-mail\nJ. Bakker\tJan Bakker\tjan@thuis.example\n'
  assert.deepEqual(about([], rows, 'EMAIL', 'table'), ['J. Bakker'])
})

test('what is said on a page is not of whom the page before it names', () => {
  const words = (between: string): string =>
    `Klant: Els Terpstra${between}Rekening NL91ABNA0417164300 voor 5 mei.`
  assert.deepEqual(about([marijke], words(', '), 'IBAN'), ['Els Terpstra'])
  assert.deepEqual(about([marijke], words('\n\f\n'), 'IBAN'), [undefined])
})

test('an account is of whose name is said behind it', () => {
  const words = (behind: string): string =>
    `Beste Els Terpstra,\n\nGraag overmaken op NL91ABNA0417164300 ${behind}.\n\nNoor Smit`
  assert.deepEqual(about([], words('t.n.v. W. Bakker'), 'IBAN'), ['W. Bakker'])
  assert.deepEqual(about([], words('(ten name van Wim Bakker)'), 'IBAN'), ['Wim Bakker'])
  assert.deepEqual(
    about(
      [],
      words('t.n.v. De Kwast B.V. te Zeist, onder vermelding van het nummer dat op deze nota staat'),
      'IBAN',
    ),
    [undefined],
  )
})

test('the account and address of the firm that sends the invoice are not the customer\u2019s', () => {
  const invoice = (name: string): string =>
    `Factuur 2025-0012\n\nMevrouw A. Hofstra\nKerkstraat 5\n3512 AB Utrecht\n\nSchilderwerk \u20ac 121,00\n\n${name}Industrieweg 7, 3705 AA Zeist\nKvK 12345678 IBAN NL91ABNA0417164300`
  assert.deepEqual(about([], invoice(''), 'IBAN'), [undefined])
  assert.deepEqual(about([], invoice(''), 'ADDRESS'), ['A. Hofstra', undefined])
  // Who is a firm alone is known by its account.
  assert.deepEqual(about([], invoice('Wim Bakker\nSchilderwerken\n'), 'IBAN'), ['Wim Bakker'])
})

test('another name is not said of anybody, and a form is not of the doctor whom it names', () => {
  const minutes = 'Afwezig: P. Smit\nDhr. Yildiz heeft niet betaald, mevrouw Terpstra belt hem.'
  assert.deepEqual(about([], minutes, 'PERSON'), ['P. Smit', undefined, undefined])
  const form =
    'BSN: 999990019\nTel: 06-12345678\nHuisarts: dr. P. van Dam, tel. 030-7654321\nPatiënt heeft een hernia.'
  assert.deepEqual(about([], form, 'NL_BSN'), [undefined])
  assert.deepEqual(about([], form, 'PHONE'), [undefined, 'P. van Dam'])
  assert.deepEqual(about([], form, 'HEALTH'), [undefined])
  const named = `Naam: Wubbo Terpstra\n${form}`
  assert.deepEqual(about([], named, 'PHONE'), ['Wubbo Terpstra', 'P. van Dam'])
  assert.deepEqual(about([], named, 'HEALTH'), ['Wubbo Terpstra'])
})

test('who is named with a number is one with it, also by initials', () => {
  const text = utf8('Referentie: J. Kwakkel, tel. 030-1234567')
  const findings = detect(text, { layout: 'prose' })
  const { mentions } = attribute([], [{ layout: 'prose', text, findings }])
  assert.deepEqual(mentions, [
    {
      role: 'beside',
      values: [
        { kind: 'PERSON', value: 'J. Kwakkel' },
        { kind: 'PHONE', value: '+31301234567' },
      ],
    },
  ])
})
