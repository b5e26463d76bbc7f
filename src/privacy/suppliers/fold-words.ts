/** Small letters and digits without accents, one space between words: "Loon-Bureau B.V." -> "loon bureau b v". */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
