import { draftFrom, type Draft } from './draft.ts'

const name = 'kwartje-begin'

/** The draft that this browser kept; null when there is none. */
export function readDraft(): Draft | null {
  try {
    const text = localStorage.getItem(name)
    return text === null ? null : draftFrom(text)
  } catch {
    // Storage is switched off: then nothing was kept.
    return null
  }
}

/** Keeps the draft until the index is made, if the browser allows it. */
export function keepDraft(draft: Draft): void {
  try {
    localStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // The draft then lasts as long as the page is open.
  }
}

export function dropDraft(): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}
