const numbers = new Intl.NumberFormat('nl-NL')

interface RelapseWords {
  readonly name: string
  readonly day: string
  readonly left: number | null
  readonly now: number
  readonly isMore: boolean
}

const lie = ({ now, isMore }: RelapseWords): string =>
  isMore
    ? `nu liggen er meer dan ${numbers.format(now)}`
    : now === 1
      ? 'nu ligt er 1'
      : `nu liggen er ${numbers.format(now)}`

const leftThen = (n: number | null): string =>
  n === null
    ? 'bleef er een onbekend aantal liggen'
    : n === 0
      ? 'bleef er niets liggen'
      : n === 1
        ? 'bleef er 1 liggen'
        : `bleven er ${numbers.format(n)} liggen`

/** What grew again since the last clean-up, in Dutch. */
export const nlRelapse = {
  grown: (words: RelapseWords) =>
    `${words.name}: na de opruiming van ${words.day} ${leftThen(words.left)}, ${lie(words)}.`,
  same: ({ name, day }: RelapseWords) => `${name}: niet meer geworden sinds de opruiming van ${day}.`,
  unknown: (words: RelapseWords) =>
    words.left === null
      ? `${words.name}: bij de opruiming van ${words.day} was er meer dan in één plan past, ${lie(words)}. Of het groeide, weten wij niet.`
      : `${words.name}: of het groeide sinds ${words.day} weten wij niet, want niet alles is daarna gelezen.`,
  title: 'Sinds de vorige opruiming',
  none: 'Er is nog niets opgeruimd. Er valt dus niets te vergelijken.',
}
