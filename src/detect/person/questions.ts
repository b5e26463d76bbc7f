import { bytesOf } from '../characters.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { sign } from '../lexicon.ts'
import type { Scene, Token } from '../scene.ts'
import { tokenBefore } from './tokens.ts'

// What is asked of a word of a name and of what stands beside it.

/** True when the word has one of these signs. */
export const is = (token: Token | undefined, signs: number): boolean =>
  token !== undefined && (token.signs & signs) !== 0
/** True when it is in a list of names. */
export const isName = (token: Token): boolean => is(token, sign.given | sign.family)
export const isCapitalised = (token: Token): boolean =>
  token.form === 'capitalised' || token.form === 'capitals'

/** True for a title with which somebody is addressed; "vriendin" and "burgemeester" only say who it is. */
export const isAddressed = (title: Token): boolean => addresses.has(title.hash)
const addresses = wordsOf(
  'meneer mijnheer mevrouw mevr mw dhr hr zr br heer heren dames mr mrs ms miss drs dr ir ing prof professor dokter doctor notaris ds erven familie fam gezin echtpaar jonkheer jhr herr frau monsieur madame mlle mme sir lady heer/mevrouw',
)

/** True for one that stands before nothing but a name: firms and drinks have doctors. */
export const isPersonal = (title: Token): boolean => personal.has(title.hash)
const personal = wordsOf('meneer mijnheer mevrouw mevr mw dhr hr heer mrs familie fam gezin')

/** True for one that says whose relative or neighbour somebody is, or is said to a teacher: hardly anything but a name follows. */
export const isRelation = (title: Token): boolean => relations.has(title.hash)
const relations = wordsOf(
  'tante oom oma opa juf meester zus broer buren neef nicht zwager schoonzus schoonzoon schoondochter schoonvader schoonmoeder broertje zusje neefje nichtje buurman buurvrouw weduwe broeder zuster',
)

/** True for one that may stand before several names: "de heren Tromp en Osinga". */
export const isPlural = (title: Token): boolean => plural.has(title.hash)
const plural = wordsOf('heren dames')

/** "praktijk Dokter Bos": a title with a capital behind what is called so. */
export function isOfPractice(scene: Scene, title: Token): boolean {
  if (title.form !== 'capitalised' || isPersonal(title)) return false
  const before = tokenBefore(scene, title.start)
  if (before === undefined || !is(before, sign.organisation)) return false
  return isRelation(title) || before.form === 'lower' || beginsSentence(scene, before.start)
}

/** Streets, squares and waters are named after people, but are none. */
export const streets = endsAs(
  'straat laan weg plein gracht kade singel dreef hof park pad steeg markt dijk plantsoen boulevard allee erf brug tunnel straße strasse street road avenue',
)
/** How Dutch streets end that are no family's name. */
export const ways = 'straat laan weg plein gracht kade singel dreef'
export const surelyStreets = endsAs(`${ways} straße strasse street road avenue`)
/** Words that are no names: what somebody does, and papers. */
export const endsAsThing = endsAs(
  'ing heid atie ment schap teit nummer lijst kosten dienst service werk zaken punten gegevens afspraak bedrijf school huis bank groep centrum formulier rapport ness tion ology isme istisch elijk baar loos contract overeenkomst sbrief opgave strook dossier verslag verklaring bewijs paspoort factuur offerte',
)
/** "Jaaropgave Noor Jansen.pdf" */
export const endsAsFile = endsAs(
  '.pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .rtf .txt .csv .jpg .jpeg .png .tif .tiff .heic .msg .eml .zip',
)
const placing = wordsOf('de het in aan op naar uit bij langs')

/** "Jan Steenlaan 4", "in de Jan Steenlaan": a number behind or a place word before makes it a street; "Tineke Ammerlaan" is somebody. */
export function isPlaced(scene: Scene, street: Token, left: Token | undefined): boolean {
  if (/^(?: ?\d|, ?\d{1,4}[a-z]?(?:[,;.)\r\n]|$))/.test(scene.text.slice(street.end, street.end + 8)))
    return true
  const before = left === undefined ? undefined : tokenBefore(scene, left.start)
  return before !== undefined && placing.has(before.hash)
}

/** True at the start of a line, a sentence, a cell or an item of a list. */
export function beginsSentence({ bytes }: Scene, start: number): boolean {
  let i = start - 1
  while (i >= 0 && skipped[bytes[i] ?? 0] === 1) i--
  return i < 0 || endsSentence[bytes[i] ?? 0] === 1 || (bytes[i] === 45 && bytes[i + 1] === 32)
}

const skipped = bytesOf(` "'*>`)
/** 0x95: the bullet of windows-1252, and of others with their last byte. */
const endsSentence = bytesOf('.!?:\n\r\t;|\x95')

/** What a word is known to be that is no name. */
export const somethingElse =
  sign.never |
  sign.organisation |
  sign.title |
  sign.place |
  sign.month |
  sign.nationality |
  sign.salutation |
  sign.closing |
  sign.label

/** "Pietersma", "Oudejans", "Bouzambouoglu": a word in no list that ends as hardly any but family names do. */
export const looksLikeFamily = ({ bytes }: Scene, token: Pick<Token, 'start' | 'end' | 'signs'>): boolean =>
  (token.signs & ~sign.special) === 0 &&
  token.end - token.start >= shortestFamily &&
  endsAsFamily(bytes, token)
const shortestFamily = 6
/** Frisian, Saxon, old Dutch spellings, Slavic and others. */
const endsAsFamily = endsAs(
  'stra tsma rsma ksma lsma psma gsma dsma nsma isma inga enga idema ddema ngema rkema llema ntema sema emans ijmans uijs ooij eijk uijk eijn uijn eijer aaij aerts elaer ejans woerd meulen elink erink ssink nnink horst huijsen huijzen huysen uyter kerke broeck beeck veldt czyk wicz wska owski ewski inski enko escu oglu poulos akis ovic evic ssian shvili',
)

/** True for "Jan's". */
export const isPossessive = ({ bytes }: Scene, { end }: Token): boolean =>
  bytes[end - 1] === smallS && (bytes[end - 2] === apostropheByte || bytes[end - 2] === curlyEnd)

/** An s, an apostrophe and the last byte of a curly one. */
const [smallS, apostropheByte, curlyEnd] = [115, 39, 0x99]
