import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../../base/bytes.ts'
import { detect } from '../../detect/detect.ts'
import { attribute, type AttributedText } from './attribute.ts'
import type { Mention } from './cast.ts'

const from = (name: string, email: string): Mention => ({
  role: 'from',
  values: [
    ...(name === '' ? [] : [{ kind: 'PERSON', value: name } as const]),
    ...(email === '' ? [] : [{ kind: 'EMAIL', value: email } as const]),
  ],
})
const ilse = from('Ilse Kok', 'ilse@dak.example')

interface Told {
  readonly given?: readonly Mention[]
  readonly layout?: AttributedText['layout']
}

/** Each value of these kinds, of a special category its kind, with the name of whom it is about. */
function whose(words: string, kinds: string, { given = [], layout = 'prose' }: Told = {}): unknown[] {
  const text = utf8(words)
  const knownNames = given.flatMap(({ values }) => values.map(({ value }) => value))
  const findings = detect(text, { layout, knownNames })
  const { mentions, about } = attribute(given, [{ layout, text, findings }])
  return findings.flatMap(({ kind, value }, i) => {
    if (!kinds.split(' ').includes(kind)) return []
    const values = mentions[about[0]?.[i] ?? -1]?.values
    const shown = kind === 'HEALTH' ? kind : value
    return [[shown, values?.find((one) => one.kind === 'PERSON')?.value ?? values?.[0]?.value]]
  })
}

test('what stands behind a name that is nobody’s here is not of the person named before it', () => {
  const minutes =
    'Nieuw: Kevin Nauta, geb. 14-03-1999, BSN 111222333.\n\nKlanten\nMevrouw Wiersma belt nog: 06-12345674.\n- fam. De Boer, 0318-499999'
  assert.deepEqual(whose(minutes, 'NL_BSN PHONE'), [
    ['111222333', 'Kevin Nauta'],
    ['+31612345674', undefined],
    ['+31318499999', undefined],
  ])
  assert.deepEqual(whose('Mijn huisarts is dokter Van Ginneken (0318-520011).', 'PHONE', { given: [ilse] }), [
    ['+31318520011', undefined],
  ])
  assert.deepEqual(
    whose('Olaf Brandsma 06-12345677\nEls (buurvrouw van Olaf Brandsma) 06-12345613', 'PHONE'),
    [
      ['+31612345677', 'Olaf Brandsma'],
      ['+31612345613', undefined],
    ],
  )
})

test('halves of a name on lines of their own are one person, and the lines above it are theirs', () => {
  const form =
    'Deel 1\nNaam: Greetje Sijtsma\nE-mail: greetje@nestje.example\n\nDeel 2\nBSN: 111222333\nGeslachtsnaam: Elzinga\nVoornamen: Froukje\nTelefoon: 06-12345686'
  assert.deepEqual(whose(form, 'NL_BSN PERSON PHONE'), [
    ['Greetje Sijtsma', 'Greetje Sijtsma'],
    ['111222333', 'Froukje Elzinga'],
    ['Froukje Elzinga', 'Froukje Elzinga'],
    ['Froukje Elzinga', 'Froukje Elzinga'],
    ['+31612345686', 'Froukje Elzinga'],
  ])
  const child =
    'Voornaam       Jurre\nTussenvoegsel  van der\nAchternaam     Boonstra\nGeboortedatum  03-06-2015'
  assert.deepEqual(whose(child, 'DATE_OF_BIRTH'), [['2015-06-03', 'Jurre van der Boonstra']])
})

test('a label says whose a number is, whatever name stands above it', () => {
  const form =
    'Cliënt\nNaam: Dineke Kamphuis\nTelefoon: 06-12345692\nHuisarts: Dr. Ten Cate\nTelefoon huisarts: 0548-612345\nMelder: Joris Lemmens\n\nBijzonderheden: geen\nTelefoon melder: 0548-700700'
  assert.deepEqual(whose(form, 'PHONE'), [
    ['+31612345692', 'Dineke Kamphuis'],
    ['+31548612345', undefined],
    ['+31548700700', 'Joris Lemmens'],
  ])
  const card =
    'Naam            Gijs Terpstra\nContact vrouw   Anneke Terpstra 06-12345614\nBank            NL91ABNA0417164300'
  assert.deepEqual(whose(card, 'PHONE IBAN'), [
    ['+31612345614', 'Anneke Terpstra'],
    ['NL91ABNA0417164300', 'Gijs Terpstra'],
  ])
  assert.deepEqual(whose('Geleverd aan Gijs Terpstra.\nKlantenservice: 088-1234567', 'PHONE'), [
    ['+31881234567', undefined],
  ])
})

