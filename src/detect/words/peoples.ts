/** Peoples by what is said of one of them: as an adjective ("Turks", "Turkse"), as a man or a woman of them, and as many. */
const faraway = `
turks marokkaans surinaams antilliaans arubaans curaçaos somalisch eritrees ethiopisch soedanees ghanees nigeriaans kaapverdisch congolees rwandees senegalees gambiaans
kameroens angolees algerijns tunesisch egyptisch libisch syrisch iraaks iraans afghaans pakistaans indiaas bengaals tamils nepalees tibetaans chinees vietnamees thais
filipijns indonesisch javaans moluks ambonees papoease koerdisch armeens assyrisch aramees azerbeidzjaans oezbeeks tsjetsjeens oeigoers mongools libanees palestijns
jordaans saoedisch jemenitisch koeweits berbers arabisch perzisch hindoestaans creools marron indisch aziatisch afrikaans colombiaans braziliaans dominicaans haïtiaans
jamaicaans cubaans venezolaans peruaans boliviaans mexicaans indiaans tataars georgisch koreaans japans cambodjaans birmees
maleis singhalees zuid-afrikaans noord-afrikaans west-afrikaans
`
const nearer = `
pools roemeens bulgaars oekraïens russisch hongaars tsjechisch slowaaks servisch kroatisch bosnisch albanees kosovaars macedonisch grieks portugees spaans italiaans
litouws wit-russisch moldavisch joods-portugees
`
const persons = `
turk turken marokkaan marokkanen surinamer surinamers surinaamse antilliaan antillianen arubaan arubanen curaçaoënaar somaliër somaliërs eritreeër eritreeërs ethiopiër soedanees ghanees
ghanezen nigeriaan nigerianen kaapverdiaan kaapverdianen congolees kameroener algerijn tunesiër egyptenaar syriër syriërs irakees irakezen iraniër iraniërs afghaan afghanen
pakistaan pakistanen indiër indiërs bengaal tamil tamils nepalees tibetaan chinees chinezen vietnamees thai filipijn filipina filipino indonesiër javaan javanen molukker molukkers
ambonees papoea papoea's koerd koerden armeniër armeniërs assyriër arameeër azeri tsjetsjeen oeigoer oeigoeren libanees palestijn palestijnen berber berbers arabier arabieren
hindoestaan hindoestanen creool creolen marron indo indo's colombiaan braziliaan dominicaan haïtiaan jamaicaan cubaan venezolaan indiaan roma sinti sinto 
     koreaan japanner zoeloe indianen hazara pasjtoen oromo tutsi hutu igbo yoruba rohingya batak dajak maori sami inuit saramaccaner ndyuka zaza circassiër tataar bantoe halfbloedje turkin marokkaantje berberin chaldeeër toeareg
`
const nearPersons = `
pool polen roemeen roemenen bulgaar bulgaren oekraïner oekraïners rus russen hongaar serviër kroaat bosniër albanees kosovaar griek portugees spanjaard italiaan litouwer
`
const english = `
turkish moroccan surinamese somali eritrean ethiopian sudanese ghanaian nigerian kenyan congolese algerian tunisian egyptian syrian iraqi iranian afghan pakistani indian bangladeshi
bengali tamil nepali chinese vietnamese thai filipino indonesian javanese moluccan kurdish armenian assyrian chechen uyghur lebanese palestinian arab persian asian african caribbean
jamaican haitian trinidadian colombian brazilian dominican mexican latino latina hispanic romani māori cherokee navajo romanian bulgarian ukrainian polish
punjabi gujarati
`

/** "Turks", "Turkse". */
function inflected(words: string): string[] {
  return listOf(words).flatMap((one) => [one, longOf(one)])
}

/** The form before a noun, and of a woman. */
function longOf(short: string): string {
  return /(?:ee|oo|aa)s$/.test(short) ? `${short.slice(0, -2)}se` : `${short}e`
}

function listOf(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '')
}

const ending = (words: readonly string[]): string =>
  words.map((word) => word.split('-').at(-1) ?? '').join(' ')

/** Words for peoples from afar, for the nearer ones, for one who is of a people and in English. */
export const peopleWords = {
  far: ending(inflected(faraway)),
  near: ending(inflected(nearer)),
  one: ending([...listOf(persons), ...listOf(nearPersons)]),
  english: ending(listOf(english)),
}

/** Where somebody or his family may come from. */
const lands = `suriname|paramaribo|commewijne|marokko|turkije|somalië|mogadishu|syrië|aleppo|eritrea|afghanistan|kaboel|irak|noord-irak|iran|teheran|ghana|nigeria|kaapverdië|curaçao|aruba|bonaire|indonesië|java|sumatra|ambon|saparua|nederlands-indië|molukken|antillen|india|pakistan|bangladesh|sri lanka|nepal|china|hongkong|vietnam|thailand|filipijnen|korea|oekraïne|polen|bulgarije|roemenië|albanië|kosovo|bosnië|servië|armenië|georgië|azerbeidzjan|tsjetsjenië|ethiopië|soedan|congo|rwanda|burundi|angola|kameroen|senegal|gambia|guinee|sierra leone|liberia|kenia|oeganda|algerije|tunesië|egypte|libië|libanon|palestina|gaza|jemen|koerdistan|colombia|brazilië|venezuela|haïti|jamaica|cuba|dominicaanse republiek|mexico|peru|griekenland|portugal|spanje|italië|afrika|azië|oost-europa|zuid-amerika|het midden-oosten|joegoslavië|morocco|turkey|somalia|syria|iraq|indonesia|poland|romania|bulgaria|ukraine|ethiopia|sudan|kenya|uganda|zimbabwe|jamaica|barbados|trinidad|africa|asia|lebanon|egypt|the caribbean`
/** The last word of each, but for those that are said of half the world. */
export const landWords = lands
  .split('|')
  .map((land) => land.split(/[ -]/).at(-1) ?? '')
  .filter((word) => !/^(?:europa|amerika|oosten|republiek|java|leone)$/.test(word))
  .join(' ')
