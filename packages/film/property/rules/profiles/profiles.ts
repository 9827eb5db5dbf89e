import { refuse } from '../../../fault.js'
import { FEDERAL_CLASSES, type ProtectedClass } from '../fair-housing/phrasing.js'
import { BRANDING_KINDS, BRANDING_PLACES, type RuleProfile } from './rule-profile.js'

const ALL = { forbidden: BRANDING_KINDS, places: BRANDING_PLACES } as const
const FEDERAL = { title: '42 U.S.C. §3604(c); 24 CFR 100.75', url: 'https://www.ecfr.gov/current/title-24/section-100.75' }
const LOGOTYPE = { logotype: true, source: '24 CFR 110.25 and appendix I to part 110 (the logotype of the fair-housing poster)' }
const classesWith = (...more: readonly ProtectedClass[]): readonly ProtectedClass[] => [...FEDERAL_CLASSES, ...more]

const US: RuleProfile = {
  id: 'us',
  name: 'United States',
  sources: [FEDERAL],
  classes: FEDERAL_CLASSES,
  unbranded: ALL,
  disclosure: { label: 'Digitally altered: {what}', originals: 'beside' },
  agent: { licence: false, brokerage: true, note: 'Most states ask for the brokerage’s name wherever an agent is named.' },
  equalHousing: LOGOTYPE,
}

const CALIFORNIA: RuleProfile = {
  ...US,
  id: 'us-ca',
  name: 'California',
  sources: [
    FEDERAL,
    {
      title: 'California Government Code §12955',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=GOV&sectionNum=12955',
    },
    {
      title: 'Business and Professions Code §10140.8 (AB 723, in force from 1 January 2026)',
      url: 'https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202520260AB723',
      note: 'A conspicuous statement on or beside a picture to which things were added, removed or changed, and public access to the unaltered one. Light, colour, cropping and straightening are not meant.',
    },
    {
      title: 'Business and Professions Code §10140.6(b); 10 CCR 2773',
      url: 'https://codes.findlaw.com/ca/business-and-professions-code/bpc-sect-10140-6/',
      note: 'Name, eight-digit licence number and responsible broker, no smaller than the smallest letters shown.',
    },
  ],
  classes: classesWith('source-of-income', 'marital-status', 'sexual-orientation', 'age'),
  disclosure: {
    label: 'Digitally altered image: {what}. Original available',
    originals: 'linked',
    note: 'Publish the original at an address and name it in the description or by QR code; the file beside the film is for that.',
  },
  agent: { licence: true, brokerage: true, licencePrefix: 'DRE' },
}

const NEW_YORK: RuleProfile = {
  ...US,
  id: 'us-ny',
  name: 'New York',
  sources: [
    FEDERAL,
    { title: 'New York Executive Law §296(5)', url: 'https://www.nysenate.gov/legislation/laws/EXC/296' },
    {
      title: '19 NYCRR 175.25, advertising',
      url: 'https://www.law.cornell.edu/regulations/new-york/19-NYCRR-175.25',
      note: 'The broker’s name stands with an agent’s.',
    },
  ],
  classes: classesWith('source-of-income', 'marital-status', 'sexual-orientation', 'age'),
}

const TEXAS: RuleProfile = {
  ...US,
  id: 'us-tx',
  name: 'Texas',
  sources: [
    FEDERAL,
    {
      title: '22 TAC §535.155, advertisements',
      url: 'https://trec.texas.gov/node/323',
      note: 'The agent’s or team’s name, and the broker’s at no less than half the size of the largest contact line.',
    },
  ],
}

const CRMLS: RuleProfile = {
  ...CALIFORNIA,
  id: 'mls-crmls',
  name: 'California Regional MLS',
  sources: [
    ...CALIFORNIA.sources,
    {
      title: 'CRMLS rules 11.5 and 11.5.2',
      url: 'https://searei.com/compliance/crmls',
      note: 'Read in summaries, not in the rule book. The original stands immediately before or after the altered picture; the words “virtually staged”, “digitally altered” or “digitally enhanced” label it.',
    },
  ],
}

const CANOPY: RuleProfile = {
  ...US,
  id: 'mls-canopy',
  name: 'Canopy MLS (Carolinas)',
  sources: [
    FEDERAL,
    {
      title: 'Canopy MLS rules and regulations 1.7, branding',
      url: 'https://carolinamls.happyfox.com/kb/article/86-branding/',
      note: 'Since August 2024 virtual tours may be branded; photos, captions and remarks may not. Unbranded films are held to the stricter list.',
    },
  ],
}

const STELLAR: RuleProfile = {
  ...US,
  id: 'mls-stellar',
  name: 'Stellar MLS (Florida)',
  sources: [
    FEDERAL,
    {
      title: 'Stellar MLS rules, article 4 section 5',
      url: 'https://rules.stellarmls.com/hc/en-us/articles/14692960072087-Article-04-05-Listing-Content-and-Virtual-Tours',
      note: 'No company or agent logos, agent photos or contact details in photos and virtual tours.',
    },
  ],
}

const NORTHSTAR: RuleProfile = {
  ...US,
  id: 'mls-northstar',
  name: 'NorthstarMLS (Minnesota, Wisconsin)',
  sources: [FEDERAL, { title: 'NorthstarMLS virtual tour requirements', url: 'https://www.northstarmls.com/virtual-tours' }],
}

export const RULE_PROFILES: readonly RuleProfile[] = [US, CALIFORNIA, NEW_YORK, TEXAS, CRMLS, CANOPY, STELLAR, NORTHSTAR]

/** The profile of an id. Refuses with RULES_UNKNOWN, naming those that exist. */
export const ruleProfile = (id: string): RuleProfile => {
  const found = RULE_PROFILES.find((profile) => profile.id === id)
  if (found !== undefined) return found
  const known = RULE_PROFILES.map((profile) => profile.id).join(', ')
  throw refuse('RULES_UNKNOWN', `There is no rule profile "${id}"; choose one of ${known}.`, { field: 'rules', limit: known, given: id })
}

/** What stands on a picture altered by AI. */
export const disclosureLabel = (profile: RuleProfile, what: string): string => profile.disclosure.label.replace('{what}', () => what)