test('a mail that is repeated is of who wrote it, and not of whom it went to or who repeats it', () => {
  const repeated =
    'Van: Noortje Wiersma <noortje@thuis.example>\nAan: <info@dak.example>\n\nHallo,\n\nWij wonen aan de Lindenhof 3, 3971 KR Driebergen. Ik heb griep. Mijn man heeft astma.\nIk ben bereikbaar op 06-12345674.'
  assert.deepEqual(whose(repeated, 'ADDRESS HEALTH PHONE', { given: [ilse], layout: 'quoted' }), [
    ['Lindenhof 3, 3971 KR Driebergen', 'Noortje Wiersma'],
    ['HEALTH', 'Noortje Wiersma'],
    ['HEALTH', undefined],
    ['+31612345674', 'Noortje Wiersma'],
  ])
  const unknown = 'Ik heb griep. Mijn nummer is 06-12345674.'
  assert.deepEqual(whose(unknown, 'HEALTH PHONE', { given: [ilse], layout: 'quoted' }), [
    ['HEALTH', undefined],
    ['+31612345674', undefined],
  ])
})

test('each message of a chat is of who sent it, also one that was pasted into a mail', () => {
  const day = '05-01-2026 10:17'
  const chat = [
    `${day} - Wubbo Terpstra: Hoi Ilse, mijn nummer is 06-12345611`,
    `${day} - Ilse Kok: Mijn rekening is NL91ABNA0417164300`,
    `${day} - Wubbo Terpstra: Het nummer van Gijs is 06-12345671`,
    `${day} - Wubbo Terpstra: Mijn vrouw is zwanger`,
    `${day} - +31 6 12345612: hallo`,
  ].join('\n')
  const given = [from('Wubbo Terpstra', ''), from('Ilse Kok', '')]
  const told = [
    ['+31612345611', 'Wubbo Terpstra'],
    ['NL91ABNA0417164300', 'Ilse Kok'],
    ['+31612345671', undefined],
    ['HEALTH', undefined],
    ['+31612345612', undefined],
  ]
  assert.deepEqual(whose(chat, 'PHONE IBAN HEALTH', { given }), told)
  const sander = from('Sander Kuiper', 'sander@dak.example')
  const mail = `Dit kreeg ik:\n\n[${day}:11] Noortje Wiersma: Hoi Sander, mijn nummer is 06-12345681\n\nMijn eigen nummer is 06-12345682.`
  assert.deepEqual(whose(mail, 'PHONE', { given: [sander] }), [
    ['+31612345681', 'Noortje Wiersma'],
    ['+31612345682', 'Sander Kuiper'],
  ])
})

test('in a contract an account is of the party that it says', () => {
  const contract =
    "De heer Adriaan Blokzijl, hierna te noemen: 'verhuurder', en\n\nMevrouw Samira Ouassini, hierna te noemen: 'huurder', komen overeen:\n\n1. De waarborgsom wordt door huurder overgemaakt van NL91ABNA0417164300.\n2. Beheerder is Lies Wolters. De huur wordt betaald op rekening NL02ABNA0123456789 van verhuurder."
  assert.deepEqual(whose(contract, 'IBAN'), [
    ['NL91ABNA0417164300', 'Samira Ouassini'],
    ['NL02ABNA0123456789', 'Adriaan Blokzijl'],
  ])
  const employment =
    'De Kwast B.V., gevestigd te Zeist aan de Industrieweg 7, 3705 AA Zeist, vertegenwoordigd door Ilse Kok.\nLeidinggevende is Sander Kuiper. Het salaris wordt overgemaakt op NL91ABNA0417164300.'
  assert.deepEqual(whose(employment, 'IBAN ADDRESS'), [
    ['Industrieweg 7, 3705 AA Zeist', undefined],
    ['NL91ABNA0417164300', undefined],
  ])
})

