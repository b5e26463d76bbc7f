import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isInOwn, mayBeOwn, peopleIn } from './domains.ts'
import { drillsOf, endOf, stateOf } from './drill.ts'
import type { DrillEvent, DrillPlan } from './event.ts'
import { brandsIn, themesIn } from './forbidden.ts'
import { alignmentElements, rate, type Alignment, type Cue } from './phish-scale.ts'
import { councilStep, drillSteps, openSteps } from './preparation.ts'
import { tokensIn } from './reports.ts'
import { changeOf, differenceOf, resultOf, toldOf } from './results.ts'
import { spread } from './schedule.ts'
import { parseDrill, ratingOf } from './template.ts'

const fits = (
  ...[process = 0, relevance = 0, events = 0, consequence = 0, warned = 0]: number[]
): Alignment => ({
  process,
  relevance,
  events,
  consequence,
  warned,
})
const many = (count: number): Cue[] => Array.from({ length: count }, () => 'urgency')

test('difficulty is read from the table of the scale, on each side of its limits', () => {
  const of = (signs: number, ...points: number[]): string => rate(many(signs), fits(...points)).difficulty
  assert.equal(of(8, 8, 8, 2, 0, 0), 'very')
  assert.equal(of(8, 6, 4, 2, 0, 0), 'very')
  assert.equal(of(8, 4, 4, 2, 0, 0), 'moderate')
  assert.equal(of(9, 8, 8, 2, 0, 0), 'very')
  assert.equal(of(9, 6, 6, 0, 0, 0), 'moderate')
  assert.equal(of(14, 4, 4, 2, 0, 0), 'moderate-to-least')
  assert.equal(of(15, 8, 8, 8, 8, 0), 'moderate')
  assert.equal(of(15, 0, 0, 0, 0, 8), 'least')
  assert.equal(rate(many(3), fits(8, 8, 8, 8, 8)).alignment, 24, 'what people were warned of counts off')
  assert.equal(alignmentElements.length, 5)
})

