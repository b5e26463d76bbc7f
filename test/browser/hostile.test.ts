import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openBrowser, type Opened } from './browser.ts'
import { visit } from './visitor.ts'
import { readAll, startWorkbench, type Workbench } from './workbench.ts'

// Mail and files that attack the screen: nothing of them may run, load or break the page.

const script = '<script>window.ran = 1</script>'
const image = '<img src="http://elders.example/x.png" onerror="window.ran = 2">'
const attacks = [
  script,
  image,
  '<svg onload=window.ran=3>',
  '"><iframe srcdoc="<script>parent.ran=4</script>">',
  '{{constructor.constructor("window.ran=5")()}}',
  'javascript:window.ran=6',
  '</title><style>*{display:none}</style>',
  'x'.repeat(400),
  '\u202Egnp.exe\u2066\u200B\u200F',
  '👩‍👩‍👧‍👦 é\u0301\u0301\u0301\u0301',
]

let opened: Opened
let workbench: Workbench

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  workbench = await startWorkbench()
  const folder = join(workbench.home, `map ${script.replaceAll('/', '_')} \u202Efdp`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'post.mbox'), attacks.map(message).join(''))
  writeFileSync(join(folder, `${image.replaceAll('/', '_')}.csv`), table())
  writeFileSync(join(folder, 'nieuws.mbox'), attacks.flatMap(mailing).join(''))
  writeFileSync(join(folder, 'kaart.vcf'), attacks.map(card).join(''))
  writeFileSync(join(folder, 'agenda.ics'), calendar())
  writeFileSync(join(folder, 'nullen.eml'), nullMessage())
  writeFileSync(join(folder, 'nullen.txt'), nulls)
  writeFileSync(join(folder, `stuk${'n'.repeat(200)}.zip`), 'PK\u0003\u0004stuk')
  await workbench.call('begin', { passphrase: null })
  await workbench.call('set-up', { organisation: `Zaak ${script}` })
  await workbench.call('add-source', { location: folder, label: `${image} \u202E` })
  await workbench.call('declare-place', { place: 'paper', label: script, note: image })
  await readAll(workbench)
  await workbench.call('decide-newsletters', {
    decisions: attacks.map((_, n) => ({ key: `nieuws.lijst${String(n)}.example`, decision: 'roll-up' })),
  })
})

after(async () => {
  if (!('browser' in opened)) return
  await Promise.all([workbench.close(), opened.close()])
})

function message(attack: string, n: number): string {
  const line = attack.replace(/[\r\n]/g, ' ')
  return [
    'From x@y.example Thu Jan  1 10:00:00 2026',
    `From: "Kees ${line.replaceAll('"', "'")} Jansen" <kees${String(n)}@klant.example>`,
    'To: winkel@zaak.example',
    `Subject: ${line}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><body>${attack}<p>Mijn BSN is 123456782 en IBAN NL91ABNA0417164300, ${line}</p></body></html>`,
    '',
    '',
  ].join('\n')
}

