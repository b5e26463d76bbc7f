/** Folders into which browsers and mail programs put what was fetched. */
const downloads = /(?:^|\/)(?:downloads?|gedownload(?:e bestanden)?|mijn downloads)(?:\/|$)/i

/** True when a path leads through a folder for what was fetched. */
export function isDownload(path: string): boolean {
  return downloads.test(path.replaceAll('\\', '/'))
}

const copies = /\(\d{1,3}\)|\bkopie\b|\bcopy\b|[ _-]copy\b|\bbackup\b|\bback-up\b|\boud\b|\.bak\b/i

/** True when a name says that it is a copy of something. */
export function isNamedCopy(path: string): boolean {
  return copies.test(path)
}

const bought =
  /gekocht|aangekocht|ingekocht|purchased|bought|adressenbestand|adressen?lijst|bedrijvengids|mailing ?list|\bleads?\b|prospects?/i

/** True when the name of a list says that it was got from somebody else. */
export function isNamedBought(name: string): boolean {
  return bought.test(name.replaceAll(/[_.-]/g, ' '))
}

const mailing =
  /nieuwsbrief|nieuwsbrieven|newsletters?|\bmailings?\b|\bmailing ?(?:list|lijst)\b|maillijst|verzendlijst|reclame|aanbiedingen|marketing|campagne|campaign|promoties?|promotions?/i

/** True when the name of a group or category says that it is for mailings. */
export function isNamedMailing(name: string): boolean {
  return mailing.test(name.replaceAll(/[_.-]/g, ' '))
}
