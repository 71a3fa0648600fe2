const describing =
  'leading ruling governing visiting acting outgoing incoming sitting serving opposing warring fighting advancing retreating invading occupying neighbouring neighboring remaining surviving participating supporting dissenting competing striking protesting broadcasting shipping engineering banking consulting trading mining manufacturing publishing polling lobbying aspiring rising founding presiding investigating managing working deputising existing developing emerging king building housing planning training nursing teaching sailing racing boxing gaming betting drilling farming fishing policing intervening guaranteeing contracting signing voting';

/** Participles in -ing that describe whoever the noun behind them is for: leading experts, but not «after meeting experts». */
export const describingParticiples: ReadonlySet<string> = new Set(describing.split(' '));
