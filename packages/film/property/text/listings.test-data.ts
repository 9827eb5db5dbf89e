import type { PastedListing } from './pasted-listing.test-data.js'

/** Texts as people paste them, each with what has to be read out of it. */
export const TEXTS: readonly PastedListing[] = [
  {
    name: 'portal',
    text: `Just listed
$2,495,000
3 bd | 2.5 ba | 1,840 sqft
14 Alder Lane, Sausalito, CA 94965
Built in 1926 · Lot: 0.14 acres
Open House: Sun Nov 29, 1–4 pm

Shingled house above the harbor with a walled garden, oak floors and two fireplaces. The kitchen was rebuilt in 2019 and opens to the terrace.

Listing agent: Maria Santos, Harbor & Pine Realty
DRE #01234567 · (415) 555-0134 · maria@harborpine.com · www.harborpine.com`,
    expected: {
      address: '14 Alder Lane',
      city: 'Sausalito',
      state: 'CA',
      postalCode: '94965',
      price: 2495000,
      currency: 'USD',
      beds: 3,
      baths: 2.5,
      area: { value: 1840, unit: 'sqft' },
      lot: { value: 0.14, unit: 'acre' },
      year: 1926,
      status: 'ACTIVE',
      openHouses: [{ start: '2026-11-29T13:00', end: '2026-11-29T16:00' }],
      agent: {
        name: 'Maria Santos',
        licence: 'DRE 01234567',
        phone: '(415) 555-0134',
        email: 'maria@harborpine.com',
        url: 'www.harborpine.com',
        brokerage: 'Harbor & Pine Realty',
      },
    },
  },
  {
    name: 'listing service, labels',
    text: `MLS #: 326099123
Status: Pending
Address: 2207 W Magnolia Blvd
City: Burbank
State: CA
Zip: 91506
List Price: $1,149,000
Bedrooms: 4
Bathrooms: 3
Living Area: 2,310 Sq. Ft.
Lot Size: 6,750 sq ft
Year Built: 1949
HOA dues: $0`,
    expected: {
      address: '2207 W Magnolia Blvd',
      city: 'Burbank',
      state: 'CA',
      postalCode: '91506',
      price: 1149000,
      beds: 4,
      baths: 3,
      area: { value: 2310, unit: 'sqft' },
      lot: { value: 6750, unit: 'sqft' },
      year: 1949,
      status: 'PENDING',
      mls: { name: 'MLS', id: '326099123' },
    },
  },
  {
    name: 'agent’s mail with bullets',
    text: `Hi Tom,

coming soon: 88 Foxglove Court, Boise, ID 83702. Asking $649k. 3 bedrooms, 2 baths, 1,612 square feet.

Features:
- Quartz counters and a gas range
- Two-car garage
- Fenced yard with raised beds

Best,
Priya Raman
REALTOR®, Lic. SP54321
208-555-0177`,
    expected: {
      address: '88 Foxglove Court',
      city: 'Boise',
      state: 'ID',
      price: 649000,
      beds: 3,
      baths: 2,
      area: { value: 1612, unit: 'sqft' },
      status: 'COMING_SOON',
      features: ['Quartz counters and a gas range', 'Two-car garage', 'Fenced yard with raised beds'],
    },
  },
  {
    name: 'reduced price',
    text: `Price reduced! 501 Elm Street, Unit 4B, Portland, ME 04101
Now $575,000 (was $610,000). 2 beds, 1 full, 1 half bath. 1,105 sq. ft. HOA $415/month. Built 1988.`,
    expected: {
      address: '501 Elm Street, Unit 4B',
      price: 575000,
      previousPrice: 610000,
      beds: 2,
      baths: 1.5,
      year: 1988,
      city: 'Portland',
    },
  },
  {
    name: 'prose',
    text: `A 1912 craftsman bungalow at 77 Hawthorne Avenue, Asheville, NC 28801, offered at $1.2 million. Four bedrooms and three baths share 2,640 sq ft on a quarter of an acre; the lot is 0.25 acres. The wraparound porch, a stone fireplace and built-in bookcases remain.`,
    expected: {
      address: '77 Hawthorne Avenue',
      city: 'Asheville',
      price: 1200000,
      beds: 4,
      baths: 3,
      lot: { value: 0.25, unit: 'acre' },
      year: 1912,
    },
  },
  {
    name: 'German',
    text: `Zu verkaufen: Lindenweg 12, 82319 Starnberg
Kaufpreis: 1.250.000 €
4 Schlafzimmer, 2 Badezimmer, 185 m² Wohnfläche
Grundstück: 640 m²
Baujahr: 1974
Ausstattung:
- Kamin im Wohnzimmer
- Südterrasse`,
    expected: {
      address: 'Lindenweg 12',
      city: 'Starnberg',
      postalCode: '82319',
      price: 1250000,
      currency: 'EUR',
      beds: 4,
      baths: 2,
      area: { value: 185, unit: 'm2' },
      lot: { value: 640, unit: 'm2' },
      year: 1974,
      features: ['Kamin im Wohnzimmer', 'Südterrasse'],
    },
  },
  {
    name: 'French',
    text: `À vendre, 12 rue des Lilas, 69003 Lyon
Prix : 485 000 €
3 chambres, 1 salle de bains, 92 m²
Construit en 1931`,
    expected: { price: 485000, currency: 'EUR', beds: 3, baths: 1, area: { value: 92, unit: 'm2' }, postalCode: '69003', city: 'Lyon' },
  },
  {
    name: 'Spanish',
    text: `En venta
Dirección: Calle Mayor 15, 28013 Madrid
Precio: 720.000 €
2 dormitorios · 2 baños · 88 m²`,
    expected: { price: 720000, beds: 2, baths: 2, area: { value: 88, unit: 'm2' }, currency: 'EUR' },
  },
  {
    name: 'open houses in a list',
    text: `1 Lake Drive, Madison, WI 53703
$899,000 | 3BR/2BA | 2,004 SF
OPEN HOUSES
Sat 11/28 11am-1pm
Sunday, November 29, 2026 12:30 PM - 3:00 PM`,
    expected: {
      beds: 3,
      baths: 2,
      area: { value: 2004, unit: 'sqft' },
      openHouses: [
        { start: '2026-11-28T11:00', end: '2026-11-28T13:00' },
        { start: '2026-11-29T12:30', end: '2026-11-29T15:00' },
      ],
    },
  },
  {
    name: 'sold, with a table of bars',
    text: `SOLD | 9 Orchard Row, Hudson, NY 12534 | $415,000 | Beds: 2 | Baths: 1 | 980 sq ft | Year built: 1880`,
    expected: { status: 'SOLD', price: 415000, beds: 2, baths: 1, year: 1880, address: '9 Orchard Row', city: 'Hudson' },
  },
  {
    name: 'pounds and a weekday',
    text: `For sale: 3 Rose Terrace, Bath
Guide price £450,000
2 bedrooms, 1 bathroom, 71 sq m
Viewings: Saturday 10am to 12 noon`,
    expected: {
      price: 450000,
      currency: 'GBP',
      area: { value: 71, unit: 'm2' },
      openHouses: [{ start: '2026-11-21T10:00', end: '2026-11-21T12:00' }],
    },
  },
  {
    name: 'a ranch in acres',
    text: `New listing. 40210 County Line Road, Kerrville, TX 78028. Offered at $3,750,000. 5 bed / 4.5 bath main house, 4,410 sqft, on 52.7 acres. Built in 2004. Saltwater pool, guest house, and a three-car garage.
Presented by Walt Kearney
Kearney Ranch Properties
TREC # 0612345
830.555.0110`,
    expected: {
      beds: 5,
      baths: 4.5,
      lot: { value: 52.7, unit: 'acre' },
      area: { value: 4410, unit: 'sqft' },
      year: 2004,
      agent: { name: 'Walt Kearney', brokerage: 'Kearney Ranch Properties', licence: 'TREC 0612345', phone: '830.555.0110' },
    },
  },
  {
    name: 'next year’s date',
    text: `16 Pier Road, Newport, RI 02840. $1,050,000. Open house January 9, 10 am – 12 pm.`,
    expected: { openHouses: [{ start: '2027-01-09T10:00', end: '2027-01-09T12:00' }] },
  },
  {
    name: 'labels without colons, state in full',
    text: `ACTIVE
123 Main St #4, Seattle, Washington 98101
$ 789,950
Beds 2  Baths 1.75  Sqft 1,020
Year Built 2008
On a half-acre of its own.`,
    expected: {
      address: '123 Main St #4',
      city: 'Seattle',
      state: 'Washington',
      postalCode: '98101',
      price: 789950,
      beds: 2,
      baths: 1.75,
      area: { value: 1020, unit: 'sqft' },
      lot: { value: 0.5, unit: 'acre' },
      year: 2008,
    },
  },
  {
    name: 'Italian',
    text: `Vendo villa: Via Roma 22, 55100 Lucca. Prezzo € 890.000. 4 camere, 3 bagni, 240 mq.`,
    expected: { address: 'Via Roma 22', city: 'Lucca', price: 890000, beds: 4, baths: 3, area: { value: 240, unit: 'm2' } },
  },
]