/** A newsletter whose name, subject, list and ways out attack, three times. */
function mailing(attack: string, n: number): string[] {
  const line = attack.replace(/[\r\n]/g, ' ')
  return ['Jan', 'Feb', 'Mar'].map((month) =>
    [
      'From x@y.example Thu Jan  1 10:00:00 2026',
      `Received: from out.lijst${String(n)}.example by mx.zaak.example with ESMTPS; 5 ${month} 2026 10:00:00 +0000`,
      `From: "Nieuws ${line.replaceAll('"', "'")}" <nieuws@lijst${String(n)}.example>`,
      'To: winkel@zaak.example',
      `Subject: ${line}`,
      `Date: 5 ${month} 2026 10:00:00 +0000`,
      `List-Id: ${line} <nieuws.lijst${String(n)}.example>`,
      n % 2 === 0
        ? `List-Unsubscribe: <mailto:uit@lijst${String(n)}.example?subject=${encodeURIComponent(line)}&body=${encodeURIComponent(line)}>`
        : `List-Unsubscribe: <https://lijst${String(n)}.example/${encodeURIComponent(line)}>`,
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body>${attack}<p>Nieuws, ${line}</p></body></html>`,
      '',
      '',
    ].join('\n'),
  )
}

function card(attack: string, n: number): string {
  const escaped = attack.replace(/[\\;,]/g, String.raw`\$&`)
  return `BEGIN:VCARD\nVERSION:3.0\nFN:Piet ${escaped} Bakker\nEMAIL:piet${String(n)}@klant.example\nNOTE:${escaped}\nEND:VCARD\n`
}

/** Appointments whose every field attacks: title, place, description, and who is asked to come. */
function calendar(): string {
  const events = attacks.flatMap((attack, n) => {
    const escaped = attack.replace(/[\\;,]/g, String.raw`\$&`)
    return [
      'BEGIN:VEVENT',
      `UID:${String(n)}@zaak.example`,
      'DTSTART:20260105T100000Z',
      `SUMMARY:${escaped}`,
      `LOCATION:${escaped}`,
      `DESCRIPTION:${escaped}, BSN 123456782`,
      `ORGANIZER;CN="Mien ${attack.replaceAll('"', "'")} Visser":mailto:mien${String(n)}@klant.example`,
      `ATTENDEE;CN="Teun ${attack.replaceAll('"', "'")} Mulder":mailto:teun${String(n)}@klant.example`,
      `URL:javascript:window.ran=8`,
      'END:VEVENT',
    ]
  })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
}

const nulls = attacks
  .map((attack) => `Beste\u0000 Loes, ${attack}\u0000 BSN\u0000 123456782\u0000\n`)
  .join('')

/** A message with null bytes in its names, its subject and its text. */
function nullMessage(): string {
  return [
    `From: "Loes\u0000 Dekker" <loes@klant.example>`,
    'To: winkel@zaak.example',
    `Subject: nul\u0000 ${script}\u0000`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    nulls,
  ].join('\n')
}

function table(): string {
  const rows = attacks.map(
    (attack, n) =>
      `"Jan ${attack.replaceAll('"', '""')} Smit",jan${String(n)}@klant.example,NL91ABNA0417164300`,
  )
  return ['naam,mail,iban', ...rows, '=HYPERLINK("http://elders.example"),eva@klant.example,'].join('\n')
}

for (const width of [1280, 390]) {
  test(`nothing of hostile mail and files runs or breaks a screen of ${String(width)} pixels`, async (context) => {
    if (!('browser' in opened)) return context.skip(opened.missing)
    const { rows } = (await workbench.call('people', { limit: 30 })) as { rows: { id: number }[] } // as persons.ts gives
    assert.ok(rows.length >= attacks.length)
    for (const text of ['kees', 'piet', 'jan', 'mien', 'teun', 'loes']) {
      const { total } = (await workbench.call('people', { text })) as { total: number } // as persons.ts gives
      assert.ok(total > 0, `nobody called ${text} was found`)
    }
    const visitor = await visit(opened.browser, workbench, { width })
    const { page } = visitor
    const paths = [
      '/',
      '/places',
      '/places/1',
      '/people',
      ...rows.slice(0, 12).map(({ id }) => `/people/${String(id)}`),
    ]
    for (const path of [
      ...paths,
      '/findings',
      '/findings?kind=PERSON',
      '/newsletters',
      ...attacks.map((_, n) => `/newsletters?open=nieuws.lijst${String(n)}.example`),
      '/newsletters/today',
      '/problems',
      '/questions',
      '/settings',
      '/seen-by',
    ]) {
      await page.goto(`${workbench.origin}${path}`)
      await page.locator('h1:not(.visually-hidden)').waitFor()
      await page.waitForFunction(() => document.querySelector('[aria-busy=true], .loading') === null)
      const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(beside <= 0, `${path} goes ${String(beside)} pixels beside the edge`)
    }
    await page.goto(`${workbench.origin}/findings?kind=NL_BSN`)
    await page.locator('button[data-row]').first().click()
    const reveal = page.getByRole('button', { name: 'Toon', exact: true })
    await reveal.click()
    // A text may have it twice.
    await page.getByText('123456782').first().waitFor()
    assert.equal(await page.evaluate(() => 'ran' in window), false)
    assert.equal(
      await page
        .locator('#app iframe, #app img, #app script, #app style, #app [onerror], #app [onload]')
        .count(),
      0,
    )
    visitor.assertQuiet()
    await visitor.close()
    return undefined
  })
}