test('who undersigns speaks: what is called mine is not of who is empowered', () => {
  const words =
    'Ik, ondergetekende, Geertje Haanstra, geboren 8 december 1941, machtig mijn zoon Tjeerd Haanstra, telefoon 06-12345675, om mijn bankzaken te regelen van rekening NL91ABNA0417164300.'
  assert.deepEqual(whose(words, 'PHONE IBAN'), [
    ['+31612345675', 'Tjeerd Haanstra'],
    ['NL91ABNA0417164300', 'Geertje Haanstra'],
  ])
})

test('spaces that fill a column do not take a value from its owner', () => {
  const slip = `Dhr. J. Dijkgraaf${' '.repeat(200)}nr 104\n${' '.repeat(200)}\nUitbetaald op IBAN NL91ABNA0417164300`
  assert.deepEqual(whose(slip, 'IBAN'), [['NL91ABNA0417164300', 'J. Dijkgraaf']])
})

test('the account of a firm in law is not of who signs its mail', () => {
  const signed = (firm: string): string =>
    `Ilse Kok\n${firm}\nIndustrieweg 7\n3705 AA Zeist\nM: 06-12345673\nKvK 12345678 | IBAN NL91ABNA0417164300`
  assert.deepEqual(whose(signed('De Kwast B.V.'), 'IBAN PHONE', { given: [ilse] }), [
    ['+31612345673', 'Ilse Kok'],
    ['NL91ABNA0417164300', undefined],
  ])
  assert.deepEqual(whose(signed('De Kwast'), 'IBAN', { given: [ilse] }), [['NL91ABNA0417164300', 'Ilse Kok']])
})

test('"your" is of whom the letter greets by the family name, or of nobody', () => {
  const to: Mention = { role: 'to', values: [{ kind: 'PERSON', value: 'Hans Timmer' }] }
  const words = 'Wederpartij is Paul Kramer (050-3123456).\nUw BSN (111222333) heb ik doorgegeven.'
  assert.deepEqual(whose(`Geachte heer Timmer,\n\n${words}`, 'NL_BSN', { given: [ilse, to] }), [
    ['111222333', 'Hans Timmer'],
  ])
  assert.deepEqual(whose(`Geachte heer Bos,\n\n${words}`, 'NL_BSN', { given: [ilse, to] }), [
    ['111222333', undefined],
  ])
})

test('what a machine sends is of who filled in its form', () => {
  const form = 'Naam: Yvonne Dekkers\nVoorkeur kapster: Chantal Mol\nOpmerking: Ik ben zwanger'
  assert.deepEqual(whose(form, 'HEALTH', { given: [from('', 'no-reply@kapper.example')] }), [
    ['HEALTH', 'Yvonne Dekkers'],
  ])
})

test('a line that is called otherwise is not of who stands above it, nor a sentence on a client of who writes it', () => {
  const plan =
    'Cliënt: A. Wouters-Janssen\n2e contactpersoon: Riet Bos, tel. 06-22345687\nApotheek: De Linde, 040-2555555'
  assert.deepEqual(whose(plan, 'PHONE'), [
    ['+31622345687', 'Riet Bos'],
    ['+31402555555', undefined],
  ])
  assert.deepEqual(whose('Hierbij. De cliënt heeft diabetes.\n\nIlse', 'HEALTH', { given: [ilse] }), [
    ['HEALTH', undefined],
  ])
})

test('a message below its stamp is of who sent it, and what is hers is not his', () => {
  const teams =
    '[12-1-2026 10:12] Femke Zwart\nDank!\n\n[12-1-2026 10:15] Rik Jacobs\nIk heb griep, mijn nummer is 06-22345698'
  assert.deepEqual(whose(teams, 'HEALTH PHONE'), [
    ['HEALTH', 'Rik Jacobs'],
    ['+31622345698', 'Rik Jacobs'],
  ])
  const chat = '[12-1-2026 10:12] Femke Zwart: Mam zegt dat haar BSN is 111222333'
  assert.deepEqual(whose(chat, 'NL_BSN'), [['111222333', undefined]])
})

