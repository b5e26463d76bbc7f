import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { commandNames } from '../../src/cli/commands/index.ts'
import { kwartje, scratchFolder, start } from './command-line.ts'

const scratch = scratchFolder()
after(() => scratch.remove())
const letter = scratch.path('brief.txt')
writeFileSync(letter, 'Geachte heer Jansen,\nUw BSN 999990019 staat in onze administratie.\n')

test('help is there in both languages, with examples, and for every command', async () => {
  const dutch = await kwartje(['help'])
  assert.match(dutch.stdout, /Niets verlaat uw computer/)
  const commands = [...dutch.stdout.matchAll(/^ {2}([a-z][a-z-]*) {2,}/gm)].map(([, name = '']) => name)
  assert.deepEqual(commands.toSorted(), commandNames.toSorted())
  for (const command of commands) {
    for (const lang of ['nl', 'en']) {
      const { code, stdout } = await kwartje(['help', command, '--lang', lang])
      assert.equal(code, 0)
      assert.match(stdout, lang === 'nl' ? /Voorbeelden:\n {2}\S/ : /Examples:\n {2}\S/)
    }
  }
})

test('the language follows option, environment and locale', async () => {
  const firstLine = async (args: string[], environment: Record<string, string>): Promise<string> =>
    (await kwartje(args, { environment })).stdout.split('\n')[0] ?? ''
  assert.match(await firstLine(['help'], { LANG: 'de_DE.UTF-8' }), /^Kwartje laat zien/)
  assert.match(await firstLine(['help'], { LANG: 'en_GB.UTF-8' }), /^Kwartje shows/)
  assert.match(await firstLine(['help'], { LANG: 'en_GB.UTF-8', KWARTJE_LANG: 'nl' }), /^Kwartje laat zien/)
  assert.match(await firstLine(['help', '--lang', 'en'], { KWARTJE_LANG: 'nl' }), /^Kwartje shows/)
})

test('wrong use says what is wrong and ends with 2', async () => {
  for (const args of [
    ['bestaatniet'],
    ['scan', '--bestaatniet'],
    ['person'],
    ['read'],
    ['sample'],
    ['register', 'sign'],
    ['register', 'declare', 'payroll'],
    ['register', 'confirm', 'payroll', 'nofield'],
    ['detect', '--limit', '3'],
    ['suppliers', 'a.example', 'b.example'],
    ['detect', letter],
    ['summary', 'bla'],
    ['forget', '--yes', 'bla'],
    ['detect', '--jsonl', letter],
  ]) {
    const { code, stderr, stdout } = await kwartje([...args, '--store', scratch.path('none')])
    assert.deepEqual([code, stdout, stderr.trim().split('\n').length], [2, '', 1], args.join(' '))
  }
})

test('wrong use points to the help of its own command, in its language', async () => {
  const tell = async (...args: string[]): Promise<string> => (await kwartje(args)).stderr.trim()
  assert.equal(await tell('bestaatniet'), 'De opdracht “bestaatniet” kennen wij niet. Kijk met: kwartje help')
  assert.equal(await tell('lessons', '--join'), 'Er ontbreekt iets: --join. Kijk met: kwartje help lessons')
  assert.match(
    await tell('undo', 'x', '--lang', 'en'),
    /^We do not understand this: x\. See: kwartje help undo$/,
  )
})

