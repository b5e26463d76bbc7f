import type { Document, PictureToRead } from '../read/document.ts'

/** What is on a picture, by its name and shape: the order in which they are read. */
export const pictureRanks = ['identity', 'paper', 'picture', 'ornament'] as const
export type PictureRank = (typeof pictureRanks)[number]

const ofIdentity =
  /paspoort|passport|rijbewijs|driver|licen[cs]e|identiteit|identity|\bid\b|\bid ?(?:kaart|card|bewijs|scan|kopie)|legitimatie|verblijfs|\bbsn\b|burgerservice/
const ofPaper =
  /factuur|invoice|\bnota\b|\bbon(?:netje)?\b|receipt|\bcv\b|curriculum|sollicit|loon|salaris|payslip|contract|overeenkomst|agreement|\bscan|diploma|certificaat|getuigschrift|\bbrief\b|letter|formulier|\bform\b|getekend|signed|ondertekend|polis|aangifte|verklaring|\bvog\b|medisch|verzuim|dossier|\bkvk\b|uittreksel|bankpas|fax/
const ofOrnament =
  /^(?:image|img)? ?\d{1,3}\b|logo|banner|icon|footer|header|signature|handtekening mail|facebook|linkedin|twitter|instagram/

/** A number from 0, the likeliest to show personal data, by what it is called and how it is shaped. */
export function rankOf(picture: PictureToRead, { format, title }: Document, name: string): number {
  return pictureRanks.indexOf(kindOf(picture, format, wordsOf(`${title} ${name}`)))
}

function kindOf({ page, width, height }: PictureToRead, format: string, words: string): PictureRank {
  if (ofIdentity.test(words) || isCard(width, height)) return 'identity'
  if ((page > 0 && width === 0) || format === 'tiff' || ofPaper.test(words) || isPage(width, height))
    return 'paper'
  return isSmall(width, height) || ofOrnament.test(words) ? 'ornament' : 'picture'
}

/** "Scan_ID-kaart(2).png": scan id kaart 2 png. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Length by breadth of a card (ISO/IEC 7810 ID-1: 85.60 by 53.98 mm), held either way; one that was cut out roughly too. */
const cardShape = 85.6 / 53.98
const pageShape = Math.SQRT2

function isCard(width: number, height: number): boolean {
  return Math.min(width, height) >= 200 && isShaped({ width, height }, cardShape)
}

/** A page of A4, from 75 dots an inch. */
function isPage(width: number, height: number): boolean {
  return Math.max(width, height) >= 800 && isShaped({ width, height }, pageShape)
}

const tolerance = 0.03

function isShaped({ width, height }: Pick<PictureToRead, 'width' | 'height'>, shape: number): boolean {
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height))
  return Math.abs(ratio / shape - 1) < tolerance
}

/** Buttons and logos. */
function isSmall(width: number, height: number): boolean {
  return width > 0 && width * height < 60_000
}
