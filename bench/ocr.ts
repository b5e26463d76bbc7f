import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { Browser } from 'playwright-core'
import type { Kind } from '../src/detect/kinds.ts'
import { checkDigit } from '../src/detect/zone/repair.ts'
import { createSandbox } from '../src/read/index.ts'
import { observePicture } from '../src/scan/observe-picture.ts'
import { openBrowser } from '../test/browser/browser.ts'

// node bench/ocr.ts [--show]
// Twenty pages of invented people, drawn by a browser as scanners and telephones would give them; how many of the values on
// them are found, what is found beside them, and the processor time of a page. Needs the test browser.

interface Paper {
  readonly name: string
  readonly body: string
  readonly width: number
  readonly height: number
  readonly planted: readonly (readonly [Kind, string])[]
}

interface Way {
  readonly name: string
  readonly dpi: number
  readonly font: string
  readonly degrees: number
  readonly noise: number
  readonly quality: number
}

const ways: readonly Way[] = [
  { name: '300 dpi, clean', dpi: 300, font: 'DejaVu Serif', degrees: 0, noise: 0, quality: 90 },
  {
    name: '200 dpi, leaning 1.5°, noise',
    dpi: 200,
    font: 'Liberation Sans',
    degrees: 1.5,
    noise: 0.12,
    quality: 70,
  },
  {
    name: '150 dpi, noise, poor JPEG',
    dpi: 150,
    font: 'DejaVu Sans',
    degrees: -0.7,
    noise: 0.18,
    quality: 35,
  },
  { name: '200 dpi, on its side', dpi: 200, font: 'DejaVu Serif', degrees: 90, noise: 0.08, quality: 70 },
]

const paragraph =
  'Wij verzoeken u de gegevens hieronder te controleren. Klopt er iets niet, laat het ons dan binnen veertien dagen weten, dan passen wij het aan.'

const papers: readonly Paper[] = [
  {
    name: 'letter',
    width: 794,
    height: 1123,
    body: `Praktijk De Linde<br>Kanaaldijk 14<br>1234 AB Voorbeeldstad<p>Aan: de heer P. Terpstra<br>Molenweg 12<br>2345 CD Ketelhaven<p>
      Betreft: uw dossier<p>Geachte heer Terpstra,<p>Uw burgerservicenummer is 999990019 en u bent geboren op 12-04-1971. ${paragraph}
      U kunt ons bellen op 06-12345101 of mailen naar piet.terpstra@thuispost.example.<p>Met vriendelijke groet,<p>Marijke Hofstra`,
    planted: [
      ['PERSON', 'P. Terpstra'],
      ['PERSON', 'Marijke Hofstra'],
      ['NL_POSTCODE', '2345CD'],
      ['NL_BSN', '999990019'],
      ['DATE_OF_BIRTH', '1971-04-12'],
      ['PHONE', '+31612345101'],
      ['EMAIL', 'piet.terpstra@thuispost.example'],
    ],
  },
  {
    name: 'invoice',
    width: 794,
    height: 1123,
    body: `<div style="float:right">Factuurnummer: F2021-104<br>Factuurdatum: 12-03-2021<br>Klantnummer: 1004</div><b>Garage De Linde</b><br>Kanaaldijk 14<br>
      1234 AB Voorbeeldstad<p>Mevrouw F. el Idrissi<br>Zonnebloemhof 7<br>3456 EG Nergenshuizen<p><table width="100%"><tr><td>Ketting vervangen<td>1<td>€ 34,50
      <tr><td>Band achter<td>2<td>€ 60,00</table><p>Graag overmaken op rekening NL51 KWRT 0300 0158 38 ten name van Garage De Linde. ${paragraph}
      <p>Vragen? Bel 06-12345102 of mail fatima@elidrissi.example.`,
    planted: [
      ['PERSON', 'F. el Idrissi'],
      ['NL_POSTCODE', '3456EG'],
      ['IBAN', ''],
      ['PHONE', '+31612345102'],
      ['EMAIL', 'fatima@elidrissi.example'],
    ],
  },
  {
    name: 'cv',
    width: 794,
    height: 1123,
    body: `<h1>Curriculum vitae</h1>Naam: Noor Kloosterman<br>Geboortedatum: 23-09-1996<br>Adres: Lindelaan 31<br>4567 HJ Ampelerbrug<br>Telefoon: 06-12345103<br>
      E-mail: noor.kloosterman@snelnet.example<h2>Werk</h2>2019-2022 Fietstechniek niveau 3<br>2017-2019 Medewerker magazijn<h2>Over mij</h2>${paragraph}`,
    planted: [
      ['PERSON', 'Noor Kloosterman'],
      ['DATE_OF_BIRTH', '1996-09-23'],
      ['NL_POSTCODE', '4567HJ'],
      ['PHONE', '+31612345103'],
      ['EMAIL', 'noor.kloosterman@snelnet.example'],
    ],
  },
  {
    name: 'payslip',
    width: 794,
    height: 1123,
    body: `<b>Loonstrook maart 2021</b><p><table width="100%"><tr><td>Naam<td>Wouter Meulenbelt<tr><td>BSN<td>999990032<tr><td>Geboortedatum<td>05-11-1984<tr><td>IBAN
      <td>NL26 KWRT 0300 0237 57<tr><td>Bruto loon<td>€ 2.450,00<tr><td>Netto loon<td>€ 1.987,12</table><p>${paragraph}`,
    planted: [
      ['PERSON', 'Wouter Meulenbelt'],
      ['NL_BSN', ''],
      ['DATE_OF_BIRTH', '1984-11-05'],
      ['IBAN', ''],
    ],
  },
  card(),
]