test('what a breach or a drill may be told is named where it is missing', async () => {
  const tell = async (...args: string[]): Promise<string> => (await kwartje(args)).stderr.trim()
  assert.match(await tell('breach', 'open'), /SOORT \(wrong-recipient, open-cc, lost-device/)
  assert.match(await tell('breach', '1', 'scope'), /: places, message, supplier, by-hand\./)
  assert.match(await tell('breach', '1', 'answer'), /receiver.*effects, natures\./)
  assert.match(await tell('breach', '1', 'decide'), /: notify\|not tell\|public\|not\./)
  assert.match(await tell('drill', '1', 'tick'), /: goal, weighing/)
})

test('a breach says in the terminal what is open, and what to type', async () => {
  const breach = async (...args: string[]): Promise<string> =>
    (await kwartje(['breach', ...args, '--store', scratch.path('breach')])).stdout
  await kwartje(['scan', letter, '--store', scratch.path('breach'), '--no-passphrase'])
  assert.match(await breach(), /kwartje breach open SOORT/)
  await breach('open', 'lost-device')
  assert.match(await breach('1'), /- Wie heeft het nu, denkt u\? \(answer receiver=nobody\|/)
  await breach('1', 'answer', 'receiver=stranger')
  await breach('1', 'aware', 'now')
  const shown = await breach('1')
  assert.doesNotMatch(shown, /answer receiver=/)
  assert.match(shown, /De 72 uur zijn voorbij op/)
})

test('a missing path and a missing index are told in one sentence', async () => {
  const missing = await kwartje(['scan', scratch.path('weg'), '--store', scratch.path('s1')])
  assert.deepEqual([missing.code, missing.stderr.includes('bestaat niet')], [1, true])
  assert.equal(existsSync(scratch.path('s1')), false, 'a wrong name leaves nothing behind')
  const none = await kwartje(['summary', '--store', scratch.path('s2')])
  assert.deepEqual([none.code, none.stderr.includes('nog geen overzicht')], [1, true])
})

test(
  'a folder in which nothing can be made is told, and not waited for',
  { skip: process.platform !== 'linux' },
  async () => {
    const { code, stderr } = await kwartje(['scan', scratch.path('.'), '--store', '/proc/kwartje/index'])
    assert.deepEqual([code, stderr.includes('/proc/kwartje/index')], [1, true])
    writeFileSync(scratch.path('a-file'), '')
    const inFile = await kwartje(['scan', scratch.path('.'), '--store', scratch.path('a-file/index')])
    assert.deepEqual([inFile.code, inFile.stderr.includes('a-file/index')], [1, true])
  },
)

test('asks for the passphrase by file or descriptor, and refuses without', async () => {
  const store = scratch.path('locked')
  const file = scratch.path('passphrase')
  writeFileSync(file, 'fiets bel ketting zadel\n')
  const environment = { KWARTJE_STORE: store, KWARTJE_PASSPHRASE_FILE: file }
  const short = await kwartje(['scan', letter, '--passphrase-fd', '0'], { environment, input: 'fiets\n' })
  assert.deepEqual([short.code, short.stderr.includes('Te kort'), existsSync(store)], [2, true, false])
  const made = await kwartje(['scan', letter], { environment })
  assert.equal(made.code, 0, made.stderr)
  const recovery = /\n\s+([0-9A-Z]{4}(?:-[0-9A-Z]{4})+)\n/.exec(made.stderr)?.[1] ?? ''
  assert.equal(recovery.length, 29)
  const without = await kwartje(['summary'], { environment: { KWARTJE_STORE: store } })
  assert.deepEqual([without.code, without.stderr.includes('op slot')], [1, true])
  const wrong = await kwartje(['summary', '--passphrase-fd', '0'], {
    environment: { KWARTJE_STORE: store },
    input: 'mis\n',
  })
  assert.deepEqual([wrong.code, wrong.stderr.includes('past niet')], [1, true])
  for (const secret of [
    'fiets bel ketting zadel',
    recovery,
    recovery.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'),
  ]) {
    const right = await kwartje(['summary', '--passphrase-fd', '0'], {
      environment: { KWARTJE_STORE: store },
      input: `${secret}\n`,
    })
    assert.equal(right.code, 0, right.stderr)
  }
  const nameless = await kwartje(['doctor'], { environment })
  assert.deepEqual([nameless.code, nameless.stdout.includes('kwartje firm')], [3, true])
  assert.equal((await kwartje(['firm', '--name', 'De Wilg'], { environment })).code, 0)
  assert.equal((await kwartje(['doctor'], { environment })).code, 0)
})

test('a firm says in the terminal who it is, before its public desk opens', async () => {
  const environment = { KWARTJE_STORE: scratch.path('firm'), KWARTJE_LANG: 'en' }
  const told = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await kwartje(args, { environment })
    assert.equal(code, 0, stderr)
    return stdout
  }
  await told('firm', '--name', 'Willow Gardens', '--no-passphrase')
  const closed = await kwartje(['public-desk', 'on'], { environment })
  assert.deepEqual(
    [closed.code, closed.stderr.includes('kwartje firm --name NAME --mail ADDRESS')],
    [1, true],
  )
  await told('firm', '--mail', 'info@willow.example', '--domain', 'willow.example')
  const { organisation, domains } = JSON.parse(await told('firm', '--json'))
  assert.deepEqual(
    [organisation.name, organisation.email, domains],
    ['Willow Gardens', 'info@willow.example', ['willow.example']],
    'what was told before stays',
  )
  await told('public-desk', 'on')
  await told('scan', letter)
  assert.match(await told('summary'), /^Willow Gardens\n/)
  const doctor = await kwartje(['doctor'], { environment })
  assert.match(doctor.stdout, /Your firm is called Willow Gardens/)
})

test("a colleague's mail is refused until purpose, notice and works council are on record", async () => {
  const args = [
    'scan',
    letter,
    '--whose',
    'colleague',
    '--no-passphrase',
    '--store',
    scratch.path('colleague'),
  ]
  const refused = await kwartje([...args, '--purpose', 'inzageverzoek'])
  assert.deepEqual([refused.code, refused.stderr.includes('collega')], [1, true])
  const allowed = await kwartje([
    ...args,
    '--purpose',
    'inzageverzoek',
    '--notice',
    'gemaild 3 maart',
    '--works-council',
    'akkoord',
  ])
  assert.equal(allowed.code, 0, allowed.stderr)
})

test('a list is asked by the names that are on the screen, and only of places that there are', async () => {
  const store = scratch.path('named')
  await kwartje(['scan', letter, '--no-passphrase', '--store', store])
  const { rows } = JSON.parse(
    (await kwartje(['findings', '--kind', 'BSN', '--json', '--store', store])).stdout,
  ) as { rows: readonly { kind: string }[] }
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['NL_BSN'],
  )
  assert.equal((await kwartje(['people', '--role', 'klanten', '--store', store])).code, 0)
  for (const list of ['findings', 'problems']) {
    const { code, stdout, stderr } = await kwartje([list, '--source', '9', '--store', store])
    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, /9/)
  }
})

