/** Firms, shops, brands and programs of Dutch offices: never part of a name by themselves. Those that are names too are left out. */
export const brandWords = `
aldi lidl vomar hoogvliet nettorama poiesz boni picnic hellofresh thuisbezorgd deliveroo ubereats febo mcdonalds mcdonald's kfc dominos subway starbucks unox calvé verkade conimex honig
knorr maggi campina frieslandcampina melkunie becel bertolli duyvis lays haribo redband venco autodrop grolsch bavaria amstel jupiler chaudfontaine fanta sprite pepsi rivella nespresso
senseo pickwick lipton nescafé redbull cola coca-cola velux grohe hansgrohe villeroy geberit remeha intergas nefit vaillant daikin mitsubishi hilti makita dewalt metabo festool würth wurth
sikkens histor flexa knauf gyproc rockwool isover xerox ricoh konica minolta kyocera lexmark samsung huawei xiaomi nokia garmin tomtom logitech asus acer medion fujitsu siemens liebherr miele smeg whirlpool bauknecht
caterpillar komatsu kubota fendt jungheinrich hyster schindler kone rentokil vebego asito facilicom sodexo albron trigion securitas brinks worldline adyen mollie buckaroo tikkie
visma nmbrs loket basecone reeleezee davilex topdesk jira trello slack teams zoom outlook sharepoint onedrive dropbox wetransfer canva figma mailchimp wordpress hubspot zendesk
whatsapp facebook instagram linkedin tiktok youtube google gmail microsoft windows excel word powerpoint apple iphone ipad android netflix spotify
vitens vestia ymere portaal woonbron vidomes rochdale delta tata corus shell esso texaco orion nuon oxxio liander stedin enexis alliander tennet kpn ziggo odido vodafone simyo
rabobank abn ing knab bunq triodos sns regiobank asn fbto ohra ditzo zwitserleven abp pfzw dhl postnl gls ups fedex dpd tnt bpost coolblue shein temu amazon aliexpress
marktplaats vinted primera bruna kwantum jysk hubo formido hornbach intratuin welkoop zeeman wibra primark decathlon mediamarkt gall hema rituals 
tempo-team manpower adecco olympia youngcapital tempteam flynth ordina centric sogeti atos ibm philips asml nxp
michelin goodyear pirelli bridgestone vredestein
koga giant cortina trek sparta peugeot citroen seat dacia mini jaguar porsche ferrari lexus subaru isuzu transit caddy kangoo berlingo clio polo golf passat corsa astra zafira
velcro tempur auping gispen ahrend vitra boskalis ballast bam volkerwessels strukton heijmans croonwolter unica
jamin bock livit welzorg medipoint emcart vegro careyn surplus cordaan espria vivium
`
