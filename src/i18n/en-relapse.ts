import type { nlRelapse } from './nl-relapse.ts'

const numbers = new Intl.NumberFormat('en-GB')

type RelapseWords = Parameters<(typeof nlRelapse)['grown']>[0]

const lie = ({ now, isMore }: RelapseWords): string =>
  isMore
    ? `now there are more than ${numbers.format(now)}`
    : `now there ${now === 1 ? 'is' : 'are'} ${numbers.format(now)}`

const leftThen = (n: number | null): string =>
  n === null
    ? 'an unknown number was left'
    : n === 0
      ? 'nothing was left'
      : `${numbers.format(n)} ${n === 1 ? 'was' : 'were'} left`

/** What grew again since the last clean-up, in English. */
export const enRelapse: typeof nlRelapse = {
  grown: (words) =>
    `${words.name}: after the clean-up of ${words.day} ${leftThen(words.left)}, ${lie(words)}.`,
  same: ({ name, day }) => `${name}: no more than after the clean-up of ${day}.`,
  unknown: (words) =>
    words.left === null
      ? `${words.name}: at the clean-up of ${words.day} there was more than one plan takes, ${lie(words)}. Whether it grew we do not know.`
      : `${words.name}: whether it grew since ${words.day} we do not know, as not everything was read after that.`,
  title: 'Since the last clean-up',
  none: 'Nothing was cleaned up yet, so there is nothing to compare.',
}
