import { hashOfText } from './lexicon.ts'
import { wordKinds, type Named, type WordKinds } from './word-kinds.ts'
import { codeDetectors, numberDetectors } from './detectors/index.ts'
import { nationalIdWords } from './detectors/national-id.ts'

/** Names of numbers that are nobody's: found beside one, they speak against every kind. */
const others = `
order bestel bestelling bestelbon factuur fact invoice artikel art article sku product productie serie serial batch lot partij track tracking
trace zending zend awb waybill pakket barcode ean gtin isbn issn pakbon offerte quote opdracht project referentie ref reference kenmerk betalingskenmerk
ticket case zaak dossier klant debiteur crediteur relatie polis contract versie version release build bestek voorraad
magazijn meter ean-code bon kassabon transactie transaction boeking reservering booking lid lidmaatschap kavel perceel
begroting grootboek machine chassis vin werkorder leverings levering container voertuig meterstand onderdeel model type
dienst coupon voucher cadeau vlucht flight bedrag eur euro prijs totaal lettertje id inventaris
bijlage tekening bladzijde blz pagina stuks records exemplaren rows lines bytes kwh gang pallet palletplaats stelling schap
licentie licence-key document bestand vestigings po incident melding nota bestelbonnen catalogus
`

/** Words that only look like one of these with an ending. */
const no = new Set(['arts'])

/** What may stand behind such a word. */
const endings = [
  'nummer',
  'nummers',
  'nr',
  'nrs',
  'number',
  'code',
  'codes',
  'num',
  'no',
  'numer',
  'ummer',
  'nmr',
  'lijst',
  'controle',
  'gegevens',
  'overzicht',
  'en',
  's',
]

/** What each word beside a number says it is, by its hash. */
export const contextWords = buildContextWords()

function buildContextWords(): WordKinds {
  const words = new Map<number, Named[]>()
  const longer = new Map<number, Named[]>()
  const put = (all: Map<number, Named[]>, word: string, kind: Named): void => {
    const hash = hashOfText(word)
    all.set(hash, [...(all.get(hash) ?? []), kind])
  }
  const add = (word: string, kind: Named): void => {
    put(words, word, kind)
    for (const ending of endings) if (!no.has(word + ending)) put(longer, word + ending, kind)
  }
  for (const word of others.split(/\s+/)) if (word !== '') add(word, 'OTHER')
  for (const { kind, near } of [...numberDetectors, ...codeDetectors])
    for (const word of near) add(word, kind)
  for (const { kind, hints } of [...numberDetectors, ...codeDetectors])
    for (const word of hints ?? [])
      if (!words.has(hashOfText(word))) {
        add(word, kind)
        add(word, 'HINT')
      }
  for (const word of nationalIdWords) add(word, 'NATIONAL_ID')
  // A word of the list itself says only what it says there.
  return wordKinds(new Map([...longer, ...words]))
}