function card(): Paper {
  const [number, birth, expiry] = ['SPECI2031', '880213', '310906']
  const first = `I<NLD${number}${checkDigit(number)}`.padEnd(30, '<')
  const filler = '<'.repeat(11)
  const dates = `${birth}${checkDigit(birth)}${expiry}${checkDigit(expiry)}`
  const second = `${birth}${checkDigit(birth)}F${expiry}${checkDigit(expiry)}NLD${filler}${checkDigit(`${first.slice(5)}${dates}${filler}`)}`
  const zone = [first, second, 'TUINSTRA<<AALTJE<GRIET'.padEnd(30, '<')].join('\n').replaceAll('<', '&lt;')
  return {
    name: 'card',
    width: 640,
    height: 404,
    body: `<b>SPECIMEN</b><p style="margin-left:200px">Tuinstra<br>Aaltje Griet<br>13-02-1988<br>${number}</p>
      <pre style="position:absolute;left:24px;bottom:6px;font:25px/1.3 'DejaVu Sans Mono';letter-spacing:4px">${zone}</pre>`,
    planted: [
      ['NL_PASSPORT_ID', number],
      ['DATE_OF_BIRTH', '1988-02-13'],
      ['PERSON', 'Aaltje Griet Tuinstra'],
    ],
  }
}

const grainTile = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160"><filter id="n"><feTurbulence baseFrequency="0.9" numOctaves="2"/>
    <feColorMatrix type="saturate" values="0"/></filter><rect width="160" height="160" filter="url(#n)"/></svg>`,
)}`

async function drawn(browser: Browser, paper: Paper, way: Way): Promise<Buffer> {
  const isOnSide = way.degrees === 90
  const [width, height] = isOnSide ? [paper.height, paper.width] : [paper.width, paper.height]
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: way.dpi / 96 })
  const grain = `<div style="position:fixed;inset:0;opacity:${String(way.noise)};background:url('${grainTile}')"></div>`
  const margin = paper.height > 600 ? 70 : 20
  const turn = isOnSide
    ? `transform-origin:top left;transform:rotate(90deg) translateY(-${String(paper.height)}px)`
    : `transform:rotate(${String(way.degrees)}deg)`
  await page.setContent(`<body style="margin:0;background:#fdfdfb"><div style="position:relative;width:${String(paper.width)}px;height:${String(paper.height)}px;
    padding:${String(margin)}px;box-sizing:border-box;font:15px '${way.font}';line-height:1.4;${turn}">${paper.body}</div>${grain}`)
  const bytes = await page.screenshot({ type: 'jpeg', quality: way.quality, timeout: 180_000 })
  await page.close()
  return bytes
}

/** Processor time of children that have ended, in milliseconds (proc(5), fields 16 and 17, in hundredths of a second). */
function childrenMs(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) * 10
}

