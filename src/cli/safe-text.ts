// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const unsafe = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g

/**
 * Text of others made harmless for a terminal: no control characters (which move the cursor or write the title), no
 * direction marks (which show a name backwards), no line ends. Each becomes a visible sign.
 */
export function safeText(text: string): string {
  return text.replace(unsafe, '·')
}

/** Cut to a width in characters, with an ellipsis. */
export function shorten(text: string, width: number): string {
  const characters = [...text]
  return characters.length <= width ? text : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`
}
