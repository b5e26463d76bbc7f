/**
 * Family names so frequent that two people may well share a whole name. The fifty most frequent of the Netherlands
 * (general knowledge of the Dutch name register), folded, without tussenvoegsel.
 */
const common = new Set(
  `jong jansen vries berg bakker dijk visser janssen smit meijer meyer boer mulder groot bos vos peters hendriks
   leeuwen dekker brouwer wit dijkstra smits graaf meer linden kok jacobs haan vermeulen heuvel veen broek bruijn
   bruin schouten willems vliet hoekstra koster prins huisman peeters wal kuiper kuipers veenstra maas verhoeven
   post yilmaz kaya demir smith jones brown muller schmidt mohamed ali ahmed`.split(/\s+/),
)

/** True when so many people bear the family name that a shared full name proves little. */
export function isCommonFamilyName(family: readonly string[]): boolean {
  return family.some((part) => common.has(part))
}
