/** What a group of rich text holds (RTF 1.9.1, "Destinations"). */
export type Destination =
  | 'text'
  | 'ignored'
  | 'fonts'
  | 'html-tag'
  | 'picture'
  | 'object'
  | 'link'
  | 'name'
  | { readonly field: string }

/** Groups that are no running text. A destination that stands in none of these lists is text, unless it begins with `\*`. */
export const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['colortbl', 'ignored'],
  ['stylesheet', 'ignored'],
  ['info', 'ignored'],
  ['listtable', 'ignored'],
  ['listoverridetable', 'ignored'],
  ['rsidtbl', 'ignored'],
  ['nonshppict', 'ignored'],
  ['sn', 'ignored'],
  ['sv', 'ignored'],
  ['fchars', 'ignored'],
  ['lchars', 'ignored'],
  ['creatim', 'ignored'],
  ['revtim', 'ignored'],
  ['printim', 'ignored'],
  ['buptim', 'ignored'],
  ['nextfile', 'ignored'],
  ['template', 'ignored'],
  ['filetbl', 'ignored'],
  ['mhtmltag', 'ignored'],
  ['htmltag', 'html-tag'],
  ['pict', 'picture'],
  ['objdata', 'object'],
  ['fldinst', 'link'],
  ['atnauthor', 'name'],
  ['revtbl', 'name'],
  ['title', { field: 'title' }],
  ['subject', { field: 'subject' }],
  ['author', { field: 'author' }],
  ['operator', { field: 'operator' }],
  ['manager', { field: 'manager' }],
  ['company', { field: 'company' }],
  ['keywords', { field: 'keywords' }],
  ['category', { field: 'category' }],
  ['doccomm', { field: 'comment' }],
  ['hlinkbase', { field: 'hlinkbase' }],
])

/** Begin with `\*` and hold text all the same: shapes, comments, pictures that newer programs show. */
export const textAfterStar: ReadonlySet<string> = new Set(['shpinst', 'shppict', 'annotation', 'ud', 'upr'])

/** Controls that stand for letters or for white space. */
export const spoken: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['sect', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['softline', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['row', '\n'],
  ['nestrow', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
])

/** The same for controls of one sign; the others (an optional hyphen, an index mark) say nothing. */
export const spokenSymbols: ReadonlyMap<string, string> = new Map([
  ['~', '\u00A0'],
  ['_', '\u2011'],
])

/** Groups that stand in the running text and are no part of its sentence. */
export const apart: ReadonlySet<string> = new Set([
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
  'annotation',
  'shptxt',
])

/** Charset of a font by its number (RTF 1.9.1, "Font Table"); what is missing is windows-1252. */
export const fontCharsets: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
  [255, 'cp850'],
])
