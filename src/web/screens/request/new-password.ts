/** Letters and digits that nobody mishears on the telephone or misreads on paper. */
export const sayable = 'abcdefghkmnprstuvwxyz2346789'

/** Eighteen of these are 86 bits: out of reach for who has the file and all the time. */
const length = 18

/** A password in groups of three, as one says a telephone number. */
export function newPassword(random: Uint32Array): string {
  const letters = [...random].slice(0, length).map((number) => sayable[number % sayable.length] ?? '')
  return (letters.join('').match(/.{3}/g) ?? []).join('-')
}
