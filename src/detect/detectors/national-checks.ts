/** The sum of the digits of a code, each times its weight. */
export const weighedSum = (code: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (code.charCodeAt(i) - 48), 0)

export const daysOfMonths: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a month has such a day, in a leap year. */
export function isMonthDay(month: number, day: number): boolean {
  return day >= 1 && day <= (daysOfMonths[month - 1] ?? 0)
}

/** A number that begins with the day and the month of birth. */
export function isDayFirst(code: string): boolean {
  return isMonthDay(Number(code.slice(2, 4)), Number(code.slice(0, 2)))
}

/** The check digit of ISO 7064 mod 11,10 behind all digits before it. */
export function isMod11And10(code: string): boolean {
  let product = 10
  for (const c of code.slice(0, -1)) {
    const sum = (Number(c) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (11 - product) % 10 === Number(code.at(-1))
}