test('forgets only when told twice, and then altogether', async () => {
  const store = scratch.path('forget')
  await kwartje(['scan', letter, '--no-passphrase', '--store', store])
  assert.equal((await kwartje(['forget', '--store', store])).code, 1)
  assert.equal((await kwartje(['forget', '--yes', '--store', store])).code, 0)
  assert.match((await kwartje(['summary', '--store', store])).stdout, /nog niets gelezen/)
  const opened = start(['start', '--no-open', '--port', '0', '--json', '--store', store])
  const ended = new Promise((done) => opened.once('exit', done))
  await new Promise((done) => opened.stdout?.once('data', done))
  const refused = await kwartje(['forget', '--yes', '--everything', '--store', store])
  opened.kill('SIGTERM')
  await ended
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /nu open/)
  assert.match((await kwartje(['summary', '--store', store])).stdout, /nog niets gelezen/)
  assert.equal((await kwartje(['forget', '--yes', '--everything', '--store', store])).code, 0)
  assert.equal((await kwartje(['summary', '--store', store])).code, 1)
})

test('own questions to suppliers are added, changed and taken away', async () => {
  const store = scratch.path('questions')
  await kwartje(['scan', letter, '--no-passphrase', '--store', store])
  const ask = (...args: string[]) => kwartje(['questions', ...args, '--store', store])
  assert.match((await ask()).stdout, /nog geen eigen vragen/)
  await ask('add', 'Werkt u ook op zondag?', '--hard')
  await ask('add', 'Hebt u een hond op kantoor?')
  await ask('change', '2', '--en', 'Is there a dog at your office?')
  assert.equal((await ask('remove', '1')).code, 0)
  const [row, ...more] = JSON.parse((await ask('--json')).stdout).rows
  assert.deepEqual(
    [row.number, row.nl, row.en, row.isHard, more],
    [1, 'Hebt u een hond op kantoor?', 'Is there a dog at your office?', false, []],
  )
  for (const wrong of [
    ['add', 'Hoe?'],
    ['change', '7', 'Werkt u ook op zondag?'],
  ])
    assert.equal((await ask(...wrong)).code, 2, wrong.join(' '))
})

