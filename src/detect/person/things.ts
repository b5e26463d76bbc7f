import { endsAs, wordsOf } from '../endings.ts'
import { hashOfText, sign } from '../lexicon.ts'
import type { Scene, Token } from '../scene.ts'
import { is, isCapitalised, isPossessive } from './questions.ts'
import { nextStart, tokenAt, tokenBefore } from './tokens.ts'

// Firms and things that are called after somebody, by the words beside the name.

/** "John Wayne Airport", "Hu"Hughes Electronics"; but "Sanne Kramer Network Engineer", and "Rachel Munt's Casino". */
export function isOfThing(scene: Scene, name: readonly Token[], after: Token | undefined): boolean {
  const last = name.at(-1)
  if (last === undefined) return false
  if (
    name.length > 1 &&
    (things.has(last.hash) || (endsAsStreet(scene.bytes, last) && !is(last, sign.family)))
  )
    return true
  if (after === undefined || !isCapitalised(after) || !things.has(after.hash)) return false
  if (name.length > 1 && (isPossessive(scene, last) || ofOne.has(after.hash))) return false
  const beyond = nextStart(scene.bytes, after.end)
  const second = beyond < 0 ? undefined : tokenAt(scene, beyond)
  return second === undefined || !isCapitalised(second)
}

/** "Hendrik van Borsselenkade". */
const endsAsStreet = endsAs('kade gracht plein steeg singel')

/** What somebody has: "Oliver Weins Blog". */
const ofOne: ReadonlySet<number> = wordsOf('radio weblog blog')

/** What is called after somebody and says so behind the name, in English. */
const things: ReadonlySet<number> = wordsOf(
  'airport airfield island islands islander islanders atoll beach avenue boulevard street highway magazine electronics communications financial industries pharmaceuticals records pictures entertainment airlines networks radio weblog blog award awards prize foundation memorial stadium museum library cathedral casino airbus edition ginseng plugin player cartridge sans dc',
)

/** "Van Rijn Installatieservice", "Jaap's Vishandel". */
export const endsAsFirm = endsAs(
  'bedrijf fabriek handel winkel kantoor praktijk fonds stichting makelaardij service services verhuur techniek shop schilders vervoer transport reinigers werken diensten installaties systemen bureau atelier academie',
)

/** "Lammers Stucwerk"; but "Frits Stolwerk". */
export const isOfTrade = (bytes: Uint8Array, first: Token, last: Token): boolean =>
  endsAsWork(bytes, last) && !is(first, sign.given) && first.form !== 'initials'
const endsAsWork = endsAs('werk')

/** "Bouwgroep Dijkstra", "schildersbedrijf De Boer". */
export const endsAsFirmBefore = endsAs(
  'groep bedrijf fabriek handel winkel kantoor bureau praktijk centrum zaak bouw makelaardij vereniging fietsenhuis meubelhuis tuinhuis modehuis koffiehuis eethuis dorpshuis buurthuis clubhuis tehuis verzorgingshuis verpleeghuis theater museum school opvang speelzaal dagverblijf koor orkest ensemble kwartet brouwerij boerderij slagerij bakkerij',
)

export const isFirmWord = (bytes: Uint8Array, word: Token): boolean =>
  endsAsFirmBefore(bytes, word) && !buildings.has(word.hash)
/** "Aanbouw Tolsma": what is built for somebody. */
const buildings = wordsOf('aanbouw verbouw nieuwbouw opbouw uitbouw opvang bouw zaak')

/** What is called after somebody: "Villa Maria", "zaal Johan de Witt", "orkaan Katrina". */
const namedThings: ReadonlySet<number> = wordsOf(
  'villa huize zaal kamer vergaderzaal gebouw kasteel slot landgoed station halte metrostation flat toren orkaan storm cycloon tyfoon album musical opera single nummer lied roman film serie kleur hond kat poes kater pup puppy kitten paard pony merrie ruin hengst konijn teef reu parkiet papegaai cavia hamster koe stier geit ezel audi bmw citroën citroen dacia fiat ford honda hyundai kia mazda mercedes mini mitsubishi nissan opel peugeot porsche renault saab seat skoda škoda subaru suzuki tesla toyota volkswagen vw volvo schip ferry jacht boot model merk fort plaza paviljoen sporthal zwembad primera bruna spar hubo etos multimate formido eurotyre vakgarage eiland planeet planetoïde maan ziekte syndroom wet stelling hurricane ship novel obs cbs pcbs rkbs bso scouting boeket ave salve stabat hospice camping klooster harmonie fanfare brouwerij pizza salade soep cocktail schotel menu ras ar lamp hanglamp vaas fauteuil stoel jurk broek blouse rok trui vest laars laarzen sandaal jas schoen schoenen collectie behang parfum lippenstift dahlia tulp roos aardappel druif patisserie boetiek boutique salon kapsalon bistro brasserie café cafe restaurant lunchroom ijssalon snackbar cafetaria hotel pension vakantiepark ferienpark bungalowpark lounge depot terminal molen pont veerpont sleepboot tanker kotter sloep motorboot zeilboot zeilschip vrachtschip binnenvaartschip chatbot robot toneelstuk voorstelling kegelclub biljartclub carnavalsvereniging bruidsmode oven bakoven graafmachine tractor trekker maaieria sonate requiem trattoria pizzeria ristorante brasserie bistro eetcafé café fc sv vv sc hc kv afc rkvv svv',
)

/** "Orkaan Katrina", "Scouting Graaf Adolf", "film Billy Elliot" */
export function isOfNamedThing(scene: Scene, before: Token): boolean {
  if (namedThings.has(before.hash)) return true
  if (!isCapitalised(before) || !(noble.has(before.hash) || is(before, sign.given))) return false
  const beyond = tokenBefore(scene, before.start)
  return (
    beyond !== undefined &&
    (namedThings.has(beyond.hash) || is(beyond, sign.organisation) || endsAsFirmBefore(scene.bytes, beyond))
  )
}

const noble = wordsOf(
  'graaf gravin hertog hertogin prins prinses koning koningin keizer keizerin baron jonker ridder pater sint oom tante opa oma king queen',
)

/** "De hertog van Alvarez", "koning van Juda": behind "van" stands their land. */
export function isOfLand(scene: Scene, before: Token): boolean {
  if (before.hash !== vanHash) return false
  const beyond = tokenBefore(scene, before.start)
  return beyond !== undefined && rulers.has(beyond.hash)
}

const vanHash = hashOfText('van')
const rulers = wordsOf(
  'graaf gravin hertog hertogin prins prinses koning koningin keizer keizerin baron bisschop',
)

/** True for a word behind which a name is that of a thing. */
export const namesThing = (hash: number): boolean => namedThings.has(hash)

/** "Schoonmaak Hanna", "taxi Ali": who does what; but "garage Piet". */
export const isTask = (first: Token, before: Token): boolean =>
  before.form === 'lower' && tasks.has(before.hash) && is(first, sign.given) && !is(first, sign.common)

const tasks = wordsOf(
  'schoonmaak catering bloemen taxi vervoer transport beveiliging groente fietsen advies techniek design media training verhuur logistiek sport energie tuinen vloeren',
)
