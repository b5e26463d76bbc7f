import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  cities,
  cldrNames,
  dictionaryWords,
  installPackages,
  localeNames,
  type City,
} from './names/packages.ts'
import { any } from './names/patterns-any.ts'
import { business } from './names/patterns-business.ts'
import { encyclopedic } from './names/patterns-encyclopedic.ts'
import { daily } from './names/patterns-daily.ts'
import { english } from './names/patterns-english.ts'
import { news } from './names/patterns-news.ts'
import { office } from './names/patterns-office.ts'
import { fillPattern, type Labelled } from './names/fill.ts'
import { personsOf, type Mix } from './names/persons.ts'
import { helpTexts } from './names/plain-text.ts'
import { randomOf, type Random } from './names/random.ts'
import { fillerOf, type Sources } from './names/slots.ts'
import { quantised, train } from './names/train.ts'
import { featureBits } from '../src/detect/person/tagger.ts'

// node bench/train-names.ts [texts]
// Makes the weights of the tagger of names anew (src/detect/person/tagger-weights.ts): the same texts and weights in every run.

const textCount = Number(process.argv[2] ?? 200_000)
const lessons = 3

installPackages()
const byLocale = await localeNames()
const towns = await cities()
const random = randomOf(20261129)

const dutch: Mix = [
  ['own', 50],
  ['nl', 18],
  ['nl_BE', 10],
  ['tr', 5],
  ['pl', 4],
  ['de', 3],
  ['fr_BE', 2],
  ['en', 3],
  ['id_ID', 2],
  ['es', 1],
  ['ro', 1],
]
const world: Mix = [
  ['own', 26],
  ['nl', 8],
  ['nl_BE', 6],
  ['fr_BE', 6],
  ['de', 8],
  ['fr', 5],
  ['en', 10],
  ['en_GB', 2],
  ['it', 6],
  ['es', 5],
  ['es_MX', 2],
  ['pl', 4],
  ['tr', 3],
  ['cs_CZ', 3],
  ['hu', 2],
  ['ro', 2],
  ['sv', 3],
  ['da', 2],
  ['nb_NO', 2],
  ['fi', 2],
  ['hr', 2],
  ['sr_RS_latin', 3],
  ['sl_SI', 1],
  ['pt_PT', 3],
  ['pt_BR', 2],
  ['vi', 1],
  ['id_ID', 2],
  ['af_ZA', 1],
  ['en_NG', 1],
  ['en_GH', 1],
  ['en_IN', 2],
  ['lv', 1],
]
const anglo: Mix = [
  ['en', 55],
  ['en_GB', 5],
  ['own', 10],
  ['de', 5],
  ['fr', 3],
  ['en_IN', 7],
  ['es', 3],
  ['it', 2],
  ['en_AU', 2],
  ['sv', 2],
  ['nl', 2],
  ['en_NG', 1],
  ['pl', 1],
]

const near = (country: readonly string[], least: number): readonly City[] =>
  towns.filter((town) => country.includes(town.country) && town.population >= least)
const cldr = { nl: cldrNames('nl'), en: cldrNames('en') }

function sources(language: 'nl' | 'en', mix: Mix): Sources {
  return {
    language,
    persons: personsOf(byLocale, mix, random),
    near: near(language === 'nl' ? ['NL', 'BE'] : ['US', 'GB', 'IE'], language === 'nl' ? 0 : 20_000),
    far: towns.filter(({ population }) => population > 60_000),
    countries: cldr[language].countries,
    languages: cldr[language].languages,
    dictionary: dictionaryWords(language),
  }
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')
const styles = [
  { share: 30, patterns: lines(encyclopedic), fill: fillerOf(sources('nl', world), random) },
  { share: 25, patterns: lines(news), fill: fillerOf(sources('nl', world), random) },
  { share: 20, patterns: lines(business), fill: fillerOf(sources('nl', dutch), random) },
  { share: 30, patterns: lines(office), fill: fillerOf(sources('nl', dutch), random) },
  { share: 36, patterns: lines(daily), fill: fillerOf(sources('nl', dutch), random) },
  { share: 22, patterns: lines(english), fill: fillerOf(sources('en', anglo), random) },
  { share: 22, patterns: lines(any.nl), fill: fillerOf(sources('nl', world), random) },
  { share: 10, patterns: lines(any.nl), fill: fillerOf(sources('nl', dutch), random) },
  { share: 16, patterns: lines(any.en), fill: fillerOf(sources('en', anglo), random) },
] as const

// Each lesson has texts of its own; the mean of what they teach depends less on chance than each of them.
const sum = new Float32Array(1 << featureBits)
for (let lesson = 0; lesson < lessons; lesson++) {
  const made = Array.from({ length: textCount }, () => makeText(random))
  const held = made.slice(0, made.length / 20)
  const learned = train([...made.slice(held.length), ...helpTexts('nl'), ...helpTexts('en')], {
    held,
    random,
  })
  learned.forEach((weight, i) => (sum[i] = (sum[i] ?? 0) + weight / lessons))
}
const weights = quantised(sum)
const target = join(import.meta.dirname, '../src/detect/person')
mkdirSync(target, { recursive: true })
writeFileSync(
  join(target, 'tagger-weights.ts'),
  `/** Made by \`bench/train-names.ts\`: see docs/name-tagger.md. */\nexport const taggerWeights =\n  '${Buffer.from(weights.buffer).toString('base64')}'\n`,
)

/** One to four sentences of a style, sometimes with spaces around all signs, as taggers of words leave them. */
function makeText(random: Random): Labelled {
  const style = random.weighted(styles.map((one) => [one, one.share] as const))
  const count = 1 + random.below(3)
  let text = ''
  const spans: [number, number][] = []
  for (let i = 0; i < count; i++) {
    const piece = fillPattern(random.one(style.patterns), style.fill, random.next)
    if (i > 0) text += random.one([' ', ' ', '\n', '\n\n'])
    for (const [start, end] of piece.spans) spans.push([start + text.length, end + text.length])
    text += piece.text
  }
  return random.chance(0.15) ? spaced({ text, spans }) : { text, spans }
}

/** "Jan , de bakker ." */
function spaced({ text, spans }: Labelled): Labelled {
  let result = ''
  const places: number[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    const isSign =
      /[,;:()"„”!?]/.test(c) ||
      (c === '.' &&
        (i + 1 === text.length || /\s/.test(text[i + 1] ?? '')) &&
        !/\b[A-Z]$/.test(text.slice(0, i)))
    if (isSign && result !== '' && !/\s$/.test(result)) result += ' '
    places[i] = result.length
    result += c
    if (isSign && i + 1 < text.length && !/\s/.test(text[i + 1] ?? '')) result += ' '
  }
  return {
    text: result,
    spans: spans.map(([start, end]) => [places[start] ?? 0, (places[end - 1] ?? 0) + 1]),
  }
}
