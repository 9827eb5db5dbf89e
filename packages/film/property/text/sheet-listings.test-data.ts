import type { PastedListing } from './pasted-listing.test-data.js'

/** Sheets of listing services and other less usual layouts. */
export const SHEET_LISTINGS: readonly PastedListing[] = [
  {
    name: 'sheet with dotted leaders',
    text: `MLS Listing No ......... 5790112
Property Address ....... 905 Hollow Tree Ln, Austin, TX 78746
List Price ............. $2,150,000
Bedrooms ............... 5
Full Baths ............. 4
Half Baths ............. 1
Living Area ............ 4,012 SqFt
Lot Acres .............. 0.51
Year Built ............. 2011
Status ................. Pending
List Agent ............. Gabriel Montoya
List Office ............ Hill Country Realty
TREC Lic # ............. 0654321`,
    expected: {
      address: '905 Hollow Tree Ln',
      city: 'Austin',
      state: 'TX',
      postalCode: '78746',
      price: 2150000,
      beds: 5,
      baths: 4.5,
      area: { value: 4012, unit: 'sqft' },
      lot: { value: 0.51, unit: 'acre' },
      year: 2011,
      status: 'PENDING',
      mls: { id: '5790112' },
      agent: { name: 'Gabriel Montoya', brokerage: 'Hill Country Realty', licence: 'TREC 0654321' },
    },
  },
  {
    name: 'dashes in place of colons',
    text: `Address - 14 Oyster Pond Rd, Wellfleet, MA 02667
Price - $1,120,000
Bedrooms - 3
Bathrooms - 2
Living area - 1,688 sq ft
Lot - 0.46 acres
Built - 1974
Agent - Beatriz Coelho
Brokerage - Outer Cape Real Estate
Phone - +1 508 555 0133`,
    expected: {
      address: '14 Oyster Pond Rd',
      city: 'Wellfleet',
      price: 1120000,
      beds: 3,
      baths: 2,
      area: { value: 1688, unit: 'sqft' },
      lot: { value: 0.46, unit: 'acre' },
      year: 1974,
      agent: { name: 'Beatriz Coelho', brokerage: 'Outer Cape Real Estate', phone: '+1 508 555 0133' },
    },
  },
  {
    name: 'Markdown with bold labels',
    text: `# 66 Juniper Street, Santa Fe, NM 87501

**Price:** $975,000
**Beds:** 3
**Baths:** 2
**Square footage:** 2,015
**Year built:** 1938

## Features
- Kiva fireplace
- Portal facing the mountains
- Brick floors`,
    expected: {
      address: '66 Juniper Street',
      city: 'Santa Fe',
      price: 975000,
      beds: 3,
      baths: 2,
      area: { value: 2015, unit: 'sqft' },
      year: 1938,
      features: ['Kiva fireplace', 'Portal facing the mountains', 'Brick floors'],
    },
  },
  {
    name: 'total baths beside full and half',
    text: `2510 SE Ash St, Portland, OR 97214
Total Bedrooms: 4
Total Bathrooms: 3
Full Bathrooms: 2
Half Bathrooms: 1
Total Living Area: 2,188
Price: $849,000`,
    expected: { beds: 4, baths: 2.5, area: { value: 2188, unit: 'sqft' }, price: 849000 },
  },
  {
    name: 'upper and lower floor areas and a garage',
    text: `Property Location: 8 Wren Hill, Burlington, VT 05401
Asking Price $534,000
3 BR, 2 BA
Main floor 1,020 sq ft, upper floor 640 sq ft
Total finished area: 1,660 sq ft
Garage 480 sq ft
Taxes $9,204
Year Built 1961 / Renovated 2014`,
    expected: { price: 534000, beds: 3, baths: 2, area: { value: 1660, unit: 'sqft' }, year: 1961 },
  },
  {
    name: 'a range of prices and a price a square foot',
    text: `For Sale
4402 Marlin Cay Circle, Naples, FL 34103
$3.45M
4 Beds / 4.5 Baths / 3,915 SF
$881 per sq ft
Lot 80 x 125
MLS®: A-2240098
Presented By: Luca Ferrante | Gulf Shore Realty Group | Lic. SL3456789
luca@gulfshore.example | gulfshore.example`,
    expected: {
      address: '4402 Marlin Cay Circle',
      city: 'Naples',
      price: 3450000,
      beds: 4,
      baths: 4.5,
      area: { value: 3915, unit: 'sqft' },
      mls: { id: 'A-2240098' },
      agent: { name: 'Luca Ferrante', brokerage: 'Gulf Shore Realty Group', licence: 'Lic. SL3456789', email: 'luca@gulfshore.example' },
    },
    absent: ['lot'],
  },
  {
    name: 'no price yet',
    text: `COMING SOON
27 Meadowlark Circle
Longmont, CO 80503
3 bed + den | 2 bath | approx. 1,700 SF
Price upon request
Agent: Kim Sato, Front Range Properties, 303 555 0102`,
    expected: {
      status: 'COMING_SOON',
      beds: 3,
      baths: 2,
      area: { value: 1700, unit: 'sqft' },
      agent: { name: 'Kim Sato', phone: '303 555 0102', brokerage: 'Front Range Properties' },
    },
    absent: ['price', 'lot', 'year'],
  },
  {
    name: 'taxes and old sales are no price and no year',
    text: `740 Beacon Hill Rd, Media, PA 19063
Listed for $495,000
Sold on 06/12/2009 for $310,000
Tax assessed value: $288,430
Annual tax amount: $6,120
Year built: 1952
Last updated 2026
3 bd, 2 ba, 1,540 sqft
Days on market: 12`,
    expected: { price: 495000, year: 1952, beds: 3, baths: 2, status: 'ACTIVE' },
    absent: ['previousPrice'],
  },
  {
    name: 'a cottage in Britain',
    text: `Offers over £365,000
Tenure: Freehold
Bramble Cottage, 6 Church Lane, Painswick GL6 6UT
3 bed detached cottage for sale
Bedrooms: 3  Bathrooms: 1  Receptions: 2
Approx. 1,120 sq ft / 104 sq m
Contact Cotswold Homes on 01452 555012`,
    expected: {
      address: '6 Church Lane',
      city: 'Painswick',
      price: 365000,
      currency: 'GBP',
      beds: 3,
      baths: 1,
      area: { value: 1120, unit: 'sqft' },
    },
  },
  {
    name: 'a Canadian listing',
    text: `1188 Quayside Drive, Unit 903, New Westminster, BC V3M 6J6
CAD $879,000
2 bedrooms | 2 bathrooms | 1,088 sqft
MLS® Number: R2912345
Strata fee $512.40 monthly
Built in 1991`,
    expected: {
      address: '1188 Quayside Drive, Unit 903',
      city: 'New Westminster',
      state: 'BC',
      price: 879000,
      currency: 'CAD',
      beds: 2,
      baths: 2,
      area: { value: 1088, unit: 'sqft' },
      mls: { id: 'R2912345' },
      year: 1991,
    },
  },
  {
    name: 'German sheet with dots and commas',
    text: `Objekt-Nr.: 4471
Anschrift: Am Waldrand 7, 79100 Freiburg
Kaufpreis: 785.000,00 EUR
Zimmer: 5
Schlafzimmer: 3
Badezimmer: 2
Wohnfläche: ca. 142,5 m²
Grundstücksfläche: ca. 512 m²
Baujahr: 1996
Ansprechpartnerin: Jana Vogt
Telefon: +49 761 5550123`,
    expected: {
      address: 'Am Waldrand 7',
      city: 'Freiburg',
      postalCode: '79100',
      price: 785000,
      currency: 'EUR',
      beds: 3,
      baths: 2,
      area: { value: 142.5, unit: 'm2' },
      lot: { value: 512, unit: 'm2' },
      year: 1996,
      agent: { name: 'Jana Vogt', phone: '+49 761 5550123' },
    },
  },
  {
    name: 'messenger text without punctuation',
    text: `hey new one for you
1640 clover field rd, greenville sc 29607
asking 429k
3 bed 2 bath 1725 sqft
built 2007
half acre lot
pool + screened porch
open house sunday 2-4`,
    expected: {
      address: '1640 Clover Field Rd',
      city: 'Greenville',
      state: 'SC',
      price: 429000,
      beds: 3,
      baths: 2,
      area: { value: 1725, unit: 'sqft' },
      year: 2007,
      lot: { value: 0.5, unit: 'acre' },
      openHouses: [{ start: '2026-11-22T14:00', end: '2026-11-22T16:00' }],
    },
  },
  {
    name: 'a house with a name and a highway',
    text: `"Stonebrook", 28915 State Highway 28, Andes, NY 13731
$1,995,000
Acreage: 118.6
Bed/Bath: 4/3.5
Finished SqFt: 3,640
Built: 1840
Listing ID# 151923 | Catskill Board of Realtors MLS`,
    expected: {
      city: 'Andes',
      price: 1995000,
      lot: { value: 118.6, unit: 'acre' },
      beds: 4,
      baths: 3.5,
      area: { value: 3640, unit: 'sqft' },
      year: 1840,
    },
  },
]