test('reads and detects without keeping anything', async () => {
  const home = scratch.path('home')
  mkdirSync(home)
  const environment = { HOME: home, XDG_DATA_HOME: home }
  const read = await kwartje(['read', letter, '--jsonl'], { environment })
  const document = JSON.parse(read.stdout)
  assert.match(document.parts[0].text, /BSN 999990019/)
  const rows = [
    '\uFEFF{"id":"a","text":"é 😀 mail piet@klant.example"}\r',
    '',
    '{"text":"wachtwoord: Geheim123!"}',
  ].join('\n')
  const found = (await kwartje(['detect', '--jsonl'], { environment, input: rows })).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(found.length, 2)
  assert.deepEqual(
    found.map(({ id }) => id),
    ['a', 3],
  )
  const [mail] = found[0].spans
  assert.deepEqual([mail.type, mail.start, mail.end, mail.value], ['EMAIL', 10, 28, 'piet@klant.example'])
  assert.equal(JSON.stringify(found[1]).includes('Geheim123!'), false)
  const broken = await kwartje(['detect', '--jsonl'], {
    environment,
    input: 'geen json\n{"id":"b","text":"mail piet@klant.example"}',
  })
  assert.equal(broken.code, 2)
  const [first, second] = broken.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual([first.id, typeof first.error, second.id, second.spans.length], [1, 'string', 'b', 1])
  const note = 'Zij is zwanger en ligt in het ziekenhuis (wachtwoord: Geheim123!).'
  const { stdout } = await kwartje(['detect'], { environment, input: note })
  assert.match(stdout, /zwanger en ligt in het ziekenhuis/)
  assert.doesNotMatch(stdout, /Geheim123!/)
  assert.deepEqual(readdirSync(home), [])
})

test('works out a deadline without an index, for people and for programs', async () => {
  const home = scratch.path('home3')
  mkdirSync(home)
  const environment = { HOME: home, XDG_DATA_HOME: home }
  const run = (...args: string[]): ReturnType<typeof kwartje> =>
    kwartje(['deadline', ...args], { environment })
  const list = await run()
  assert.match(list.stdout, /DSR-1M {2}Antwoord geven op een verzoek[\s\S]*BREACH-72H {2}Een datalek melden/)
  const people = await run('DSR-1M', '2026-03-03')
  assert.match(
    people.stdout,
    /^\nVrijdag 3 april 2026\n[\s\S]*onzeker[\s\S]*dinsdag 7 april 2026, als Goede Vrijdag/,
  )
  assert.match(people.stdout, /https:\/\/eur-lex\.europa\.eu/)
  const programs = await run('INFO-14', '2026-11-10', '--input', 'first_disclosure=2026-11-20', '--json')
  const { due_date, rule, confidence } = JSON.parse(programs.stdout)
  assert.deepEqual([due_date, rule, confidence], ['2026-11-20', 'INFO-14', 'high'])
  const zoned = await run('BREACH-72H', '2026-10-30T18:10', '--tz', 'America/New_York', '--json')
  assert.equal(JSON.parse(zoned.stdout).due_at, '2026-11-02T17:10:00-05:00')
  for (const args of [['NIKS', '2026-03-03'], ['DSR-1M'], ['DSR-1M', 'morgen'], ['DSR-1M', '2040-01-01']]) {
    const { code, stdout, stderr } = await run(...args)
    assert.deepEqual([code, stdout, stderr.trim().split('\n').length], [2, '', 1], args.join(' '))
  }
  assert.deepEqual(readdirSync(home), [])
})

test('demo touches no real index', async () => {
  const home = scratch.path('home2')
  mkdirSync(home)
  const run = await kwartje(['demo'], {
    environment: { HOME: home, XDG_DATA_HOME: home, KWARTJE_STORE: scratch.path('mine') },
  })
  assert.equal(run.code, 0, run.stderr)
  assert.match(run.stdout, /U bewaart persoonsgegevens van \d+ mensen, op 7 plekken\./)
  assert.deepEqual(readdirSync(home), [])
})

