/** Every beginning with every ending: "middenoorontsteking", "slaapstoornis". */
export function crossed(beginnings: string, endings: string): string {
  const all = beginnings.split(/\s+/).flatMap((one) => endings.split(' ').map((ending) => one + ending))
  return all.join(' ')
}
