const wayOut =
  /uitschrijven|afmelden|schrijf (?:je|u|me|mij) uit|meld (?:je|u|me|mij) af|unsubscribe|opt[- ]?out|abmelden|abbestellen|d[ée]sabonner|d[ée]sinscri/i

const longest = 500

/** True for the words on a link, or in its address, that mean leaving a mailing. */
export function looksLikeWayOut(text: string): boolean {
  return wayOut.test(text.slice(0, longest))
}

const junk =
  /^(?:junk|junk e-?mail|spam|ongewenste?(?: (?:e-?)?(?:mail|post|reclame))?|bulk ?mail|\[gmail\]\.?spam)$/i

/** True when a part of a path or folder name is where mail programs put junk. */
export function isJunkFolder(folder: string): boolean {
  return folder
    .split(/[\\/]/)
    .map((part) => part.replace(/^\./, '').replace(/\.(?:mbox|mbx|sbd|eml)$/i, ''))
    .some((part) => junk.test(part.replace(/^INBOX\./i, '')))
}
