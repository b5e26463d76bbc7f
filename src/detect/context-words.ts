import { asText } from './scene.ts'
import type { Kind } from './kinds.ts'
import { codeDetectors, numberDetectors } from './detectors/index.ts'
import { nationalIdWords } from './detectors/national-id.ts'

/** Names of numbers that are nobody's: found beside one, they speak against every kind. */
const others = `
order bestel bestelling bestelbon factuur fact invoice artikel art article sku product productie serie serial batch lot partij track tracking
trace zending zend pakket barcode ean gtin isbn issn pakbon offerte quote opdracht project referentie ref reference kenmerk betalingskenmerk
ticket case zaak dossier klant debiteur crediteur relatie polis contract versie version release build bestek voorraad
magazijn meter ean-code bon kassabon transactie transaction boeking reservering booking lid lidmaatschap kavel perceel
begroting grootboek machine chassis vin werkorder leverings levering container voertuig meterstand onderdeel model type
dienst coupon voucher cadeau vlucht flight nummerplaat bedrag eur euro prijs totaal lettertje id inventaris
licentie licence-key document bestand vestiging po incident melding nota bestelbonnen catalogus
`

/** What each word beside a number says it is. */
const encoder = new TextEncoder()

export const contextWords: ReadonlyMap<string, readonly (Kind | 'OTHER')[]> = buildContextWords()

function buildContextWords(): ReadonlyMap<string, readonly (Kind | 'OTHER')[]> {
  const words = new Map<string, (Kind | 'OTHER')[]>()
  const add = (word: string, kind: Kind | 'OTHER'): void => {
    words.set(word, [...(words.get(word) ?? []), kind])
  }
  for (const word of others.split(/\s+/)) if (word !== '') add(word, 'OTHER')
  for (const { kind, near } of [...numberDetectors, ...codeDetectors])
    for (const word of near) add(asSeen(word), kind)
  for (const word of nationalIdWords) add(asSeen(word), 'NATIONAL_ID')
  return words
}

/** A word as tokens show it: one character per byte. */
function asSeen(word: string): string {
  return asText(encoder.encode(word))
}
