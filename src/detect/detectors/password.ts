import type { Examples } from '../detector.ts'
import { cellsBelow } from '../head-above.ts'
import { decode, lowerText, type Claim, type Scene } from '../scene.ts'
import {
  codeOfLock,
  isCommand,
  isLock,
  secretOfCommand,
  secretOfWords,
  type Place,
} from './password-commands.ts'

export const passwordExamples: Examples = {
  finds: [
    'mysql -u root -pGeheim123 db',
    "sshpass -p 'Geheim 123' ssh jan@server",
    'curl -u jan:Geheim123 https://voorbeeld.example',
    'echo "jan:Geheim123" | chpasswd',
    'passphrase: correct horse battery staple',
    'wachtwoord "correct paard batterij nietje"',
    'alarm: 4711',
    'combinatie kluis: 12-34-56',
    'PIN-code sim: 0000',
    'pw van de kassa gewijzigd naar Zomer!4488',
    'de tijdelijke code voor Noor is Herfst2024#b',
    'wifi kantine: gasten / wachtwoord kroket-met-mosterd',
    'Wachtwoord\nZonnebloem24',
    'ww - Zonnebloem24',
    '<password>Welkom01!</password>',
    'dbPassword: Welkom01!',
    'wifi gasten: Welkom-Bij-Ons22',
    'inlog: jan / Welkom01!',
    'Welkom01! is het wachtwoord',
    'de code van de sleutelkast is gewijzigd naar C7395',
    'wachtwoord ...... Welkom01!',
    'Pwd=Geheim1;Encrypt=true',
    'Wachtwoord: Zomer2024!',
    'password = hunter2xyz',
    'pincode 4821',
    'wachtwoord is h3tG3heim#9',
    '"password": "Tr0ub4dor"',
    'ww: Zomer123',
    'het wachtwoord van de kassa is Bakfiets!2022',
    'Pincode alarm: 4711',
    'de sleutelkluis heeft code 4471',
    'De code van het alarm is 4711.',
    'kluiscode 4471',
  ],
  ignores: [
    'mysql -p$PASS shop',
    'passphrase: zie de map',
    '"password": "must be 8 characters"',
    'alarm: 3 keer',
    'type your password now!',
    'password hash: sha256',
    'wifi: 802.11ac dual-band',
    'inloggen via Teams/Office365',
    'wachtwoord: volgt per sms',
    'Wachtwoord:\nGebruikersnaam:',
    'const password = process.env.PASSWORD',
    'let password = getPassword()',
    'login.voorbeeld.example/oauth2',
    '<input type="password" id="pw1" name="pw1">',
    'password reset for user admin123',
    'Uw wachtwoord is verlopen',
    'Het wachtwoord van uw account is gewijzigd',
    'Wachtwoord vergeten? Klik hier.',
    'De pincode is per post verstuurd',
    'password: ********',
    'password:\nconfirm',
    'key technologies: Enterprise JavaBeans',
    'Key ID: 64A2FF6A',
    '{ [key: string]: unknown }',
    'password: UrlPart; size: number',
    'kortingscode 4471',
    'de deur staat open, code 200 ontvangen',
  ],
}

