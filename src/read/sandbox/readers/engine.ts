import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import load, { type Api } from 'tesseract.js-core/tesseract-core-simd-lstm.js'

/** A word as it was read, with its box on the picture and how sure the reader is, 0 to 100. */
export interface ReadWord {
  readonly text: string
  readonly certainty: number
  /** Words of one line share it, and so do the lines of a paragraph. */
  readonly line: string
  readonly paragraph: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A picture read in one position. */
export interface ReadPage {
  readonly words: readonly ReadWord[]
  /** 0 to 100: of all words. */
  readonly certainty: number
  /** How the lines lean, in radians. */
  readonly lean: number
}

/** How a picture is held while it is read: an orientation as Exif writes it, an angle in radians, and how text is looked for. */
export interface Position {
  readonly orientation: number
  readonly angle: number
  readonly layout: keyof typeof layouts
}

/** Dutch first; English beside it costs little, and gives the signs that Dutch has not. */
const languages = ['nld', 'eng']

/** The network of Tesseract 4 and 5 alone: the older way to read is not in this build. */
const networkOnly = 1

/** Looking for what is text, Tesseract takes a leaning page for a picture and leaves it; as one block it reads photographs too. */
const layouts = { block: 6, searched: 3 } as const

let ready: Promise<{ readonly api: Api; readonly put: (bytes: Uint8Array) => void }> | undefined

/** Tesseract, loaded at the first picture: its code and languages come from packages, never from elsewhere. */
async function engine(): ReturnType<typeof start> {
  return (ready ??= start())
}

async function start(): Promise<{ readonly api: Api; readonly put: (bytes: Uint8Array) => void }> {
  const quiet = (): void => undefined
  const core = await load({ TesseractProgress: quiet, print: quiet, printErr: quiet })
  for (const language of languages) core.FS.writeFile(`${language}.traineddata`, languageData(language))
  const api = new core.TessBaseAPI()
  if (api.Init(null, languages.join('+'), networkOnly) !== 0)
    throw new Error('Cannot read pictures: expected Dutch and English to load')
  return { api, put: (bytes) => core.FS.writeFile('/input', bytes) }
}

function languageData(language: string): Uint8Array {
  const description = findPackageJSON(`@tesseract.js-data/${language}`, import.meta.url) ?? ''
  return gunzipSync(readFileSync(join(dirname(description), '4.0.0_best_int', `${language}.traineddata.gz`)))
}

/** Puts a picture before the reader; gives the ways to read it, or undefined when it is none that it knows. */
export async function openPicture(bytes: Uint8Array): Promise<OpenPicture | undefined> {
  const { api, put } = await engine()
  put(bytes)
  if (api.SetImageFile(1, 0) !== 0) return undefined
  return {
    read: (position) => readAs(api, position),
    readZone: (position) => {
      api.SetVariable('tessedit_char_whitelist', zoneSigns)
      const { words } = readAs(api, position)
      api.SetVariable('tessedit_char_whitelist', '')
      return words
    },
  }
}

export interface OpenPicture {
  /** Reads it as it is held. */
  readonly read: (position: Position) => ReadPage
  /** Reads it as if it held nothing but capitals, digits and fillers. */
  readonly readZone: (position: Position) => readonly ReadWord[]
}

const zoneSigns = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<'

function readAs(api: Api, { orientation, angle, layout }: Position): ReadPage {
  api.SetPageSegMode(layouts[layout])
  api.SetImageFile(orientation, angle)
  api.Recognize(null)
  const words = wordsOf(api.GetTSVText(0))
  // Of no words at all it is very sure.
  const certainty = words.length === 0 ? 0 : api.MeanTextConf()
  return { words, certainty, lean: api.GetGradient() }
}

/** Rows of: level, page, block, paragraph, line, word, left, top, width, height, certainty, text. */
function wordsOf(rows: string): ReadWord[] {
  return rows.split('\n').flatMap((row): ReadWord[] => {
    const cells = row.split('\t')
    if (cells[0] !== wordLevel) return []
    const [, , block, paragraph, line, , left = 0, top = 0, width = 0, height = 0, certainty = 0] =
      cells.map(Number)
    const text = cells.slice(11).join(' ').trim()
    if (text === '') return []
    return [
      {
        text,
        certainty,
        line: `${String(block)}.${String(paragraph)}.${String(line)}`,
        paragraph: `${String(block)}.${String(paragraph)}`,
        left,
        top,
        right: left + width,
        bottom: top + height,
      },
    ]
  })
}

const wordLevel = '5'