const templatesIn = (language: 'nl' | 'en'): string[] => {
  const folder = new URL(`../../i18n/drills/${language}/`, import.meta.url)
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

test('our templates are the same in both languages, of several degrees, and break no rule', () => {
  const [dutch, english] = (['nl', 'en'] as const).map((language) =>
    templatesIn(language).map((text) => {
      const { template, faults } = parseDrill(text, '')
      assert.deepEqual(faults, [], text.slice(0, 80))
      assert.ok(template !== null)
      return template
    }),
  )
  assert.ok(dutch !== undefined && english !== undefined && dutch.length >= 8)
  assert.deepEqual(
    dutch.map(({ id, signs, alignment }) => [id, signs.map(({ cue }) => cue), alignment]),
    english.map(({ id, signs, alignment }) => [id, signs.map(({ cue }) => cue), alignment]),
  )
  assert.ok(new Set(dutch.map((template) => ratingOf(template).difficulty)).size >= 3)
})

const written = (change: (text: string) => string): string =>
  change(
    [
      '---',
      'id: proef',
      'from: Receptie',
      'subject: Er ligt iets voor u',
      'alignment: 4 4 2 2 0',
      '---',
      '',
      '# Proef',
      '',
      '## Bericht',
      '',
      'Hallo {name}, [kijk hier]({link}).',
      '',
      '## Signalen',
      '',
      '- urgency: Er is haast.',
      '',
      '## Doe nu',
      '',
      'Meld het.',
      '',
    ].join('\n'),
  )

const faultsOf = (change: (text: string) => string): string[] =>
  parseDrill(written(change), 'De Ketting').faults.map(({ code, word }) =>
    word === '' ? code : `${code} ${word}`,
  )

test('a template that breaks a rule does not pass, with the word that does it', () => {
  assert.deepEqual(
    faultsOf((text) => text),
    [],
  )
  const says = (words: string): string[] => faultsOf((text) => text.replace('Hallo', words))
  assert.deepEqual(says('Uw salarisstrook'), ['theme-pay'])
  assert.deepEqual(says('Uw testuitslag van de kliniek'), ['theme-health'])
  assert.deepEqual(says('Uw bonus'), ['theme-bonus'])
  assert.deepEqual(says('Reorganisatie'), ['theme-dismissal'])
  assert.deepEqual(says('Uw kind'), ['theme-family'])
  assert.deepEqual(says('De Belastingdienst'), ['brand Belastingdienst'])
  assert.deepEqual(says('De ing. van kantoor'), [], 'a title is no bank')
  assert.deepEqual(says('Mail helpdesk@kwaad.example'), ['foreign-address helpdesk@kwaad.example'])
  assert.deepEqual(says('Antwoord met uw wachtwoord'), ['asks-input'])
  assert.deepEqual(
    faultsOf((text) => text.replace('urgency', 'haast')),
    ['unknown-sign haast', 'no-signs'],
  )
  assert.deepEqual(
    faultsOf((text) => text.replace('4 4 2 2 0', '4 4 3 2 0')),
    ['bad-alignment 4 4 3 2 0'],
  )
  assert.deepEqual(
    faultsOf((text) => text.replace('({link})', '(http://x)')),
    ['no-link', 'foreign-address http:'],
  )
  assert.deepEqual(
    faultsOf((text) => text.repeat(200)),
    ['too-long'],
  )
})

test('a name of a real other is known as a word, not inside another', () => {
  assert.deepEqual(brandsIn('Uw pakket van PostNL', ''), ['PostNL'])
  assert.deepEqual(brandsIn('regeling, inglass, bolletje', ''), [])
  assert.deepEqual(brandsIn('Log in bij microsoft', ''), ['Microsoft'])
  assert.deepEqual(brandsIn('Apple Peren BV stuurt', 'Apple Peren BV'), [])
  assert.deepEqual(themesIn('We werken zorgvuldig, en vriendelijk, kindly'), [])
})

test('whom to ask follows from how many work here, on each side of the limits', () => {
  assert.deepEqual(
    [1, 9, 10, 49, 50].map((staff) => councilStep(staff, 0)),
    ['tell', 'tell', 'consult', 'consult', 'consent'],
  )
  const tick = { by: 'Marijke', on: '2026-11-02', note: '' }
  const all = drillSteps.map((step) => ({ ...tick, step }))
  assert.deepEqual(openSteps(all, '2026-11-02'), [])
  assert.deepEqual(openSteps(all, '2026-11-01'), [...drillSteps], 'a day to come does not count')
  assert.deepEqual(openSteps(all.slice(1), '2026-11-02'), ['goal'])
})

test('mails are spread over working days and hours, and the same seed gives the same', () => {
  // A Friday afternoon before Whitsun.
  const from = Temporal.ZonedDateTime.from('2026-05-22T15:00[Europe/Amsterdam]')
  const window = { from, days: 2, fromHour: 9, toHour: 17 }
  const moments = spread(40, window, 7)
  assert.deepEqual(moments, spread(40, window, 7))
  assert.notDeepEqual(moments, spread(40, window, 8))
  const days = new Set<string>()
  for (const ms of moments) {
    const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Amsterdam')
    days.add(at.toPlainDate().toString())
    assert.ok(at.hour >= 9 && at.hour < 17 && ms >= from.epochMilliseconds, at.toString())
  }
  assert.deepEqual([...days].sort(), ['2026-05-22', '2026-05-26'])
  assert.notDeepEqual(
    moments,
    moments.toSorted((a, b) => a - b),
  )
})

test('of a small group, of none and of all, but for one, no number is told', () => {
  const counts = { sent: 8, failed: 0, reported: 3, opened: 2, discarded: 4, firstReportMinutes: 7 }
  assert.deepEqual(resultOf(counts, null).reported, { number: 3, hidden: null })
  assert.equal(resultOf(counts, null).reportedWithinMinutes, 10)
  const few = resultOf({ ...counts, sent: 7 }, null)
  assert.deepEqual([few.opened, few.discarded], [{ number: null, hidden: 'few' }, null])
  // An owner who is on the list knows of oneself: with one, and with all but one, nobody else would be unknown.
  const hidden = { number: null, hidden: 'all' }
  for (const number of [0, 1, 7, 8]) {
    const { reported, opened } = resultOf({ ...counts, reported: number, opened: number }, null)
    assert.deepEqual([reported, opened], [hidden, hidden], String(number))
  }
  for (const number of [2, 6])
    assert.equal(resultOf({ ...counts, opened: number }, null).opened.number, number)
})

test('that nobody reported is not told, nor anything of fewer than five', () => {
  const counts = { sent: 12, failed: 0, reported: 0, opened: 2, discarded: 0, firstReportMinutes: null }
  const none = resultOf(counts, null)
  const one = resultOf({ ...counts, reported: 1, firstReportMinutes: 4 }, null)
  assert.deepEqual([none.reportedWithinMinutes, one.reportedWithinMinutes], [null, null])
  const two = { ...counts, reported: 2, firstReportMinutes: 4 }
  assert.equal(resultOf(two, null).reportedWithinMinutes, 5)
  assert.equal(resultOf({ ...two, sent: 5 }, null).reportedWithinMinutes, 5)
  assert.equal(resultOf({ ...two, sent: 4 }, null).reportedWithinMinutes, null)
})

test('two rounds of almost the same group cannot be subtracted', () => {
  const counts = { sent: 12, failed: 0, reported: 5, opened: 3, discarded: 0, firstReportMinutes: 4 }
  const before = resultOf(counts, null)
  assert.equal(before.opened.number, 3)
  for (const newcomer of [0, 1]) {
    // One came: whether that one opened it stays unknown, whatever the others did the same again.
    const now = resultOf({ ...counts, sent: 13, opened: 3 + newcomer }, 1)
    assert.deepEqual(now.opened, { number: null, hidden: 'near', quarter: newcomer === 0 ? 1 : 2 })
  }
  const quarters = [0, 2, 3, 6, 9, 12].map((opened) => {
    const { opened: shown } = resultOf({ ...counts, opened }, 4)
    return shown.hidden === 'near' ? shown.quarter : null
  })
  assert.deepEqual(quarters, [1, 1, 2, 3, 4, 4], 'none and all look like few and most')
  assert.deepEqual([resultOf(counts, 4).discarded, resultOf(counts, 5).discarded], [null, 0])
  assert.equal(resultOf(counts, 5).opened.number, 3, 'of five more nobody can be told from the difference')
  assert.equal(differenceOf(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd'])), 2, 'who left and who came')
  assert.deepEqual(resultOf({ ...counts, sent: 7 }, 1).opened, { number: null, hidden: 'few' })
})

test('rounds are compared by what is told of them, and by nothing else', () => {
  const counts = { sent: 12, failed: 0, reported: 5, opened: 3, discarded: 0, firstReportMinutes: 4 }
  const exact = (reported: number) => resultOf({ ...counts, reported }, null)
  const near = (reported: number) => resultOf({ ...counts, reported }, 1)
  assert.equal(changeOf(exact(5), exact(6)), 'more')
  assert.equal(changeOf(exact(5), resultOf({ ...counts, sent: 24, reported: 10 }, null)), 'same')
  assert.equal(changeOf(exact(5), near(4)), 'same', 'in quarters, as it is told')
  assert.equal(changeOf(near(9), near(2)), 'fewer')
  assert.equal(changeOf(exact(0), exact(6)), null)
})

test('drills go to own domains alone, never to a provider', () => {
  const own = [{ domain: 'deketting.example', verifiedOn: '2026-11-01', box: 'postmaster' }] as const
  assert.ok(isInOwn('tess@DeKetting.example', own))
  assert.ok(!isInOwn('tess@winkel.deketting.example', own))
  assert.ok(!isInOwn('tess@deketting.example.kwaad.example', own))
  for (const domain of ['gmail.com', 'ziggo.nl', 'kpnmail.nl', 'mail.outlook.com', 'nl', 'localhost'])
    assert.ok(!mayBeOwn(domain), domain)
  assert.deepEqual(
    peopleIn(
      'Tess de Wit <Tess@x.example>\n\nnoor@x.example\n"Jan, de"; jan@x.example\nniks\ntess@x.example',
    ),
    {
      people: [
        { name: 'Tess de Wit', email: 'tess@x.example' },
        { name: '', email: 'noor@x.example' },
        { name: 'Jan de', email: 'jan@x.example' },
      ],
      wrong: ['niks'],
    },
  )
})

test('a token is known in a link that was rewritten, quoted or broken', () => {
  const token = 'Ab3_efghIjklmno-qrstuQ'
  const holds = (text: string): boolean => tokensIn(text).includes(token)
  assert.ok(holds(`https://loket.example/d/${token}`))
  assert.ok(holds(`https://veilig.example/?url=https%3A%2F%2Floket%2Fd%2F${token}&data=05`))
  assert.ok(holds(`> https://loket.example/d/${token.slice(0, 9)}\n> ${token.slice(9)}\n`))
  assert.ok(holds(`x=${token.slice(0, 9)}=\r\n${token.slice(9)}`))
  assert.deepEqual(tokensIn('niets aan de hand'), [])
  assert.ok(tokensIn('A'.repeat(100_000)).length <= 4000)
})

test('a drill is what happened to it, and ends by itself some days after its last mail', () => {
  const plan: DrillPlan = {
    template: 'package',
    language: 'nl',
    staff: 12,
    days: 2,
    fromHour: 9,
    toHour: 17,
    waitDays: 3,
  }
  const events: DrillEvent[] = [
    { type: 'made', plan },
    { type: 'ticked', step: 'goal', by: 'M', on: '2026-11-02', note: 'a' },
    { type: 'ticked', step: 'goal', by: 'N', on: '2026-11-03', note: 'b' },
    { type: 'ticked', step: 'notice', by: 'M', on: '2026-11-02', note: '' },
    { type: 'unticked', step: 'notice' },
  ]
  const of = (...more: DrillEvent[]) => {
    const [drill] = drillsOf([...events, ...more].map((event, id) => ({ id, drill: 1, atMs: id, event })))
    assert.ok(drill !== undefined)
    return drill
  }
  assert.deepEqual(of().ticks, [{ step: 'goal', by: 'N', on: '2026-11-03', note: 'b' }])
  assert.equal(stateOf(of()), 'draft')
  assert.equal(endOf(of()), null)
  const rating = rate([], fits())
  const started = {
    type: 'started',
    people: 12,
    title: 'Pakket',
    rating,
    way: 'report-only',
    lastMs: 1000,
  } as const
  assert.equal(stateOf(of(started)), 'running')
  assert.equal(endOf(of(started)), 1000 + 3 * 86_400_000)
  assert.equal(stateOf(of(started, { type: 'stopped' })), 'stopped')
})

test('a staff list is read line by line, whatever stands in it', () => {
  const read = (text: string): readonly string[] => peopleIn(text).people.map(({ email }) => email)
  assert.deepEqual(read('Anna <anna@firma.example>\r\nbram@firma.example\u2028cor@firma.example'), [
    'anna@firma.example',
    'bram@firma.example',
    'cor@firma.example',
  ])
  assert.deepEqual(
    read('a@firma.example\nA+1@firma.example\na+twee@FIRMA.example'),
    ['a@firma.example'],
    'one mailbox',
  )
  // A sign that turns the line around, a Cyrillic letter, a dash that is none.
  for (const odd of ['a\u0430nna@firma.example', 'anna@firm\u0430.example', 'anna\u2010x@firma.example'])
    assert.deepEqual([read(odd), peopleIn(odd).wrong.length], [[], 1], odd)
  const [turned] = peopleIn('\u202eanne \u200bB <b@firma.example>').people
  assert.deepEqual(turned, { name: 'anne B', email: 'b@firma.example' })
  assert.deepEqual(peopleIn('x'.repeat(300_000)).wrong, ['x'.repeat(100)])
  assert.equal(
    peopleIn(Array.from({ length: 5000 }, (_, n) => `m${String(n)}@firma.example`).join('\n')).people.length,
    5000,
  )
})

test('whom to ask follows from how many there are, whatever was said', () => {
  assert.deepEqual(
    [councilStep(9, 0), councilStep(10, 3), councilStep(5, 50), councilStep(50, 5)],
    ['tell', 'consult', 'consent', 'consent'],
  )
})

test('what a round will tell is said beforehand, as its end then does', () => {
  const counts = { failed: 0, reported: 3, opened: 3, discarded: 0, firstReportMinutes: 4 }
  for (const [people, nearest, told] of [
    [4, null, 'nothing'],
    [5, null, 'time'],
    [7, 1, 'time'],
    [8, null, 'numbers'],
    [8, 4, 'near'],
    [8, 5, 'numbers'],
  ] as const) {
    assert.equal(toldOf(people, nearest), told)
    const result = resultOf({ ...counts, sent: people }, nearest)
    assert.equal(result.reported.number !== null, told === 'numbers')
    assert.equal(result.reported.hidden === 'near', told === 'near')
    assert.equal(result.reportedWithinMinutes === null, told === 'nothing')
  }
})
