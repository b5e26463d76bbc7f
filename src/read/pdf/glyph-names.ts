/** Names of signs in fonts (Adobe Glyph List) beyond single letters and letters with an accent. */
const names: ReadonlyMap<string, string> = new Map(
  (
    'space:  exclam:! quotedbl:" numbersign:# dollar:$ percent:% ampersand:& quotesingle:\' parenleft:( parenright:) asterisk:* plus:+ comma:, hyphen:- minus:- period:. slash:/ ' +
    'zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 colon:: semicolon:; less:< equal:= greater:> question:? at:@ bracketleft:[ backslash:\\ bracketright:] ' +
    'asciicircum:^ underscore:_ grave:` quoteleft:‘ quoteright:’ braceleft:{ bar:| braceright:} asciitilde:~ exclamdown:¡ cent:¢ sterling:£ currency:¤ yen:¥ florin:ƒ brokenbar:¦ section:§ dieresis:¨ ' +
    'copyright:© ordfeminine:ª guillemotleft:« logicalnot:¬ registered:® macron:¯ degree:° plusminus:± twosuperior:² threesuperior:³ acute:´ mu:µ paragraph:¶ periodcentered:· cedilla:¸ onesuperior:¹ ' +
    'ordmasculine:º guillemotright:» onequarter:¼ onehalf:½ threequarters:¾ questiondown:¿ AE:Æ ae:æ OE:Œ oe:œ Oslash:Ø oslash:ø Eth:Ð eth:ð Thorn:Þ thorn:þ germandbls:ß Lslash:Ł lslash:ł Dcroat:Đ dcroat:đ dotlessi:ı ' +
    'multiply:× divide:÷ Euro:€ trademark:™ endash:– emdash:— bullet:• ellipsis:… dagger:† daggerdbl:‡ perthousand:‰ quotesinglbase:‚ quotedblbase:„ quotedblleft:“ quotedblright:” guilsinglleft:‹ guilsinglright:› ' +
    'fraction:⁄ fi:fi fl:fl ff:ff ffi:ffi ffl:ffl nbspace:\u00A0 nonbreakingspace:\u00A0 sfthyphen:\u00AD softhyphen:\u00AD circumflex:ˆ tilde:˜ caron:ˇ breve:˘ dotaccent:˙ ring:˚ ogonek:˛ hungarumlaut:˝ IJ:IJ ij:ij'
  )
    .split(/ (?=[A-Za-z])/)
    .map((entry): [string, string] => {
      const colon = entry.indexOf(':')
      return [entry.slice(0, colon), entry.slice(colon + 1) || ' ']
    }),
)

const accents: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circumflex', '\u0302'],
  ['dieresis', '\u0308'],
  ['tilde', '\u0303'],
  ['ring', '\u030A'],
  ['cedilla', '\u0327'],
  ['caron', '\u030C'],
  ['macron', '\u0304'],
  ['breve', '\u0306'],
  ['ogonek', '\u0328'],
  ['dotaccent', '\u0307'],
  ['hungarumlaut', '\u030B'],
  ['commaaccent', '\u0326'],
])

/** What a sign of a font stands for, told from its name; undefined for a name that says nothing, as in fonts cut to size. */
export function glyphToText(name: string): string | undefined {
  const bare = name.replace(/(?<=.)\..*$/, '')
  if (bare.includes('_')) {
    const pieces = bare.split('_').map(glyphToText)
    return pieces.every((piece) => piece !== undefined) ? pieces.join('') : undefined
  }
  const known = names.get(bare)
  if (known !== undefined) return known
  if (/^[A-Za-z]$/.test(bare)) return bare
  const hex = /^uni((?:[0-9A-F]{4})+)$/.exec(bare)?.[1] ?? /^u([0-9A-F]{4,6})$/.exec(bare)?.[1]
  if (hex !== undefined) return ofHex(hex, bare.startsWith('uni') ? 4 : hex.length)
  const accent = accents.get(bare.slice(1))
  return accent === undefined || !/^[A-Za-z]/.test(bare)
    ? undefined
    : `${bare.charAt(0)}${accent}`.normalize('NFC')
}

function ofHex(hex: string, length: number): string | undefined {
  const codes = hex.match(new RegExp(`.{${length}}`, 'g'))?.map((one) => Number.parseInt(one, 16)) ?? []
  return codes.every((code) => code <= 0x10ffff && (code < 0xd800 || code > 0xdfff))
    ? codes.map((code) => String.fromCodePoint(code)).join('')
    : undefined
}
