/** Small choices of this browser: theme, language, keys on or off. Absent when the browser keeps nothing for us. */
export function readKept(name: KeptName): string | null {
  try {
    return localStorage.getItem(`kwartje-${name}`)
  } catch {
    // Some browsers throw when storage is switched off: then nothing was kept.
    return null
  }
}

export type KeptName = 'theme' | 'language' | 'keys'

/** Keeps a choice for the next time, if the browser allows it. */
export function keep(name: KeptName, value: string): void {
  try {
    localStorage.setItem(`kwartje-${name}`, value)
  } catch {
    // The choice then holds for as long as the page is open.
  }
}
