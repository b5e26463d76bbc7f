import type { ProblemMessages } from './nl-problems.ts'

const count = new Intl.NumberFormat('en-GB')

const mend: ProblemMessages['mend'] = {
  unreadable:
    'Kwartje could not open this. See whether you can open it yourself. Give yourself the right to read and read the place again.',
  'changed-while-reading':
    'The file changed while we were reading. Close your mail program and read the place again.',
  'not-supported':
    'Save an old file as .docx, .xlsx or PDF, a section of OneNote as PDF, and a picture of a rare kind (such as AVIF) as JPEG.',
  'unknown-format':
    'Often this is a file of a program, without people in it. Do you know that there are people in it? Then save it as Excel, CSV or text.',
  encrypted:
    'A password locks this. Open it yourself and put a copy without password beside it. Read the place again and throw that copy away afterwards.',
  damaged:
    'This is broken. What could be read was read. Open it yourself and save it again, or put a backup copy back.',
  truncated: 'This ends too early, often after a broken download. Fetch it again and read the place again.',
  'too-large': 'This is too large to read safely. Split it into smaller files.',
  'packed-too-large':
    'This package is too large to unpack safely. What is in it, or the part that no longer fitted, was not read. Unpack it yourself into a folder and read that folder.',
  'database-too-large':
    'This database is too large to read as a file. With the program it belongs to, save the tables with people in them as CSV or Excel, and read those.',
  'too-deep': 'This is a parcel in a parcel in a parcel. Unpack it into a folder and read that folder.',
  'too-many': 'This has too many parts. The first part was read. Split it into smaller files.',
  'too-slow':
    'We stopped, so that your computer does not get stuck. Split the file, or save it as PDF or CSV.',
  'too-much-memory':
    'We stopped, so that your computer does not get stuck. Split the file, or save it as PDF or CSV.',
  'suspicious-ratio':
    'This unpacks to something far larger. That is what an attack looks like. Do you not know the sender? Throw it away.',
  crashed:
    'Reading got stuck on this. The rest was read as usual. Save it again, as PDF for example, and read the place again.',
  'wrong-charset': 'The text was read, with a strange character here and there. You need do nothing.',
  'needs-ocr':
    'This is a picture or a scan. Kwartje reads the letters on it after the rest. Go to Places and choose “Read them” at “Pictures and scans”.',
  external:
    'The content lies elsewhere, such as on the internet. Kwartje fetches nothing from the internet. Do you have it on your computer too? Then add that folder.',
  'link-not-followed':
    'This is a link or a device, not a file. Kwartje does not follow it, or everything would count twice. Does it point to another place? Add that place by itself.',
  'own-store':
    'Here Kwartje keeps an overview itself. It is encrypted, and comes from the places that were read already. You need do nothing.',
}

/** Texts of what could not be read, in English. */
export const enProblems: ProblemMessages = {
  mend,
  sentenceMany: (n) =>
    n === 1 ? 'We could not read 1 thing.' : `We could not read ${count.format(n)} things.`,
  lead: 'The rest of what we read went well. Here is what did not, why, and what to do about it.',
  lost: (size) => `Together that is ${size}.`,
  place: 'Place',
  reasons: 'The reasons',
  count: (n) => (n === 1 ? 'once' : `${count.format(n)} times`),
  list: 'The list',
  file: 'File',
  reason: 'Reason',
  inside: 'Where in the file',
  size: 'Not read',
  nothingLost: 'no text lost',
  whole: 'the whole file',
  none: 'Everything was read.',
  noneLead: (places, documents) => `Kwartje read ${places} and ${documents}. Nothing was left out.`,
  noneButUnread: 'All that we read went well.',
  noneButUnreadLead: (places) => `But ${places} have not been read yet. We know nothing of those.`,
  noneButUnreadLeadOne: 'But 1 place has not been read yet. We know nothing of it.',
  notScanned: 'Nothing has been read yet.',
  notScannedLead: 'Point out a place, and Kwartje begins.',
  empty: 'Here comes what Kwartje could not read',
  emptyMore:
    'With the reason, and what to do about it. Think of a zip with a password, or a photo of a letter.',
  toPlaces: 'To the places',
  readAgain: 'Read again',
  caption: 'What was not read',
  details: 'Detail',
  openPlace: 'To the place',
  more: 'Show more',
}
