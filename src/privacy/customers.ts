/** Any of these in the name of a table ("klanten-export.csv", "werkbonnen") tells that who stands in it is a customer, or had something done. */
export const customerTableWords = [
  'klant',
  'customer',
  'client',
  'debiteur',
  'afnemer',
  'order',
  'bestelling',
  'opdracht',
  'werkbon',
  'factu',
  'invoice',
] as const

/** As much of an answer is looked at: a yes stands at its beginning. */
const longest = 600

/**
 * Whether who answers says yes to what was offered, in the own words of the answer: "Akkoord! 20 maart is prima", "hierbij geef
 * ik u opdracht". With a "not", an "if" or a question mark it is none.
 */
export function saysYes(answer: string): boolean {
  return answer
    .slice(0, longest)
    .split(/(?<=[.!?])\s|\n/)
    .some((sentence) => yes.test(sentence) && !butNot.test(sentence))
}

const yes =
  /(?<!\p{L})(?:akkoord|geaccordeerd|agreed|go ahead|please proceed|accept(?:eer|eren|eer ik)?|(?:ge(?:ef|ven)|verle(?:en|nen))(?:\s+\p{L}+){0,4}\s+opdracht|opdracht\s+(?:is\s+)?(?:gegeven|verleend)|(?:neem|nemen)\s+(?:\p{L}+\s+){0,4}(?:offerte|aanbod|voorstel)\s+aan)(?!\p{L})/iu

const butNot =
  /\?|(?<!\p{L})(?:niet|geen|nooit|nog|als|indien|mits|zodra|wanneer|not|never|if|unless|once|whether|cannot|can't)(?!\p{L})/iu
