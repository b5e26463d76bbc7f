import type { Scene } from '../scene.ts'

// Secrets that are typed behind a command, and those of several words: "sshpass -p …", "passphrase: …".

/** How each command takes its secret, from behind its name on its line; the last group is the secret. */
const commands: Readonly<Record<string, RegExp>> = {
  mysql: /^[^\n|;]{0,120}? -p(["']?)([^\s"']{4,64})\1(?=\s|$)/,
  curl: /^[^\n|;]{0,120}? (?:-u|--user|--proxy-user)[ =]?["']?[^\s:"']{1,64}:([^\s"']{3,64})/,
  sshpass: /^ -p ?(?:(["'])([^"'\n]{4,64})\1|([^\s"']{4,64}))/,
  smbclient: /^[^\n|;]{0,120}? -U ?["']?[^\s%"']{1,40}%([^\s"']{3,64})/,
  openssl: /^ [^\n|;]{0,120}?(?:-k |-pass(?:in|out)? pass:)([^\s"']{4,64})/,
  htpasswd: /^ -[a-zA-Z]{0,5}b[a-zA-Z]{0,5} [^\s]{1,80} [^\s]{1,40} ["']?([^\s"']{4,64})/,
  redis: /^-cli [^\n|;]{0,80}?-a ["']?([^\s"']{4,64})/,
  docker: /^ login [^\n|;]{0,120}?(?:-p|--password)[ =]["']?([^\s"']{4,64})/,
  identified: /^ by ["']([^"'\n]{3,64})["']/i,
  zip: /^ [^\n|;]{0,60}?-P ?["']?([^\s"']{4,64})/,
}
const sameAs: Readonly<Record<string, string>> = {
  mysqldump: 'mysql',
  mysqladmin: 'mysql',
  mariadb: 'mysql',
  podman: 'docker',
  unzip: 'zip',
}
/** `echo "jan:…" | chpasswd` */
const piped = /[\w.-]{1,32}:([^\s"']{4,64})["']? \| (?:sudo )?$/
/** What stands for a secret in a manual. */
const placeholder = /^(?:[$<{%*]|pass|pwd|secret$|your|my_?p|xxx)/i

export interface Place {
  readonly start: number
  readonly end: number
}

/** Whether this word is a command that takes a secret. */
export const isCommand = (word: string): boolean =>
  Object.hasOwn(commands, word) || Object.hasOwn(sameAs, word) || word === 'chpasswd'

/** Where the secret stands that is given to the command that begins at `start` and whose name ends at `end`. */
export function secretOfCommand({ text }: Scene, { start, end }: Place): Place | undefined {
  const word = text.slice(start, end).toLowerCase()
  const from = word === 'chpasswd' ? Math.max(0, start - 120) : end
  const found =
    word === 'chpasswd'
      ? piped.exec(text.slice(from, start))
      : commands[sameAs[word] ?? word]?.exec(text.slice(end, end + 240))
  const value = found?.findLast((group) => group !== undefined)
  if (found === null || found === undefined || value === undefined || placeholder.test(value))
    return undefined
  const at = from + found.index + found[0].lastIndexOf(value)
  return { start: at, end: at + value.length }
}

const ofWords = /^(?:wachtzin|wachtwoordzin|passphrase)$/
const word = String.raw`[\w'\x80-\xff-]{1,20}`
/** In quotation marks, or up to the end of the line. */
const quoted = new RegExp(String.raw`^ ?(?:[:=]|is)? ?(["'])(${word}(?: ${word}){2,7})\1`)
const wholeLine = new RegExp(String.raw`^ ?(?:[:=]|is) ?(${word}(?: ${word}){2,7})(?=[.,;]?(?:\r?\n|$))`)
const withNumber = new RegExp(
  String.raw`^ ?[:=] ?(${word}(?: ${word}){1,5} \d{1,4}[!?]?)(?=[.,;]?(?:\r?\n|$))`,
)
/** Words of a sentence about a secret. */
const ofSentence =
  /(?<![a-z])(?:must|should|be|is|are|the|your|you|please|enter|required?|not|invalid|wrong|incorrect|zie|see|uw|je|moet|mag|kan|niet|geen|verplicht|ongeldig|onjuist|voer|vul|volgt|in|via|per|tot|minimaal|vanaf|sinds|gewijzigd|changed|expired|characters|tekens|map|pagina|page|password|wachtwoord|for|voor)(?![a-z])/i

/** A secret of several words behind the word for it that ends here. */
export function secretOfWords({ text }: Scene, named: string, end: number): Place | undefined {
  const rest = text.slice(end, end + 160)
  const found = quoted.exec(rest) ?? (ofWords.test(named) ? wholeLine : withNumber).exec(rest)
  const value = found?.at(-1)
  if (found === null || value === undefined || ofSentence.test(value)) return undefined
  const at = end + found[0].lastIndexOf(value)
  return { start: at, end: at + value.length }
}

/** "Alarm: 4711", "kluis 47-11-22": a lock by its name, and nothing else on its line. */
const lockLabel = /^(?:alarm|kluis|sleutelkast|hangslot|cijferslot|kluiscombinatie|combinatie)$/
const ofLock = /^ ?: ?(?:code )?(\d{4,6}[#*]?|[A-Z]\d{3,5})(?=[.,;)]?(?:\s*(?:\n|$)|[,;)]))/
const combination = /^(?: kluis)? ?:? ?(\d{2}-\d{2}-\d{2})(?![\w-])/

export const isLock = (named: string): boolean => lockLabel.test(named)

/** Where the code of the lock stands whose name begins and ends here. */
export function codeOfLock({ text }: Scene, { start, end }: Place): Place | undefined {
  const rest = text.slice(end, end + 40)
  const named = text.slice(start, end).toLowerCase()
  const found =
    (named.startsWith('kluis') || /kluis/i.test(rest.slice(0, 10)) ? combination.exec(rest) : null) ??
    (named === 'combinatie' || named === 'kluiscombinatie' ? null : ofLock.exec(rest))
  const value = found?.[1]
  if (found === null || value === undefined) return undefined
  const at = end + found[0].lastIndexOf(value)
  return { start: at, end: at + value.length }
}