interface Score {
  planted: number
  found: number
  wrong: number
  ms: number
}

/** Kinds of which everything on the papers is planted. */
const counted: ReadonlySet<Kind> = new Set([
  'PERSON',
  'NL_BSN',
  'IBAN',
  'DATE_OF_BIRTH',
  'PHONE',
  'EMAIL',
  'NL_PASSPORT_ID',
])

const isShown = process.argv.includes('--show')
const opened = await openBrowser()
if (!('browser' in opened)) throw new Error(`Cannot draw pages: ${opened.missing}`)
console.log(`load ${loadavg()[0]?.toFixed(1) ?? ''}`)
console.log(
  `${'pages'.padEnd(32)}${'values'.padStart(8)}${'found'.padStart(8)}${'wrong'.padStart(8)}${'cpu s'.padStart(8)}`,
)
const total: Score = { planted: 0, found: 0, wrong: 0, ms: 0 }
for (const way of ways) {
  const score = await scoreOf(opened.browser, way)
  tell(way.name, score, papers.length)
  for (const key of ['planted', 'found', 'wrong', 'ms'] as const) total[key] += score[key]
}
tell('all', total, papers.length * ways.length)
await opened.close()

async function scoreOf(browser: Browser, way: Way): Promise<Score> {
  const pictures: Buffer[] = []
  for (const paper of papers) pictures.push(await drawn(browser, paper, way))
  const score: Score = { planted: 0, found: 0, wrong: 0, ms: 0 }
  const before = childrenMs()
  const sandbox = createSandbox()
  for (const [i, paper] of papers.entries()) {
    const answer = await sandbox.run('picture', pictures[i] ?? Buffer.alloc(0), new AbortController().signal)
    const { texts } = await observePicture(
      { parts: answer.parts, certainty: 1, title: '', knownNames: [] },
      async () => [],
    )
    compare(
      paper,
      texts.flatMap(({ findings }) => findings),
      score,
    )
  }
  await sandbox.close()
  // The system counts a child when it has been waited for: on a busy machine a while after its end.
  for (let tries = 0; tries < 100 && childrenMs() === before; tries++)
    await new Promise((done) => setTimeout(done, 100))
  score.ms = childrenMs() - before
  return score
}

/** A number that is written here in groups stands in the text of the page. */
function plantedIn({ body, planted }: Paper): readonly (readonly [Kind, string])[] {
  const plain = body.replaceAll(/<[^>]*>|\s+/g, ' ')
  const patterns: Partial<Record<Kind, RegExp>> = {
    IBAN: /NL\d\d(?: ?[A-Z0-9]{4}){3} \d\d/,
    NL_BSN: /\b9999\d{5}\b/,
  }
  return planted.map(([kind, value]) => [
    kind,
    value === '' ? (patterns[kind]?.exec(plain)?.[0].replaceAll(' ', '') ?? '') : value,
  ])
}

function compare(
  paper: Paper,
  findings: readonly { readonly kind: Kind; readonly value: string }[],
  score: Score,
): void {
  const fold = (text: string): string => text.toLowerCase().replaceAll(/[\s.]/g, '')
  const planted = plantedIn(paper)
  const isIn = (value: string, [, wanted]: readonly [Kind, string]): boolean => fold(value) === fold(wanted)
  score.planted += planted.length
  for (const one of planted) {
    const isFound = findings.some(({ kind, value }) => kind === one[0] && isIn(value, one))
    if (isFound) score.found++
    else if (isShown) console.log(`  ${paper.name}: not found ${one.join(' ')}`)
  }
  const others = findings.filter(
    ({ kind, value }) =>
      counted.has(kind) && !planted.some(([, wanted]) => fold(wanted).includes(fold(value))),
  )
  score.wrong += others.length
  if (isShown) for (const { kind, value } of others) console.log(`  ${paper.name}: wrong ${kind} ${value}`)
}

function tell(name: string, { planted, found, wrong, ms }: Score, pages: number): void {
  const seconds = (ms / 1000 / pages).toFixed(2)
  console.log(
    `${name.padEnd(32)}${String(planted).padStart(8)}${String(found).padStart(8)}${String(wrong).padStart(8)}${seconds.padStart(8)}`,
  )
}
