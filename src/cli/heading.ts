import type { Terminal } from './terminal.ts'

/** A heading with air above it. */
export function heading(text: string, { hasColour }: Terminal): string {
  return `\n${hasColour ? `\u001B[1m${text}\u001B[0m` : text}`
}
