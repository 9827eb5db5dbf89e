/** Who a token is for and by: the keys are a studio's own, so that its name need not be. */
export const ISSUER = 'reelwright'
export const TOKEN_HOURS = 24