test('tasks come as a list and as a calendar that our own reader understands', async () => {
  const store = scratch.path('tasks-store')
  const folder = scratch.path('tasks')
  mkdirSync(folder)
  writeFileSync(
    `${folder}/1.eml`,
    'From: Piet <piet@klant.example>\nSubject: Loon\n\nMijn BSN is 999990019.\n',
  )
  await kwartje(['scan', folder, '--store', store])
  const { code, stdout } = await kwartje(['tasks', '--store', store])
  assert.equal(code, 0)
  assert.match(stdout, /BSN’s uit 1 mail/)
  const file = scratch.path('taken.ics')
  assert.match(stdout, /Het maandritme staat uit/)
  assert.equal((await kwartje(['tasks', 'rhythm', 'on', '--store', store])).code, 0)
  const month = await kwartje(['tasks', 'month', '--store', store])
  assert.match(
    month.stdout,
    /Deze maand, tot en met .+:\n- Eén les: .+\n- Eén opruiming: .+\n- Eén keer nakijken: Klopt de lijst/,
  )
  assert.equal((await kwartje(['tasks', 'rhythm', '--store', store])).code, 2)
  assert.equal((await kwartje(['tasks', '--ics', file, '--store', store])).code, 0)
  const read = await kwartje(['read', '--jsonl', file])
  assert.equal(read.code, 0)
  assert.match(read.stdout, /"format":"calendar"/)
  assert.match(read.stdout, /Mail nalopen: burgerservicenummers/)
  assert.match(read.stdout, /"problems":\[\]/)
})

test('a damaged overview is told by the doctor, and what is safe', async () => {
  const store = scratch.path('damaged')
  const file = join(store, 'kwartje.db')
  await kwartje(['scan', letter, '--store', store, '--no-passphrase'])
  const whole = await kwartje(['doctor', '--store', store])
  assert.match(whole.stdout, /goed {2,}Het bestand van het overzicht is heel: alles is nagekeken/)
  const bytes = readFileSync(file)
  // A root page of a table that no command opens at once.
  bytes.fill(7, Math.floor(bytes.length * 0.9), Math.floor(bytes.length * 0.9) + 5000)
  writeFileSync(file, bytes)
  const { code, stdout } = await kwartje(['doctor', '--store', store])
  assert.match(
    stdout,
    /let op {2,}Het overzicht in .* is beschadigd\. Uw eigen bestanden zijn niet geraakt\./,
  )
  assert.equal(code, 3)
})

test('a store without a name, a pipe to read and an emptied overview are refused, and the reason is said', async () => {
  const pipe = scratch.path('pijp')
  execFileSync('mkfifo', [pipe])
  const store = scratch.path('refusing')
  const nameless = await kwartje(['scan', letter, '--store', '', '--no-passphrase'])
  assert.deepEqual([nameless.code, nameless.stdout], [2, ''])
  assert.match(nameless.stderr, /--store/)
  assert.equal(existsSync('kwartje.db'), false)
  for (const place of [pipe, '/dev/zero']) {
    const { code, stderr } = await kwartje(['scan', place, '--store', store, '--no-passphrase'])
    assert.equal(code, 1)
    assert.match(stderr, /is geen bestand of map\./)
    assert.equal(existsSync(store), false)
  }
  await kwartje(['scan', letter, '--store', store, '--no-passphrase'])
  writeFileSync(join(store, 'kwartje.db'), '')
  for (const command of ['summary', 'findings', 'sources']) {
    const { code, stderr } = await kwartje([command, '--store', store])
    assert.equal(code, 1)
    assert.match(stderr, /is beschadigd\. Uw eigen bestanden zijn niet geraakt\. Zet een reservekopie terug/)
  }
  assert.equal((await kwartje(['forget', '--everything', '--yes', '--store', store])).code, 0)
})

test('the name of a store cannot write on the terminal', async () => {
  const { stderr } = await kwartje([
    'scan',
    letter,
    '--store',
    scratch.path('st\u001B[31m'),
    '--no-passphrase',
  ])
  assert.match(stderr, /Nieuw overzicht in .*st·\[31m/)
  assert.equal(stderr.includes('\u001B'), false)
})

test('where nothing can be made, it ends', async () => {
  for (const args of [
    ['sample', '/proc/x'],
    ['scan', letter, '--store', '/proc/x', '--no-passphrase'],
  ]) {
    const { code, stderr } = await kwartje(args)
    assert.deepEqual([code, stderr.trim().split('\n').length], [1, 1])
  }
})
