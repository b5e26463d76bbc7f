/** Under which setting a secret is kept. */
export function secretKey(name: string): string {
  return `secret:${name}`
}

/** What the secret of a place is called; it goes with the place. */
export function sourceSecret(id: number): string {
  return `source:${String(id)}`
}
