import { opensWith } from '../code-form.ts'
import type { CodeDetector, Examples } from '../detector.ts'
import { decode, isWhole, type Claim, type Scene } from '../scene.ts'

export const passwordExamples: Examples = {
  finds: [
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

const sign =
  /^(?:["']?\s?(?:[:=]|=>|->)\s{0,3}["'`]?|\s(?:is|wordt|luidt|was)(?: nu| voortaan)?:? ["'`]?|["']?\s["'`]?)/
const secret = /^[^\s"'`<>]{4,64}/
/** What follows "wachtwoord" when it is not the secret itself. */
const words =
  /^(?:vergeten|verlopen|wijzigen|resetten|reset|herstellen|instellen|opnieuw|invoeren|onjuist|verplicht|required|forgot|expired|invalid|incorrect|hier|niet|per|via|voor|en|of|van|het|de|dat|is|wordt|was|your|the|and|for|manager|managers|beveiligd|protected|policy|beleid|nodig|kwijt|gewijzigd|aangepast|true|false|null|none|undefined|string|nvt|n\.v\.t|zie|te|in|op|met|voortaan|minimaal|moet|mag|kan|kunt|sterk|veilig|changed|must|should|is|has|will|can|to|with|from|verstuurd|gestuurd|hetzelfde|veranderd|gehackt|gelekt|[*•.x_-]+)[.,!?:;]?$/i

/** "wachtwoord(code) (nieuw)", "wachtwoord van de kassa is", "pincode alarm:": up to four words say of what. */
const forWhat =
  /^(?:s?\/?(?:code|nummer)?)?(?:\s?\([^)\n]{1,30}\))?(?:\s(?:van|voor|bij|op|of|for)(?:\s[^\s:=]{1,20}){1,4}?(?=\s?[:=]|\s(?:is|wordt|luidt|was)\s)|(?:\s[^\s:=]{2,15}){1,2}(?=:\s?\S))?/

/** The secret after a word for it; a bare word counts only when it looks made up. */
export function readPassword(
  scene: Scene,
  { start, end }: { start: number; end: number },
): Claim | undefined {
  const { text } = scene
  const word = text.slice(start, end).toLowerCase()
  if (word === 'code' && !isOfLock(text, start, end)) return undefined
  const rest = text.slice(end, end + 110)
  const lead = forWhat.exec(rest)?.[0] ?? ''
  const between = sign.exec(rest.slice(lead.length))?.[0]
  if (between === undefined || between.includes('\n')) return undefined
  const at = end + lead.length + between.length
  const raw = secret.exec(text.slice(at, at + 70))?.[0]
  if (raw === undefined) return undefined
  const value = raw.replace(/[.,;)\]}]+$/, '')
  if (value.length < 4 || words.test(value) || value.startsWith('http') || typeName.test(raw))
    return undefined
  const isLabelled = /[:=>]/.test(between)
  const variety = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9\x80-\xff]/].filter((one) => one.test(value)).length
  if (/^(?:key|token|secret|pass)$/.test(word) && !isKey(value, lead, between)) return undefined
  const isPin = pinWords.test(word) || /^(?:s?code|code)/.test(lead)
  if (isPin && !/^\d{3,8}[#*]?$/.test(value)) return undefined
  if (!isLabelled && !isPin && (variety < 2 || !/\d/.test(value))) return undefined
  if (
    isLabelled &&
    variety < 2 &&
    (value.length < 6 || text[at + raw.length] === ' ') &&
    !/^\d{4,}$/.test(value)
  )
    return undefined
  return {
    kind: 'PASSWORD',
    start: at,
    end: at + value.length,
    value: decode(scene, at, at + value.length),
    odds: isLabelled ? 3.5 : 2,
    reasons: [{ code: isLabelled ? 'label' : 'near-word', word }],
  }
}

const pinWords =
  /^(?:pin|pincode|cvc|cvv|otp|(?:toegangs|kluis|deur|alarm|poort|slot|inlog|sleutelkluis)?code)$/
const lock =
  /(?:kluis(?:je)?|sleutelkast(?:je)?|alarm|poort|cijferslot|slot|deur|hek|slagboom|keybox|safe|lock|door|gate)(?![a-z])/i

/** "De sleutelkluis heeft code 4471", "de code van het alarm is 4711": any other code is of a thing. */
function isOfLock(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 40)
  return /\d{3}/.test(rest) && (lock.test(text.slice(Math.max(0, start - 24), start)) || lock.test(rest))
}