test('a row or label of who is not known, and what is of a relative, are not of who stands above', () => {
  const rows = 'Naam             Telefoon\nPetra Kuil       06-32345680\nZoltan Xyzzy     06-32345686'
  assert.deepEqual(whose(rows, 'PHONE').at(-1), ['+31632345686', undefined])
  assert.deepEqual(whose('Naam: Lars Jansma\nMedische bijzonderheden kind: astma', 'HEALTH'), [
    ['HEALTH', undefined],
  ])
  assert.deepEqual(
    whose('My husband Tom Mitchell joins us. Our daughter has a nut allergy.', 'HEALTH', {
      given: [from('Sarah Mitchell', 'sarah@mail.example')],
    }),
    [['HEALTH', undefined]],
  )
  assert.deepEqual(whose('Betaald aan Bo Jansma\nVan rekening: NL91ABNA0417164300', 'IBAN'), [
    ['NL91ABNA0417164300', undefined],
  ])
})

test('a half of a name that is a word is read from its line, and a name alone on a line greets', () => {
  assert.deepEqual(whose('Voornaam: Mees\nAchternaam: Bloem\nGeboortedatum: 03-03-2019', 'DATE_OF_BIRTH'), [
    ['2019-03-03', 'Mees Bloem'],
  ])
  const mail = 'Wilma,\nIk ben ziek.\nMijn vrouw Ans is thuis.\nIk zelf ben er op 06-32345676.\nKees'
  const given = [from('Kees Aalbers', 'kees@thuis.example')]
  assert.deepEqual(whose(mail, 'PHONE', { given }), [['+31632345676', 'Kees Aalbers']])
})

test('a number on a line of its own is of whom the paper says it is about', () => {
  const report =
    'Cliënt: Karel Doorn, Laan 4, 3701 AA Zeist\nAanwezig: dochter Wies Jansma\n\nWies Jansma is mantelzorger.\nBSN 999990019.\nWies Jansma heeft BSN 111222333.'
  assert.deepEqual(whose(report, 'NL_BSN'), [
    ['999990019', 'Karel Doorn'],
    ['111222333', 'Wies Jansma'],
  ])
})

test('what is to be paid to a firm is nobody’s account, neither of who writes for it nor of who pays', () => {
  const quote = 'Mevrouw E. Terpstra\nLindelaan 14\n\nBetaling op rekening NL91ABNA0417164300'
  assert.deepEqual(whose(quote, 'IBAN'), [['NL91ABNA0417164300', undefined]])
  const reminder = 'Wilt u dit binnen 7 dagen voldoen op NL91ABNA0417164300?'
  assert.deepEqual(whose(reminder, 'IBAN', { given: [ilse] }), [['NL91ABNA0417164300', undefined]])
  const home = from('Ilse Kok', 'ilse.kok@gmail.com')
  assert.deepEqual(whose(reminder, 'IBAN', { given: [home] }), [['NL91ABNA0417164300', 'Ilse Kok']])
  const ours = 'Onze rekening is NL91ABNA0417164300, de mijne NL02ABNA0123456789.'
  assert.deepEqual(whose(ours, 'IBAN', { given: [ilse] })[0], ['NL91ABNA0417164300', undefined])
})

test('who is greeted ends at the comma, and the next sentence begins with another', () => {
  const [{ mentions = [] } = {}] = [
    attribute(
      [],
      [
        {
          layout: 'prose',
          text: utf8('Geachte mevrouw Oude Lansink, Sjoerd belt u.'),
          findings: [
            {
              kind: 'PERSON',
              value: 'Oude Lansink, Sjoerd',
              start: 16,
              end: 36,
              certainty: 0.9,
              reasons: [{ code: 'salutation' }],
            },
          ],
        },
      ],
    ),
  ]
  assert.deepEqual(mentions, [])
})
