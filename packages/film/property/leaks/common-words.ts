/** Words of listings, calendars and streets that are names as well: alone they accuse nobody. Given names that are words too. */
const WORDS = `
may june april august march summer autumn winter spring dawn sky sunny star sunday
hill hills woods wood forest forrest rivers river brook brooks lake lakes bay beach shore sea ocean harbor harbour marina cove island
cliff cliffs dale glen heath marsh meadow meadows field fields vale valley ridge stone stones rock rocks sand sands banks bank bridge
lane street park parks garden gardens green court gate gates hall house home homes church chapel temple mill mills tower towers castle
rose ivy olive heather lily violet iris daisy laurel willow ash oak elm pine cedar birch maple holly hazel rowan reed fern moss berry
white black brown gray grey blue red gold golden silver amber pearl ruby jade coral crystal
king queen prince bishop pope knight noble major dean page cook baker porter mason carpenter taylor tailor gardener hunter fisher miller
smith potter turner walker parker sawyer cooper thatcher shepherd weaver fowler archer butler chandler wright glover
grace faith hope joy charity constance patience mercy art will mark bill frank jack pat sue rob bob rich grant chase drew lance miles
angel saint gene guy dick ray bud max earl duke rex sterling wade cash case bell bells bird birds fox wolf lamb swan drake crane finch robin jay
day days winters frost snow rain storm west east north south new young long short little best good high low deep
love price rich sharp swift bright strong sweet moon sun light lights wells spring springs pool pools ford banks point view views
brick steel wall walls post beam arch case carver power rider ward page barn penny coin dollar
compass keller signature premier first anchor keystone landmark heritage summit pacific coast coastal bayside lakeside hillside
classic modern luxury elite prime urban metro city town village country county state national american western eastern northern southern
the and of at by for in on to with from your our my a an one two open key keys door doors window next better global living
`

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''))

/** What offices call themselves besides their name. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  'realty realtor realtors real estate group team properties property homes associates partners brokers broker brokerage agency agents international inc llc ltd co company corp gmbh sarl immobilien immobilier inmobiliaria residential services and the of'.split(
    ' ',
  ),
)
