/** Letters of a sentence in small ones: all that there are, as `\p{L}`, take a hundred times as long to compile. */
const letters = 'a-zß-öø-ɏ'

/** A pattern for sentences in small letters, in which `\p{L}` is a letter of a European language. */
export function sentencePattern(source: string): RegExp {
  return new RegExp(
    source.replace(/\\p\{L\}|\\.|\[|\]|[^\\[\]]+/g, (part, at: number) => {
      if (part === '\\p{L}') return isInClass(source, at) ? letters : `[${letters}]`
      return part.startsWith('\\') ? part : part.toLowerCase()
    }),
  )
}

/** Whether a class is open at this place: "[\p{L}-]". */
function isInClass(source: string, at: number): boolean {
  const before = source.slice(0, at).replace(/\\./g, '')
  return before.lastIndexOf('[') > before.lastIndexOf(']')
}
