/** Letters and digits that a reader of pictures takes for each other. */
const digitFor: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  U: '0',
  I: '1',
  L: '1',
  J: '1',
  T: '7',
  Z: '2',
  E: '3',
  A: '4',
  S: '5',
  G: '6',
  B: '8',
}
const letterFor: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '4': 'A',
  '5': 'S',
  '6': 'G',
  '7': 'T',
  '8': 'B',
}
const swaps: Readonly<Record<string, string>> = {
  ...letterFor,
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  T: '7',
}

/** Where only digits stand. */
export function asDigits(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => digitFor[letter] ?? letter)
}

/** Where only letters stand. */
export function asLetters(text: string): string {
  return text.replace(/\d/g, (digit) => letterFor[digit] ?? digit)
}

/** Check digit of ICAO 9303-3: weights 7, 3, 1; letters count from 10, the filler 0. */
export function checkDigit(code: string): string {
  let sum = 0
  for (let i = 0; i < code.length; i++) {
    const c = code.charCodeAt(i)
    const value = c === 60 ? 0 : c >= 65 ? c - 55 : c - 48
    sum += value * (i % 3 === 0 ? 7 : i % 3 === 1 ? 3 : 1)
  }
  return String(sum % 10)
}

/** More would find something that passes in any noise. */
const mostSwaps = 2

/**
 * The code itself when it passes; else those with one or two confusions undone that pass, fewest first.
 * A check digit passes by chance once in ten times: which one it is, the check over all fields tells.
 */
export function passing(code: string, digit: string): string[] {
  if (checkDigit(code) === digit) return [code]
  let tried = [code]
  for (let swapped = 1; swapped <= mostSwaps; swapped++) {
    tried = [...new Set(tried.flatMap(withOneSwap))]
    const found = tried.filter((one) => checkDigit(one) === digit)
    if (found.length > 0) return found
  }
  return []
}

function withOneSwap(code: string): string[] {
  return [...code].flatMap((sign, i) => {
    const other = swaps[sign]
    return other === undefined ? [] : [`${code.slice(0, i)}${other}${code.slice(i + 1)}`]
  })
}
