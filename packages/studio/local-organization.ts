/** The organization of a studio on one's own machine. */
export const LOCAL_ORGANIZATION = 'org_local'
