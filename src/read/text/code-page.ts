const named: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [10029, 'x-mac-ce'],
  [20127, 'us-ascii'],
  [20866, 'koi8-r'],
  [20932, 'euc-jp'],
  [20936, 'gbk'],
  [21866, 'koi8-u'],
  [50220, 'iso-2022-jp'],
  [50221, 'iso-2022-jp'],
  [50222, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [51936, 'gbk'],
  [51949, 'euc-kr'],
  [52936, 'hz-gb-2312'],
  [54936, 'gb18030'],
  [65000, 'utf-7'],
  [65001, 'utf-8'],
])

/** The charset that Windows means by the number of a code page; '' for a number that says nothing. */
export function charsetOfCodePage(page: number): string {
  const name = named.get(page)
  if (name !== undefined) return name
  if (page === 874 || (page >= 1250 && page <= 1258)) return `windows-${page}`
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`
  return page >= 400 && page <= 900 ? `cp${page}` : ''
}
