import { headerOf, isSentCopy, type MailClues } from './mail-clues.ts'

export type Device =
  | 'iphone'
  | 'ipad'
  | 'ios'
  | 'android'
  | 'mac'
  | 'mac-outlook'
  | 'mac-thunderbird'
  | 'pc-outlook'
  | 'pc-thunderbird'
  | 'pc-mail'

/** What a message was written on, with the header or line that proves it. */
export interface UsedDevice {
  readonly device: Device
  readonly proof: string
}

type Sign = readonly [Device, RegExp]

const programs: readonly Sign[] = [
  ['iphone', /^iPhone Mail\b/i],
  ['ipad', /^iPad Mail\b/i],
  ['mac', /^Apple Mail\b/i],
  ['mac-outlook', /^Microsoft-MacOutlook\b/i],
  ['ios', /^(?:Outlook for iOS|Microsoft Outlook for iOS)/i],
  ['android', /^(?:Outlook for Android|K-9 Mail for Android|Android|FairEmail|Samsung)/i],
  ['pc-outlook', /^Microsoft (?:Office )?Outlook(?! for)\b/i],
  ['pc-mail', /^(?:Windows Live Mail|Microsoft Outlook Express|Microsoft Windows Mail)/i],
  ['mac-thunderbird', /Macintosh.*\bThunderbird\b/i],
  ['android', /Android.*\bThunderbird\b/i],
  ['pc-thunderbird', /\bThunderbird\b/i],
]

const numbers: readonly Sign[] = [['android', /@(?:email|mail)\.android\.com>?\s*$/i]]

/** The line that a program puts below: alone on its line. */
const signatures: readonly Sign[] = [
  ['iphone', /^(?:verstuurd|verzonden|sent) (?:vanaf|vanuit|from|via) (?:mijn|m'n|my) iphone\b/i],
  ['ipad', /^(?:verstuurd|verzonden|sent) (?:vanaf|vanuit|from|via) (?:mijn|m'n|my) ipad\b/i],
  ['ios', /^(?:outlook voor ios downloaden|get outlook for ios|download outlook for ios)\b/i],
  ['android', /^(?:outlook voor android downloaden|get outlook for android)\b/i],
  [
    'android',
    /^(?:verstuurd|verzonden|sent) (?:vanaf|vanuit|from|via|met) (?:(?:mijn|my|een) )?(?:samsung|galaxy|android|huawei|xiaomi|oneplus|pixel|k-9 mail)/i,
  ],
]

/** Of the copy of a sent message: what it was written on. What others write on says nothing of us. */
export function deviceOf(clues: MailClues): UsedDevice | undefined {
  const { fields, ending } = clues
  if (!isSentCopy(clues)) return undefined
  for (const name of ['x-mailer', 'user-agent']) {
    const value = headerOf(fields, name)
    const device = value === undefined ? undefined : firstOf(programs, value)
    if (value !== undefined && device !== undefined)
      return { device, proof: `${name}: ${value.slice(0, 100)}` }
  }
  const id = headerOf(fields, 'message-id') ?? ''
  const numbered = firstOf(numbers, id)
  if (numbered !== undefined) return { device: numbered, proof: `message-id: ${id.slice(0, 100)}` }
  for (const line of ending.split('\n').slice(-lastLines)) {
    const device = firstOf(signatures, line.trim())
    if (device !== undefined) return { device, proof: line.trim().slice(0, 100) }
  }
  return undefined
}

/** A signature of a program is the last thing that is written, with a blank line or two. */
const lastLines = 6

function firstOf(signs: readonly Sign[], text: string): Device | undefined {
  return signs.find(([, pattern]) => pattern.test(text))?.[0]
}
