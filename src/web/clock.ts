/** What time it is on this computer: the only place where screens ask. Not `Temporal`, which not every browser has. */
export function nowMs(): number {
  return Date.now()
}
