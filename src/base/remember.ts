/**
 * The same answers as `answer` gives, kept for the next time: for what is asked again and again of few texts. When there are
 * `limit`, all are forgotten: the ones in use are soon known again, and hostile input cannot make it grow.
 */
export function remembering<Answer extends NonNullable<unknown>>(
  limit: number,
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const given = answer(text)
    if (known.size >= limit) known.clear()
    known.set(text, given)
    return given
  }
}
