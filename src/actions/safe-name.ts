/** A name as typed is no path: what it may be called as a file. */
export function safeName(name: string): string {
  const cleaned = name.replace(/[^\p{L}\p{N} ._()-]+/gu, '_').replace(/^\.+/, '_')
  return cleaned.trim() === '' ? 'stuk' : cleaned.trim().slice(0, 120)
}
