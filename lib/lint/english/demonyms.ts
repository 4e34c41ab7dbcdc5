/** Countries and their adjectives, where the two differ. */
const table =
  'Afghanistan:Afghan Albania:Albanian Algeria:Algerian Angola:Angolan Argentina:Argentine Armenia:Armenian ' +
  'Australia:Australian Austria:Austrian Azerbaijan:Azerbaijani Bahrain:Bahraini Bangladesh:Bangladeshi ' +
  'Belarus:Belarusian Belgium:Belgian Bolivia:Bolivian Bosnia:Bosnian Botswana:Botswanan Brazil:Brazilian ' +
  'Bulgaria:Bulgarian Cambodia:Cambodian Cameroon:Cameroonian Canada:Canadian Chad:Chadian Chile:Chilean ' +
  'China:Chinese Colombia:Colombian Congo:Congolese Croatia:Croatian Cuba:Cuban Cyprus:Cypriot Czechia:Czech ' +
  'Denmark:Danish Ecuador:Ecuadorian Egypt:Egyptian Estonia:Estonian Ethiopia:Ethiopian Finland:Finnish ' +
  'France:French Gabon:Gabonese Georgia:Georgian Germany:German Ghana:Ghanaian Greece:Greek Guatemala:Guatemalan ' +
  'Haiti:Haitian Honduras:Honduran Hungary:Hungarian Iceland:Icelandic India:Indian Indonesia:Indonesian ' +
  'Iran:Iranian Iraq:Iraqi Ireland:Irish Israel:Israeli Italy:Italian Jamaica:Jamaican Japan:Japanese ' +
  'Jordan:Jordanian Kazakhstan:Kazakh Kenya:Kenyan Korea:Korean Kuwait:Kuwaiti Kyrgyzstan:Kyrgyz Laos:Laotian ' +
  'Latvia:Latvian Lebanon:Lebanese Liberia:Liberian Libya:Libyan Lithuania:Lithuanian Malawi:Malawian ' +
  'Malaysia:Malaysian Mali:Malian Malta:Maltese Mexico:Mexican Moldova:Moldovan Mongolia:Mongolian ' +
  'Morocco:Moroccan Mozambique:Mozambican Myanmar:Burmese Namibia:Namibian Nepal:Nepali Netherlands:Dutch ' +
  'Nicaragua:Nicaraguan Nigeria:Nigerian Norway:Norwegian Oman:Omani Pakistan:Pakistani Palestine:Palestinian ' +
  'Panama:Panamanian Paraguay:Paraguayan Peru:Peruvian Philippines:Philippine Poland:Polish Portugal:Portuguese ' +
  'Qatar:Qatari Romania:Romanian Russia:Russian Rwanda:Rwandan Senegal:Senegalese Serbia:Serbian ' +
  'Singapore:Singaporean Slovakia:Slovak Slovenia:Slovenian Somalia:Somali Spain:Spanish Sudan:Sudanese ' +
  'Sweden:Swedish Switzerland:Swiss Syria:Syrian Taiwan:Taiwanese Tajikistan:Tajik Tanzania:Tanzanian ' +
  'Thailand:Thai Tunisia:Tunisian Turkey:Turkish Turkmenistan:Turkmen Uganda:Ugandan Ukraine:Ukrainian ' +
  'Uruguay:Uruguayan Uzbekistan:Uzbek Venezuela:Venezuelan Vietnam:Vietnamese Yemen:Yemeni Zambia:Zambian ' +
  'Zimbabwe:Zimbabwean'

/** The adjective of a country, by its name. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  table.split(' ').map((pair) => pair.split(':') as [string, string]),
)
/** The country of an adjective. */
export const countries: ReadonlyMap<string, string> = new Map(
  [...demonyms].map(([country, adjective]) => [adjective, country]),
)
