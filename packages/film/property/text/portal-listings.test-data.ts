import type { PastedListing } from './pasted-listing.test-data.js'

/** Pages of portals, printed sheets of listing services, mails and flyers, as they come when pasted. */
export const PORTAL_LISTINGS: readonly PastedListing[] = [
  {
    name: 'portal with one fact a line and the service’s number behind a colon',
    text: `$1,250,000
3 beds
2.5 baths
1,850 sqft
218 Bluff View Drive, Astoria, OR 97103
Single Family Residence
Built in 1998
0.25 Acres Lot
$676/sqft
$85/mo HOA
What's special
Light from three sides and a kitchen that was rebuilt in 2021. The deck looks over the river to the bridge, and the garden is fenced.
Listed by: Dana Whitfield, DRE #01987654, 503-555-0119, Northbank Realty
MLS#: EX-0014 (Example MLS)`,
    expected: {
      address: '218 Bluff View Drive',
      city: 'Astoria',
      state: 'OR',
      postalCode: '97103',
      price: 1250000,
      beds: 3,
      baths: 2.5,
      area: { value: 1850, unit: 'sqft' },
      lot: { value: 0.25, unit: 'acre' },
      year: 1998,
      mls: { name: 'Example MLS', id: 'EX-0014' },
      agent: { name: 'Dana Whitfield', licence: 'DRE 01987654', phone: '503-555-0119', brokerage: 'Northbank Realty' },
    },
  },
  {
    name: 'labels in capitals',
    text: `ADDRESS: 77 CRANBERRY LANE
CITY: DUXBURY
STATE: MA
ZIP: 02332
LIST PRICE: $899,900
BEDS: 4
BATHS: 2.5
SQ FT: 2,466
LOT SIZE: 1.02 ACRES
YEAR BUILT: 1987
STATUS: ACTIVE
MLS NUMBER: 73199001
LISTING AGENT: COLLEEN HARTE
LISTING OFFICE: SOUTH SHORE PROPERTIES
PHONE: 781.555.0164`,
    expected: {
      address: '77 Cranberry Lane',
      city: 'Duxbury',
      state: 'MA',
      postalCode: '02332',
      price: 899900,
      beds: 4,
      baths: 2.5,
      area: { value: 2466, unit: 'sqft' },
      lot: { value: 1.02, unit: 'acre' },
      year: 1987,
      status: 'ACTIVE',
      mls: { name: 'MLS', id: '73199001' },
      agent: { name: 'Colleen Harte', brokerage: 'South Shore Properties', phone: '781.555.0164' },
    },
  },
  {
    name: 'one line with bars',
    text: `9 Kestrel Way, Bend, OR 97702 | $725,000 | Beds: 3 | Baths: 2.5 | Sq Ft: 1,940 | Lot: 6,098 sqft | Year: 2016 | MLS# 220190555 | Active`,
    expected: {
      address: '9 Kestrel Way',
      city: 'Bend',
      price: 725000,
      beds: 3,
      baths: 2.5,
      area: { value: 1940, unit: 'sqft' },
      lot: { value: 6098, unit: 'sqft' },
      year: 2016,
      mls: { name: 'MLS', id: '220190555' },
      status: 'ACTIVE',
    },
  },
  {
    name: 'sheet of a listing service, labels and values in columns',
    text: `Residential\tActive\tML81990001
410 Ridgeline Court\t\tList Price:\t$1,685,000
Los Gatos, CA 95032\t\tOrig. Price:\t$1,750,000
Beds:\t4\tBaths (F/P):\t3 / 1
Apx Sqft:\t2,710\tLot SqFt:\t10,454
Yr Built:\t1979\tGarage:\t2
Listing Agent:\tJerome Okafor\tDRE#:\t01555123
Office:\tSummit Road Realty`,
    expected: {
      address: '410 Ridgeline Court',
      city: 'Los Gatos',
      state: 'CA',
      postalCode: '95032',
      price: 1685000,
      previousPrice: 1750000,
      beds: 4,
      baths: 3.5,
      area: { value: 2710, unit: 'sqft' },
      lot: { value: 10454, unit: 'sqft' },
      year: 1979,
      agent: { name: 'Jerome Okafor', licence: 'DRE 01555123', brokerage: 'Summit Road Realty' },
    },
  },
  {
    name: 'a label a line and its value on the next',
    text: `Price
$459,000
Bedrooms
3
Bathrooms
2
Square Feet
1,412
Year Built
1956
Lot Size
0.19 acres
Address
31 Sycamore Street, Decatur, GA 30030`,
    expected: {
      address: '31 Sycamore Street',
      city: 'Decatur',
      price: 459000,
      beds: 3,
      baths: 2,
      area: { value: 1412, unit: 'sqft' },
      year: 1956,
      lot: { value: 0.19, unit: 'acre' },
    },
  },
  {
    name: 'numbers above their words',
    text: `1207 Larkspur Ave, Fort Collins, CO 80521
$612,500
4
Beds
3
Baths
2,204
Sq. Ft.
Est. payment $3,911/mo
Listed by Owen Tran • The Foothills Group
(970) 555-0188`,
    expected: {
      address: '1207 Larkspur Ave',
      city: 'Fort Collins',
      price: 612500,
      beds: 4,
      baths: 3,
      area: { value: 2204, unit: 'sqft' },
      agent: { name: 'Owen Tran', brokerage: 'The Foothills Group', phone: '(970) 555-0188' },
    },
  },
  {
    name: 'price cut with arrows',
    text: `Price cut: $25K (11/02)
$1,074,000
5 bd 4 ba 3,388 sqft
62 Pinecrest Rd, Alpharetta, GA 30022
House for sale
Lot size: 0.6 Acres
Built in 2003`,
    expected: { price: 1074000, beds: 5, baths: 4, area: { value: 3388, unit: 'sqft' }, lot: { value: 0.6, unit: 'acre' }, year: 2003 },
  },
  {
    name: 'condominium without a lot',
    text: `1455 N Lakeshore Dr #2104, Chicago, IL 60610
Condo · Active
$548,000 · 2 Beds · 2 Baths · 1,310 Sq Ft
HOA fee: $1,012/mo
Built 1965
Parking space available for $35,000
Courtesy of Lakefront Brokers, Inc. - Simone Adeyemi, 312-555-0107
Source: MRED, MLS #12190077`,
    expected: {
      address: '1455 N Lakeshore Dr #2104',
      city: 'Chicago',
      price: 548000,
      beds: 2,
      baths: 2,
      area: { value: 1310, unit: 'sqft' },
      year: 1965,
      mls: { id: '12190077' },
      agent: { name: 'Simone Adeyemi', phone: '312-555-0107' },
    },
    absent: ['lot', 'previousPrice'],
  },
  {
    name: 'three open houses in three forms',
    text: `18 Harrow Lane, West Hartford, CT 06107
Asking: $689,000
Bedrooms: 4, Bathrooms: 2 full / 1 half
Interior: 2,350 sq. ft.
Open Houses
Saturday, Nov 28 • 12:00 PM to 2:00 PM
Sunday 11/29/2026 1-3 PM
2026-12-05 10:00-11:30`,
    expected: {
      price: 689000,
      beds: 4,
      baths: 2.5,
      area: { value: 2350, unit: 'sqft' },
      openHouses: [
        { start: '2026-11-28T12:00', end: '2026-11-28T14:00' },
        { start: '2026-11-29T13:00', end: '2026-11-29T15:00' },
        { start: '2026-12-05T10:00', end: '2026-12-05T11:30' },
      ],
    },
  },
  {
    name: 'an open house of last weekend is not moved to next year',
    text: `5 Gull Court, Cape May, NJ 08204
$815,000, 3 bed, 2 bath
Open House: Sat Nov 14, 11am-1pm`,
    expected: { openHouses: [{ start: '2026-11-14T11:00', end: '2026-11-14T13:00' }] },
  },
  {
    name: 'flyer of an agent',
    text: `NEW LISTING!
302 Mulberry St.
Lancaster, PA 17603
Offered at $374,900

• 3 bedrooms, 1½ baths
• 1,560 square feet
• Original woodwork and pocket doors
• Slate roof, 2019
• Built circa 1905

Call or text Ruth Ann Yoder at (717) 555-0150
RuthAnn@redrosehomes.example
Red Rose Homes LLC
License RS-345678`,
    expected: {
      address: '302 Mulberry St.',
      city: 'Lancaster',
      price: 374900,
      beds: 3,
      baths: 1.5,
      area: { value: 1560, unit: 'sqft' },
      year: 1905,
      features: ['Original woodwork and pocket doors', 'Slate roof, 2019'],
      agent: { name: 'Ruth Ann Yoder', phone: '(717) 555-0150', email: 'RuthAnn@redrosehomes.example', licence: 'Lic. RS-345678' },
    },
  },
  {
    name: 'public remarks in one paragraph',
    text: `Public Remarks: Set back from the road on 3.4 acres, this 2,980 sq ft farmhouse was built in 1892 and restored in 2018. Five bedrooms, three full baths and a powder room. 41 Old Mill Road, Rhinebeck, NY 12572. Asking price is $1,395,000. MLS ID: H6201177.`,
    expected: {
      address: '41 Old Mill Road',
      city: 'Rhinebeck',
      price: 1395000,
      beds: 5,
      area: { value: 2980, unit: 'sqft' },
      lot: { value: 3.4, unit: 'acre' },
      year: 1892,
      mls: { name: 'MLS', id: 'H6201177' },
    },
  },
]
