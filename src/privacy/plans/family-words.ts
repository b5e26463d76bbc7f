/** As one calls one's own family on a telephone. */
export const familyWords: readonly string[] = (
  'mam mama mamma ma moeder pap papa pappa pa vader opa oma oom tante zus zusje broer broertje schat lief liefje ' +
  'schoonmoeder schoonvader neef nicht mum mom mummy mother dad daddy father grandpa grandma grandad uncle aunt sis bro darling'
).split(' ')