/** Keys and tokens are of many things: those that open something are long and have digits. */
function isKey(value: string, lead: string, between: string): boolean {
  if (/(?:^|\s)id$/i.test(lead)) return false
  if (/\d/.test(value)) return value.length >= (/[:=>]/.test(between) ? 8 : 12)
  return lead === '' && /["'=]/.test(between)
}

/** "password: UrlPart;": in code a type and no secret. */
const typeName = /^[A-Z][a-z]+(?:[A-Z][a-z]+)+[;,)\]]+$/

const keys =
  /(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36,40}|github_pat_[A-Za-z0-9_]{22,90}|glpat-[A-Za-z0-9_-]{20}|[sr]k_(?:live|test)_[A-Za-z0-9]{20,99}|xox[abprs]-[A-Za-z0-9-]{10,80}|AIza[A-Za-z0-9_-]{35}|SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}|npm_[A-Za-z0-9]{36}|sk-[A-Za-z0-9_-]{20,90}|eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,600})(?![A-Za-z0-9])/y

/** Keys of services, told by the form their maker gave them. */
export const apiKey: CodeDetector = {
  kind: 'PASSWORD',
  near: [],
  fits: opensWith('AK AS gh gi gl sk rk xo AI SG np ey'),
  read: (scene, start) => readKey(scene, start),
  examples: {
    finds: ['AKIAIOSFODNN7EXAMPLE', 'sk_live_51Habcdefghijklmnopqrstuv'],
    ignores: ['AKIA123', 'sk_live_'],
  },
}

/** A key of a known form that begins here. */
export function readKey(scene: Scene, start: number): Claim | undefined {
  if (/[A-Za-z0-9]/.test(scene.text[start - 1] ?? ' ')) return undefined
  keys.lastIndex = start
  const value = keys.exec(scene.text)?.[0]
  if (value === undefined) return undefined
  const end = start + value.length
  // A broken key among words is still one to look at.
  if (/^gh[pousr]_/.test(value) && isWhole(scene, start, end) && !passesGithubCheck(value)) return undefined
  return { kind: 'PASSWORD', start, end, value, odds: 5, reasons: [{ code: 'shape' }] }
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The last six letters of a key of GitHub are the CRC-32 of those after the first "_", in base 62. */
function passesGithubCheck(key: string): boolean {
  const [random, check] = [key.slice(4, -6), key.slice(-6)]
  let crc = 0xffffffff
  for (let i = 0; i < random.length; i++) {
    crc ^= random.charCodeAt(i)
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  let rest = (crc ^ 0xffffffff) >>> 0
  let written = ''
  for (; rest > 0; rest = Math.floor(rest / 62)) written = `${base62[rest % 62] ?? ''}${written}`
  return written.padStart(6, '0') === check
}

const privateKey =
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z0-9+/=\s\\:,.-]{0,6000}?-----END [A-Z ]{0,20}PRIVATE KEY-----/y

/** A private key in PEM form (RFC 7468) around the word BEGIN. */
export function readPrivateKey(scene: Scene, word: number): Claim | undefined {
  const start = word - 5
  privateKey.lastIndex = start
  const value = scene.text.startsWith('-----BEGIN', start) ? privateKey.exec(scene.text)?.[0] : undefined
  if (value === undefined) return undefined
  return { kind: 'PASSWORD', start, end: start + value.length, value, odds: 5, reasons: [{ code: 'shape' }] }
}