const secret = /^[^\s"'`<>]{4,64}/
/** What follows "wachtwoord" when it is not the secret itself. */
const words =
  /^(?:vergeten|verlopen|wijzigen|resetten|reset|herstellen|instellen|opnieuw|invoeren|onjuist|verplicht|required|forgot|expired|invalid|incorrect|hier|niet|per|via|voor|en|of|van|het|de|dat|is|wordt|was|your|the|and|for|manager|managers|beveiligd|protected|policy|beleid|nodig|kwijt|gewijzigd|aangepast|true|false|null|none|undefined|string|nvt|n\.v\.t|zie|te|in|op|met|voortaan|minimaal|moet|mag|kan|kunt|sterk|veilig|changed|must|should|is|has|will|can|to|with|from|verstuurd|gestuurd|hetzelfde|veranderd|gehackt|gelekt|[*•.x_-]+)[.,!?:;]?$/i

/** "wachtwoord(code) (nieuw)", "wachtwoord van de kassa is", "pincode alarm:": some words say of what. */
const forWhat =
  /^(?:s?[/-]?(?:code|nummer)?)?(?:\s?\([^)\n]{1,30}\))?(?:\s(?:van|voor|bij|op|of|for|to)(?:\s[^\s:=]{1,20}){1,6}?(?=\s?[:=]|\s(?:is|wordt|luidt|was|gewijzigd|veranderd|aangepast)\s)|(?: [^\s:=.,;]{1,14}){1,4}?(?= (?:is|wordt|luidt|was) )|(?:\s[^\s:=]{2,15}){1,2}(?= ?[:=]\s?\S)|(?: (?!of |van |in |uit |op |om |per )[a-z]{2,12}){1,2}(?= \d{4,8}[#*A-Z]?(?![\w]|[.,:-]\d))| van (?:de|het|mijn|je|onze|ons) [a-z]{2,16}(?= \d{4,8}[#*]?(?![\w]|[.,:-]\d))| (?:wifi|portaal|router|kassa|computer|laptop|pc|mail|server|nieuw|oud|admin|beheer|klant|account)(?= \S)| [A-Z][a-z]{2,14}(?= [A-Za-z]+\d))?/

/** The secret after a word for it, or before it; a bare word counts only when it looks made up. */
export function readPassword(
  scene: Scene,
  { start, end }: { start: number; end: number },
): Claim | undefined {
  const { text } = scene
  const word = wordAt(scene, start, end)
  if (isCommand(word)) return found(scene, word, secretOfCommand(scene, { start, end }))
  if (isLock(word)) return found(scene, word, codeOfLock(scene, { start, end }))
  if (word === 'code' && !isOfLock(text, start, end)) return undefined
  if (loginWords.test(word)) return readLogin(scene, word, end)
  const lead = forWhat.exec(text.slice(end, end + 110))?.[0] ?? ''
  const isElement = /<[\w:-]{0,30}$/.test(text.slice(Math.max(0, start - 32), start))
  // "user: jan", and below it "pass: …"
  const isBesideUser = word === 'pass' && besideUser.test(text.slice(Math.max(0, start - 60), start))
  const isShared = besideNetwork.test(text.slice(Math.max(0, start - 60), start))
  const label = { word: isBesideUser ? 'password' : word, end, isElement, isShared }
  const words = pinWords.test(word) ? undefined : secretOfWords(scene, word, end)
  if (words !== undefined) return found(scene, word, words)
  const after = secretAfter(scene, label, lead) ?? (lead === '' ? undefined : secretAfter(scene, label, ''))
  return after ?? secretBefore(scene, start, word)
}

function found(scene: Scene, word: string, place: Place | undefined): Claim | undefined {
  return place === undefined ? undefined : claim(scene, { ...place, word, isLabelled: true })
}

/** Secrets in the column of which this word is the name. */
export function readSecretsBelow(scene: Scene, place: { start: number; end: number }): Claim[] {
  const word = lowerText(scene, place)
  if (loginWords.test(word) || scene.heads.length > 0) return []
  return cellsBelow(scene, place.start).flatMap((cell) => {
    const value = scene.text.slice(cell.start, cell.end)
    const isSecret =
      secret.exec(value)?.[0] === value &&
      (isMadeUp(value) || (pinWords.test(word) && /^\d{4,8}$/.test(value)))
    return isSecret ? [claim(scene, { ...cell, word, isLabelled: true })] : []
  })
}

/** The word with what a hyphen or space before it says it opens: "wifi-code". */
function wordAt(scene: Scene, start: number, end: number): string {
  const word = lowerText(scene, { start, end })
  if (word !== 'code') return word
  const before =
    /(recovery|backup|herstel|wifi|wi-fi|toegangs|inlog|login|verification|security|access|verificatie|beveiligings|tijdelijke|eenmalige|temporary|one-time)[- ]$/i.exec(
      scene.text.slice(Math.max(0, start - 18), start),
    )?.[1]
  if (before === undefined) return word
  return /^[rbh]/i.test(before) ? 'herstelcode' : 'wificode'
}

const besideUser =
  /(?:user(?:name)?|login|inlog|gebruiker(?:snaam)?|account)[ "']{0,2}[:=][^\n]{1,40}\n? {0,2}$/i

/** "Wifi kantine: gasten / wachtwoord …", "inlog jan, ww …". */
const besideNetwork = /(?:wi-?fi|wlan|ssid|login|inlog|user|gebruiker)[^\n/|]{1,40}[/|,;] ?$/i

interface Label {
  readonly word: string
  readonly end: number
  /** Whether it is the name of an element. */
  readonly isElement: boolean
  /** Whether it stands behind the name of a network or of a user, and a stroke. */
  readonly isShared: boolean
}

/** The secret behind these words, if it looks like one. */
function secretAfter(
  scene: Scene,
  { word, end, isElement, isShared }: Label,
  lead: string,
): Claim | undefined {
  const { text } = scene
  const gap = gapAfter(text, end + lead.length, isElement)
  const raw = gap.end === end ? undefined : secret.exec(text.slice(gap.end, gap.end + 70))?.[0]
  if (raw === undefined) return undefined
  const value = valueIn(raw)
  const isCut = text[gap.end + raw.length] === ' '
  if (isShared && !isCut && !words.test(value) && varietyOf(value) > 1)
    return claim(scene, { start: gap.end, end: gap.end + value.length, word, isLabelled: false })
  return isLikely({ word, lead, value, gap, isCode: typeName.test(raw), isCut })
    ? claim(scene, { start: gap.end, end: gap.end + value.length, word, isLabelled: gap.isLabelled })
    : undefined
}

/** What stands between a word for a secret and the secret. */
interface Gap {
  readonly end: number
  /** A colon or an equals sign is in it. */
  readonly isLabelled: boolean
  /** A quotation mark or an equals sign is in it. */
  readonly isSet: boolean
  /** "Is" is in it. */
  readonly isSaid: boolean
}

/** As far as a secret may stand from its word, on this line or below an empty one. */
const [maxGap, maxNewlines] = [80, 2]
const gapWord =
  /(?:is|wordt|luidt|was|nu|voortaan|nr\.?|no\.?|(?:is )?(?:gewijzigd|veranderd|aangepast|changed|gereset|reset) (?:naar|in|to))(?=[ :])|<\/?[a-z]{1,10}>|\xe2\x80[\x93\x94\x98-\x9f]/iy

/** Goes over signs, quotation marks, dotted lines and "is"; the end of a line counts too when the secret is on the next. */
function gapAfter(text: string, from: number, isElement: boolean): Gap {
  let isLabelled = isElement && text[from] === '>'
  let isSet = false
  let isSaid = false
  let newlines = 0
  let i = from
  while (i - from < maxGap) {
    const c = text[i] ?? ''
    if (c === '\n' && ++newlines > maxNewlines) break
    if (c === ':' || c === '=') isLabelled = true
    if (c === '=' || c === '"' || c === "'") isSet = true
    gapWord.lastIndex = i
    const skipped = inGap.has(c) ? 1 : (gapWord.exec(text)?.[0].length ?? 0)
    if (skipped === 0) break
    if (c === 'i' || c === 'l') isSaid = true
    i += skipped
  }
  return { end: i, isLabelled: isLabelled && newlines === 0, isSet, isSaid }
}

const inGap = new Set(' \t\r\n:=>*_|.-"\'`[](;,')

/** Without what ends the sentence or the element, and what follows it in an address or a setting. */
function valueIn(raw: string): string {
  return raw.replace(/[&;,|](?=[\w .-]{1,30}=).*$/, '').replace(/[.,;)\]}|]+$/, '')
}

interface Candidate {
  readonly word: string
  readonly lead: string
  readonly value: string
  readonly gap: Gap
  /** Reads as a type of a program. */
  readonly isCode: boolean
  /** More words follow it. */
  readonly isCut: boolean
}

const keyWords = /^(?:key|sleutel|token|secret|pass|bearer)$/

function isLikely({ word, lead, value, gap, isCode, isCut }: Candidate): boolean {
  const { isLabelled } = gap
  if (value.length < 4 || words.test(value) || value.startsWith('http') || isCode || notSecret.test(lead))
    return false
  if (keyWords.test(word) && !isKey(value, lead, gap)) return false
  if (pinWords.test(word) || /^(?:s?code|code)/.test(lead))
    return /^\d{3,8}[#*]?$/.test(value) || isMadeUpCode(word, value)
  if (!isLabelled)
    return isMadeUp(value) || (gap.isSaid && !isCut && /^\d{4,12}$|^[A-Z][a-z]{4,20}$/.test(value))
  if (/^\d{4,}$/.test(value) || varietyOf(value) >= 2) return !isField.test(value)
  return value.length >= 6 && !isCut
}

/** What a password has besides itself. */
const notSecret = /(?:hash|policy|hint|beleid|manager|length|lengte)$/i

/** "name=", "user:": the next field, and no secret. */
const isField = /^[A-Za-z_-]+[:=]$|^[A-Za-z]+=["']?/

const varietyOf = (value: string): number =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9\x80-\xff]/].filter((one) => one.test(value)).length

/** Letters with digits or signs between, as no word of a sentence has them. */
function isMadeUp(value: string): boolean {
  if (
    !/[A-Za-z]/.test(value) ||
    isField.test(value) ||
    /^[\w.+-]+@[\w-]+\.\w|^[\w-]+(?:\.[\w-]+)+\//.test(value)
  )
    return false
  return /\d/.test(value) ? value.length >= 6 || /[!@#$%^&*+?~]/.test(value) : /[@#$%^&*+~]|[!?]./.test(value)
}

const isMadeUpCode = (word: string, value: string): boolean =>
  /^[A-Z]\d{4,6}$|^\d{4,6}[A-Z]$/.test(value) ||
  (/^(?:herstel|backup)code$/.test(word) && /^[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){1,7}$/i.test(value)) ||
  isMadeUpWord(word, value)

const isMadeUpWord = (word: string, value: string): boolean =>
  /^(?:toegangs|inlog|wifi)-?code$|^otp$/.test(word) &&
  /\d/.test(value) &&
  /[A-Za-z]/.test(value) &&
  value.length >= 6

/** "Welkom01! is het wachtwoord", "Welkom01! (wachtwoord)". */
const before =
  /(?<=^|[\s"'(:])([^\s"'`<>]{6,64}?)["']?(?: ?= ?| \((?:[a-z]{2,8} )?| (?:is|wordt|als) (?:(?:het|je|jouw|uw|mijn|ons|de|the|your|my|our|zijn|haar|nieuwe?|new|tijdelijk|temporary|wifi) ?-?){0,3})$/i

function secretBefore(scene: Scene, start: number, word: string): Claim | undefined {
  if (!/(?:wachtwoord|password|^ww|^pwd?)$/.test(word)) return undefined
  const from = Math.max(0, start - 90)
  const found = before.exec(scene.text.slice(from, start))
  const value = found?.[1]
  if (found === null || value === undefined || !isMadeUp(value)) return undefined
  const at = from + found.index
  return claim(scene, { start: at, end: at + value.length, word, isLabelled: false })
}

/** Words behind which a user's name stands before the secret. */
const loginWords =
  /^(?:inlog|login|inloggen|inloggegevens|logingegevens|accountgegevens|inlognaam|creds|digid|credentials|account|gebruiker|user|username|gebruikersnaam|wifi|wlan|ssid|router|modem|nas)$/
/** "Inlog: jan / Welkom01!": a name, and a secret behind a stroke. */
const login =
  /^(?:(?: [a-z]{2,14}){0,2} ?[:=-] ?| )(?!via |met |op |in |bij )(?:\w{2,12} )?["']?[^\s/|:"']{2,40}["']? ?(?:\/|\||,| en | and | - |:|(?<=@[\w.-]{4,40}) ) ?["']?([^\s"'`<>]{5,64})/i

/** "Wifi gasten: Welkom-Bij-Ons22". */
const alonePattern = /^(?: \w{2,14}){0,2} ?: ?["']?([^\s"'`<>/]{8,64})(?=["',.]?(?:\s|$))/i

function readLogin(scene: Scene, word: string, end: number): Claim | undefined {
  const rest = scene.text.slice(end, end + 120)
  const alone = /^(?:wifi|wlan)$/.test(word) ? alonePattern.exec(rest) : null
  const found = alone !== null && isMadeUp(alone[1] ?? '') ? alone : login.exec(rest)
  const value = found?.[1] === undefined ? '' : valueIn(found[1])
  if (
    found === null ||
    !isMadeUp(value) ||
    hexPairs.test(value) ||
    /\/|^v\d/.test(value) ||
    words.test(value)
  )
    return undefined
  if (
    /^(?:wifi|wlan)$/.test(word) &&
    ((alone === null && !/^ ?:/.test(rest)) || value.length < shortestWifi || value.startsWith('802.'))
  )
    return undefined
  const at = end + found[0].length - (found[1] ?? '').length
  return claim(scene, { start: at, end: at + value.length, word, isLabelled: false })
}

const hexPairs = /^(?:[0-9a-f]{2}:){4}/i

/** The fewest characters of a key of a wireless network (IEEE 802.11i). */
const shortestWifi = 8

const userInfo = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,64}:([^\s@/]{3,64})@/i

/** The secret of the user in an address: "https://jan:geheim@host/". */
export function readUserSecret(scene: Scene, url: Claim): Claim | undefined {
  const found = userInfo.exec(scene.text.slice(url.start, url.end))
  if (found?.[1] === undefined) return undefined
  const end = url.start + found[0].length - 1
  return {
    ...claim(scene, { start: end - found[1].length, end, word: 'url', isLabelled: true }),
    odds: url.odds + 1,
  }
}

interface Found {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly isLabelled: boolean
}

function claim(scene: Scene, { start, end, word, isLabelled }: Found): Claim {
  return {
    kind: 'PASSWORD',
    start,
    end,
    value: decode(scene, start, end),
    odds: isLabelled ? 3.5 : 2,
    reasons: [{ code: isLabelled ? 'label' : 'near-word', word }],
  }
}

const pinWords =
  /^(?:pin|pincodes?|pincod|cvc|cvv|otp|puk|pukcode|sleutelkluis(?:je)?|sleutelkastje|keysafe|simpin|voicemailpin|(?:toegangs|kluis|deur|alarm|poort|slot|inlog|sleutelkluis|wifi|verificatie|bevestigings|beveiligings|voicemail|ontgrendel|toestel|scherm|sim|herstel|backup)?code)$/
const lock =
  /(?:kluis(?:je)?|sleutelkast(?:je)?|alarm(?:installatie|systeem)?|voicemail|hangslot|fietsslot|poort|cijferslot|slot|deur|hek|slagboom|keybox|safe|lock|door|gate)(?![a-z])/i

/** "De sleutelkluis heeft code 4471", "de code van het alarm is 4711": any other code is of a thing. */
function isOfLock(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 60)
  return /\d{3}/.test(rest) && (lock.test(text.slice(Math.max(0, start - 24), start)) || lock.test(rest))
}

/** Keys and tokens are of many things: those that open something are long and have digits. */
function isKey(value: string, lead: string, { isLabelled, isSet }: Gap): boolean {
  if (/(?:^|\s)id$/i.test(lead)) return false
  if (/\d/.test(value)) return value.length >= (isLabelled ? 8 : 12)
  return lead === '' && isSet
}

/** "password: UrlPart;": in code a type and no secret. */
const typeName =
  /^[A-Z][a-z]+(?:[A-Z][a-z]+)+[;,)\]]+$|^[\w.]+\(\)?[;,]?$|^(?:process|os|env|config|self|this)\.|^\$\{|^\$[A-Z_]+$|^\{\{|^%[A-Z_]+%$/
