/** Raised whenever a phrasing is added, dropped or changed, so that an old check is not taken for a new one. */
export const FAIR_HOUSING_LIST = { version: 1, date: '2026-11-21' } as const

/**
 * What the list leans on. The regulation that once catalogued words, 24 CFR part 109, was withdrawn with effect from
 * 1 May 1996 and binds nobody; its catalogue is still what offices and listing services cite, so phrasings that only
 * it names are cautions. The list warns; it is no legal advice, and no list finds everything.
 */
export const FAIR_HOUSING_SOURCES = {
  act: {
    title: '42 U.S.C. §3604(c), Fair Housing Act section 804(c)',
    says: 'No notice, statement or advertisement about a sale or rental may indicate a preference, limitation or discrimination by race, color, religion, sex, handicap, familial status or national origin.',
    url: 'https://www.law.cornell.edu/uscode/text/42/3604',
  },
  rule: {
    title: '24 CFR 100.75(c)(1)',
    says: 'Words, phrases, photographs, illustrations, symbols or forms that convey a dwelling is or is not available to a group are covered.',
    url: 'https://www.ecfr.gov/current/title-24/section-100.75',
  },
  memo: {
    title: 'HUD memorandum “Guidance Regarding Advertisements Under 804(c)”, R. Achtenberg, 9 January 1995',
    says: 'Explicit preferences are violations; neutral descriptions of the property, its features and its surroundings are not.',
    url: 'https://www.hud.gov/sites/documents/doc_7784.pdf',
  },
  catalogue: {
    title: 'Former 24 CFR 109.20 (withdrawn 1 May 1996)',
    says: 'A catalogue of words, landmarks and catchwords that can convey a preference, depending on their context.',
    url: 'http://fairhousing.com/node/17705',
  },
  olderPersons: {
    title: '42 U.S.C. §3607(b) and 24 CFR 100.300–308, housing for older persons',
    says: 'A community that qualifies for the exemption may say that it is for older persons; any other may not.',
    url: 'https://www.ecfr.gov/current/title-24/part-100/subpart-E',
  },
  california: {
    title: 'California Government Code §12955(c), (p)',
    says: 'Adds, among others, gender identity, sexual orientation, marital status, ancestry and source of income, vouchers included.',
    url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=GOV&sectionNum=12955',
  },
  newYork: {
    title: 'New York Executive Law §296(5)',
    says: 'Adds, among others, age, marital status, sexual orientation, gender identity and lawful source of income.',
    url: 'https://www.nysenate.gov/legislation/laws/EXC/296',
  },
} as const
export type FairHousingSource = keyof typeof FAIR_HOUSING_SOURCES
