/** Word lists that patterns name in braces. Each is one alternation of regular expressions over lower-case text. */
export const VOCABULARY: Readonly<Record<string, string>> = {
  who: 'persons?|people|folks?|tenants?|buyers?|renters?|residents?|occupants?|neighbou?rs?|famil(?:y|ies)(?! room)|couples?|individuals?|owners?|applicants?|households?|professionals?|adults?|man|men|woman|women|lady|ladies|gentlem[ae]n',
  home: 'homes?|house|residence|apartments?|building|dwelling',
  area: 'neighbou?rhoods?|communit(?:y|ies)|area|section|district|enclave|suburb|part of town|side of town|complex',
  kids: "(?:kids?|child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|teens|teenagers?|minors)(?!'s|s')",
  mostly: 'mostly|predominantly|predominately|largely|heavily|mainly|primarily|chiefly|all|traditionally|historically|majority',
  only: 'only|preferred|prefered|wanted|desired|a must|need not apply|should not|must not|not accepted|not allowed|not welcome|not permitted|will be considered',
  deny: 'need not apply|should not|not accepted|not allowed|not welcome|not permitted|not considered',
  ideal:
    '(?:(?:perfect|ideal|great|best|excellent|wonderful|good|right|suited|suitable|suits?|geared|designed|made|meant|tailored|intended)(?: (?:starter|first|family|little|city|weekend|dream|forever|choice|fit|spot|place|match|home|house|condo|apartment))*(?: (?:for|to|towards?))|(?:would|will) suit|suits?|seeking|looking for|in search of|prefers?|would (?:prefer|like)|wants?)',
  art: '(?:a |an |the |your |any |those |all |some )?',
  adj: '(?:(?:young|younger|growing|large|larger|small|big|active|mature|retired|working|single|busy|quiet|older|elderly|first-time|modern|happy|new|professional|healthy|devout|hip|responsible|discerning|lucky|unmarried|married|straight|gay) ){0,3}',
  race: 'caucasian|african american|afro american|asian|oriental|american indian|native american|negro|biracial|mixed race',
  origin:
    'hispanic|latin[oaex]|mexican american|mexican|chicano|puerto rican|cuban|dominican|chinese|japanese|korean|vietnamese|filipino|philippine|indian|pakistani|arab|arabic|persian|iranian|turkish|african|nigerian|somali|haitian|irish|italian|polish|hungarian|german|french|spanish|greek|russian|ukrainian|portuguese|swedish',
  peopleOfOrigin:
    'hispanics|latin[oaex]s|mexican americans|mexicans|chicanos|puerto ricans|cubans|dominicans|koreans|vietnamese|filipinos|indians|pakistanis|arabs|persians|iranians|turks|africans|nigerians|somalis|haitians|italians|poles|hungarians|germans|greeks|russians|ukrainians',
  faith:
    'christian|catholic|protestant|jewish|orthodox jewish|muslim|islamic|hindu|buddhist|mormon|lds|evangelical|baptist|methodist|lutheran|sikh|amish',
  believers: 'christians|catholics|protestants|jews?|muslims|moslems|hindus|buddhists|mormons|evangelicals|baptists|sikhs|atheists',
  near: "(?:near|nearby|beside|opposite|adjacent to|next (?:door )?to|close to|steps (?:from|to)|minutes? (?:from|to|away from)|across (?:the street )?from|walking distance (?:to|of|from)|(?:short |easy )?walk (?:to|from)|walkable to|blocks? (?:from|to|away from)|convenient to|around the corner from|down the street from|within \\w+ \\w+ of|(?:a )?stone'?s throw from)",
  number: '(?:\\d+|one|two|three|four|five|six|ten|twelve|thirteen|fourteen|sixteen|eighteen)',
}
