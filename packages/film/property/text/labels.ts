/** How sheets of listing services, portals and people name a field, as the whole of a label. */
const WORDING = {
  address: '(?:property |street )?address|property location|dirección|adresse|indirizzo|anschrift|objektadresse',
  location: 'location',
  city: 'city|town|ciudad|ville|ort',
  state: 'state|province',
  postalCode: 'zip(?: ?code)?|postal ?code|postcode|plz',
  price: '(?:list(?:ing)?|asking|sale|current|guide|offer(?:ing)?)? ?price|asking|kaufpreis|preis|precio|prix|prezzo',
  previousPrice: 'orig(?:inal)?\\.?(?: list)? price|previous price|old price|price before',
  beds: '(?:total |no\\.? of |# )?(?:bed ?rooms?|beds?|bdrms?|brs?)|habitaciones|dormitorios|chambres|schlafzimmer|camere',
  baths: '(?:total |no\\.? of |# )?(?:bath ?rooms?|baths?|bths?)(?: total)?|baños|salles? de bains?|badezimmer|bäder|bagni',
  fullBaths: '(?:full|3/4) ?(?:bath ?rooms?|baths?)|(?:bath ?rooms?|baths?),? full',
  halfBaths: '(?:half|partial|powder) ?(?:bath ?rooms?|baths?|rooms?)|(?:bath ?rooms?|baths?),? (?:half|partial)',
  fullAndHalfBaths: '(?:bath ?rooms?|baths?) ?\\((?:f ?/ ?[hp]|full ?/ ?(?:half|partial))\\)',
  bedsAndBaths: 'beds? ?/ ?baths?|br ?/ ?ba',
  squareFeet: '(?:total |apx\\.? |approx\\.? |living |finished |interior |heated )*(?:sq\\.? ?ft\\.?|sqft|square f(?:ee|oo)t(?:age)?|sf)',
  area: '(?:total |apx\\.? |approx\\.? )*(?:living (?:area|space)|finished area|floor area|interior(?: area| size)?|house size|home size|area|size)|gla|wohnfläche|surface(?: habitable)?|superficie',
  lot: 'lot(?: size| area| dimensions)?|land(?: area| size)?|plot(?: size)?|grundstück(?:s(?:fläche|größe))?|terrain|terreno|parcela',
  lotSquareFeet: 'lot (?:size )?(?:sq\\.? ?ft\\.?|sqft|square feet)',
  acres: '(?:lot )?(?:acres|acreage)',
  year: '(?:year|yr\\.?) ?(?:built|blt)?|built(?: in)?|construct(?:ed|ion year)|baujahr|año de construcción|année de construction|anno di costruzione',
  status: '(?:listing |sale )?status',
  mls: '(?:listing )?(?:id|no\\.?|number|#)',
  agent: '(?:list(?:ing)? |your )?agent|listed by|presented by|offered by|contact|realtor®?|ansprechpartner(?:in)?|makler(?:in)?|agente',
  brokerage: '(?:list(?:ing)? )?(?:office|brokerage|broker|firm|company|agency)|brokered by',
} as const

export type Label = keyof typeof WORDING

const ENTRIES = Object.entries(WORDING) as readonly (readonly [Label, string])[]
const WHOLE = ENTRIES.map(([label, words]) => [label, new RegExp(`^(?:${words})$`, 'iu')] as const)

/** The field that a cell's words name, when they are nothing but its name. */
export const labelOf = (words: string): Label | undefined => {
  const plain = words.replace(/\s+/g, ' ').trim()
  return WHOLE.find(([, whole]) => whole.test(plain))?.[0]
}

/** What a label says of the unit of the number beside it. */
export const UNIT_OF: Partial<Readonly<Record<Label, 'sqft' | 'acre'>>> = { squareFeet: 'sqft', lotSquareFeet: 'sqft', acres: 'acre' }
